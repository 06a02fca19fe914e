namespace RevOps.Rules;

/// <summary>RR9001 to RR9499: dispositions.</summary>
internal static class DispositionDiagnostics
{
    public static readonly DiagnosticDescriptor TooManyReasons = new("RR9001", "Too many reasons", "More than eight dispositions: people pick the first that fits roughly, and the numbers mean nothing.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PeriodNotPositive = new("RR9002", "Period of zero or less", "A period, span or lead of an action is not more than zero.");
    public static readonly DiagnosticDescriptor NothingBringsBack = new("RR9003", "Nothing brings it back", "A recycled record has neither a period nor a date on which it comes back.");
    public static readonly DiagnosticDescriptor EndlessRecycling = new("RR9004", "Endless recycling", "Dispositions recycle records and nothing limits how often, so that a record could come back for ever.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor RecycleLimitOutOfRange = new("RR9005", "Recycle limit out of range", "The most recycles are fewer than one.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [TooManyReasons, PeriodNotPositive, NothingBringsBack, EndlessRecycling, RecycleLimitOutOfRange];
}
