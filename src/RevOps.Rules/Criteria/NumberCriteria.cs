namespace RevOps.Rules;

/// <summary>The criteria that a number offers.</summary>
public static class NumberCriteria
{
    /// <summary>The criterion that the number is a given one.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The number to compare with; finite.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    public static Criterion Is(this NumberAttribute attribute, double value) => new EqualsCriterion(attribute, Constant.Of(value));

    /// <summary>The criterion that the number is one of several.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="values">The numbers to compare with; at least one, all of them finite.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The list is empty or holds one that is not finite.</exception>
    public static Criterion In(this NumberAttribute attribute, params double[] values) =>
        new InCriterion(attribute, AttributeArguments.NotEmpty(values, nameof(values)).Select(Constant.Of));

    /// <summary>The criterion that the number is a given one or larger.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The smallest number that meets it, inclusive; finite.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    public static Criterion AtLeast(this NumberAttribute attribute, double value) => new RangeCriterion(attribute, Constant.Of(value), upper: null);

    /// <summary>The criterion that the number is a given one or smaller.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The largest number that meets it, inclusive; finite.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    public static Criterion AtMost(this NumberAttribute attribute, double value) => new RangeCriterion(attribute, lower: null, Constant.Of(value));

    /// <summary>The criterion that the number lies between two others, both inclusive.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="lower">The smallest number that meets it, inclusive.</param>
    /// <param name="upper">The largest number that meets it, inclusive.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">A bound is not finite, or the bounds are reversed.</exception>
    public static Criterion Between(this NumberAttribute attribute, double lower, double upper) => new RangeCriterion(attribute, Constant.Of(lower), Constant.Of(upper));
}
