namespace RevOps.Rules;

/// <summary>What opportunities are worth, and whose they are.</summary>
public static class PipelineMetrics
{
    private const string Once = "opportunities that are lost before they count; duplicates; each opportunity counts once, however often it comes back";

    /// <summary>The amount of opportunities that came to count.</summary>
    public static MetricDefinition Created { get; } = Amount("pipeline.created", MetricForms.Sales, Measure.PipelineCreated, "the sum of the amounts at the instant at which the opportunity first is in the stage from which it counts, or a later one");

    /// <summary>How many opportunities came to count.</summary>
    public static MetricDefinition CreatedCount { get; } = new("pipeline.count", MetricUnit.Count, MetricForms.Sales, MetricForms.Count(Measure.PipelineCreated), MetricTerms.Pipeline)
    {
        Formula = "opportunities that came to count",
        Includes = "in the period in which the opportunity came to count",
        Excludes = Once,
        IsAdditive = true,
        MoreIsBetter = true,
    };

    /// <summary>The amount of opportunities that were won.</summary>
    public static MetricDefinition Converted { get; } = new("pipeline.converted", MetricUnit.Money, MetricForms.Sales, MetricForms.Money(Measure.PipelineConverted), MetricTerms.Pipeline)
    {
        Formula = "the sum of the amounts at the instant at which the opportunity was first won",
        Includes = "won opportunities, in the period in which they were won",
        Excludes = "opportunities that were lost after they were won stay; duplicates; each opportunity counts once",
        IsAdditive = true,
        MoreIsBetter = true,
    };

    /// <summary>The amount of the pipeline that campaigns brought.</summary>
    public static MetricDefinition Sourced { get; } = Amount("pipeline.sourced", MetricForms.Marketing, Measure.PipelineSourced, "the part of the created pipeline whose opportunity has a campaign response at or before its first event: of a linked contact, or linked itself");

    /// <summary>The amount of the pipeline that campaigns had a part in.</summary>
    public static MetricDefinition Influenced { get; } = Amount("pipeline.influenced", MetricForms.Marketing, Measure.PipelineInfluenced, "the part of the created pipeline whose opportunity has a campaign response at or before it was won or lost, or as-of while it is open: of a linked contact, or linked itself");

    internal static IReadOnlyList<MetricDefinition> All { get; } = [Created, CreatedCount, Converted, Sourced, Influenced];

    private static MetricDefinition Amount(string name, string owner, Measure measure, string formula) => new(name, MetricUnit.Money, owner, MetricForms.Money(measure), MetricTerms.Pipeline)
    {
        Formula = formula,
        Includes = "in the period in which the opportunity came to count",
        Excludes = Once,
        IsAdditive = true,
        MoreIsBetter = true,
    };
}
