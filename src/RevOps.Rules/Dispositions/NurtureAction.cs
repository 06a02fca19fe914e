namespace RevOps.Rules;

/// <summary>Marketing keeps in touch on a track. Immutable.</summary>
public sealed class NurtureAction : DispositionAction
{
    internal NurtureAction(string track, DispositionReturn? comesBack, bool keepsOwner, string? targetStage = null)
        : base(comesBack, keepsOwner, targetStage) =>
        Track = track;

    /// <inheritdoc/>
    public override DispositionActionKind Kind => DispositionActionKind.Nurture;

    /// <summary>The nurture track.</summary>
    public string Track { get; }

    /// <inheritdoc/>
    public override DispositionAction MovingTo(string? stage) => new NurtureAction(Track, ComesBack, KeepsOwner, stage);
}
