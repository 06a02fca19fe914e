namespace RevOps.Rules;

/// <summary>RR9201 and on: lead standards.</summary>
internal static class StandardsDiagnostics
{
    public static readonly DiagnosticDescriptor NothingAsked = new("RR9201", "Standards that ask nothing", "A standards section has no required attribute, no rule and no suppression.");
    public static readonly DiagnosticDescriptor NeverMet = new("RR9202", "Standard that is never met", "A rule that no lead can meet, beside what is required, breaches every lead; a suppression that none can meet keeps nobody.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NothingAsked, NeverMet];
}
