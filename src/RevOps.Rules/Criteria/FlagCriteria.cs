namespace RevOps.Rules;

/// <summary>The criteria that a flag offers.</summary>
public static class FlagCriteria
{
    /// <summary>The criterion that the flag is set.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <returns>The criterion.</returns>
    public static Criterion IsTrue(this FlagAttribute attribute) => attribute.Is(value: true);

    /// <summary>The criterion that the flag is known and not set.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <returns>The criterion.</returns>
    public static Criterion IsFalse(this FlagAttribute attribute) => attribute.Is(value: false);

    /// <summary>The criterion that the flag has a given value.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The value.</param>
    /// <returns>The criterion.</returns>
    public static Criterion Is(this FlagAttribute attribute, bool value) => new EqualsCriterion(attribute, Constant.Of(value));
}
