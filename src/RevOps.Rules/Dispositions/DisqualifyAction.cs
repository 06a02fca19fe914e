namespace RevOps.Rules;

/// <summary>The record is not worked again, unless something changes where the policy says what. Immutable.</summary>
public sealed class DisqualifyAction : DispositionAction
{
    internal DisqualifyAction(DispositionReturn? comesBack, string? targetStage = null)
        : base(comesBack, targetStage: targetStage)
    {
    }

    /// <inheritdoc/>
    public override DispositionActionKind Kind => DispositionActionKind.Disqualify;

    /// <inheritdoc/>
    public override DispositionAction MovingTo(string? stage) => new DisqualifyAction(ComesBack, stage);
}
