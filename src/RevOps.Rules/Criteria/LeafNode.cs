namespace RevOps.Rules;

/// <summary>A compiled leaf: one slot of the frame.</summary>
internal abstract class LeafNode(LeafCriterion source, int ordinal) : CriterionNode(source)
{
    public int Ordinal { get; } = ordinal;

    public RecordAttribute Attribute => ((LeafCriterion)Source).Attribute;
}
