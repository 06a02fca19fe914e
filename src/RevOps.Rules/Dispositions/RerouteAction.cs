namespace RevOps.Rules;

/// <summary>The record is routed again. Immutable.</summary>
public sealed class RerouteAction : DispositionAction
{
    internal RerouteAction(RerouteExclusion excludes, string? targetStage = null)
        : base(targetStage: targetStage) =>
        Excludes = excludes;

    /// <inheritdoc/>
    public override DispositionActionKind Kind => DispositionActionKind.Reroute;

    /// <summary>Who does not get it again.</summary>
    public RerouteExclusion Excludes { get; }

    /// <inheritdoc/>
    public override DispositionAction MovingTo(string? stage) => new RerouteAction(Excludes, stage);
}
