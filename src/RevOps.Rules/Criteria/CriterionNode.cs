namespace RevOps.Rules;

/// <summary>A criterion compiled against the layout of a frame. Immutable; evaluating allocates nothing.</summary>
internal abstract class CriterionNode(Criterion source)
{
    public Criterion Source { get; } = source;

    public abstract Verdict Evaluate(Frame frame);

    /// <summary>The nodes below; empty for a leaf.</summary>
    public virtual IReadOnlyList<CriterionNode> Children => [];
}
