namespace RevOps.Rules;

/// <summary>Declares attributes: <c>static readonly NumberAttribute Employees = Attributes.Number("employees", min: 0);</c></summary>
public static class Attributes
{
    /// <summary>Declares a text.</summary>
    /// <param name="name">The attribute's name, as policies write it.</param>
    /// <param name="allowedValues">The values that are allowed, compared under the library's fold; any other is an error. Null, the default, allows all.</param>
    /// <param name="trim">Whether white space at both ends is taken off before anything else. False by default; a value that has some costs an allocation.</param>
    /// <param name="options">Description, masking, placeholders.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentException">The name is none, or the list of allowed values is empty.</exception>
    public static TextAttribute Text(string name, IEnumerable<string>? allowedValues = null, bool trim = false, AttributeOptions? options = null) =>
        new(name, allowedValues, trim, options);

    /// <summary>Declares a set of texts.</summary>
    /// <param name="name">The attribute's name, as policies write it.</param>
    /// <param name="allowedValues">The values that are allowed as elements; any other is an error. Null, the default, allows all.</param>
    /// <param name="options">Description, masking, placeholders.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentException">The name is none, or the list of allowed values is empty.</exception>
    public static TextSetAttribute TextSet(string name, IEnumerable<string>? allowedValues = null, AttributeOptions? options = null) =>
        new(name, allowedValues, options);

    /// <summary>Declares a number.</summary>
    /// <param name="name">The attribute's name, as policies write it.</param>
    /// <param name="min">The smallest value that is allowed, inclusive; a smaller one is an error. Null, the default, for no bound.</param>
    /// <param name="max">The largest value that is allowed, inclusive; a larger one is an error. Null, the default, for no bound.</param>
    /// <param name="options">Description, unit, masking, placeholders.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentException">The name is none, a bound is not finite, or the bounds are reversed.</exception>
    public static NumberAttribute Number(string name, double? min = null, double? max = null, AttributeOptions? options = null) =>
        new(name, min, max, options);

    /// <summary>Declares a flag.</summary>
    /// <param name="name">The attribute's name, as policies write it.</param>
    /// <param name="options">Description, masking, placeholders.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static FlagAttribute Flag(string name, AttributeOptions? options = null) => new(name, options);

    /// <summary>Declares a calendar date.</summary>
    /// <param name="name">The attribute's name, as policies write it.</param>
    /// <param name="options">Description, masking, placeholders.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static DateAttribute Date(string name, AttributeOptions? options = null) => new(name, options);

    /// <summary>Declares an instant.</summary>
    /// <param name="name">The attribute's name, as policies write it.</param>
    /// <param name="options">Description, masking, placeholders.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static InstantAttribute Instant(string name, AttributeOptions? options = null) => new(name, options);

    /// <summary>Declares a collection of child rows.</summary>
    /// <param name="name">The attribute's name, as policies write it.</param>
    /// <param name="attributes">The attributes of a row; at least one, names without repeats.</param>
    /// <param name="options">Description.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentException">The name is none, there are no attributes, or two share a name.</exception>
    public static RowCollectionAttribute Collection(string name, IEnumerable<RecordAttribute> attributes, AttributeOptions? options = null) =>
        new(name, attributes, options);

    /// <summary>Declares a collection of child rows.</summary>
    /// <param name="name">The attribute's name, as policies write it.</param>
    /// <param name="attributes">The attributes of a row; at least one, names without repeats.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentException">The name is none, there are no attributes, or two share a name.</exception>
    public static RowCollectionAttribute Collection(string name, params RecordAttribute[] attributes) => new(name, attributes, options: null);
}
