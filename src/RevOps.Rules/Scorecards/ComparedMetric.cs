namespace RevOps.Rules;

/// <summary>A metric in two periods. Immutable.</summary>
public sealed class ComparedMetric
{
    internal ComparedMetric(MetricDefinition metric, string? of, MetricValue before, MetricValue after, IReadOnlyList<string> differences)
    {
        Metric = metric;
        Of = of;
        Before = before;
        After = after;
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

    /// <summary>What of the definitions differs; empty where the two values mean the same.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>Whether the two values mean the same: one definition, the same terms, the same policies where they matter.</summary>
    public bool IsComparable => Differences.Count == 0;

    /// <summary>The second value less the first, in the unit of the metric; null where they are not comparable or one is missing.</summary>
    public decimal? Change => IsComparable && Before.HasValue && After.HasValue ? After.Number - Before.Number : null;

    /// <summary>Whether it became better; null where nothing can be said, nothing changed, or neither is better.</summary>
    public bool? IsBetter => Change is not { } change || change == 0 || Metric.MoreIsBetter is not { } more ? null : more == (change > 0);
}
