namespace RevOps.Rules;

/// <summary>
/// Every diagnostic that the library can give. Codes are grouped by what an author has to look at: RR1xxx syntax and limits,
/// RR2xxx shape, RR3xxx names and references, RR4xxx criteria, RR5xxx fit, engagement, grades and committee, RR6xxx stages, RR7xxx routing,
/// RR8xxx calendars and SLA, RR9xxx dispositions, the policy as a whole, scorecards and what was saved of them.
/// </summary>
/// <remarks>A group is a static class that ends in <c>All</c>; a new one is added to the list below.</remarks>
internal static class DiagnosticCatalogue
{
    /// <summary>All entries by code. The page <c>docs/diagnostics.md</c> has one section for each.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. SyntaxDiagnostics.All,
        .. ShapeDiagnostics.All,
        .. NameDiagnostics.All,
        .. CriterionDiagnostics.All,
        .. FitDiagnostics.All,
        .. ActivityDiagnostics.All,
        .. GradeDiagnostics.All,
        .. CommitteeDiagnostics.All,
        .. StageDiagnostics.All,
        .. RoutingDiagnostics.All,
        .. RotationDiagnostics.All,
        .. QueueDiagnostics.All,
        .. TransferDiagnostics.All,
        .. RerouteDiagnostics.All,
        .. AccountDiagnostics.All,
        .. SlaDiagnostics.All,
        .. CalendarDiagnostics.All,
        .. ClockDiagnostics.All,
        .. DispositionDiagnostics.All,
        .. StandardsDiagnostics.All,
        .. PolicyDiagnostics.All,
        .. ScorecardDiagnostics.All,
        .. SavedScorecardDiagnostics.All,
    ];
}
