namespace RevOps.Rules;

/// <summary>What can happen to a record, as far as clocks care.</summary>
public enum TimelineEventKind
{
    /// <summary>The buyer asked to be contacted (a demo, a call). Starts the buyer's clock.</summary>
    HandRaised,

    /// <summary>The record became marketing-qualified. Starts the buyer's clock.</summary>
    Qualified,

    /// <summary>The record was assigned to an owner. Starts no buyer's clock: time in a queue counts.</summary>
    Assigned,

    /// <summary>A person attempted to reach the buyer. Stops the first-touch clock.</summary>
    HumanTouch,

    /// <summary>A machine wrote to the buyer: an auto-reply, a sequence's step. Stops nothing.</summary>
    AutomatedTouch,

    /// <summary>An owner accepted the record.</summary>
    Accepted,

    /// <summary>An owner disposed of the record.</summary>
    Disposed,
}
