namespace RevOps.Rules;

/// <summary>RR702x: members of pools and their turns.</summary>
internal static class RotationDiagnostics
{
    public static readonly DiagnosticDescriptor LaterWeight = new("RR7020", "Weights out of order", "A member's later weights do not stand by date, each date once and without a time of day.");
    public static readonly DiagnosticDescriptor AwayReversed = new("RR7021", "Absence that ends before it begins", "A member is out of office to a date before the first one, or a date has a time of day.");
    public static readonly DiagnosticDescriptor CapOutOfRange = new("RR7022", "Cap out of range", "A cap is not from 1 to 1,000 assignments, or its span is not whole seconds above zero.");
    public static readonly DiagnosticDescriptor NoCapacity = new("RR7023", "Load without capacity", "A pool goes by least load and a member has no capacity, so that their load has no share.");
    public static readonly DiagnosticDescriptor RotatesByAnything = new("RR7024", "Rotation by an open attribute", "A pool keeps a rotation for each value of an attribute that may have any value, so that there would be rotations without end.");
    public static readonly DiagnosticDescriptor CatchUpOutOfRange = new("RR7025", "Catch-up out of range", "A capped catch-up is not from 1 to 1,000 turns.");
    public static readonly DiagnosticDescriptor PriorityOutOfRange = new("RR7026", "Priority out of range", "A member's priority is not from 1 to 100.");
    public static readonly DiagnosticDescriptor CapByRotation = new("RR7027", "Cap in several rotations", "A member with a cap is in a pool with several rotations, and unless the host tells the assignments each rotation counts its own.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [LaterWeight, AwayReversed, CapOutOfRange, NoCapacity, RotatesByAnything, CatchUpOutOfRange, PriorityOutOfRange, CapByRotation];
}
