namespace RevOps.Rules;

/// <summary>
/// What can happen to a record, as far as clocks care. Events of one instant are taken in the order of these members: what starts a clock before
/// what stops it, what stops it before what calls it off, and a pause before the resumption, so that in doubt the clock runs.
/// </summary>
public enum TimelineEventKind
{
    /// <summary>The buyer asked to be contacted (a demo, a call). Starts the buyer's clocks.</summary>
    HandRaised,

    /// <summary>The record became marketing-qualified. Starts the buyer's clocks, and the owner's where there is one.</summary>
    Qualified,

    /// <summary>The record was imported. Starts nothing: a list is no request.</summary>
    Imported,

    /// <summary>The record entered a queue, or another one: <see cref="TimelineEvent.Detail"/> names it. Ends the owner's hold.</summary>
    Queued,

    /// <summary>The record was assigned to <see cref="TimelineEvent.Who"/>, or rerouted to somebody else. Starts the owner's clocks of a qualified record; starts no buyer's clock: time in a queue counts.</summary>
    Assigned,

    /// <summary>The record was opened again after it was called off or disposed of, or its clocks were reset. The owner's clocks start again; the buyer's runs on as if nothing had been.</summary>
    Reopened,

    /// <summary>The owner accepted the record. Stops the acceptance clock, starts those of the disposition and the next step.</summary>
    Accepted,

    /// <summary>A next step was done. Starts the clock of the one after it.</summary>
    NextStepDone,

    /// <summary>A person attempted to reach the buyer on a <see cref="TimelineEvent.Channel"/>. Stops the first-touch clock, and counts as a touch.</summary>
    HumanTouch,

    /// <summary>A machine wrote to the buyer: an auto-reply, a sequence's step. Stops nothing; counts as a touch only where the policy says so.</summary>
    AutomatedTouch,

    /// <summary>The buyer answered. Excuses the touches that are left.</summary>
    Replied,

    /// <summary>A meeting was booked. Excuses the touches that are left.</summary>
    Booked,

    /// <summary>The buyer opted out. Excuses the touches that are left, and nothing else: who asks for a demo still gets an owner.</summary>
    OptedOut,

    /// <summary>The record entered a stage: <see cref="TimelineEvent.Detail"/> names it. Stops the disposition clock where the target names the stage.</summary>
    StageEntered,

    /// <summary>A next step was agreed. Stops the clock of the next step.</summary>
    NextStepSet,

    /// <summary>What a hand-off requires became complete. Stops marketing's clock, if the record is complete.</summary>
    Completed,

    /// <summary>The record left its queue without an owner.</summary>
    Dequeued,

    /// <summary>The record was disposed of; <see cref="TimelineEvent.Detail"/> is the code. Stops acceptance and disposition; calls other clocks off only for the codes that a target names.</summary>
    Disposed,

    /// <summary>Everything was called off: nothing is owed any more.</summary>
    Cancelled,

    /// <summary>The record was paused; <see cref="TimelineEvent.Detail"/> is the reason, which the policy must allow.</summary>
    Paused,

    /// <summary>A pause ended: that of the reason in <see cref="TimelineEvent.Detail"/>, or every one where it names none.</summary>
    Resumed,
}
