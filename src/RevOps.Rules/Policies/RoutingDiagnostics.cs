namespace RevOps.Rules;

/// <summary>RR7xxx: routing.</summary>
internal static class RoutingDiagnostics
{
    public static readonly DiagnosticDescriptor NoCatchAll = new("RR7001", "No catch-all", "A routing section names no queue for the records that nothing else takes, so that they would be lost.");
    public static readonly DiagnosticDescriptor EmptyPool = new("RR7002", "Empty pool", "A pool has no members, so that nobody could ever take a record from it.");
    public static readonly DiagnosticDescriptor WeightOutOfRange = new("RR7003", "Weight out of range", "A member's weight is not from 1 to 1,000,000.");
    public static readonly DiagnosticDescriptor CapacityOutOfRange = new("RR7004", "Capacity out of range", "A member's capacity is less than 1, so that they could never take a record.");
    public static readonly DiagnosticDescriptor UnreachableTerritory = new("RR7005", "Unreachable territory", "Territories before it take every record that a territory could match: one without a criterion, or one that asks for no more.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NobodyActive = new("RR7006", "Nobody active", "A pool has no active member, so that all its records go to the fallback queue.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NoCatchAll, EmptyPool, WeightOutOfRange, CapacityOutOfRange, UnreachableTerritory, NobodyActive];
}
