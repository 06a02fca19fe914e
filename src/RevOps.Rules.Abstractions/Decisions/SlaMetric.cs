namespace RevOps.Rules;

/// <summary>What an SLA clock measures. The buyer's clocks (first touch, hand-off) never pause and never restart; the owner's do both.</summary>
public enum SlaMetric : byte
{
    /// <summary>The buyer's: from the hand-raise or the qualification, whichever came first, to the first attempt of a person to reach the buyer.</summary>
    FirstTouch,

    /// <summary>The owner's: from the assignment of a qualified record to its acceptance or rejection.</summary>
    Acceptance,

    /// <summary>The owner's: from the acceptance to a disposition, or to one of the stages that the target names.</summary>
    Disposition,

    /// <summary>The owner's: enough attempts to reach the buyer, counted from the assignment of a qualified record.</summary>
    Touches,

    /// <summary>The owner's: from the acceptance, or from the end of the step before, to the next step that is set.</summary>
    NextStep,

    /// <summary>The queue's: from the entry into a queue to the assignment to a person.</summary>
    TimeInQueue,

    /// <summary>
    /// Marketing's, what it owes in return: from the hand-raise or the qualification to a record whose required attributes are known, and that
    /// no suppression should have kept from people.
    /// </summary>
    Handoff,
}
