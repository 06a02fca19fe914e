namespace RevOps.Rules;

/// <summary>A count or a sum over the rows of a collection, waiting for its comparison. A value.</summary>
public readonly struct RowAggregate
{
    private readonly RowCollectionAttribute _collection;
    private readonly NumberAttribute? _summed;
    private readonly Criterion? _where;

    internal RowAggregate(RowCollectionAttribute collection, NumberAttribute? summed, Criterion? where)
    {
        _collection = collection;
        _summed = summed;
        _where = where;
    }

    /// <summary>The criterion that the aggregate is a given number or larger.</summary>
    /// <param name="value">The smallest number that meets it, inclusive.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    public Criterion AtLeast(double value) => Within(value, upper: null);

    /// <summary>The criterion that the aggregate is a given number or smaller.</summary>
    /// <param name="value">The largest number that meets it, inclusive.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    public Criterion AtMost(double value) => Within(lower: null, value);

    /// <summary>The criterion that the aggregate lies between two numbers, both inclusive.</summary>
    /// <param name="lower">The smallest number that meets it, inclusive.</param>
    /// <param name="upper">The largest number that meets it, inclusive.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">A bound is not finite, or the bounds are reversed.</exception>
    public Criterion Between(double lower, double upper) => Within(lower, upper);

    private AggregateCriterion Within(double? lower, double? upper) =>
        _collection is null
            ? throw new InvalidOperationException("A row aggregate comes from a collection: `Contacts.Count(...)`.")
            : new AggregateCriterion(_collection, _summed, _where, lower, upper);
}
