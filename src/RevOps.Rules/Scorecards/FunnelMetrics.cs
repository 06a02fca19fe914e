namespace RevOps.Rules;

/// <summary>How many records there are, how far they come, and why they come back.</summary>
public static class FunnelMetrics
{
    private const string Backward = "duplicates; records that entered the second stage before the first, which are reported apart";

    /// <summary>Records that came into being.</summary>
    public static MetricDefinition Created { get; } = Volume("volume.created", MetricForms.Marketing, Measure.Created, "records that came into being, duplicates included", "nothing", null);

    /// <summary>Records that marketing handed over: MQLs.</summary>
    public static MetricDefinition Qualified { get; } = Volume("volume.mql", MetricForms.Marketing, Measure.Qualified, "records that entered the qualified stage", "duplicates; entries after the first");

    /// <summary>Records that sales accepted: SALs.</summary>
    public static MetricDefinition Accepted { get; } = Volume("volume.sal", MetricForms.Sales, Measure.Accepted, "records that entered the accepted stage", "duplicates; entries after the first");

    /// <summary>Sales-qualified records: SQLs.</summary>
    public static MetricDefinition SalesQualified { get; } = Volume("volume.sql", MetricForms.Sales, Measure.SalesQualified, "records that entered the sales-qualified stage", "duplicates; entries after the first");

    /// <summary>Records that became opportunities: SAOs.</summary>
    public static MetricDefinition Opportunities { get; } = Volume("volume.sao", MetricForms.Sales, Measure.Opportunity, "records that entered the opportunity stage", "duplicates; entries after the first");

    /// <summary>Won records.</summary>
    public static MetricDefinition Won { get; } = Volume("volume.won", MetricForms.Sales, Measure.Won, "records whose last terminal stage is won, in the period in which they entered it", "duplicates");

    /// <summary>Lost records.</summary>
    public static MetricDefinition Lost { get; } = Volume("volume.lost", MetricForms.Sales, Measure.Lost, "records whose last terminal stage is lost, in the period in which they entered it", "duplicates", moreIsBetter: false);

    /// <summary>The share of MQLs that sales accepted.</summary>
    public static MetricDefinition MqlAcceptance { get; } = Acceptance("acceptance.mql-sal", ScorecardTerms.MqlToSal, "qualified", "accepted");

    /// <summary>The share of SQLs that became opportunities.</summary>
    public static MetricDefinition SqlAcceptance { get; } = Acceptance("acceptance.sql-sao", ScorecardTerms.SqlToSao, "sales-qualified", "opportunity");

    /// <summary>The share of records that came from one stage to another.</summary>
    public static MetricDefinition Conversion { get; } = new("conversion", MetricUnit.Share, MetricForms.Operations, MetricForms.Share(Measure.ConversionReached, Measure.ConversionBase), MetricTerms.Stages | MetricTerms.Acceptance | MetricTerms.Conversions)
    {
        Formula = "cohort: records that entered the second stage within the window / records that entered the first; period: first entries into the second stage / first entries into the first",
        Includes = "cohort: records whose window is over at as-of, in the period in which they entered the first stage; period: first entries, each in its own period",
        Excludes = Backward,
        MoreIsBetter = true,
        Part = "a conversion that the policy names",
        NeedsPart = true,
        PartsOf = Measure.ConversionBase,
    };

    /// <summary>Records that are too young for a conversion to be judged.</summary>
    public static MetricDefinition Immature { get; } = new("conversion.immature", MetricUnit.Count, MetricForms.Operations, MetricForms.Count(Measure.ConversionImmature), MetricTerms.Stages | MetricTerms.Acceptance | MetricTerms.Conversions)
    {
        Formula = "records of the cohort whose window is not over at as-of",
        Includes = "in the period in which they entered the first stage, whether or not they entered the second",
        Excludes = Backward,
        IsAdditive = true,
        Part = "a conversion that the policy names",
        NeedsPart = true,
        PartsOf = Measure.ConversionImmature,
    };

    /// <summary>The median time from one stage to another.</summary>
    public static MetricDefinition CycleMedian { get; } = Cycle("cycle-time.median", 50, "the median of the time from the first entry into the one stage to the first entry into the other");

    /// <summary>The time from one stage to another that nine of ten records do not exceed.</summary>
    public static MetricDefinition CycleNinetieth { get; } = Cycle("cycle-time.p90", 90, "the smallest time between the two entries that at least 90 % of the values do not exceed");

