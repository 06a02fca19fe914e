namespace RevOps.Rules;

/// <summary>RR51xx: engagement and intent.</summary>
internal static class ActivityDiagnostics
{
    public static readonly DiagnosticDescriptor PointsOutOfRange = new("RR5101", "Activity points out of range", "A kind of activity gives no points, or more than a million.");
    public static readonly DiagnosticDescriptor CapOutOfRange = new("RR5102", "Cap out of range", "A cap is zero or less, or more than a thousand million points.");
    public static readonly DiagnosticDescriptor DecayOutOfRange = new("RR5103", "Decay out of range", "A half-life, window or number of months is not more than nothing, or longer than a hundred years.");
    public static readonly DiagnosticDescriptor CapBelowPoints = new("RR5104", "Cap below the points", "A kind's cap is less than the points of one activity, so that none ever gives them.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor TierOutOfReach = new("RR5105", "Tier out of reach", "A tier starts above what the caps allow, so that no record reaches it.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [PointsOutOfRange, CapOutOfRange, DecayOutOfRange, CapBelowPoints, TierOutOfReach];
}
