namespace RevOps.Rules;

/// <summary>
/// A named, typed attribute of a record: declared once, bound by a schema, named by criteria. A closed hierarchy, one class a type;
/// <see cref="Attributes"/> makes them. Immutable and safe to share between threads.
/// </summary>
public abstract class RecordAttribute
{
    private protected RecordAttribute(string name, AttributeType type, AttributeOptions? options)
    {
        Name = AttributeNames.Checked(name);
        Type = type;
        Description = options?.Description;
        Unit = options?.Unit;
        IsMasked = options?.IsMasked ?? false;
        MissingPlaceholders = options?.MissingPlaceholders is { } placeholders ? [.. placeholders] : [];
    }

    /// <summary>The attribute's name, as policies write it: <c>employees</c>, <c>contact.title</c>. Names compare ordinally.</summary>
    public string Name { get; }

    /// <summary>The attribute's type.</summary>
    public AttributeType Type { get; }

    /// <summary>What the attribute means, for readers; null when nobody said.</summary>
    public string? Description { get; }

    /// <summary>The unit of a number, for readers: <c>USD</c>, <c>people</c>; null for none.</summary>
    public string? Unit { get; }

    /// <summary>Whether explanations, reports and logs show <c>(masked)</c> in place of the value.</summary>
    public bool IsMasked { get; }

    /// <summary>
    /// Texts that stand for a missing value in the host's data, such as <c>Select</c> or <c>N/A</c>; they compare under the library's fold,
    /// after trimming white space. Empty by default.
    /// </summary>
    public IReadOnlyList<string> MissingPlaceholders { get; }

    /// <summary>The attribute's name.</summary>
    public override string ToString() => Name;
}
