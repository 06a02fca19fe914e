namespace RevOps.Rules;

/// <summary>RR52xx: grades.</summary>
internal static class GradeDiagnostics
{
    public static readonly DiagnosticDescriptor RowLength = new("RR5201", "Row of another length", "A row of the grade matrix does not have one grade for each engagement tier.");
    public static readonly DiagnosticDescriptor TierWithoutCell = new("RR5202", "Tier without a cell", "A tier of fit or engagement has no place in the grade matrix, so that records of this tier get no grade.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NothingQualifies = new("RR5203", "Nothing qualifies", "The grades section has neither a line nor a hand-raise, so that no record is ever qualified.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor LineRepeats = new("RR5204", "Line repeats itself", "An entry of the line names a grade that another entry qualifies already, without a condition.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [RowLength, TierWithoutCell, NothingQualifies, LineRepeats];
}
