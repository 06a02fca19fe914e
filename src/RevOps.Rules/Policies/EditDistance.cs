namespace RevOps.Rules;

/// <summary>
/// How many letters have to be put in, left out, replaced, or swapped with their neighbour (optimal string alignment, the
/// restricted form of Damerau and Levenshtein's distance).
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance where it is at most <paramref name="most"/>, else <paramref name="most"/> + 1. Only the band around the diagonal is computed.</summary>
    public static int Within(string a, string b, int most, ref int steps)
    {
        var beyond = most + 1;
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return beyond;
        }

        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = Math.Min(j, beyond);
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var from = Math.Max(1, i - most);
            var to = Math.Min(b.Length, i + most);
            row[from - 1] = from == 1 ? Math.Min(i, beyond) : beyond;
            var least = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                steps++;
                var cost = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(row[j - 1], j == i + most ? beyond : last[j]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 1);
                }

                row[j] = Math.Min(cost, beyond);
                least = Math.Min(least, row[j]);
            }

            // A swap can reach back one row, so both rows must be hopeless.
            if (least > most && Minimum(last, i - 1, most) > most)
            {
                return beyond;
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }

    private static int Minimum(int[] row, int i, int most)
    {
        var least = int.MaxValue;
        for (var j = Math.Max(0, i - most); j <= Math.Min(row.Length - 1, i + most); j++)
        {
            least = Math.Min(least, row[j]);
        }

        return least;
    }
}
