namespace RevOps.Rules;

/// <summary>RR8201 to RR8299: SLA clocks, what pauses them, their escalations and touches.</summary>
internal static class ClockDiagnostics
{
    public static readonly DiagnosticDescriptor NeverPauses = new("RR8201", "Clock that never pauses", "A pause is declared for a clock of the buyer's (first touch, hand-off). The buyer waits, whatever keeps the owner.");
    public static readonly DiagnosticDescriptor EndlessPause = new("RR8202", "Endless pause", "A pause has no longest time, so that a record that nobody resumes stays out of sight for ever.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PauseNotPositive = new("RR8203", "Pause of zero or less", "The longest time of a pause is not more than zero.");
    public static readonly DiagnosticDescriptor StepNotPositive = new("RR8204", "Step of zero or less", "A step of an escalation is at a share, an offset or a repeat that is not more than zero, or beyond what a policy can state. Due itself is 100 percent.");
    public static readonly DiagnosticDescriptor TooManySteps = new("RR8205", "Too many steps", "An escalation has more than sixteen steps, a step more than 64 repeats, or all of them together more than 200.");
    public static readonly DiagnosticDescriptor DaysOutOfRange = new("RR8206", "Days out of range", "A target allows fewer than 1 or more than 10,000 days.");
    public static readonly DiagnosticDescriptor DaysWithoutCalendar = new("RR8207", "Days without a calendar", "A target in days names no calendar, so that nobody can tell what a day is.");
    public static readonly DiagnosticDescriptor TouchesOutOfRange = new("RR8208", "Touches out of range", "A target asks for fewer than 1 or more than 200 touches, or for more on certain channels than it asks for in all.");
    public static readonly DiagnosticDescriptor NothingOwed = new("RR8209", "Nothing owed", "A hand-off requires no attribute and names no suppression, so that nothing is owed.");
    public static readonly DiagnosticDescriptor ValueRepeated = new("RR8210", "Value chosen twice", "Hours choose a calendar for one value or owner twice.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NeverPauses, EndlessPause, PauseNotPositive, StepNotPositive, TooManySteps, DaysOutOfRange, DaysWithoutCalendar, TouchesOutOfRange, NothingOwed, ValueRepeated,
    ];
}
