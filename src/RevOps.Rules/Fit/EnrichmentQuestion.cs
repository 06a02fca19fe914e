namespace RevOps.Rules;

/// <summary>An attribute, what of a profile reads it, and the values that stand for all that it can have. Immutable.</summary>
internal sealed class EnrichmentQuestion
{
    private readonly LeafCriterion[] _leaves;
    private readonly object?[]? _values;

    public EnrichmentQuestion(
        int ordinal, RecordAttribute attribute, LeafCriterion[] leaves, LooseCriterion[] loose, (CriterionNode When, long Points)[] criteria, FitCheck[] checks, CompiledProfile[] profiles)
    {
        Ordinal = ordinal;
        Attribute = attribute;
        Criteria = criteria;
        Checks = checks;
        Profiles = profiles;
        IsExactTogether = loose.All(c => c.IsExact);
        _leaves = leaves;
        IsListed = !AttributeUse.IsFact(attribute) && (attribute is not RowCollectionAttribute || leaves.All(leaf => leaf is PresenceCriterion));
        if (IsListed && !AttributeUse.UsesAges(leaves))
        {
            _values = ValuesAt(AttributeUse.Reference, out var isComplete);
            IsListed = isComplete;
        }
    }

    public int Ordinal { get; }

    public RecordAttribute Attribute { get; }

    /// <summary>The scored criteria that read the attribute.</summary>
    public (CriterionNode When, long Points)[] Criteria { get; }

    /// <summary>The must-haves and disqualifiers that read it.</summary>
    public FitCheck[] Checks { get; }

    /// <summary>The profiles whose applies-when reads it.</summary>
    public CompiledProfile[] Profiles { get; }

    /// <summary>Whether the criteria that read other attributes too can come out either way, each by itself.</summary>
    public bool IsExactTogether { get; }

    /// <summary>Whether a few values stand for all.</summary>
    public bool IsListed { get; }

    /// <summary>Those values, at an as-of.</summary>
    public IReadOnlyList<object?> Values(DateTimeOffset asOf) => _values ?? ValuesAt(asOf, out _);

    // A list of a thousand domains has a class for each; one stands for all of which the leaves say the same.
    private object?[] ValuesAt(DateTimeOffset asOf, out bool isComplete)
    {
        var partition = AttributePartition.Of(Attribute, _leaves, asOf);
        isComplete = partition.IsComplete;
        var probe = new AttributeProbe(Attribute, _leaves, asOf);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. partition.Classes.Where(c => !c.IsMissing).Select(c => c.Representative).Where(value => seen.Add(string.Concat(probe.VerdictsOf(value).Select(v => (char)('0' + (int)v)))))];
    }
}
