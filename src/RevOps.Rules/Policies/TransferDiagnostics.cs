namespace RevOps.Rules;

/// <summary>RR7054 and RR7055: records whose owner is not there.</summary>
internal static class TransferDiagnostics
{
    public static readonly DiagnosticDescriptor QueueAndHold = new("RR7054", "Held without a queue", "A transfer rule holds records and names no queue for them, or names one and does not hold them.");
    public static readonly DiagnosticDescriptor RuleNeverAsked = new("RR7055", "Transfer rule that is never asked", "A transfer rule stands after one that takes all its records.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [QueueAndHold, RuleNeverAsked];
}
