namespace RevOps.Rules;

/// <summary>Finds better tiers and grades that convert worse: there the model of fit, or the work on it, is wrong.</summary>
public static class TierInversions
{
    /// <summary>Compares each tier with every worse one, by conversion and win rate, over all periods.</summary>
    /// <param name="scorecard">The scorecard; it is broken down by the dimension.</param>
    /// <param name="by">Tier or grade.</param>
    /// <returns>What is inverted, in the order of the tiers. Tiers with fewer records below the line than the policy asks for are not compared.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scorecard"/> is null.</exception>
    /// <exception cref="ArgumentException">The dimension is neither tier nor grade, or the scorecard is not broken down by it.</exception>
    public static IReadOnlyList<TierInversion> Inversions(this Scorecard scorecard, ScorecardDimension by)
    {
        var policy = (scorecard ?? throw new ArgumentNullException(nameof(scorecard))).Terms.Policy;
        var order = by switch
        {
            ScorecardDimension.Tier => policy.Tiers,
            ScorecardDimension.Grade => policy.Grades,
            _ => throw new ArgumentException($"`{by}` has no better and worse. Name tier or grade.", nameof(by)),
        };
        var found = new List<TierInversion>();
        foreach (var metric in new[] { ResponseMetrics.BandConversion, FunnelMetrics.WinRate })
        {
            var rates = order.Select(tier => (Tier: tier, Rate: scorecard.Value(metric, by, tier))).Where(r => r.Rate.Bottom >= policy.LeastForFlag).ToArray();
            for (var better = 0; better < rates.Length; better++)
            {
                for (var worse = better + 1; worse < rates.Length; worse++)
                {
                    // By cross-multiplication, which is exact.
                    if ((decimal)rates[better].Rate.Top * rates[worse].Rate.Bottom < (decimal)rates[worse].Rate.Top * rates[better].Rate.Bottom)
                    {
                        found.Add(new TierInversion(by, metric, rates[better].Tier, rates[better].Rate, rates[worse].Tier, rates[worse].Rate));
                    }
                }
            }
        }

        return found;
    }
}
