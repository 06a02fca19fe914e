namespace RevOps.Rules;

/// <summary>The subsets of a list, the smaller ones first, made as they are asked for.</summary>
internal static class Subsets
{
    public static IEnumerable<T[]> Of<T>(T[] items) => Enumerable.Range(0, items.Length + 1).SelectMany(size => Of(items, size, from: 0));

    private static IEnumerable<T[]> Of<T>(T[] items, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= items.Length - size; i++)
        {
            foreach (var rest in Of(items, size - 1, i + 1))
            {
                yield return [items[i], .. rest];
            }
        }
    }
}
