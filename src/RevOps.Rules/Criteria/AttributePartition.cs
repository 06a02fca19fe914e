namespace RevOps.Rules;

/// <summary>
/// An attribute's values cut at a policy's constants into classes, missing included: every leaf over the attribute says one thing of all
/// values of a class. What the attribute declares limits the classes, since any other value is an error. Immutable and safe to share
/// between threads.
/// </summary>
/// <remarks>
/// Score intervals, masking, generators of records and the verification of policies stand on this one mechanism. Attributes of rows are
/// partitioned by the criteria over those rows, which the caller hands in as such.
/// </remarks>
internal abstract class AttributePartition
{
    private readonly List<AttributeClass> _classes = [new AttributeClass(0, AttributeClass.MissingLabel, representative: null)];

    private protected AttributePartition(RecordAttribute attribute) => Attribute = attribute;

    public RecordAttribute Attribute { get; }

    /// <summary>The classes; the missing one first, then those of values in their order.</summary>
    public IReadOnlyList<AttributeClass> Classes => _classes;

    /// <summary>
    /// Whether every value that the attribute may have is in a class. Not so where too many combinations of patterns or elements were to be
    /// tried, and for a collection whose rows are asked about.
    /// </summary>
    public bool IsComplete { get; private protected set; } = true;

    /// <summary>Partitions an attribute.</summary>
    /// <param name="attribute">The attribute, as the schema declares it.</param>
    /// <param name="criteria">The criteria; their leaves over other attributes are passed over.</param>
    /// <param name="asOf">The instant to which ages refer.</param>
    public static AttributePartition Of(RecordAttribute attribute, IEnumerable<Criterion> criteria, DateTimeOffset asOf)
    {
        LeafCriterion[] leaves = [.. criteria.SelectMany(AttributeScope.Leaves).Where(leaf => string.Equals(leaf.Attribute.Name, attribute.Name, StringComparison.Ordinal))];
        return attribute switch
        {
            TextAttribute text => new TextPartition(text, new LeafProbe(text, leaves, asOf)),
            TextSetAttribute set => new TextSetPartition(set, new LeafProbe(set, leaves, asOf)),
            FlagAttribute flag => new FlagPartition(flag),
            RowCollectionAttribute collection => new CollectionPartition(collection, leaves),
            _ => new OrderedPartition(attribute, leaves, asOf),
        };
    }

    /// <summary>
    /// The class of a value, given as <see cref="AttributeClass.Representative"/> has it; null is missing, and so is a declared placeholder.
    /// Null for a value that is an error, and for one in none of the classes of a partition that is not complete.
    /// </summary>
    public AttributeClass? ClassOf(object? value) => value is null ? _classes[0] : ClassOfValue(value);

    /// <summary>What is asked of the attribute when its value must be in one of several classes, in words: <c>between 200 and 2000</c>.</summary>
    /// <param name="classes">The classes in their order, at least one.</param>
    public string Condition(IReadOnlyList<AttributeClass> classes)
    {
        AttributeClass[] values = [.. classes.Where(c => !c.IsMissing)];
        var words = values.Length == 0 ? string.Empty : IsComplete && values.Length == _classes.Count - 1 ? "is known" : ValuesInWords(values);
        return values.Length == classes.Count ? words : values.Length == 0 ? "is missing" : words + " or is missing";
    }

    private protected abstract AttributeClass? ClassOfValue(object value);

    private protected virtual string ValuesInWords(AttributeClass[] classes) => string.Join(" or ", classes.Select(c => c.Label));

    private protected AttributeClass Add(string label, object representative)
    {
        var added = new AttributeClass(_classes.Count, label, representative);
        _classes.Add(added);
        return added;
    }
}

/// <summary>A flag has two values.</summary>
internal sealed class FlagPartition : AttributePartition
{
    public FlagPartition(FlagAttribute attribute)
        : base(attribute)
    {
        Add("false", representative: false);
        Add("true", representative: true);
    }

    private protected override AttributeClass? ClassOfValue(object value) => value is bool flag ? Classes[flag ? 2 : 1] : null;

    private protected override string ValuesInWords(AttributeClass[] classes) => "is " + base.ValuesInWords(classes);
}

/// <summary>Collections are known or missing; what their rows hold is partitioned by the rows' own attributes.</summary>
internal sealed class CollectionPartition : AttributePartition
{
    public CollectionPartition(RowCollectionAttribute attribute, LeafCriterion[] leaves)
        : base(attribute)
    {
        Add("any rows", Array.Empty<object>());
        IsComplete = leaves.All(leaf => leaf is PresenceCriterion);
    }

    private protected override AttributeClass? ClassOfValue(object value) => Classes[1];
}
