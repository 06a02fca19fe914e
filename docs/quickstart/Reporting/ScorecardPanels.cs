namespace RevOps.Rules.Quickstart;

/// <summary>The charts of what happened to the leads: how fast they were answered, what was accepted and what was rejected.</summary>
internal static class ScorecardPanels
{
    private const int MostBars = 12;

    public static IReadOnlyList<BarPanel> Of(Scorecard scorecard)
    {
        BarPanel[] panels =
        [
            BySource(scorecard, "First touches in time, by source", "Of the first-touch clocks that are due: how many were met in time.", ResponseMetrics.Attainment),
            BySource(scorecard, "MQLs that sales accepted, by source", "Of those whose time to be accepted is over, within the window that the policy states.", FunnelMetrics.MqlAcceptance),
            Rejections(scorecard),
            Shares("Response bands", "How soon MQLs were touched by a person; only those that have had their time to convert.", ResponseMetrics.BandShare, scorecard),
            Shares("Conversion by response band", "How many of each band became an opportunity.", ResponseMetrics.BandConversion, scorecard),
            Targets(scorecard),
        ];
        return [.. panels.Where(p => p.Bars.Count > 0)];
    }

    private static BarPanel BySource(Scorecard scorecard, string title, string caption, MetricDefinition metric) => new(
        title,
        caption,
        [.. scorecard.ValuesOf(ScorecardDimension.Source)
            .Select(source => (source, Value: scorecard.Value(metric, ScorecardDimension.Source, source)))
            .Where(s => s.Value is { HasValue: true, Bottom: > 0 })
            .OrderByDescending(s => s.Value.Number).Take(MostBars)
            .Select(s => Share(s.source, s.Value))],
        Full: 100);

    private static BarPanel Shares(string title, string caption, MetricDefinition metric, Scorecard scorecard) => new(
        title,
        caption,
        [.. scorecard.PartsOf(metric).Select(part => (part, Value: scorecard.Value(metric, of: part))).Where(p => p.Value is { HasValue: true, Bottom: > 0 }).Select(p => Share(p.part, p.Value))],
        Full: 100);

    private static Bar Share(string name, MetricValue value)
    {
        var met = 100 * value.Top / value.Bottom;
        return new Bar(name, [new BarPart(met, Tone.Good), new BarPart(100 - met, Tone.Quiet)], $"{value} of {Figures.Count(value.Bottom)}");
    }

    private static BarPanel Rejections(Scorecard scorecard)
    {
        var reasons = scorecard.PartsOf(FunnelMetrics.Rejections).Select(reason => (Reason: reason, Count: (long)scorecard.Value(FunnelMetrics.Rejections, of: reason).Number)).Where(r => r.Count > 0).ToArray();
        var all = reasons.Sum(r => r.Count);
        return new BarPanel(
            "Rejections by reason",
            "What sales gave as the reason, the most frequent first.",
            [.. reasons.OrderByDescending(r => r.Count).ThenBy(r => r.Reason, StringComparer.Ordinal).Take(MostBars).Select(r => new Bar(r.Reason, r.Count, Figures.CountAndShare(r.Count, all), Tone.Waiting))]);
    }

    private static BarPanel Targets(Scorecard scorecard) => new(
        scorecard.Periods.Count == 0 ? string.Empty : $"Targets of {scorecard.Periods[^1]}",
        "What is reached of each target, capped at the goal.",
        [.. (scorecard.Periods.Count == 0 ? [] : scorecard.Attainments(scorecard.Periods[^1]))
            .Where(t => t.Attainment is not null)
            .Select(t => new Bar(t.Metric.Name, (long)(100 * Math.Min(1, t.Attainment!.Value)), $"{t.Actual} of {t.Target.Goal}", t.IsMet == true ? Tone.Good : Tone.Late))],
        Full: 100);
}
