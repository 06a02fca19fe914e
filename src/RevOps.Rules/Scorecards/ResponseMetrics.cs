namespace RevOps.Rules;

/// <summary>How soon and how reliably records are worked.</summary>
public static class ResponseMetrics
{
    private const string Start = "the hand-raise or the entry into the qualified stage, whichever came first";
    private const string NotNegative = "duplicates; records that a person touched before the start, which are reported apart";
    private const string Owed = "clocks that were cancelled, excused, paused or never started; clocks that are not yet due, met or not; clocks last seen running that another of their metric, started by their due instant, replaced; duplicates";

    /// <summary>The median response time of touched records.</summary>
    public static MetricDefinition Median { get; } = new("speed-to-lead.median", MetricUnit.Duration, MetricForms.Sales, MetricForms.Quantile(Measure.Response, 50), MetricTerms.Stages)
    {
        Formula = "the median of the time from the start to the first touch by a person; of an even number of values the lower middle one",
        Includes = "touched records, in the period of the start: " + Start,
        Excludes = NotNegative + "; untouched records, which have an age of their own",
        MoreIsBetter = false,
    };

    /// <summary>The response time that nine of ten touched records do not exceed.</summary>
    public static MetricDefinition Ninetieth { get; } = new("speed-to-lead.p90", MetricUnit.Duration, MetricForms.Sales, MetricForms.Quantile(Measure.Response, 90), MetricTerms.Stages)
    {
        Formula = "the smallest response time that at least 90 % of the values do not exceed",
        Includes = "touched records, in the period of the start: " + Start,
        Excludes = NotNegative + "; untouched records, which have an age of their own",
        MoreIsBetter = false,
    };

    /// <summary>The share of first-touch clocks that were met in time, of all that were due.</summary>
    public static MetricDefinition Attainment { get; } = new("speed-to-lead.attainment", MetricUnit.Share, MetricForms.Sales, FirstTouchMet, MetricTerms.Decisions)
    {
        Formula = "first-touch clocks met in time / first-touch clocks due",
        Includes = "every first-touch clock due before as-of, touched or not, in the period of its due instant",
        Excludes = Owed,
        MoreIsBetter = true,
    };

    /// <summary>How many records nobody has touched.</summary>
    public static MetricDefinition UntouchedCount { get; } = new("untouched.count", MetricUnit.Count, MetricForms.Sales, MetricForms.Count(Measure.Untouched), MetricTerms.Stages)
    {
        Formula = "records that have a start and no touch by a person",
        Includes = "in the period of the start: " + Start,
        IsAdditive = true,
        MoreIsBetter = false,
    };

    /// <summary>The median age of the records that nobody has touched.</summary>
    public static MetricDefinition UntouchedAge { get; } = new("untouched.age-median", MetricUnit.Duration, MetricForms.Sales, MetricForms.Quantile(Measure.Untouched, 50), MetricTerms.Stages)
    {
        Formula = "the median of the time from the start to as-of",
        Includes = "untouched records, in the period of the start: " + Start,
        MoreIsBetter = false,
    };

    /// <summary>The age of the record that has waited longest for a touch.</summary>
    public static MetricDefinition UntouchedOldest { get; } = new("untouched.age-oldest", MetricUnit.Duration, MetricForms.Sales, MetricForms.Quantile(Measure.Untouched, 100), MetricTerms.Stages)
    {
        Formula = "the largest time from the start to as-of",
        Includes = "untouched records, in the period of the start: " + Start,
        MoreIsBetter = false,
    };

    /// <summary>The share of clocks that were not met in time.</summary>
    public static MetricDefinition BreachRate { get; } = new(
        "breach-rate",
        MetricUnit.Share,
        MetricForms.Operations,
        r => MetricValue.Share(r.Count(Measure.ClockLate, r.Of) + r.Count(Measure.ClockOpen, r.Of), r.Count(Measure.ClockDue, r.Of)),
        MetricTerms.Decisions)
    {
        Formula = "clocks met late or still open / clocks due",
        Includes = "every clock due before as-of, in the period of its due instant",
        Excludes = Owed,
        MoreIsBetter = false,
        Part = "a clock, such as `FirstTouch`",
        PartsOf = Measure.ClockDue,
    };

