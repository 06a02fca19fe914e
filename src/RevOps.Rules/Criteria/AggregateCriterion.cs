namespace RevOps.Rules;

/// <summary>
/// A count of rows, or a sum over rows, lies within bounds; both are inclusive and one may be absent. Rows of which it is unknown whether
/// they count make an interval, and the criterion is decided when the whole interval decides.
/// </summary>
public sealed class AggregateCriterion : LeafCriterion
{
    internal AggregateCriterion(RowCollectionAttribute collection, NumberAttribute? summed, Criterion? where, double? lower, double? upper)
        : base(collection, (where?.Depth ?? 0) + 1)
    {
        if (where is not null)
        {
            RowScope.Check(collection, where);
        }

        if (summed is not null)
        {
            RowScope.Check(collection, summed);
        }

        if (lower is null && upper is null)
        {
            throw new ArgumentException($"The {(summed is null ? "count" : "sum")} over `{collection.Name}` needs a bound.", nameof(lower));
        }

        Collection = collection;
        Summed = summed;
        Where = where;
        Lower = lower is { } low ? AttributeArguments.Number(low, nameof(lower)) + 0.0 : null;
        Upper = upper is { } high ? AttributeArguments.Number(high, nameof(upper)) + 0.0 : null;
        if (Lower > Upper)
        {
            throw new ArgumentException(
                $"The bounds over `{collection.Name}` are reversed: `{NumberText.Format(Lower.Value)}` is above `{NumberText.Format(Upper.Value)}`. Swap them.", nameof(lower));
        }
    }

    /// <summary>The collection.</summary>
    public RowCollectionAttribute Collection { get; }

    /// <summary>The row's number that is summed; null for a count of rows.</summary>
    public NumberAttribute? Summed { get; }

    /// <summary>Which rows count; null for all.</summary>
    public Criterion? Where { get; }

    /// <summary>The lowest aggregate that meets the criterion, inclusive; null for no bound.</summary>
    public double? Lower { get; }

    /// <summary>The highest aggregate that meets the criterion, inclusive; null for no bound.</summary>
    public double? Upper { get; }

    internal override string Operator => Summed is null ? "count" : "sum";
}
