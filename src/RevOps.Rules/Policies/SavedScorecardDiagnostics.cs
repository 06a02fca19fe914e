namespace RevOps.Rules;

/// <summary>RR97xx: scorecards that were saved.</summary>
internal static class SavedScorecardDiagnostics
{
    public static readonly DiagnosticDescriptor NotASavedScorecard = new("RR9701", "Not a saved scorecard", "A document is not one that was written from a scorecard: it says so itself, or its parts contradict each other.");
    public static readonly DiagnosticDescriptor OtherMetricVersion = new("RR9702", "Metric of another version", "A saved scorecard was counted by another version of a metric's definition, so that it has no value of that metric here.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NotASavedScorecard, OtherMetricVersion];
}
