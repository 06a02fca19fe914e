namespace RevOps.Rules;

/// <summary>
/// The reason codes that the library itself gives, each with its English sentence. A policy adds its own: the codes of its
/// disqualifiers, suppressions and dispositions. A code never changes its meaning.
/// </summary>
public static partial class Reasons
{
    /// <summary>The record could not be read at all. Arguments: what went wrong.</summary>
    public const string RecordError = "RecordError";

    /// <summary>A criterion is met. Arguments: what it belongs to.</summary>
    public const string Met = "Met";

    /// <summary>Fit: a tier was reached. Arguments: the tier, the score.</summary>
    public const string TierReached = "TierReached";

    /// <summary>Fit: the score reaches no tier of the profile. Arguments: the score.</summary>
    public const string NoTier = "NoTier";

    /// <summary>Fit: no profile applies to the record.</summary>
    public const string NoProfile = "NoProfile";

    /// <summary>Fit: a disqualifier that blocks could not be checked. Arguments: the disqualifier, the missing attributes.</summary>
    public const string DisqualifierUnchecked = "DisqualifierUnchecked";

    /// <summary>Fit: a must-have that blocks could not be checked. Arguments: the must-have, the missing attributes.</summary>
    public const string MustHaveUnchecked = "MustHaveUnchecked";
    /// <summary>Fit: the policy says nothing about fit, and something about engagement, intent, committee or grade.</summary>
    public const string NoFitSection = "NoFitSection";

    /// <summary>Engagement and intent: the activities, or from when on they count, cannot be read. Arguments: the attribute.</summary>
    public const string ActivitiesUnknown = "ActivitiesUnknown";

    /// <summary>Committee: contacts cover the roles that are known to be covered. Arguments: the roles covered, the roles.</summary>
    public const string CommitteeCovered = "CommitteeCovered";

    /// <summary>Committee: the contacts cannot be read. Arguments: the attribute.</summary>
    public const string ContactsUnknown = "ContactsUnknown";

    /// <summary>Committee: contacts cover a role. Arguments: the role, the contacts.</summary>
    public const string RoleCovered = "RoleCovered";

    /// <summary>Committee: a role lacks contacts. Arguments: the role, how many cover it, how many it needs.</summary>
    public const string RoleMissing = "RoleMissing";

    /// <summary>Committee: a role lacks contacts, and what is missing could change that. Arguments: the role, how many cover it, how many it needs, how many could.</summary>
    public const string RoleOpen = "RoleOpen";

    /// <summary>Grade: the grade is at or over the line. Arguments: the grade.</summary>
    public const string LineReached = "LineReached";

    /// <summary>Grade: the grade is below the line. Arguments: the grade.</summary>
    public const string BelowLine = "BelowLine";

    /// <summary>Grade: a hand was raised, which bypasses the line for this fit tier. Arguments: the fit tier.</summary>
    public const string HandRaised = "HandRaised";

    /// <summary>Grade: fit disqualified the record, which neither grade nor hand-raise undoes.</summary>
    public const string GradeDisqualified = "GradeDisqualified";

    /// <summary>Grade: a tier is missing, so that there is no grade. Arguments: the facts that are missing.</summary>
    public const string NoGrade = "NoGrade";

    /// <summary>Grade: the matrix has no grade for these tiers. Arguments: the fit tier, the engagement tier.</summary>
    public const string NoCell = "NoCell";

    /// <summary>Grade: it cannot be said whether the record qualifies. Arguments: what is missing or in error.</summary>
    public const string LineUnchecked = "LineUnchecked";

    /// <summary>An attribute is in error and the policy holds such records. Arguments: the attributes in error.</summary>
    public const string HeldOnError = "HeldOnError";

    /// <summary>Stages: the move is allowed. Arguments: from, to.</summary>
    public const string GateOpen = "GateOpen";

    /// <summary>Stages: an exit criterion of the present stage is not met. Arguments: the stage.</summary>
    public const string ExitUnmet = "ExitUnmet";

    /// <summary>Stages: an entry criterion of the next stage is not met. Arguments: the stage.</summary>
    public const string EntryUnmet = "EntryUnmet";

    /// <summary>Stages: the conditions of a detour are not met. Arguments: the stage.</summary>
    public const string DetourUnmet = "DetourUnmet";

    /// <summary>Stages: an attribute that the next stage requires is missing. Arguments: the attribute.</summary>
    public const string RequiredMissing = "RequiredMissing";

    /// <summary>Stages: the next stage needs a person's recorded acceptance. Arguments: the stage.</summary>
    public const string AcceptanceMissing = "AcceptanceMissing";

    /// <summary>Stages: the move needs a disposition that says why. Arguments: the stage.</summary>
    public const string DispositionMissing = "DispositionMissing";

