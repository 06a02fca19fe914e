namespace RevOps.Rules;

/// <summary>RR706x: records whose owner is not there.</summary>
internal static class TransferDiagnostics
{
    public static readonly DiagnosticDescriptor QueueAndHold = new("RR7060", "Held without a queue", "A transfer rule holds records and names no queue for them, or names one and does not hold them.");
    public static readonly DiagnosticDescriptor RuleNeverAsked = new("RR7061", "Transfer rule that is never asked", "A transfer rule stands after one that takes all its records.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [QueueAndHold, RuleNeverAsked];
}
