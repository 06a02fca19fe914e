namespace RevOps.Rules;

/// <summary>The criteria that a text attribute offers.</summary>
public static class TextCriteria
{
    /// <summary>The criterion that the text is a given one.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The text to compare with.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Criterion Is(this TextAttribute attribute, string value) => new EqualsCriterion(attribute, Constant.Of(value));

    /// <summary>The criterion that the text is one of several.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="values">The texts to compare with; at least one.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The list is empty or holds a null.</exception>
    public static Criterion In(this TextAttribute attribute, params string[] values) => attribute.In((IEnumerable<string>)values);

    /// <summary>The criterion that the text is one of several.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="values">The texts to compare with; at least one.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The list is empty or holds a null.</exception>
    public static Criterion In(this TextAttribute attribute, IEnumerable<string> values) =>
        new InCriterion(attribute, AttributeArguments.Texts(values, nameof(values)).Select(Constant.Of));

    /// <summary>The criterion that the text starts with a given one.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="text">The beginning; not empty.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or empty.</exception>
    public static Criterion StartsWith(this TextAttribute attribute, string text) => new TextPatternCriterion(attribute, TextPatternKind.StartsWith, text);

    /// <summary>The criterion that the text ends with a given one.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="text">The end; not empty.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or empty.</exception>
    public static Criterion EndsWith(this TextAttribute attribute, string text) => new TextPatternCriterion(attribute, TextPatternKind.EndsWith, text);

    /// <summary>The criterion that the text contains a given one.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="text">What is contained; not empty.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or empty.</exception>
    public static Criterion Contains(this TextAttribute attribute, string text) => new TextPatternCriterion(attribute, TextPatternKind.Contains, text);
}