    /// <summary>Stages: the policy declares no such move. Arguments: from, to.</summary>
    public const string NoTransition = "NoTransition";

    /// <summary>Stages: the policy has no stage of that name. Arguments: the name.</summary>
    public const string UnknownStage = "UnknownStage";

    /// <summary>Stages: the path ends here; there is nowhere further to go. Arguments: the stage.</summary>
    public const string FinalStage = "FinalStage";

    /// <summary>Stages: the criterion of a declared skip is not met. Arguments: the skip.</summary>
    public const string SkipUnmet = "SkipUnmet";

    /// <summary>Stages: the recorded acceptance is after as-of, or before the record entered its stage, and does not count. Arguments: who accepted, when.</summary>
    public const string AcceptanceOutOfTime = "AcceptanceOutOfTime";

    /// <summary>Stages: the record has been in its stage for longer than the policy allows. Arguments: the stage, since when it is stale.</summary>
    public const string Stale = "Stale";

    /// <summary>Stages: the policy moves a record that is stale. Arguments: the stage, where it goes.</summary>
    public const string StaleMoves = "StaleMoves";

    /// <summary>Stages: the rejection is resolved by routing the record again. Arguments: the disposition.</summary>
    public const string Rerouted = "Rerouted";

    /// <summary>Stages: the disposition is resolved without a move. Arguments: the disposition, the stage.</summary>
    public const string StaysInStage = "StaysInStage";

    /// <summary>Stages: nothing in the policy says where a record goes that is rejected so. Arguments: the disposition, the stage.</summary>
    public const string RejectionUnresolved = "RejectionUnresolved";

    /// <summary>Stage history: the move passes over stages, and no declared skip allows it. Arguments: from, to.</summary>
    public const string SkipNotDeclared = "SkipNotDeclared";

    /// <summary>Stage history: an entry is earlier than one before it. Arguments: the stage.</summary>
    public const string OutOfOrder = "OutOfOrder";

    /// <summary>Stage history: the record enters the stage in which it is already. Arguments: the stage.</summary>
    public const string EnteredTwice = "EnteredTwice";

    /// <summary>Stage history: the entry is after as-of. Arguments: the stage.</summary>
    public const string AfterAsOf = "AfterAsOf";

    /// <summary>Stage history: the criteria of a move could not be checked, because the record as of then was not supplied. Arguments: from, to.</summary>
    public const string NotChecked = "NotChecked";

    /// <summary>Routing: the first territory that matched decided. Arguments: the territory.</summary>
    public const string TerritoryMatched = "TerritoryMatched";

    /// <summary>Routing: no territory matched, so the catch-all has the record.</summary>
    public const string CatchAll = "CatchAll";

    /// <summary>Routing: a suppression rule keeps the record from people. Arguments: the rule.</summary>
    public const string Suppressed = "Suppressed";

    /// <summary>Routing: the owner of an open opportunity keeps the record. Arguments: the owner.</summary>
    public const string OpportunityOwner = "OpportunityOwner";

    /// <summary>Routing: a customer's owner keeps the record. Arguments: the owner.</summary>
    public const string CustomerOwner = "CustomerOwner";

    /// <summary>Routing: the owner of the account keeps the record. Arguments: the owner.</summary>
    public const string AccountOwner = "AccountOwner";

    /// <summary>Routing: the record was assigned before and keeps its owner. Arguments: the owner.</summary>
    public const string AssignedBefore = "AssignedBefore";

    /// <summary>Routing: the record is an account of a list. Arguments: the list, the account.</summary>
    public const string NamedAccount = "NamedAccount";

    /// <summary>Routing, passed over: a list has no such account. Arguments: the list, the account.</summary>
    public const string AccountNotListed = "AccountNotListed";

    /// <summary>Routing, passed over: anybody can have an address at the domain, so that it matches no account. Arguments: the list, the domain.</summary>
    public const string FreeMailDomain = "FreeMailDomain";

    /// <summary>Routing: the owner of an earlier record has its duplicate too. Arguments: the owner, the earlier record, since when.</summary>
    public const string DuplicateOf = "DuplicateOf";

    /// <summary>Routing, passed over: the earlier assignment is not within the window before as-of. Arguments: the owner, since when.</summary>
    public const string DuplicateTooOld = "DuplicateTooOld";

    /// <summary>Routing, passed over: no earlier record agrees with this one.</summary>
    public const string NoDuplicate = "NoDuplicate";

    /// <summary>Routing, passed over: no earlier assignment of the record is remembered.</summary>
    public const string NotAssignedBefore = "NotAssignedBefore";

    /// <summary>Routing, passed over: the host knows of no such owner.</summary>
    public const string NoKnownOwner = "NoKnownOwner";

    /// <summary>Routing: the owner has left, and the policy says what happens. Arguments: the owner.</summary>
    public const string OwnerInactive = "OwnerInactive";

