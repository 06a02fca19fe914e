namespace RevOps.Rules;

/// <summary>The criteria that a collection offers.</summary>
public static class CollectionCriteria
{
    /// <summary>The criterion that at least one row meets another; not met by the empty collection.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="where">What a row must meet.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="where"/> names an attribute that a row has not.</exception>
    public static Criterion Any(this RowCollectionAttribute attribute, Criterion where) => new QuantifierCriterion(attribute, RowQuantifier.Any, where);

    /// <summary>The criterion that every row meets another; met by the empty collection.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="where">What a row must meet.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="where"/> names an attribute that a row has not.</exception>
    public static Criterion All(this RowCollectionAttribute attribute, Criterion where) => new QuantifierCriterion(attribute, RowQuantifier.All, where);

    /// <summary>Counts rows, for a criterion: <c>Contacts.Count(Engaged).AtLeast(2)</c>.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="where">Which rows count; null, the default, for all.</param>
    /// <returns>The count, to be compared.</returns>
    /// <exception cref="ArgumentException"><paramref name="where"/> names an attribute that a row has not.</exception>
    public static RowAggregate Count(this RowCollectionAttribute attribute, Criterion? where = null) => new(attribute, summed: null, where);

    /// <summary>Sums a number over rows, for a criterion: <c>Activities.Sum(Points).AtLeast(40)</c>. Exact, and rounded once.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="summed">The row's number; a row in which it is missing leaves the sum open.</param>
    /// <param name="where">Which rows count; null, the default, for all.</param>
    /// <returns>The sum, to be compared.</returns>
    /// <exception cref="ArgumentException"><paramref name="summed"/> or <paramref name="where"/> names an attribute that a row has not.</exception>
    public static RowAggregate Sum(this RowCollectionAttribute attribute, NumberAttribute summed, Criterion? where = null) =>
        new(attribute, summed ?? throw new ArgumentNullException(nameof(summed)), where);
}
