namespace RevOps.Rules;

/// <summary>RR6xxx: stages.</summary>
internal static class StageDiagnostics
{
    public static readonly DiagnosticDescriptor ReturnNotOnPath = new("RR6001", "Return not on the path", "A detour returns to, or starts from, something that is no stage of the path.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [ReturnNotOnPath];
}