    /// <summary>Routing: the owner is away, and the policy says what happens. Arguments: the owner, until when.</summary>
    public const string OwnerAway = "OwnerAway";

    /// <summary>Routing, passed over: the territory is not in force at as-of. Arguments: the territory, its dates.</summary>
    public const string NotInForce = "NotInForce";

    /// <summary>Routing, passed over: the person is no member yet. Arguments: the member, from when they are.</summary>
    public const string MemberNotYet = "MemberNotYet";

    /// <summary>Routing, passed over: the person is no member any more. Arguments: the member, until when they were.</summary>
    public const string MemberNoLonger = "MemberNoLonger";

    /// <summary>Routing: nobody in the pool could take the record, so its fallback queue has it. Arguments: the pool, the queue.</summary>
    public const string PoolExhausted = "PoolExhausted";

    /// <summary>Routing: the rotation's state could not be read or written, so the fallback queue has the record. Arguments: the pool, the queue.</summary>
    public const string RotationUnavailable = "RotationUnavailable";

    /// <summary>Routing, passed over: the criterion is not met. Arguments: the candidate.</summary>
    public const string NotMatched = "NotMatched";

    /// <summary>Routing, passed over: it cannot be said whether the criterion is met. Arguments: the candidate, the missing attributes.</summary>
    public const string MatchUnknown = "MatchUnknown";

    /// <summary>Routing, passed over: the criterion met an error. Arguments: the candidate, the attributes in error.</summary>
    public const string MatchError = "MatchError";

    /// <summary>Routing, passed over: the member is not active. Arguments: the member.</summary>
    public const string MemberInactive = "MemberInactive";

    /// <summary>Routing, passed over: the call excludes the member. Arguments: the member.</summary>
    public const string MemberExcluded = "MemberExcluded";

    /// <summary>Routing, passed over: the member is at capacity. Arguments: the member, the open items, the capacity.</summary>
    public const string MemberAtCapacity = "MemberAtCapacity";

    /// <summary>Routing, passed over: the member's calendar is closed. Arguments: the member, the calendar.</summary>
    public const string MemberOffHours = "MemberOffHours";

    /// <summary>Routing, passed over: the member is out of office. Arguments: the member, the last date or instant away.</summary>
    public const string MemberOutOfOffice = "MemberOutOfOffice";

    /// <summary>Routing, passed over: the member is at a cap. Arguments: the member, the assignments, the most, the time.</summary>
    public const string MemberAtCap = "MemberAtCap";

    /// <summary>Routing, passed over: somebody who is asked before the member can take the record. Arguments: the member, their priority.</summary>
    public const string MemberLowerPriority = "MemberLowerPriority";

    /// <summary>Routing, passed over: somebody else has a smaller share of their capacity taken. Arguments: the member, the open items, the capacity.</summary>
    public const string MemberMoreLoaded = "MemberMoreLoaded";

    /// <summary>Routing: the member is owed the turn, which was given back or missed while away. Arguments: the member.</summary>
    public const string TurnOwed = "TurnOwed";

    /// <summary>Routing: it is the member's turn. Arguments: the member.</summary>
    public const string TheirTurn = "TheirTurn";

    /// <summary>Routing, passed over: it is somebody else's turn. Arguments: the member.</summary>
    public const string NotTheirTurn = "NotTheirTurn";

    /// <summary>SLA: no target applies to the record.</summary>
    public const string NoTarget = "NoTarget";

    /// <summary>SLA: nothing has started the clock.</summary>
    public const string ClockWaiting = "ClockWaiting";

    /// <summary>SLA: the clock runs. Arguments: the target.</summary>
    public const string ClockRunning = "ClockRunning";

    /// <summary>SLA: the target was met in time. Arguments: the target.</summary>
    public const string MetInTime = "MetInTime";

    /// <summary>SLA: the target was met after it was due. Arguments: the target.</summary>
    public const string MetLate = "MetLate";

    /// <summary>SLA: the target is overdue and still open. Arguments: the target.</summary>
    public const string BreachedOpen = "BreachedOpen";

    /// <summary>SLA: the calendar has too few open hours to ever satisfy the target. Arguments: the target, the calendar.</summary>
    public const string BeyondHorizon = "BeyondHorizon";

    /// <summary>SLA: the clock stands still for a reason that the policy allows. Arguments: the target.</summary>
    public const string ClockPaused = "ClockPaused";

    /// <summary>SLA: nothing is owed any more. Arguments: the target.</summary>
    public const string ClockCancelled = "ClockCancelled";

    /// <summary>SLA: the touches that are left are not owed. Arguments: the target.</summary>
    public const string ClockExcused = "ClockExcused";

    /// <summary>SLA: a record that a suppression should have kept from people was handed off. Arguments: the target.</summary>
    public const string SuppressedHandedOff = "SuppressedHandedOff";

