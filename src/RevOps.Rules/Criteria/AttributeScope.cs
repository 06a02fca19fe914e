namespace RevOps.Rules;

/// <summary>
/// The attributes that criteria can name: those of a schema and the facts that capabilities publish, or those of a collection's rows. What a
/// schema declares governs how a value is read, so criteria are compiled against its attributes, found by name.
/// </summary>
internal sealed class AttributeScope
{
    private readonly Dictionary<string, RecordAttribute> _byName = new(StringComparer.Ordinal);

    private AttributeScope(IEnumerable<RecordAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            _byName[attribute.Name] = attribute;
        }
    }

    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>A schema's attributes; one that it binds under a fact's name stands before the fact.</summary>
    public static AttributeScope Of(RecordSchema schema) => new(Facts.All.Concat(schema.Attributes));

    public static AttributeScope Of(IEnumerable<RecordAttribute> attributes) => new(Facts.All.Concat(attributes));

    public static AttributeScope Of(RowCollectionAttribute collection) => new(collection.RowAttributes);

    public RecordAttribute? Find(string name) => _byName.TryGetValue(name, out var attribute) ? attribute : null;

    /// <summary>The scope's own attribute of that name; the criteria were checked before.</summary>
    public RecordAttribute Resolve(RecordAttribute named) => _byName[named.Name];

    /// <summary>What is wrong with the attributes that a criterion names, each once.</summary>
    public IEnumerable<AttributeMismatch> MismatchesOf(Criterion criterion)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Leaves(criterion).SelectMany(leaf => MismatchesOf(leaf.Attribute)).Where(mismatch => seen.Add(mismatch.Name));
    }

    public IEnumerable<AttributeMismatch> MismatchesOf(RecordAttribute named)
    {
        var own = Find(named.Name);
        if (own is null)
        {
            yield return new AttributeMismatch(named.Name, AttributeMismatchKind.Unbound, $"The schema binds no attribute `{named.Name}`.");
        }
        else if (!ReferenceEquals(own, named) && DeclarationDifference.Of(named, own) is { } difference)
        {
            yield return new AttributeMismatch(named.Name, AttributeMismatchKind.DeclaredDifferently, difference);
        }
    }

    /// <summary>The leaves of a criterion on the record itself; criteria on rows were checked against their collection when made.</summary>
    public static IEnumerable<LeafCriterion> Leaves(Criterion criterion) => criterion switch
    {
        LeafCriterion leaf => [leaf],
        GroupCriterion group => group.Operands.SelectMany(Leaves),
        _ => [],
    };
}
