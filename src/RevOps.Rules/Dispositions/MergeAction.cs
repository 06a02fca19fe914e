namespace RevOps.Rules;

/// <summary>
/// The record is a duplicate and is merged into another. Its activities, its age and its clocks carry over to the surviving record, and it is counted in
/// no denominator any more. Immutable.
/// </summary>
public sealed class MergeAction : DispositionAction
{
    internal MergeAction(TextAttribute survivor, string? targetStage = null)
        : base(targetStage: targetStage) =>
        Survivor = survivor;

    /// <inheritdoc/>
    public override DispositionActionKind Kind => DispositionActionKind.Merge;

    /// <summary>The attribute that names the surviving record.</summary>
    public TextAttribute Survivor { get; }

    /// <inheritdoc/>
    public override DispositionAction MovingTo(string? stage) => new MergeAction(Survivor, stage);
}
