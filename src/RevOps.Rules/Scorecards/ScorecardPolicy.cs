namespace RevOps.Rules;

/// <summary>What both teams agreed to count: zone, stages, windows, conversions, pipeline, targets. Immutable.</summary>
public sealed class ScorecardPolicy
{
    internal static readonly TimeSpan UsualAcceptance = TimeSpan.FromDays(14);
    internal static readonly TimeSpan UsualMaturity = TimeSpan.FromDays(90);
    internal const int UsualLeast = 30;

    internal ScorecardPolicy(
        string zone,
        ScorecardStages stages,
        TimeSpan acceptWithin,
        TimeSpan maturity,
        int leastForFlag,
        IReadOnlyList<string> tiers,
        IReadOnlyList<string> grades,
        IReadOnlyList<ScorecardConversion> conversions,
        ScorecardPipeline? pipeline,
        IReadOnlyList<ScorecardTarget> targets,
        IReadOnlyList<CompositePart> composite)
    {
        Zone = zone;
        Stages = stages;
        AcceptWithin = acceptWithin;
        Maturity = maturity;
        LeastForFlag = leastForFlag;
        Tiers = tiers;
        Grades = grades;
        Conversions = conversions;
        Pipeline = pipeline;
        Targets = targets;
        Composite = composite;
    }

    /// <summary>The IANA zone at whose midnights periods begin.</summary>
    public string Zone { get; }

    /// <summary>Which stages play the parts that metrics speak of.</summary>
    public ScorecardStages Stages { get; }

    /// <summary>How long an acceptance may take and count, inclusive. 14 days by default.</summary>
    public TimeSpan AcceptWithin { get; }

    /// <summary>How long a qualified record has until it counts as not converted, by response band, tier and grade; inclusive. 90 days by default.</summary>
    public TimeSpan Maturity { get; }

    /// <summary>How many matured records two tiers each need before a worse conversion of the better one is flagged. 30 by default.</summary>
    public int LeastForFlag { get; }

    /// <summary>The fit tiers, the best one first.</summary>
    public IReadOnlyList<string> Tiers { get; }

    /// <summary>The grades, the best one first.</summary>
    public IReadOnlyList<string> Grades { get; }

    /// <summary>The conversions that are counted beside the acceptance rates.</summary>
    public IReadOnlyList<ScorecardConversion> Conversions { get; }

    /// <summary>At which stage an opportunity counts; null where no pipeline is counted.</summary>
    public ScorecardPipeline? Pipeline { get; }

    /// <summary>What metrics should reach.</summary>
    public IReadOnlyList<ScorecardTarget> Targets { get; }

    /// <summary>The metrics of the composite, with their weights.</summary>
    public IReadOnlyList<CompositePart> Composite { get; }
}
