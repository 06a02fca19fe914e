namespace RevOps.Rules;

/// <summary>RR8xxx: calendars and SLA.</summary>
internal static class SlaDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidCalendar = new("RR8001", "Invalid calendar", "Something in a calendar cannot be: an unknown zone, a date that does not exist, a shift that ends where it starts.");
    public static readonly DiagnosticDescriptor NeverOpens = new("RR8002", "Calendar never opens", "A calendar has no open hours within its horizon, so that no target on it could ever be met.");
    public static readonly DiagnosticDescriptor TargetNotPositive = new("RR8003", "Target of zero or less", "A target allows no time.");
    public static readonly DiagnosticDescriptor UnreachableTarget = new("RR8004", "Unreachable target", "A target without a criterion applies to every record, so that those after it never apply.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [InvalidCalendar, NeverOpens, TargetNotPositive, UnreachableTarget];
}
