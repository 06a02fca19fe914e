namespace RevOps.Rules;

/// <summary>
/// Child rows of a record, with attributes of their own: contacts, activities, intent signals. The criterion over rows names row
/// attributes only. The empty collection is a known value.
/// </summary>
public sealed class RowCollectionAttribute : RecordAttribute
{
    internal RowCollectionAttribute(string name, IEnumerable<RecordAttribute> attributes, AttributeOptions? options)
        : base(name, AttributeType.Collection, options)
    {
        RowAttributes = [.. attributes ?? throw new ArgumentNullException(nameof(attributes))];
        if (RowAttributes.Count == 0)
        {
            throw new ArgumentException($"The rows of `{name}` need at least one attribute.", nameof(attributes));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in RowAttributes)
        {
            if (attribute is null)
            {
                throw new ArgumentException($"The attributes of `{name}` hold a null.", nameof(attributes));
            }

            if (!names.Add(attribute.Name))
            {
                throw new ArgumentException($"The rows of `{name}` have two attributes named `{attribute.Name}`. Rename one.", nameof(attributes));
            }
        }
    }

    /// <summary>The attributes of a row, in declared order.</summary>
    public IReadOnlyList<RecordAttribute> RowAttributes { get; }
}