    /// <summary>SLA, further: an attribute that the hand-off requires is missing. Arguments: the attribute.</summary>
    public const string HandoffIncomplete = "HandoffIncomplete";

    /// <summary>SLA: the timeline could not be read. Arguments: what went wrong.</summary>
    public const string TimelineUnreadable = "TimelineUnreadable";

    /// <summary>SLA, further: an earlier holder breached the target. Arguments: the holder, the target, when it was due.</summary>
    public const string BreachKept = "BreachKept";

    /// <summary>SLA, further: who has to act. Arguments: the holder.</summary>
    public const string OwedByHolder = "OwedByHolder";

    /// <summary>SLA, found: an event came more than once and counts once. Arguments: its kind, its instant.</summary>
    public const string DuplicateEvent = "DuplicateEvent";

    /// <summary>SLA, found: events after as-of have not happened yet. Arguments: how many.</summary>
    public const string LaterEvents = "LaterEvents";

    /// <summary>SLA, found: a pause for a reason that the policy does not declare has no effect. Arguments: the reason, its instant.</summary>
    public const string PauseNotDeclared = "PauseNotDeclared";

    /// <summary>SLA, found: a pause while the same one lasts has no effect. Arguments: the reason, its instant.</summary>
    public const string PausedAlready = "PausedAlready";

    /// <summary>SLA, found: a resumption without a pause has no effect. Arguments: the reason, its instant.</summary>
    public const string ResumedWithoutPause = "ResumedWithoutPause";

    /// <summary>SLA, found: a touch before the clock started does not stop it. Arguments: its instant.</summary>
    public const string TouchedBeforeStart = "TouchedBeforeStart";

    /// <summary>SLA, found: an acceptance before the record was qualified counts when it is. Arguments: its instant.</summary>
    public const string AcceptedBeforeQualified = "AcceptedBeforeQualified";

    /// <summary>SLA, found: an acceptance of a record that nobody was assigned makes who accepted its owner. Arguments: who, its instant.</summary>
    public const string AcceptedUnassigned = "AcceptedUnassigned";

    /// <summary>SLA, found: a disposition that the target does not name does not call it off. Arguments: the code, the target.</summary>
    public const string DispositionKeepsClock = "DispositionKeepsClock";

    /// <summary>SLA, found: a step was done while none was set. Arguments: its instant.</summary>
    public const string StepDoneUnset = "StepDoneUnset";

    /// <summary>SLA, found: a record left a queue that it was not in. Arguments: its instant.</summary>
    public const string DequeuedUnqueued = "DequeuedUnqueued";

    /// <summary>SLA, found: the calendar could not be told and the declared fallback counts. Arguments: the hours, the fallback.</summary>
    public const string CalendarFallback = "CalendarFallback";

    /// <summary>SLA, found: the record's zone is unknown and the calendar's own counts. Arguments: the zone, the calendar.</summary>
    public const string ZoneUnknown = "ZoneUnknown";

    /// <summary>SLA, found: a promise for another start of the clock has no effect. Arguments: when it was due.</summary>
    public const string PromiseOutdated = "PromiseOutdated";

    /// <summary>SLA, found: whether the record is suppressed cannot be checked. Arguments: the target, the missing attributes.</summary>
    public const string SuppressionUnchecked = "SuppressionUnchecked";

    /// <summary>Dispositions: nothing was disposed; there is nothing to decide.</summary>
    public const string NotDisposed = "NotDisposed";

    /// <summary>Dispositions: the policy has no disposition of that code. Arguments: the code.</summary>
    public const string UnknownDisposition = "UnknownDisposition";

    /// <summary>Dispositions: the disposition may not be given in this stage. Arguments: the code, the stage.</summary>
    public const string DispositionNotOffered = "DispositionNotOffered";

    /// <summary>Dispositions: an attribute that the disposition requires is missing. Arguments: the code, the attribute.</summary>
    public const string DispositionIncomplete = "DispositionIncomplete";

    /// <summary>Dispositions: the disposition's precondition is not met. Arguments: the code.</summary>
    public const string PreconditionUnmet = "PreconditionUnmet";

    /// <summary>Dispositions: the record came back too often and is disqualified instead. Arguments: the code, the times, the most.</summary>
    public const string RecycleLimit = "RecycleLimit";

    /// <summary>Dispositions: the record was rerouted or enriched too often, and a queue has it in which a person settles it. Arguments: the code, the times, the most, the queue.</summary>
    public const string TurnBackLimit = "TurnBackLimit";

    /// <summary>Dispositions: the record names itself as the one that stays. Arguments: the code, the record.</summary>
    public const string MergesIntoItself = "MergesIntoItself";

    /// <summary>Dispositions, further: what to look up or correct. Arguments: the attribute.</summary>
    public const string ToEnrich = "ToEnrich";
}
