namespace RevOps.Rules;

/// <summary>How a scorecard is cut. Immutable.</summary>
public sealed class ScorecardOptions
{
    /// <summary>Makes options.</summary>
    /// <param name="period">How long a period is; a month by default.</param>
    /// <param name="by">What the numbers are broken down by; source, tier and grade by default. Each costs memory for each of its values and periods.</param>
    public ScorecardOptions(PeriodKind period = PeriodKind.Month, IEnumerable<ScorecardDimension>? by = null)
    {
        Period = period;
        By = [.. (by ?? [ScorecardDimension.Source, ScorecardDimension.Tier, ScorecardDimension.Grade]).Distinct().OrderBy(d => d)];
    }

    /// <summary>Months, by source, tier and grade.</summary>
    public static ScorecardOptions Default { get; } = new();

    /// <summary>How long a period is.</summary>
    public PeriodKind Period { get; }

    /// <summary>What the numbers are broken down by, in the order of the dimensions.</summary>
    public IReadOnlyList<ScorecardDimension> By { get; }
}
