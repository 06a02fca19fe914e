namespace RevOps.Rules;

/// <summary>What a metric is measured in.</summary>
public enum MetricUnit : byte
{
    /// <summary>A whole number of records, events or clocks.</summary>
    Count,

    /// <summary>A share, from 0 to 1; shown in percent.</summary>
    Share,

    /// <summary>A span of exact time.</summary>
    Duration,

    /// <summary>An amount in the one currency of the scorecard.</summary>
    Money,

    /// <summary>Turns of a pool; fractions are possible.</summary>
    Turns,
}
