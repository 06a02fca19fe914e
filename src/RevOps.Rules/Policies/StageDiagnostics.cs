namespace RevOps.Rules;

/// <summary>RR6xxx: stages.</summary>
internal static class StageDiagnostics
{
    public static readonly DiagnosticDescriptor ReturnNotOnPath = new("RR6001", "Return not on the path", "A detour returns to, or starts from, something that is no stage of the path.");
    public static readonly DiagnosticDescriptor NoWayOut = new("RR6002", "No way out", "The exit criteria of a stage can never be met, so that no record leaves it along the path.");
    public static readonly DiagnosticDescriptor NoWayIn = new("RR6003", "No way in", "The entry criteria of a stage and its required attributes can never be met together, so that no record enters it.");
    public static readonly DiagnosticDescriptor ExitContradictsEntry = new("RR6004", "Exit contradicts entry", "The exit criteria of a stage and what the next one asks can never be met together, so that no record passes from one to the other.");
    public static readonly DiagnosticDescriptor UnreachableDetour = new("RR6005", "Unreachable detour", "The conditions of a detour can never be met, so that no record goes there.");
    public static readonly DiagnosticDescriptor SkipSkipsNothing = new("RR6006", "Skip skips nothing", "A skip does not lead past a stage of the path: it goes to its own stage, to the next one, or back.");
    public static readonly DiagnosticDescriptor UnusableSkip = new("RR6007", "Unusable skip", "The criterion of a skip and what the stage asks to which it leads can never be met together.");
    public static readonly DiagnosticDescriptor AcceptanceOnFirst = new("RR6008", "Acceptance on the first stage", "The first stage needs acceptance, and nobody owns a record that has entered no stage.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor DwellOutOfRange = new("RR6009", "Dwell out of range", "The time that a record may stay in a stage is not more than zero, or longer than a policy can state.");
    public static readonly DiagnosticDescriptor DwellLeadsNowhere = new("RR6010", "Stale records cannot move", "A dwell sends stale records to a detour that cannot be reached from their stage.");
    public static readonly DiagnosticDescriptor UnresolvedRejection = new("RR6011", "Unresolved rejection", "A disposition takes records out of work, and the policy does not say to which detour they go; or that detour cannot be reached from a stage in which the disposition may be given.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NamesAlike = new("RR6012", "Stages alike", "The names of two stages differ in case alone: criteria on `lifecycle.stage` and `lifecycle.next` cannot tell them apart.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        ReturnNotOnPath, NoWayOut, NoWayIn, ExitContradictsEntry, UnreachableDetour, SkipSkipsNothing, UnusableSkip, AcceptanceOnFirst, DwellOutOfRange,
        DwellLeadsNowhere, UnresolvedRejection, NamesAlike,
    ];
}
