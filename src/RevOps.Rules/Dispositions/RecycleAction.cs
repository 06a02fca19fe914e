namespace RevOps.Rules;

/// <summary>The record comes back to be worked again; what brings it back is always said. Immutable.</summary>
public sealed class RecycleAction : DispositionAction
{
    internal RecycleAction(DispositionReturn comesBack, bool keepsOwner, string? targetStage = null)
        : base(comesBack, keepsOwner, targetStage)
    {
    }

    /// <inheritdoc/>
    public override DispositionActionKind Kind => DispositionActionKind.Recycle;

    /// <inheritdoc/>
    public override DispositionAction MovingTo(string? stage) => new RecycleAction(ComesBack!, KeepsOwner, stage);
}
