namespace RevOps.Rules;

/// <summary>Why two scorecards do not mean the same.</summary>
public enum ScorecardDifferenceKind
{
    /// <summary>They count by other terms: zone, stages, windows, conversions or pipeline.</summary>
    Terms,

    /// <summary>They hold for other instants.</summary>
    AsOf,

    /// <summary>They are cut into other periods, or broken down otherwise.</summary>
    Cut,

    /// <summary>They were counted by other versions of a metric's definition.</summary>
    MetricVersion,
}
