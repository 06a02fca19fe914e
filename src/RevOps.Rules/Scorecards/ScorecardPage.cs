using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>Writes a scorecard as a page of Markdown.</summary>
public static class ScorecardPage
{
    /// <summary>The scorecard as a page of Markdown: metrics by period, targets, response bands, tiers, pools, sources, and what was wrong with the input.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="mostPeriods">How many periods are shown, the latest ones; 1 or more. Six by default.</param>
    /// <returns>The text, with line feeds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scorecard"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostPeriods"/> is less than 1.</exception>
    public static string ToMarkdown(this Scorecard scorecard, int mostPeriods = 6)
    {
        var left = (scorecard ?? throw new ArgumentNullException(nameof(scorecard))).Periods.Count - mostPeriods;
        var periods = mostPeriods >= 1
            ? scorecard.Periods.Skip(Math.Max(0, left)).ToArray()
            : throw new ArgumentOutOfRangeException(nameof(mostPeriods), mostPeriods, "A page shows a period. Give 1 or more.");
        var text = new StringBuilder("# Scorecard\n\n");
        text.Append(FormattableString.Invariant($"{ScorecardText.Number(scorecard.Records)} records, {ScorecardText.Number(scorecard.Events)} events, as of {ScorecardText.Instant(scorecard.AsOf)}. "));
        text.Append(FormattableString.Invariant($"A {Word(scorecard.Options.Period)} begins at midnight in `{scorecard.Terms.Policy.Zone}`.\n"));
        if (left > 0)
        {
            text.Append(FormattableString.Invariant($"{left} earlier periods are not shown; they are part of every number without a period.\n"));
        }

        var policies = scorecard.Policies();
        if (policies.Count > 1)
        {
            text.Append("\nDecided under ").Append(policies.Count.ToString(CultureInfo.InvariantCulture)).Append(" policies, whose numbers are not one promise: ").Append(string.Join(", ", policies)).Append(".\n");
        }

        AppendMetrics(text, scorecard, periods);
        AppendTargets(text, scorecard, periods);
        AppendBands(text, scorecard);
        AppendTiers(text, scorecard, ScorecardDimension.Tier, periods);
        AppendTiers(text, scorecard, ScorecardDimension.Grade, periods);
        AppendPools(text, scorecard);
        AppendSources(text, scorecard);
        AppendFindings(text, scorecard);
        AppendVersions(text, scorecard);
        return text.ToString();
    }

    private static void AppendVersions(StringBuilder text, Scorecard scorecard)
    {
        var others = Metrics.All.Where(m => scorecard.VersionOf(m) != m.Version).Select(m => FormattableString.Invariant($"`{m.Name}` (version {scorecard.VersionOf(m)}, now {m.Version})")).ToArray();
        if (others.Length > 0)
        {
            text.Append("\nCounted by other definitions, and not shown: ").Append(string.Join(", ", others)).Append(". Count again to have them.\n");
        }
    }

    private static void AppendMetrics(StringBuilder text, Scorecard scorecard, ScorecardPeriod[] periods)
    {
        var table = new MarkdownTable(["metric", "of", .. periods.Select(p => "#" + p)]);
        foreach (var metric in Metrics.All.Where(m => m.PartsOf != Measure.BandBase && m != FunnelMetrics.Mix))
        {
            IEnumerable<string?> parts = scorecard.PartsOf(metric);
            foreach (var part in metric.NeedsPart ? parts : parts.Prepend(null))
            {
                var values = periods.Select(p => scorecard.Value(metric, p, part)).ToArray();
                if (Array.Exists(values, v => v.HasValue && (v.Number != 0 || v.Unit == MetricUnit.Share)))
                {
                    table.Add([metric.Name, part ?? string.Empty, .. values.Select(v => v.ToString())]);
                }
            }
        }

        text.Append("\n## Metrics\n\n").Append(table);
    }

