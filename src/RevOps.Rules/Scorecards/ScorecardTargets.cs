namespace RevOps.Rules;

/// <summary>Holds scorecards against the targets of their policy.</summary>
public static class ScorecardTargets
{
    /// <summary>How much of each target was reached in a period.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="period">The period.</param>
    /// <returns>One entry for each metric and part that has a target for this kind of period, in declared order; a target for this very period comes
    /// in place of the one for every period.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scorecard"/> is null.</exception>
    public static IReadOnlyList<TargetAttainment> Attainments(this Scorecard scorecard, ScorecardPeriod period)
    {
        var policy = (scorecard ?? throw new ArgumentNullException(nameof(scorecard))).Terms.Policy;
        return
        [
            .. policy.Targets.Where(t => t.Per == period.Kind && (t.Only is null || t.Only == period))
                .GroupBy(t => (t.Metric, t.Of))
                .Select(g => g.OrderBy(t => t.Only is null).First())
                .Select(t => Attained(scorecard, t, period))
                .OfType<TargetAttainment>(),
        ];
    }

    /// <summary>The weighted attainment of a period.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="period">The period.</param>
    /// <returns>The composite; null when the policy weighs nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scorecard"/> is null.</exception>
    public static CompositeScore? Composite(this Scorecard scorecard, ScorecardPeriod period)
    {
        var attainments = Attainments(scorecard, period);
        var parts = scorecard.Terms.Policy.Composite;
        return parts.Count == 0
            ? null
            : new CompositeScore(period, [.. parts.Select(p => (p, attainments.FirstOrDefault(a => string.Equals(a.Metric.Name, p.Metric, StringComparison.Ordinal) && string.Equals(a.Target.Of, p.Of, StringComparison.Ordinal))))]);
    }

    private static TargetAttainment? Attained(Scorecard scorecard, ScorecardTarget target, ScorecardPeriod period) =>
        Metrics.Find(target.Metric) is { } metric ? new TargetAttainment(metric, target, period, scorecard.Value(metric, period, target.Of)) : null;
}
