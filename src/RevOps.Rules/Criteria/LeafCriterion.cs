namespace RevOps.Rules;

/// <summary>A criterion that reads one attribute.</summary>
public abstract class LeafCriterion : Criterion
{
    private protected LeafCriterion(RecordAttribute attribute, int depth = 1)
        : base(depth) =>
        Attribute = attribute ?? throw new ArgumentNullException(nameof(attribute));

    /// <summary>The attribute that the criterion reads.</summary>
    public RecordAttribute Attribute { get; }
}
