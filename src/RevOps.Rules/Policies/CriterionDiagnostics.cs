namespace RevOps.Rules;

/// <summary>RR4xxx: criteria.</summary>
internal static class CriterionDiagnostics
{
    public static readonly DiagnosticDescriptor OperatorMismatch = new("RR4001", "Operator does not fit", "An operator is not one that an attribute of this type has.");
    public static readonly DiagnosticDescriptor ReversedBounds = new("RR4002", "Reversed bounds", "The lower bound of a range is above its upper bound, so that nothing could lie between.");
    public static readonly DiagnosticDescriptor EmptyGroup = new("RR4003", "Empty group", "A group or a list has nothing in it, so that it could say nothing.");
    public static readonly DiagnosticDescriptor CountOutOfRange = new("RR4004", "Count out of range", "An `atLeast` asks for fewer than one of its criteria, or for more than there are.");
    public static readonly DiagnosticDescriptor TooDeep = new("RR4005", "Nested too deep", "Criteria nest deeper than 64 levels.");
    public static readonly DiagnosticDescriptor ConstantNotAllowed = new("RR4006", "Constant is not allowed", "A criterion compares with a value that the attribute's declaration forbids, so that it could never be met.", PolicyDiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MaskedShows = new("RR4007", "Masked value shows", "A criterion tests a masked attribute for single values, so that a log, which keeps of it what criteria tell apart, tells the value.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor MaskedNeeded = new("RR4008", "Masked value is needed whole", "The policy makes more of a masked attribute than a comparison, so that its decisions may show it and a log cannot replay them.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [OperatorMismatch, ReversedBounds, EmptyGroup, CountOutOfRange, TooDeep, ConstantNotAllowed, MaskedShows, MaskedNeeded];
}
