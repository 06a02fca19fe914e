namespace RevOps.Rules;

/// <summary>RR5xxx: fit.</summary>
internal static class FitDiagnostics
{
    public static readonly DiagnosticDescriptor TiersOutOfOrder = new("RR5001", "Tiers out of order", "A tier does not start below the one before it, so that it can never be reached. Tiers stand from the best to the worst.");
    public static readonly DiagnosticDescriptor NothingToScore = new("RR5002", "Nothing to score", "A profile has tiers and no scored criteria, so that every record has no points.");
    public static readonly DiagnosticDescriptor PointsOutOfRange = new("RR5003", "Points out of range", "A criterion gives no points, or more than a million.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [TiersOutOfOrder, NothingToScore, PointsOutOfRange];
}
