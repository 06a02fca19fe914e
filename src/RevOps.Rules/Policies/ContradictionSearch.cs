namespace RevOps.Rules;

/// <summary>
/// Proves that no row meets a criterion, by asking it about one value of each class that its constants make of each attribute. Where the
/// classes do not cover every value, or their combinations are too many, nothing is proved.
/// </summary>
internal static class ContradictionSearch
{
    private const int MostCombinations = 5_000;

    // Any instant will do: classes of ages move with it.
    private static readonly DateTimeOffset AsOf = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static bool IsNeverMet(RowCollectionAttribute collection, Criterion criterion)
    {
        var named = new HashSet<string>(AttributeScope.Leaves(criterion).Select(l => l.Attribute.Name), StringComparer.Ordinal);
        AttributePartition[] partitions = [.. collection.RowAttributes.Where(a => named.Contains(a.Name)).Select(a => AttributePartition.Of(a, [criterion], AsOf))];
        if (partitions.Any(p => !p.IsComplete))
        {
            return false;
        }

        var combinations = 1L;
        foreach (var partition in partitions)
        {
            combinations *= partition.Classes.Count;
            if (combinations > MostCombinations)
            {
                return false;
            }
        }

        var compiled = RecordSchema.For<Dictionary<string, object?>>().BindDictionary(partitions.Select(p => p.Attribute), row => row).Build().Compile(criterion);
        var row = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var combination = 0L; combination < combinations; combination++)
        {
            var rest = combination;
            foreach (var partition in partitions)
            {
                row[partition.Attribute.Name] = partition.Classes[(int)(rest % partition.Classes.Count)].Representative;
                rest /= partition.Classes.Count;
            }

            if (compiled.Evaluate(row, AsOf) == Verdict.Met)
            {
                return false;
            }
        }

        return true;
    }
}