    private static void AppendTargets(StringBuilder text, Scorecard scorecard, ScorecardPeriod[] periods)
    {
        var attainments = periods.SelectMany(scorecard.Attainments).ToArray();
        if (attainments.Length == 0)
        {
            return;
        }

        var table = new MarkdownTable("period", "metric", "of", "#goal", "#actual", "#reached", "met?");
        foreach (var reached in attainments)
        {
            table.Add(
                reached.Period.ToString(),
                reached.Metric.Name,
                reached.Target.Of ?? string.Empty,
                (reached.Metric.MoreIsBetter == true ? "at least " : "at most ") + reached.Target.Goal,
                reached.Actual.ToString(),
                reached.Attainment is { } part ? (part * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "-",
                reached.IsMet switch { true => "yes", false => "no", _ => "no value" });
        }

        text.Append("\n## Targets\n\n").Append(table);
        var scores = periods.Select(scorecard.Composite).OfType<CompositeScore>().ToArray();
        if (scores.Length == 0)
        {
            return;
        }

        var composite = new MarkdownTable("period", "#composite", "#weight counted", "left out, without a value");
        foreach (var score in scores)
        {
            composite.Add(
                score.Period.ToString(),
                score.Score?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-",
                FormattableString.Invariant($"{score.CountedWeight} of {score.TotalWeight}"),
                string.Join(", ", score.Missing.Select(m => m.Of is null ? m.Metric : m.Metric + " of " + m.Of)));
        }

        text.Append('\n').Append(composite);
    }

    private static void AppendBands(StringBuilder text, Scorecard scorecard)
    {
        if (scorecard.PartsOf(ResponseMetrics.BandShare).Count == 0)
        {
            return;
        }

        var table = new MarkdownTable("first touch", "#records", "#share", "#became opportunities");
        foreach (var band in ResponseBands.All)
        {
            var (share, rate) = (scorecard.Value(ResponseMetrics.BandShare, of: band), scorecard.Value(ResponseMetrics.BandConversion, of: band));
            table.Add(band, ScorecardText.Number(share.Top), share.ToString(), rate.ToString());
        }

        text.Append("\n## Conversion by response band\n\n").Append(table);
    }

    private static void AppendTiers(StringBuilder text, Scorecard scorecard, ScorecardDimension by, ScorecardPeriod[] periods)
    {
        if (!scorecard.Options.By.Contains(by))
        {
            return;
        }

        var order = by == ScorecardDimension.Tier ? scorecard.Terms.Policy.Tiers : scorecard.Terms.Policy.Grades;
        var tiers = scorecard.ValuesOf(by);
        tiers = [.. order.Where(t => tiers.Contains(t, StringComparer.Ordinal)), .. tiers.Where(t => !order.Contains(t, StringComparer.Ordinal))];
        var table = new MarkdownTable([by == ScorecardDimension.Tier ? "tier" : "grade", "#MQLs", "#became opportunities", "#win rate", .. periods.Select(p => "#mix " + p)]);
        foreach (var tier in tiers)
        {
            table.Add(
            [
                tier,
                scorecard.Value(FunnelMetrics.Qualified, by, tier).ToString(),
                scorecard.Value(ResponseMetrics.BandConversion, by, tier).ToString(),
                scorecard.Value(FunnelMetrics.WinRate, by, tier).ToString(),
                .. periods.Select(p => scorecard.Value(FunnelMetrics.Mix, by, tier, p).ToString()),
            ]);
        }

        text.Append("\n## By ").Append(by == ScorecardDimension.Tier ? "tier" : "grade").Append("\n\n").Append(table);
        foreach (var inverted in scorecard.Inversions(by))
        {
            var what = inverted.Metric == FunnelMetrics.WinRate ? "wins less" : "converts worse";
            text.Append(FormattableString.Invariant($"\n**{inverted.Better} {what} than {inverted.Worse}**: {inverted.BetterRate} of {ScorecardText.Number(inverted.BetterRate.Bottom)} against {inverted.WorseRate} of {ScorecardText.Number(inverted.WorseRate.Bottom)}.\n"));
        }
    }

    private static void AppendPools(StringBuilder text, Scorecard scorecard)
    {
        var shares = scorecard.Fairness();
        if (shares.Count == 0)
        {
            return;
        }

        var table = new MarkdownTable("pool", "member", "#turns", "#share", "#by weight", "#turns above");
        foreach (var member in shares)
        {
            table.Add(
                member.Pool,
                member.Member,
                ScorecardText.Number(member.Turns),
                Percent(member.Share),
                Percent(member.WeightShare),
                member.Deviation.ToString("0.##", CultureInfo.InvariantCulture));
        }

        text.Append("\n## Fairness by pool\n\n").Append(table);
    }

    private static void AppendSources(StringBuilder text, Scorecard scorecard)
    {
        if (!scorecard.Options.By.Contains(ScorecardDimension.Source))
        {
            return;
        }

        var table = new MarkdownTable("source", "#records", "#complete", "#duplicates", "#MQLs", "#accepted", "#pipeline");
        foreach (var source in scorecard.ValuesOf(ScorecardDimension.Source))
        {
            table.Add([source, .. new[] { FunnelMetrics.Created, RoutingMetrics.Completeness, RoutingMetrics.DuplicateRate, FunnelMetrics.Qualified, FunnelMetrics.MqlAcceptance, PipelineMetrics.Created }
                .Select(m => scorecard.Value(m, ScorecardDimension.Source, source).ToString())]);
        }

        text.Append("\n## By source\n\n").Append(table);
    }

    private static void AppendFindings(StringBuilder text, Scorecard scorecard)
    {
        text.Append("\n## What was wrong with the input\n\n");
        if (scorecard.Findings.Count == 0)
        {
            text.Append("Nothing.\n");
        }
        else
        {
            var table = new MarkdownTable("finding", "#times", "such as");
            foreach (var finding in scorecard.Findings)
            {
                table.Add(FindingText.Of(finding.Finding), ScorecardText.Number(finding.Count), string.Join(", ", finding.Keys));
            }

            text.Append(table);
        }

        if (!scorecard.IsGroupingProven)
        {
            text.Append("\nKeys did not ascend: a record whose events did not follow each other is counted as two.\n");
        }
    }

    private static string Percent(decimal share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Word(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => "day",
        PeriodKind.Week => "week",
        PeriodKind.Month => "month",
        _ => "quarter",
    };
}
