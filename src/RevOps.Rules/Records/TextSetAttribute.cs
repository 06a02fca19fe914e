namespace RevOps.Rules;

/// <summary>
/// A set of texts of a record, such as the technologies that a company uses. Elements compare under the library's fold; the empty set is a
/// known value.
/// </summary>
public sealed class TextSetAttribute : RecordAttribute
{
    internal TextSetAttribute(string name, IEnumerable<string>? allowedValues, AttributeOptions? options)
        : base(name, AttributeType.TextSet, options) =>
        AllowedValues = AttributeArguments.OptionalTexts(allowedValues, nameof(allowedValues));

    /// <summary>The values that are allowed as elements; null allows all.</summary>
    public IReadOnlyList<string>? AllowedValues { get; }
}
