namespace RevOps.Rules;

/// <summary>What a metric should reach in each period of a kind, or in one. Immutable.</summary>
public sealed class ScorecardTarget
{
    internal ScorecardTarget(string metric, string? of, PeriodKind per, ScorecardPeriod? only, MetricGoal goal)
    {
        Metric = metric;
        Of = of;
        Per = per;
        Only = only;
        Goal = goal;
    }

    /// <summary>The metric's name, such as <c>acceptance.mql-sal</c>.</summary>
    public string Metric { get; }

    /// <summary>Which part of the metric: a conversion's name, a reason, a clock; null for the whole.</summary>
    public string? Of { get; }

    /// <summary>In periods of which kind.</summary>
    public PeriodKind Per { get; }

    /// <summary>The one period for which it holds, before the target of every period; null for every one.</summary>
    public ScorecardPeriod? Only { get; }

    /// <summary>What the metric should reach, or not exceed.</summary>
    public MetricGoal Goal { get; }
}
