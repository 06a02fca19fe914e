namespace RevOps.Rules;

/// <summary>RR5xxx: fit.</summary>
internal static class FitDiagnostics
{
    public static readonly DiagnosticDescriptor TiersOutOfOrder = new("RR5001", "Tiers out of order", "A tier does not start below the one before it, so that it can never be reached. Tiers stand from the best to the worst.");
    public static readonly DiagnosticDescriptor NothingToScore = new("RR5002", "Nothing to score", "A profile has tiers and no scored criteria, so that every record has no points.");
    public static readonly DiagnosticDescriptor PointsOutOfRange = new("RR5003", "Points out of range", "A criterion gives no points, or more than a million, or a limit has more than a billion.");

    public static readonly DiagnosticDescriptor LimitSaysNothing = new("RR5011", "Limit says nothing", "A limit has neither `min` nor `max`, or its `min` is above its `max`.");
    public static readonly DiagnosticDescriptor LimitOutOfReach = new("RR5012", "Limit out of reach", "The criteria cannot come to the points of a limit, so that it has no effect.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor TierOutOfReach = new("RR5013", "Tier out of reach", "No record can reach a tier, or all reach the one before it, with the points that the criteria give within their limits.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NeverMet = new("RR5014", "Criterion never met", "No value that the attributes may have meets a criterion.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ProfileForNobody = new("RR5015", "Profile for nobody", "A profile applies to no record, or every record fails one of its must-haves or disqualifiers.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ReviewNeverNeeded = new("RR5016", "Review never needed", "Fit names a review queue, and nothing in it holds a record.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [TiersOutOfOrder, NothingToScore, PointsOutOfRange, LimitSaysNothing, LimitOutOfReach, TierOutOfReach, NeverMet, ProfileForNobody, ReviewNeverNeeded];
}
