namespace RevOps.Rules.Quickstart;

/// <summary>What a run has to say, as figures and charts. The console and the page show the same.</summary>
internal sealed record RunReport
{
    private const int MostObstacles = 10;

    public required string Policy { get; init; }

    public required string Hash { get; init; }

    public required string Leads { get; init; }

    public required string AsOf { get; init; }

    public required string Decisions { get; init; }

    public required long Records { get; init; }

    public required long InError { get; init; }

    /// <summary>Columns that nothing reads and attributes that nothing feeds, a sentence each.</summary>
    public required IReadOnlyList<string> Mismatches { get; init; }

    /// <summary>The first few problems of rows, in the words of the reader.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>The figures that a reader should take away.</summary>
    public required IReadOnlyList<Tile> Tiles { get; init; }

    /// <summary>Where everything went, and how much of it was up to standard, a line each.</summary>
    public required IReadOnlyList<CoverageLine> Coverage { get; init; }

    /// <summary>The charts that a reader should see first, in order.</summary>
    public required IReadOnlyList<BarPanel> Panels { get; init; }

    /// <summary>What happened to the leads; only where a page is written.</summary>
    public required IReadOnlyList<BarPanel> Scorecard { get; init; }

    public required BarPanel Territories { get; init; }

    /// <summary>What members got, a chart a pool.</summary>
    public required IReadOnlyList<BarPanel> Pools { get; init; }

    public required string? ExplainedId { get; init; }

    public required IReadOnlyList<ExplanationTree> Explained { get; init; }

    public static RunReport Of(Options options, Policy policy, BatchRun run)
    {
        var summary = run.Summary;
        var sample = options.UsesSampleLeads && options.AsOf == Options.SampleAsOf ? " (fixed for the shipped leads; --as-of changes it)" : string.Empty;
        return new RunReport
        {
            Policy = $"{policy.Name} {policy.Version}",
            Hash = policy.ContentHash.ToString(),
            Leads = options.Leads,
            AsOf = Figures.Instant(options.AsOf) + sample,
            Decisions = options.Out,
            Records = summary.Records,
            InError = summary.InError,
            Mismatches = run.Columns.Mismatches(),
            Problems = summary.Problems,
            Tiles = Tile.Of(summary),
            Coverage = CoverageLine.Of(summary),
            Panels = [.. PanelsOf(policy, summary).Where(p => p.Bars.Count > 0)],
            Scorecard = run.Scorecard is { } scorecard ? ScorecardPanels.Of(scorecard) : [],
            Territories = TerritoriesOf(policy, summary),
            Pools = policy.Routing is { } routing ? summary.Pools.ToPanels(routing) : [],
            ExplainedId = run.ExplainedId,
            Explained = run.Explained is { } explained ? ExplanationTree.Of(explained.ToString()) : [],
        };
    }

    private static IEnumerable<BarPanel> PanelsOf(Policy policy, Summary summary)
    {
        if (policy.Stages is { } stages)
        {
            yield return summary.Funnel.ToPanel(stages);
        }

        if (policy.Fit is { } fit)
        {
            yield return TiersOf(fit, summary);
        }

        if (policy.Grades is { } grades)
        {
            yield return summary.Grades.ToPanel(grades);
        }

        if (policy.Sla is not null)
        {
            yield return summary.Urgency.ToPanel();
        }

        yield return summary.Obstacles.ReasonsPanel(MostObstacles, summary.Records);
        yield return summary.Obstacles.MissingPanel(MostObstacles, summary.Records);
        yield return new BarPanel(
            "Dispositions resolved",
            "The reason that sales gave, and what the policy makes of it.",
            [.. summary.Actions.MostFrequent().Take(MostObstacles).Select(a => new Bar(a.Key, a.Value, Figures.CountAndShare(a.Value, summary.Actions.Total)))]);
    }

    private static BarPanel TiersOf(FitPolicy fit, Summary summary)
    {
        string[] tiers = [.. fit.Profiles.SelectMany(p => p.Tiers).Select(t => t.Name).Distinct(StringComparer.Ordinal), Summary.NoTier, Summary.RuledOut];
        return new BarPanel(
            "Fit tiers",
            "How well the leads fit who the company sells to.",
            [.. tiers.Where(t => summary.Tiers[t] > 0).Select(t => new Bar(t, summary.Tiers[t], Figures.CountAndShare(summary.Tiers[t], summary.Tiers.Total), t is Summary.RuledOut or Summary.NoTier ? Tone.Quiet : Tone.Plain))]);
    }

    private static BarPanel TerritoriesOf(Policy policy, Summary summary)
    {
        var names = policy.Routing?.Territories.Select(t => t.Name) ?? [];
        return new BarPanel(
            "Territories",
            "In the order of the policy's precedence.",
            [.. names.Select(t => new Bar(t, summary.Territories[t], Figures.CountAndShare(summary.Territories[t], summary.Territories.Total)))]);
    }
}
