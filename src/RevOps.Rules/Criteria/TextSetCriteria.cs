namespace RevOps.Rules;

/// <summary>The criteria that a text set offers.</summary>
public static class TextSetCriteria
{
    /// <summary>The criterion that at least one of the given texts is in the set.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="values">The texts; at least one.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The list is empty or holds a null.</exception>
    public static Criterion AnyOf(this TextSetAttribute attribute, params string[] values) => attribute.AnyOf((IEnumerable<string>)values);

    /// <summary>The criterion that at least one of the given texts is in the set.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="values">The texts; at least one.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The list is empty or holds a null.</exception>
    public static Criterion AnyOf(this TextSetAttribute attribute, IEnumerable<string> values) => new SetCriterion(attribute, SetQuantifier.AnyOf, AttributeArguments.Texts(values, nameof(values)));

    /// <summary>The criterion that all of the given texts are in the set.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="values">The texts; at least one.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The list is empty or holds a null.</exception>
    public static Criterion AllOf(this TextSetAttribute attribute, params string[] values) => attribute.AllOf((IEnumerable<string>)values);

    /// <summary>The criterion that all of the given texts are in the set.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="values">The texts; at least one.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The list is empty or holds a null.</exception>
    public static Criterion AllOf(this TextSetAttribute attribute, IEnumerable<string> values) => new SetCriterion(attribute, SetQuantifier.AllOf, AttributeArguments.Texts(values, nameof(values)));
}
