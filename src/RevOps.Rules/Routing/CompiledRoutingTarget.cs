namespace RevOps.Rules;

/// <summary>Where a territory or a list of accounts leads, with its pool at hand. A value.</summary>
internal readonly record struct CompiledRoutingTarget(RoutingTargetKind Kind, string Name, CompiledPool? Pool);
