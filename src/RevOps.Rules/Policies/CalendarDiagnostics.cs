namespace RevOps.Rules;

/// <summary>RR81xx: calendars that are made of others, and what they can hold.</summary>
internal static class CalendarDiagnostics
{
    public static readonly DiagnosticDescriptor Cycle = new("RR8101", "Calendar made of itself", "Unions and intersections of calendars name each other in a circle, so that none of them has hours.");
    public static readonly DiagnosticDescriptor TargetBeyondCalendar = new("RR8102", "Target beyond its calendar", "A target needs more open time than its calendar has, from whatever start and within its horizon.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Cycle, TargetBeyondCalendar];
}
