using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Fit;

/// <summary>Every way to fill in what a record lacks, by the classes of values that some criteria tell apart.</summary>
internal static class ClassCompletions
{
    private const int Most = 2_000;

    /// <summary>The filled-in records; null where there are too many, or where not every value has a class.</summary>
    public static IReadOnlyList<SampleRecord>? Of(SampleRecord record, IEnumerable<RecordAttribute> attributes, Criterion[] criteria)
    {
        IReadOnlyList<SampleRecord> completions = [record];
        foreach (var attribute in attributes)
        {
            if (ReferenceEvaluator.Evaluate(attribute.IsKnown(), record, Samples.AsOf) == Verdict.Met)
            {
                continue;
            }

            if (ValuesOf(attribute, criteria) is not { } values || values.Length * completions.Count > Most)
            {
                return null;
            }

            completions = [.. completions.SelectMany(r => values.Select(v => r.With(attribute.Name, v)))];
        }

        return completions;
    }

    /// <summary>A value of each class; null where not every value has a class.</summary>
    public static object?[]? ValuesOf(RecordAttribute attribute, Criterion[] criteria)
    {
        var partition = AttributePartition.Of(attribute, criteria, Samples.AsOf);
        return partition.IsComplete ? [.. partition.Classes.Where(c => !c.IsMissing).Select(c => c.Representative)] : null;
    }
}
