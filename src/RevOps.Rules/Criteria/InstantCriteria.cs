namespace RevOps.Rules;

/// <summary>The criteria that an instant offers.</summary>
public static class InstantCriteria
{
    /// <summary>The criterion that the instant is a given one, to the tick.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="instant">The instant.</param>
    /// <returns>The criterion.</returns>
    public static Criterion Is(this InstantAttribute attribute, DateTimeOffset instant) => new EqualsCriterion(attribute, Constant.Of(instant));

    /// <summary>The criterion that the instant is a given one or later.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="instant">The first instant that meets it, inclusive.</param>
    /// <returns>The criterion.</returns>
    public static Criterion AtLeast(this InstantAttribute attribute, DateTimeOffset instant) => new RangeCriterion(attribute, Constant.Of(instant), upper: null);

    /// <summary>The criterion that the instant is a given one or earlier.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="instant">The last instant that meets it, inclusive.</param>
    /// <returns>The criterion.</returns>
    public static Criterion AtMost(this InstantAttribute attribute, DateTimeOffset instant) => new RangeCriterion(attribute, lower: null, Constant.Of(instant));

    /// <summary>The criterion that the instant lies between two others, both inclusive.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="lower">The first instant that meets it, inclusive.</param>
    /// <param name="upper">The last instant that meets it, inclusive.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The bounds are reversed.</exception>
    public static Criterion Between(this InstantAttribute attribute, DateTimeOffset lower, DateTimeOffset upper) => new RangeCriterion(attribute, Constant.Of(lower), Constant.Of(upper));

    /// <summary>
    /// The criterion that the instant lies in the span that ends at as-of: asOf - span &lt;= instant &lt;= asOf. A future instant does not
    /// meet it; a day is 24 hours.
    /// </summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="span">The span; more than zero.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> is zero or less, more than 36,525 days, or has a fraction of a second.</exception>
    public static Criterion WithinLast(this InstantAttribute attribute, TimeSpan span) => new AgeCriterion(attribute, AgeKind.WithinLast, CriterionArguments.Span(span, nameof(span)));

    /// <summary>The criterion that the instant lies before the span that ends at as-of: instant &lt; asOf - span. A day is 24 hours.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="span">The span; more than zero.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> is zero or less, more than 36,525 days, or has a fraction of a second.</exception>
    public static Criterion OlderThan(this InstantAttribute attribute, TimeSpan span) => new AgeCriterion(attribute, AgeKind.OlderThan, CriterionArguments.Span(span, nameof(span)));
}
