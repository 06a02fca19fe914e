namespace RevOps.Rules;

/// <summary>Whether records reach somebody, the right one, and in fair shares; and whether they can: data and duplicates.</summary>
public static class RoutingMetrics
{
    // Neither pools nor members are named with it.
    internal const char PoolSeparator = '\u001F';

    private const string Cohort = "records that entered the qualified stage, in the period in which they did";

    /// <summary>The share of qualified records that were routed.</summary>
    public static MetricDefinition Routed { get; } = Coverage("coverage.routed", Measure.Routed, "qualified records that were assigned to a person or a queue by as-of / qualified records");

    /// <summary>The share of qualified records that a person owned.</summary>
    public static MetricDefinition HumanOwned { get; } = Coverage("coverage.human-owned", Measure.HumanOwned, "qualified records that a person owned at some time by as-of / qualified records");

    /// <summary>The share of qualified records that a person worked.</summary>
    public static MetricDefinition Worked { get; } = Coverage("coverage.worked", Measure.Worked, "qualified records that a person touched by as-of / qualified records");

    /// <summary>The share of assignments that went to a fallback queue.</summary>
    public static MetricDefinition FallbackRate { get; } = Rate("fallback-rate", Measure.Fallback, "assignments to a pool's fallback queue / assignments");

    /// <summary>The share of assignments that went to the catch-all.</summary>
    public static MetricDefinition CatchAllRate { get; } = Rate("catch-all-rate", Measure.CatchAll, "assignments to the catch-all / assignments");

    /// <summary>The share of assignments to persons that were wrong.</summary>
    public static MetricDefinition MisrouteRate { get; } = new("misroute-rate", MetricUnit.Share, MetricForms.Operations, MetricForms.Share(Measure.Misrouted, Measure.JudgedAssignment), MetricTerms.Decisions)
    {
        Formula = "assignments whose next change of owner is stated as a misroute / assignments to persons",
        Includes = "assignments to persons, each in its own period; a statement right after an assignment that names its owner is about the owner before",
        Excludes = "assignments whose next change of owner is a bulk transfer or cover; assignments to queues; duplicates",
        MoreIsBetter = false,
    };

    /// <summary>By how many turns the members of a pool are from their shares.</summary>
    public static MetricDefinition PoolDeviation { get; } = new("pool-deviation", MetricUnit.Turns, MetricForms.Operations, r => PoolShares.Deviation(r), MetricTerms.Decisions)
    {
        Formula = "the largest of |turns of a member - turns of the pool * weight of the member / weight of all members|",
        Includes = "turns of the pool in the period; a member's weight is the mean of the weights at the turns that the member took",
        Excludes = "members who took no turn in the period; assignments without a turn; duplicates",
        MoreIsBetter = false,
        Part = "a pool",
        NeedsPart = true,
        PartsOf = Measure.PoolTurn,
    };

    /// <summary>The share of required values that are known.</summary>
    public static MetricDefinition Completeness { get; } = new("completeness", MetricUnit.Share, MetricForms.Marketing, MetricForms.Share(Measure.KnownValue, Measure.RequiredValue), MetricTerms.Decisions)
    {
        Formula = "required values that are known / required values",
        Includes = "the latest measurement of each record, in the period in which the record was created",
        MoreIsBetter = true,
    };

    /// <summary>The share of records that are duplicates.</summary>
    public static MetricDefinition DuplicateRate { get; } = new("duplicate-rate", MetricUnit.Share, MetricForms.Marketing, MetricForms.Share(Measure.Duplicate, Measure.Created), MetricTerms.Zone)
    {
        Formula = "records that turned out to be duplicates / records",
        Includes = "records in the period in which they were created",
        Excludes = "nothing",
        MoreIsBetter = false,
    };

    internal static IReadOnlyList<MetricDefinition> All { get; } =
        [Routed, HumanOwned, Worked, FallbackRate, CatchAllRate, MisrouteRate, PoolDeviation, Completeness, DuplicateRate];

    private static MetricDefinition Coverage(string name, Measure measure, string formula) =>
        new(name, MetricUnit.Share, MetricForms.Operations, MetricForms.Share(measure, Measure.Qualified), MetricTerms.Stages) { Formula = formula, Includes = Cohort, MoreIsBetter = true };

    private static MetricDefinition Rate(string name, Measure measure, string formula) =>
        new(name, MetricUnit.Share, MetricForms.Operations, MetricForms.Share(measure, Measure.Assigned), MetricTerms.Decisions)
        {
            Formula = formula,
            Includes = "every assignment by routing, in its own period",
            MoreIsBetter = false,
        };
}
