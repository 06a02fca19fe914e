namespace RevOps.Rules;

/// <summary>Binary search over ascending ticks.</summary>
internal static class TickSearch
{
    /// <summary>
    /// How many of the values are at most <paramref name="ticks"/>. Which half goes on is computed, not branched on: the answer of a
    /// comparison is as good as random here, and a branch predictor that guesses wrong half of the time costs more than the search.
    /// </summary>
    public static int CountAtMost(long[] values, long ticks) => CountAtMost(values, 0, values.Length, ticks);

    /// <summary>The same where it is known that the first <paramref name="from"/> values are, and that those after the next <paramref name="length"/> are not.</summary>
    public static int CountAtMost(long[] values, int from, int length, long ticks)
    {
        while (length > 1)
        {
            var half = length >> 1;
            from += half & (int)((values[from + half - 1] - ticks - 1) >> 63);
            length -= half;
        }

        return length == 0 ? from : from + (int)((ulong)(values[from] - ticks - 1) >> 63);
    }
}
