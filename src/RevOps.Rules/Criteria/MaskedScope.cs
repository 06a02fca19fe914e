namespace RevOps.Rules;

/// <summary>The masked attributes of a record or of a collection's rows, with those of the collections below. Immutable.</summary>
internal sealed class MaskedScope
{
    private readonly Dictionary<string, MaskedAttribute> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MaskedScope> _rows = new(StringComparer.Ordinal);

    /// <summary>Finds the masked attributes.</summary>
    /// <param name="attributes">The attributes of the record or the rows.</param>
    /// <param name="criteria">The criteria over them.</param>
    /// <param name="uses">What else the policy makes of attributes, by their paths.</param>
    /// <param name="path">The path of the rows with a dot behind it; empty for the record.</param>
    /// <param name="isMasked">Whether the collection itself is masked, and with it all of its rows.</param>
    public MaskedScope(IEnumerable<RecordAttribute> attributes, IReadOnlyList<Criterion> criteria, MaskedUses uses, string path = "", bool isMasked = false)
    {
        IsMasked = isMasked;
        LeafCriterion[] leaves = [.. criteria.SelectMany(AttributeScope.Leaves)];
        var summed = new HashSet<string>(leaves.OfType<AggregateCriterion>().Where(a => a.Summed is not null).Select(a => a.Collection.Name + "." + a.Summed!.Name), StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            var own = leaves.Where(leaf => string.Equals(leaf.Attribute.Name, attribute.Name, StringComparison.Ordinal)).ToArray();
            if (attribute is RowCollectionAttribute collection)
            {
                var below = path + attribute.Name;
                _rows[attribute.Name] = new MaskedScope(
                    collection.RowAttributes,
                    [.. own.SelectMany(RowCriteria), .. uses.RowCriteria(below)],
                    uses.AndWhole(summed.Where(name => name.StartsWith(attribute.Name + ".", StringComparison.Ordinal)).Select(name => path + name)),
                    below + ".",
                    isMasked || attribute.IsMasked);
            }
            else if (isMasked || attribute.IsMasked)
            {
                _attributes[attribute.Name] = new MaskedAttribute(attribute, own, uses.IsNeededWhole(path + attribute.Name));
            }
        }
    }

    /// <summary>Whether every attribute is masked with the collection.</summary>
    public bool IsMasked { get; }

    /// <summary>The masked attributes by name.</summary>
    public IReadOnlyDictionary<string, MaskedAttribute> Attributes => _attributes;

    /// <summary>The rows of the collections by name.</summary>
    public IReadOnlyDictionary<string, MaskedScope> Collections => _rows;

    public MaskedAttribute? Find(string name) => _attributes.TryGetValue(name, out var found) ? found : null;

    public MaskedScope? Rows(string name) => _rows.TryGetValue(name, out var found) ? found : null;

    private static IEnumerable<Criterion> RowCriteria(LeafCriterion leaf) => leaf switch
    {
        QuantifierCriterion quantifier => [quantifier.Where],
        AggregateCriterion { Where: { } where } => [where],
        _ => [],
    };
}

/// <summary>What a policy makes of attributes beside comparing them in criteria, by their paths: <c>signals.topic</c>. Immutable.</summary>
internal sealed class MaskedUses(IEnumerable<string> whole, ILookup<string, Criterion> rowCriteria)
{
    private readonly HashSet<string> _whole = new(whole, StringComparer.Ordinal);

    /// <summary>Whether the policy makes more of a value than a comparison: it adds it up, reckons from it, or puts it into a decision.</summary>
    public bool IsNeededWhole(string path) => _whole.Contains(path);

    /// <summary>The criteria over the rows of a collection that no criterion of the record leads to.</summary>
    public IEnumerable<Criterion> RowCriteria(string path) => rowCriteria[path];

    public MaskedUses AndWhole(IEnumerable<string> more) => new(_whole.Concat(more), rowCriteria);
}