    /// <summary>The share of ended records that were won.</summary>
    public static MetricDefinition WinRate { get; } = new("win-rate", MetricUnit.Share, MetricForms.Sales, r => MetricValue.Share(r.Count(Measure.Won), r.Count(Measure.Won) + r.Count(Measure.Lost)), MetricTerms.Stages)
    {
        Formula = "won records / won and lost records",
        Includes = "records with a terminal stage, once each, in the period in which they entered the last one",
        MoreIsBetter = true,
    };

    /// <summary>The share of all qualified records that lies under a value of a dimension, such as a tier.</summary>
    public static MetricDefinition Mix { get; } = new("mix", MetricUnit.Share, MetricForms.Marketing, r => MetricValue.Share(r.Count(Measure.Qualified), r.Whole.Count(Measure.Qualified)), MetricTerms.Stages | MetricTerms.Decisions)
    {
        Formula = "qualified records under the value / all qualified records of the period",
        Includes = "records that entered the qualified stage, in the period in which they did, under the tier that they had then",
    };

    /// <summary>Rejections.</summary>
    public static MetricDefinition Rejections { get; } = new("rejections", MetricUnit.Count, MetricForms.Operations, MetricForms.Count(Measure.Rejection), MetricTerms.Decisions)
    {
        Formula = "rejections",
        Includes = "every rejection in the period in which it was given, several of one record too",
        IsAdditive = true,
        MoreIsBetter = false,
        Part = "a reason",
        PartsOf = Measure.Rejection,
    };

    /// <summary>The share of a reason in all rejections.</summary>
    public static MetricDefinition RejectionShare { get; } = new("rejection.share", MetricUnit.Share, MetricForms.Operations, MetricForms.PartOfWhole(Measure.Rejection, Measure.Rejection), MetricTerms.Decisions)
    {
        Formula = "rejections for the reason / all rejections",
        Includes = "every rejection in the period in which it was given; codes that the policy does not know under `(unknown code)`",
        Part = "a reason",
        NeedsPart = true,
        PartsOf = Measure.Rejection,
    };

    /// <summary>The share of qualified records that were rejected.</summary>
    public static MetricDefinition RejectionRate { get; } = new("rejection.rate", MetricUnit.Share, MetricForms.Marketing, MetricForms.Share(Measure.RejectedRecord, Measure.Qualified), MetricTerms.Stages | MetricTerms.Decisions)
    {
        Formula = "qualified records that were rejected at least once since / qualified records",
        Includes = "records that entered the qualified stage, in the period in which they did",
        MoreIsBetter = false,
    };

    internal static IReadOnlyList<MetricDefinition> All { get; } =
    [
        Created, Qualified, Accepted, SalesQualified, Opportunities, Won, Lost, MqlAcceptance, SqlAcceptance, Conversion, Immature, CycleMedian, CycleNinetieth, WinRate, Mix,
        Rejections, RejectionShare, RejectionRate,
    ];

    private static MetricDefinition Volume(string name, string owner, Measure measure, string formula, string excludes, bool? moreIsBetter = true) =>
        new(name, MetricUnit.Count, owner, MetricForms.Count(measure), MetricTerms.Stages)
        {
            Formula = formula,
            Includes = "in the period in which it happened",
            Excludes = excludes,
            IsAdditive = true,
            MoreIsBetter = moreIsBetter,
        };

    private static MetricDefinition Acceptance(string name, string conversion, string from, string to) =>
        new(name, MetricUnit.Share, MetricForms.Sales, r => MetricValue.Share(r.Count(Measure.ConversionReached, conversion), r.Count(Measure.ConversionBase, conversion)), MetricTerms.Stages | MetricTerms.Acceptance)
        {
            Formula = $"records that entered the {to} stage within the acceptance window / records that entered the {from} stage",
            Includes = $"records whose acceptance window is over at as-of, answered or not, in the period in which they entered the {from} stage",
            Excludes = Backward + "; records whose window is not over, accepted or not",
            MoreIsBetter = true,
        };

    private static MetricDefinition Cycle(string name, int percent, string formula) =>
        new(name, MetricUnit.Duration, MetricForms.Operations, MetricForms.Quantile(Measure.Cycle, percent), MetricTerms.Stages | MetricTerms.Conversions)
        {
            Formula = formula,
            Includes = "records that entered both, in the period in which they entered the second, whatever the window",
            Excludes = Backward,
            MoreIsBetter = false,
            Part = "a conversion that the policy names",
            NeedsPart = true,
            PartsOf = Measure.Cycle,
        };
}
