namespace RevOps.Rules;

/// <summary>How much of a target was reached in a period. Immutable.</summary>
public sealed class TargetAttainment
{
    internal TargetAttainment(MetricDefinition metric, ScorecardTarget target, ScorecardPeriod period, MetricValue actual)
    {
        Metric = metric;
        Target = target;
        Period = period;
        Actual = actual;
    }

    /// <summary>The metric.</summary>
    public MetricDefinition Metric { get; }

    /// <summary>The target.</summary>
    public ScorecardTarget Target { get; }

    /// <summary>The period.</summary>
    public ScorecardPeriod Period { get; }

    /// <summary>What the metric is; without a value nothing is reached and nothing missed.</summary>
    public MetricValue Actual { get; }

    /// <summary>Whether the goal is reached, or not exceeded where less is better; the goal itself is. Null without a value.</summary>
    public bool? IsMet => !Actual.HasValue ? null : Metric.MoreIsBetter == true ? Actual.Number >= Target.Goal.Number : Actual.Number <= Target.Goal.Number;

    /// <summary>How much of the goal is reached, from 0 to 1: actual over goal, or goal over actual where less is better. Null without a value.</summary>
    public decimal? Attainment
    {
        get
        {
            if (IsMet is not { } isMet)
            {
                return null;
            }

            // A goal of zero that is missed is missed wholly: there is no part of nothing.
            var (part, whole) = Metric.MoreIsBetter == true ? (Actual.Number, Target.Goal.Number) : (Target.Goal.Number, Actual.Number);
            return isMet ? 1 : Math.Max(0, part / whole);
        }
    }
}
