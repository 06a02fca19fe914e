namespace RevOps.Rules;

/// <summary>The criteria that a date offers.</summary>
public static class DateCriteria
{
    /// <summary>The criterion that the date is a given one.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="date">The date, at zero time.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The date has a time.</exception>
    public static Criterion Is(this DateAttribute attribute, DateTime date) => new EqualsCriterion(attribute, Constant.OfDate(date));

    /// <summary>The criterion that the date is one of several.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="dates">The dates, at zero time; at least one.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The list is empty, or a date has a time.</exception>
    public static Criterion In(this DateAttribute attribute, params DateTime[] dates) =>
        new InCriterion(attribute, AttributeArguments.NotEmpty(dates, nameof(dates)).Select(Constant.OfDate));

    /// <summary>The criterion that the date is a given one or later.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="date">The first date that meets it, inclusive, at zero time.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The date has a time.</exception>
    public static Criterion AtLeast(this DateAttribute attribute, DateTime date) => new RangeCriterion(attribute, Constant.OfDate(date), upper: null);

    /// <summary>The criterion that the date is a given one or earlier.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="date">The last date that meets it, inclusive, at zero time.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The date has a time.</exception>
    public static Criterion AtMost(this DateAttribute attribute, DateTime date) => new RangeCriterion(attribute, lower: null, Constant.OfDate(date));

    /// <summary>The criterion that the date lies between two others, both inclusive.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="lower">The first date that meets it, inclusive, at zero time.</param>
    /// <param name="upper">The last date that meets it, inclusive, at zero time.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">A date has a time, or the bounds are reversed.</exception>
    public static Criterion Between(this DateAttribute attribute, DateTime lower, DateTime upper) => new RangeCriterion(attribute, Constant.OfDate(lower), Constant.OfDate(upper));

    /// <summary>
    /// The criterion that the date is at most some days before as-of's UTC date, and not after it: asOf - days &lt;= date &lt;= asOf. A
    /// future date does not meet it.
    /// </summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="days">Calendar days, from 1.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is less than 1 or more than 36,525.</exception>
    public static Criterion WithinLast(this DateAttribute attribute, int days) => new AgeCriterion(attribute, AgeKind.WithinLast, CriterionArguments.Days(days, nameof(days)));

    /// <summary>The criterion that the date is more than some days before as-of's UTC date: date &lt; asOf - days.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="days">Calendar days, from 1.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is less than 1 or more than 36,525.</exception>
    public static Criterion OlderThan(this DateAttribute attribute, int days) => new AgeCriterion(attribute, AgeKind.OlderThan, CriterionArguments.Days(days, nameof(days)));

#if NET10_0_OR_GREATER
    /// <summary>The criterion that the date is a given one.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="date">The date.</param>
    /// <returns>The criterion.</returns>
    public static Criterion Is(this DateAttribute attribute, DateOnly date) => attribute.Is(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>The criterion that the date is a given one or later.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="date">The first date that meets it, inclusive.</param>
    /// <returns>The criterion.</returns>
    public static Criterion AtLeast(this DateAttribute attribute, DateOnly date) => attribute.AtLeast(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>The criterion that the date is a given one or earlier.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="date">The last date that meets it, inclusive.</param>
    /// <returns>The criterion.</returns>
    public static Criterion AtMost(this DateAttribute attribute, DateOnly date) => attribute.AtMost(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>The criterion that the date lies between two others, both inclusive.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="lower">The first date that meets it, inclusive.</param>
    /// <param name="upper">The last date that meets it, inclusive.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The bounds are reversed.</exception>
    public static Criterion Between(this DateAttribute attribute, DateOnly lower, DateOnly upper) => attribute.Between(lower.ToDateTime(TimeOnly.MinValue), upper.ToDateTime(TimeOnly.MinValue));
#endif
}
