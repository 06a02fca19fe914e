namespace RevOps.Rules;

/// <summary>A better tier or grade that converts worse than the next one. Immutable.</summary>
public sealed class TierInversion
{
    internal TierInversion(ScorecardDimension by, MetricDefinition metric, string better, MetricValue betterRate, string worse, MetricValue worseRate)
    {
        By = by;
        Metric = metric;
        Better = better;
        BetterRate = betterRate;
        Worse = worse;
        WorseRate = worseRate;
    }

    /// <summary>Tier or grade.</summary>
    public ScorecardDimension By { get; }

    /// <summary>What is worse: the conversion into an opportunity, or the win rate.</summary>
    public MetricDefinition Metric { get; }

    /// <summary>The better tier, as the policy orders them.</summary>
    public string Better { get; }

    /// <summary>Its rate.</summary>
    public MetricValue BetterRate { get; }

    /// <summary>The worse tier.</summary>
    public string Worse { get; }

    /// <summary>Its rate, which is higher.</summary>
    public MetricValue WorseRate { get; }
}
