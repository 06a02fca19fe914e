namespace RevOps.Rules;

/// <summary>A metric in two periods. Immutable.</summary>
public sealed class ComparedMetric
{
    internal ComparedMetric(MetricDefinition metric, string? of, MetricValue before, MetricValue after, int beforeVersion, int afterVersion, IReadOnlyList<string> differences)
    {
        Metric = metric;
        Of = of;
        Before = before;
        After = after;
        BeforeVersion = beforeVersion;
        AfterVersion = afterVersion;
        Differences = differences;
    }

    /// <summary>The metric.</summary>
    public MetricDefinition Metric { get; }

    /// <summary>Which part of it; null for the whole.</summary>
    public string? Of { get; }

    /// <summary>The value in the first period.</summary>
    public MetricValue Before { get; }

    /// <summary>The value in the second period.</summary>
    public MetricValue After { get; }

    /// <summary>By which version of the metric the first period was counted; 0 where it was counted before there was such a metric.</summary>
    public int BeforeVersion { get; }

    /// <summary>By which version of the metric the second period was counted; 0 where it was counted before there was such a metric.</summary>
    public int AfterVersion { get; }

    /// <summary>Whether a period was counted by another version than this library's, and so has no value here.</summary>
    public bool HasOtherVersion => BeforeVersion != Metric.Version || AfterVersion != Metric.Version;

    /// <summary>What of the definitions differs; empty where the two values mean the same.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>Whether the two values mean the same: one definition, the same terms, the same policies where they matter.</summary>
    public bool IsComparable => Differences.Count == 0;

    /// <summary>The second value less the first, in the unit of the metric; null where they are not comparable or one is missing.</summary>
    public decimal? Change => IsComparable && Before.HasValue && After.HasValue ? After.Number - Before.Number : null;

    /// <summary>Whether it became better; null where nothing can be said, nothing changed, or neither is better.</summary>
    public bool? IsBetter => Change is not { } change || change == 0 || Metric.MoreIsBetter is not { } more ? null : more == (change > 0);
}
