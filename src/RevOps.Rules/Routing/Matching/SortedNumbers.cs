namespace RevOps.Rules;

/// <summary>Numbers in order, each once: what rows and conditions are compared by.</summary>
internal static class SortedNumbers
{
    public static int[] Of(IEnumerable<int> numbers)
    {
        int[] sorted = [.. numbers];
        Array.Sort(sorted);
        var count = 0;
        foreach (var number in sorted)
        {
            if (count == 0 || sorted[count - 1] != number)
            {
                sorted[count++] = number;
            }
        }

        Array.Resize(ref sorted, count);
        return sorted;
    }
}
