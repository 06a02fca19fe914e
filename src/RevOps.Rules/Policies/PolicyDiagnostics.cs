namespace RevOps.Rules;

/// <summary>RR95xx: the policy as a whole.</summary>
internal static class PolicyDiagnostics
{
    public static readonly DiagnosticDescriptor NoSections = new("RR9501", "No sections", "The policy decides nothing.");
    public static readonly DiagnosticDescriptor Cycle = new("RR9502", "Sections wait for each other", "Sections name each other's facts, or their own, in a circle, so that none can be evaluated first.");
    public static readonly DiagnosticDescriptor UnsupportedFormat = new("RR9503", "Unsupported format", "The document states a format that this version of the library does not read.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NoSections, Cycle, UnsupportedFormat];
}
