namespace RevOps.Rules;

/// <summary>RR7056: what dispositions and reroute rules say of the same reroute.</summary>
internal static class RerouteDiagnostics
{
    public static readonly DiagnosticDescriptor ExclusionWithoutEffect = new("RR7056", "Exclusion without effect", "A disposition and the reroute rule for it exclude differently, and what the milder one says has no effect.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [ExclusionWithoutEffect];
}
