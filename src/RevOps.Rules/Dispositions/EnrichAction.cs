namespace RevOps.Rules;

/// <summary>Data is looked up or corrected before anybody works the record again. Immutable.</summary>
public sealed class EnrichAction : DispositionAction
{
    internal EnrichAction(IReadOnlyList<RecordAttribute> attributes, bool keepsOwner, string? targetStage = null)
        : base(keepsOwner: keepsOwner, targetStage: targetStage) =>
        Attributes = attributes;

    /// <inheritdoc/>
    public override DispositionActionKind Kind => DispositionActionKind.Enrich;

    /// <summary>What to enrich, in declared order; at least one.</summary>
    public IReadOnlyList<RecordAttribute> Attributes { get; }

    /// <inheritdoc/>
    public override DispositionAction MovingTo(string? stage) => new EnrichAction(Attributes, KeepsOwner, stage);
}
