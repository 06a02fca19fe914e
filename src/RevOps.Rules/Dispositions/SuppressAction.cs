namespace RevOps.Rules;

/// <summary>Nobody contacts the record: until a date, for a time, or for ever. Immutable.</summary>
public sealed class SuppressAction : DispositionAction
{
    internal SuppressAction(DispositionReturn? comesBack, string? targetStage = null)
        : base(comesBack, targetStage: targetStage)
    {
    }

    /// <inheritdoc/>
    public override DispositionActionKind Kind => DispositionActionKind.Suppress;

    /// <inheritdoc/>
    public override DispositionAction MovingTo(string? stage) => new SuppressAction(ComesBack, stage);
}
