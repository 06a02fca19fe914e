namespace RevOps.Rules;

/// <summary>Findings in the words of a page.</summary>
internal static class FindingText
{
    public static string Of(HistoryFinding finding) => finding switch
    {
        HistoryFinding.OutOfOrder => "event after a later one: counted at its own instant",
        HistoryFinding.RepeatedEvent => "same event twice: counted once",
        HistoryFinding.AfterAsOf => "event after as-of: not counted",
        HistoryFinding.WithoutKey => "event without a key: not counted",
        HistoryFinding.UnknownReason => "rejection with an unknown code: counted as (unknown code)",
        HistoryFinding.UnknownStage => "unknown stage: not counted",
        HistoryFinding.NegativeResponse => "touched before the start: in no response time",
        HistoryFinding.BackwardStages => "later stage before an earlier one: in no conversion between them",
        HistoryFinding.TwoTerminalStates => "won and lost: counted under the later",
        _ => "clock due before it started: not counted",
    };
}
