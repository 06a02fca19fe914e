namespace RevOps.Rules;

/// <summary>
/// A text of a record. Comparisons use the library's fold: Unicode simple case folding, no normalisation; white space counts unless the
/// attribute trims. Empty text is a known value.
/// </summary>
public sealed class TextAttribute : RecordAttribute
{
    internal TextAttribute(string name, IEnumerable<string>? allowedValues, bool trim, AttributeOptions? options)
        : base(name, AttributeType.Text, options)
    {
        AllowedValues = AttributeArguments.OptionalTexts(allowedValues, nameof(allowedValues));
        Trims = trim;
    }

    /// <summary>The values that are allowed; null allows all.</summary>
    public IReadOnlyList<string>? AllowedValues { get; }

    /// <summary>Whether white space at both ends is taken off before anything else.</summary>
    public bool Trims { get; }
}
