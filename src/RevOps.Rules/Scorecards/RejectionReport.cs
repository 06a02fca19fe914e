using System.Text;

namespace RevOps.Rules;

/// <summary>
/// Why sales sent records back, in one period: by reason, by source, and against the periods before. Both teams read it each week. Immutable.
/// </summary>
public sealed class RejectionReport
{
    private readonly Scorecard _scorecard;

    private RejectionReport(Scorecard scorecard, ScorecardPeriod period, int trend)
    {
        _scorecard = scorecard;
        Period = period;
        var before = new List<ScorecardPeriod> { period };
        while (before.Count < trend && !before[0].IsFirst)
        {
            before.Insert(0, before[0].Previous);
        }

        Trend = before;
        Reasons = [.. scorecard.PartsOf(FunnelMetrics.Rejections).Where(r => before.Exists(p => Count(p, r) > 0))
            .OrderByDescending(r => Count(period, r)).ThenBy(r => r, StringComparer.Ordinal)];
        Sources = !scorecard.Options.By.Contains(ScorecardDimension.Source) ? [] : [.. scorecard.ValuesOf(ScorecardDimension.Source)
            .Where(s => CountOf(s, null) > 0).OrderByDescending(s => CountOf(s, null)).ThenBy(s => s, StringComparer.Ordinal)];
    }

    /// <summary>The period.</summary>
    public ScorecardPeriod Period { get; }

    /// <summary>The periods of the trend, the first one first; the last is <see cref="Period"/>.</summary>
    public IReadOnlyList<ScorecardPeriod> Trend { get; }

    /// <summary>The reasons that were given in the periods of the trend, the most frequent of the period first.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>The sources whose records were rejected in the period, the most rejected first; empty when the scorecard is not broken down by source.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Makes a report.</summary>
    /// <param name="scorecard">The scorecard, usually of weeks, broken down by source.</param>
    /// <param name="period">The period, usually the week that has just ended.</param>
    /// <param name="trend">How many periods the trend has, this one included; 1 or more. Four by default. It has fewer where the calendar begins.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scorecard"/> is null.</exception>
    /// <exception cref="ArgumentException">The scorecard is cut into periods of another kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="trend"/> is less than 1.</exception>
    public static RejectionReport Of(Scorecard scorecard, ScorecardPeriod period, int trend = 4)
    {
        if ((scorecard ?? throw new ArgumentNullException(nameof(scorecard))).Options.Period != period.Kind)
        {
            throw new ArgumentException($"The scorecard is cut by {scorecard.Options.Period}, and `{period}` is none. Cut it by {period.Kind}.", nameof(period));
        }

        return trend >= 1 ? new RejectionReport(scorecard, period, trend) : throw new ArgumentOutOfRangeException(nameof(trend), trend, "A trend has the period itself. Give 1 or more.");
    }

    /// <summary>How many rejections there were.</summary>
    /// <param name="period">The period.</param>
    /// <param name="reason">The reason; null for all.</param>
    /// <returns>The count.</returns>
    public long Count(ScorecardPeriod period, string? reason = null) => (long)_scorecard.Value(FunnelMetrics.Rejections, period, reason).Number;

    /// <summary>The report as a page of Markdown: reasons with their trend, then sources with their reasons, the worst first.</summary>
    /// <returns>The text, with line feeds.</returns>
    public string ToMarkdown()
    {
        var all = Count(Period);
        var text = new StringBuilder($"# Rejections of {Period}\n\n");
        var rate = _scorecard.Value(FunnelMetrics.RejectionRate, Period);
        text.Append(all == 1 ? "1 rejection" : ScorecardText.Number(all) + " rejections");
        text.Append(rate.HasValue ? $"; {rate} of the records that were qualified in the period have been rejected since.\n" : ".\n");
        if (Reasons.Count == 0)
        {
            return text.ToString();
        }

        var reasons = new MarkdownTable(["reason", .. Trend.Select(p => "#" + p), "#share", "#change"]);
        foreach (var reason in Reasons)
        {
            reasons.Add([reason, .. Trend.Select(p => ScorecardText.Number(Count(p, reason))), ScorecardText.Share(Count(Period, reason), all), Change(reason)]);
        }

        reasons.Add(["all", .. Trend.Select(p => ScorecardText.Number(Count(p))), ScorecardText.Share(all, all), Change(null)]);
        text.Append('\n').Append(reasons);
        if (Sources.Count > 0)
        {
            var sources = new MarkdownTable("source", "#rejections", "#of its MQLs", "most frequent reason", "#of them");
            foreach (var source in Sources)
            {
                var worst = Reasons.OrderByDescending(r => CountOf(source, r)).First();
                sources.Add(
                    source,
                    ScorecardText.Number(CountOf(source, null)),
                    _scorecard.Value(FunnelMetrics.RejectionRate, ScorecardDimension.Source, source, Period).ToString(),
                    worst,
                    ScorecardText.Number(CountOf(source, worst)));
            }

            text.Append('\n').Append(sources);
        }

        return text.ToString();
    }

    private long CountOf(string source, string? reason) => (long)_scorecard.Value(FunnelMetrics.Rejections, ScorecardDimension.Source, source, Period, reason).Number;

    private string Change(string? reason)
    {
        if (Trend.Count < 2)
        {
            return "-";
        }

        var change = Count(Period, reason) - Count(Trend[Trend.Count - 2], reason);
        return change > 0 ? "+" + ScorecardText.Number(change) : ScorecardText.Number(change);
    }
}