    /// <summary>The share of clocks that are overdue and still open.</summary>
    public static MetricDefinition OpenBreachRate { get; } = new("breach-rate.open", MetricUnit.Share, MetricForms.Operations, MetricForms.Share(Measure.ClockOpen, Measure.ClockDue), MetricTerms.Decisions)
    {
        Formula = "clocks overdue and still open / clocks due",
        Includes = "every clock due before as-of, in the period of its due instant",
        Excludes = Owed,
        MoreIsBetter = false,
        Part = "a clock, such as `FirstTouch`",
        PartsOf = Measure.ClockDue,
    };

    /// <summary>The share of clocks that were met late.</summary>
    public static MetricDefinition LateRate { get; } = new("breach-rate.late", MetricUnit.Share, MetricForms.Operations, MetricForms.Share(Measure.ClockLate, Measure.ClockDue), MetricTerms.Decisions)
    {
        Formula = "clocks met late / clocks due",
        Includes = "every clock due before as-of, in the period of its due instant",
        Excludes = Owed,
        MoreIsBetter = false,
        Part = "a clock, such as `FirstTouch`",
        PartsOf = Measure.ClockDue,
    };

    /// <summary>The share of touch clocks that were met in time.</summary>
    public static MetricDefinition TouchCompliance { get; } = new(
        "touch-compliance",
        MetricUnit.Share,
        MetricForms.Sales,
        r => MetricValue.Share(r.Count(Measure.ClockMet, nameof(SlaMetric.Touches)), r.Count(Measure.ClockDue, nameof(SlaMetric.Touches))),
        MetricTerms.Decisions)
    {
        Formula = "touch clocks met in time / touch clocks due",
        Includes = "every touch clock due before as-of, in the period of its due instant",
        Excludes = Owed,
        MoreIsBetter = true,
    };

    /// <summary>The share of records whose first touch lay in a response band.</summary>
    public static MetricDefinition BandShare { get; } = new("response-band.share", MetricUnit.Share, MetricForms.Sales, MetricForms.PartOfWhole(Measure.BandBase, Measure.BandBase), MetricTerms.Stages | MetricTerms.Maturity)
    {
        Formula = "records of the band / records of all bands",
        Includes = "qualified records whose maturity window is over, in the period in which they were qualified",
        Excludes = NotNegative,
        Part = "a response band, such as `up to 5 min`",
        NeedsPart = true,
        PartsOf = Measure.BandBase,
    };

    /// <summary>How many records of a response band became opportunities.</summary>
    public static MetricDefinition BandConversion { get; } = new("response-band.conversion", MetricUnit.Share, MetricForms.Sales, MetricForms.Share(Measure.BandReached, Measure.BandBase), MetricTerms.Stages | MetricTerms.Maturity)
    {
        Formula = "records of the band that entered the opportunity stage within the maturity window / records of the band",
        Includes = "qualified records whose maturity window is over, in the period in which they were qualified",
        Excludes = NotNegative + "; records that entered the opportunity stage before they were qualified",
        MoreIsBetter = true,
        Part = "a response band, such as `up to 5 min`",
        PartsOf = Measure.BandBase,
    };

    internal static IReadOnlyList<MetricDefinition> All { get; } =
        [Median, Ninetieth, Attainment, UntouchedCount, UntouchedAge, UntouchedOldest, BreachRate, OpenBreachRate, LateRate, TouchCompliance, BandShare, BandConversion];

    private static MetricValue FirstTouchMet(MetricReader reader) =>
        MetricValue.Share(reader.Count(Measure.ClockMet, nameof(SlaMetric.FirstTouch)), reader.Count(Measure.ClockDue, nameof(SlaMetric.FirstTouch)));
}
