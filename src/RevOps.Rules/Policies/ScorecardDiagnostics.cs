namespace RevOps.Rules;

/// <summary>RR96xx: scorecards.</summary>
internal static class ScorecardDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownZone = new("RR9601", "Unknown zone of periods", "The zone at whose midnights periods begin is not in the IANA time zone database.");
    public static readonly DiagnosticDescriptor WindowNotPositive = new("RR9602", "Window of zero or less", "A window of the scorecard is not more than zero, so that nothing could happen within it.");
    public static readonly DiagnosticDescriptor ConversionGoesNowhere = new("RR9603", "Conversion goes nowhere", "A conversion leads from a stage to itself or to one that comes before it on the path.");
    public static readonly DiagnosticDescriptor GoalOfAnotherUnit = new("RR9604", "Goal of another unit", "The number of a target is not in the unit of its metric.");
    public static readonly DiagnosticDescriptor NoTargetPossible = new("RR9605", "Metric without a better", "A target or a weight names a metric of which neither more nor less is better.");
    public static readonly DiagnosticDescriptor PartDoesNotFit = new("RR9606", "Part missing or too many", "A target or a weight names a part of a metric that has none, no part of one that needs it, or a part that nothing declares.");
    public static readonly DiagnosticDescriptor TargetRepeated = new("RR9607", "Target said twice", "Two targets speak of the same metric, part and period, or two weights of the same metric and part.");
    public static readonly DiagnosticDescriptor NotAPeriod = new("RR9608", "Not a period of this kind", "The one period of a target is no day, ISO week, month or quarter, or is of another kind than the target's.");
    public static readonly DiagnosticDescriptor WeightWithoutTarget = new("RR9609", "Weight without a target", "The composite weighs a metric that has no target, so that nothing says how much of it is reached.");
    public static readonly DiagnosticDescriptor NumberOutOfRange = new("RR9610", "Number out of range", "A goal, a weight or the least number of records to compare is too small or too large to mean something.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownZone, WindowNotPositive, ConversionGoesNowhere, GoalOfAnotherUnit, NoTargetPossible, PartDoesNotFit, TargetRepeated, NotAPeriod, WeightWithoutTarget, NumberOutOfRange,
    ];
}
