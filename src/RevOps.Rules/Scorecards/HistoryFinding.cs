namespace RevOps.Rules;

/// <summary>What is wrong with the events of a record. Such events are reported apart and never hidden in a mean.</summary>
public enum HistoryFinding : byte
{
    /// <summary>An event came after a later one. It is counted at its own instant.</summary>
    OutOfOrder,

    /// <summary>The same event came twice. It is counted once.</summary>
    RepeatedEvent,

    /// <summary>An event lies after as-of. It has not happened and is not counted.</summary>
    AfterAsOf,

    /// <summary>An event has no key. It belongs to nobody and is not counted.</summary>
    WithoutKey,

    /// <summary>A rejection has a code that the policy does not know. It is counted under <c>(unknown code)</c>.</summary>
    UnknownReason,

    /// <summary>An event names a stage that the policy does not know. It is not counted.</summary>
    UnknownStage,

    /// <summary>A person touched the record before its response time started. It is in no response time.</summary>
    NegativeResponse,

    /// <summary>A record entered a later stage before an earlier one. It is in no conversion and no cycle time between the two.</summary>
    BackwardStages,

    /// <summary>A record was both won and lost. It is counted once, under the later of the two.</summary>
    TwoTerminalStates,

    /// <summary>A clock was due before it started. It is not counted.</summary>
    DueBeforeStart,
}
