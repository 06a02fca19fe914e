namespace RevOps.Rules;

/// <summary>The attribute, a number, date or instant, lies within bounds; both are inclusive and one may be absent.</summary>
public sealed class RangeCriterion : LeafCriterion
{
    internal RangeCriterion(RecordAttribute attribute, Constant? lower, Constant? upper)
        : base(attribute)
    {
        if (lower is null && upper is null)
        {
            throw new ArgumentException($"A range of `{attribute.Name}` needs a bound.", nameof(lower));
        }

        if (lower is { } low && upper is { } high && low.IsAbove(high))
        {
            throw new ArgumentException($"The bounds of `{attribute.Name}` are reversed: `{low}` is above `{high}`. Swap them.", nameof(lower));
        }

        Lower = lower;
        Upper = upper;
    }

    /// <summary>The lowest value that meets the criterion, inclusive; null for no bound.</summary>
    public Constant? Lower { get; }

    /// <summary>The highest value that meets the criterion, inclusive; null for no bound.</summary>
    public Constant? Upper { get; }

    internal override string Operator => Lower is null ? "atMost" : Upper is null ? "atLeast" : "between";
}
