namespace RevOps.Rules;

/// <summary>Starts a schema: which attributes a host's record has, and how each is read off it.</summary>
/// <example><c>RecordSchema.For&lt;Lead&gt;().Key(l => l.Id).Bind(Employees, l => l.Employees).Build()</c></example>
public abstract partial class RecordSchema
{
    private readonly Dictionary<string, RecordAttribute> _byName = new(StringComparer.Ordinal);

    private protected RecordSchema(IReadOnlyList<RecordAttribute> attributes, string revision)
    {
        Attributes = attributes;
        Revision = revision;
        foreach (var attribute in attributes)
        {
            _byName.Add(attribute.Name, attribute);
        }
    }

    /// <summary>The attributes that are bound or supplied with the call, in the order in which they were declared.</summary>
    public IReadOnlyList<RecordAttribute> Attributes { get; }

    /// <summary>What the host calls this version of its accessors, which are code and in no hash; empty when it says nothing.</summary>
    public string Revision { get; }

    /// <summary>Starts a schema for a class, struct or record of the host's.</summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <returns>The builder.</returns>
    public static RecordSchemaBuilder<TRecord> For<TRecord>() => new();

    /// <summary>The attribute of a name; null when the schema has none.</summary>
    /// <param name="name">The attribute's name; compares ordinally.</param>
    /// <returns>The attribute.</returns>
    public RecordAttribute? Find(string name) => name is not null && _byName.TryGetValue(name, out var attribute) ? attribute : null;
}
