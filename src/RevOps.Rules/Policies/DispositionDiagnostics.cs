namespace RevOps.Rules;

/// <summary>RR9001 to RR9499: dispositions.</summary>
internal static class DispositionDiagnostics
{
    public static readonly DiagnosticDescriptor TooManyReasons = new("RR9001", "Too many reasons", "More than eight dispositions are offered in one place: people pick the first that fits roughly, and the numbers mean nothing.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PeriodNotPositive = new("RR9002", "Period of zero or less", "A period, span or lead of an action is not more than zero.");
    public static readonly DiagnosticDescriptor NothingBringsBack = new("RR9003", "Nothing brings it back", "An action says that the record comes back, and neither a period nor a date, a criterion or a change of attributes brings it.");
    public static readonly DiagnosticDescriptor EndlessRecycling = new("RR9004", "Endless recycling", "Dispositions recycle records and nothing limits how often, so that a record could come back for ever.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor RecycleLimitOutOfRange = new("RR9005", "Recycle limit out of range", "The most recycles, or the most reroutes and enrichments, are fewer than one.");
    public static readonly DiagnosticDescriptor NoAction = new("RR9006", "Reason without an action", "A reason that is no acceptance has no action, so that its records would be parked; or an acceptance has one, and its records go on along the path.");
    public static readonly DiagnosticDescriptor EndlessTurnBacks = new("RR9007", "Endless turning back", "A disposition sends records round at once, to be enriched or to somebody who had them before, and nothing limits how often.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor LimitNeverReached = new("RR9008", "Limit that is never reached", "Records come back so slowly that the recycle limit never counts enough of them in its span, so that they could come back for ever.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NeverOffered = new("RR9009", "Reason that is never offered", "A disposition may be given in detours alone, where nobody works records, so that no stage of the path offers it.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NoReasonOffered = new("RR9010", "Stage without a reason", "A detour that needs a disposition can be reached from a stage in which none may be given.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NeverPossible = new("RR9011", "Criterion that is never met", "What a disposition asks, or what brings a record back, can never be met; or it asks for a clock that no target of the policy starts.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ReturnsNowhere = new("RR9012", "Comes back to nowhere", "A record comes back, and the detour in which it waits returns to no stage.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ChangeNotComparable = new("RR9013", "Change that cannot be seen", "A change of dates, instants, sets or rows is to bring a record back; only texts, numbers and flags can be compared with what they were.");

    public static readonly DiagnosticDescriptor DisqualifiedForATime = new("RR9014", "Disqualified for a time", "A disqualified record is to come back by time alone or on a date; it comes back when something has changed.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        TooManyReasons, PeriodNotPositive, NothingBringsBack, EndlessRecycling, RecycleLimitOutOfRange, NoAction, EndlessTurnBacks, LimitNeverReached, NeverOffered, NoReasonOffered,
        NeverPossible, ReturnsNowhere, ChangeNotComparable, DisqualifiedForATime,
    ];
}
