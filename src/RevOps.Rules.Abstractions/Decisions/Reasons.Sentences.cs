namespace RevOps.Rules;

/// <content>The sentences that say them in English.</content>
public static partial class Reasons
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        [RecordError] = "The record could not be read: {0}",
        [Met] = "The criteria of {0} are met.",
        [TierReached] = "Tier {0} with {1} points.",
        [NoTier] = "{0} points reach no tier.",
        [NoProfile] = "No fit profile applies.",
        [DisqualifierUnchecked] = "Disqualifier `{0}` cannot be checked while {1} is missing.",
        [MustHaveUnchecked] = "Must-have `{0}` cannot be checked while {1} is missing.",
        [NoFitSection] = "The policy has no fit section.",
        [ActivitiesUnknown] = "Nothing is scored while `{0}` is missing or in error.",
        [CommitteeCovered] = "{0} of {1} roles are covered.",
        [ContactsUnknown] = "No role can be checked while `{0}` is missing or in error.",
        [RoleCovered] = "{0} is covered by {1}.",
        [RoleMissing] = "{0} has {1} of {2}.",
        [RoleOpen] = "{0} has {1} of {2}, and could have {3} once what is missing is known.",
        [LineReached] = "Grade {0} is at or over the line.",
        [BelowLine] = "Grade {0} is below the line.",
        [HandRaised] = "A hand was raised; fit tier {0} bypasses the line.",
        [GradeDisqualified] = "Fit disqualified the record.",
        [NoGrade] = "There is no grade while {0} is missing.",
        [NoCell] = "There is no grade for fit tier {0} and engagement tier {1}.",
        [LineUnchecked] = "Whether the record qualifies cannot be said while {0} is missing or in error.",
        [HeldOnError] = "Held, because {0} is in error.",
        [GateOpen] = "The move from {0} to {1} is allowed.",
        [ExitUnmet] = "The exit criteria of {0} are not met.",
        [EntryUnmet] = "The entry criteria of {0} are not met.",
        [DetourUnmet] = "The conditions of {0} are not met.",
        [RequiredMissing] = "`{0}` is required and missing.",
        [AcceptanceMissing] = "{0} needs a recorded acceptance by a person.",
        [DispositionMissing] = "{0} needs a disposition that says why.",
        [NoTransition] = "The policy declares no move from {0} to {1}.",
        [UnknownStage] = "The policy has no stage `{0}`.",
        [FinalStage] = "{0} is the last stage of the path.",
        [SkipUnmet] = "The criterion of skip {0} is not met.",
        [AcceptanceOutOfTime] = "The acceptance by {0} at {1} does not count: it is after as-of, or before the record entered its stage.",
        [Stale] = "{0} is stale since {1}.",
        [StaleMoves] = "A record that is stale in {0} goes to {1}.",
        [Rerouted] = "`{0}` routes the record again.",
        [StaysInStage] = "`{0}` is resolved without a move: the record stays in {1}.",
        [RejectionUnresolved] = "Nothing in the policy says where a record goes from {1} with `{0}`.",
        [SkipNotDeclared] = "The policy declares no skip from {0} to {1}.",
        [OutOfOrder] = "The entry into {0} is earlier than one before it.",
        [EnteredTwice] = "The record enters {0}, in which it is already.",
        [AfterAsOf] = "The entry into {0} is after as-of.",
        [NotChecked] = "The criteria from {0} to {1} were not checked: the record as of then was not supplied.",
        [TerritoryMatched] = "{0} is the first territory that matches.",
        [CatchAll] = "No territory matches; the catch-all has the record.",
        [Suppressed] = "Suppression `{0}` keeps the record from people.",
        [OpportunityOwner] = "{0} owns an open opportunity.",
        [CustomerOwner] = "{0} looks after this customer.",
        [AccountOwner] = "{0} owns the account.",
        [AssignedBefore] = "{0} was assigned before.",
        [PoolExhausted] = "Nobody in {0} can take the record; {1} has it.",
        [RotationUnavailable] = "The rotation of {0} is not available; {1} has the record.",
        [NotMatched] = "{0} does not match.",
        [MatchUnknown] = "{0} cannot be checked while {1} is missing.",
        [MatchError] = "{0} cannot be checked: {1} is in error.",
        [MemberInactive] = "{0} is not active.",
        [MemberExcluded] = "{0} is excluded from this record.",
        [MemberAtCapacity] = "{0} is at capacity: {1} of {2} open items.",
        [MemberOffHours] = "{0} is off hours by calendar {1}.",
        [MemberOutOfOffice] = "{0} is out of office until {1}.",
        [MemberAtCap] = "{0} is at a cap: {1} of {2} assignments {3}.",
        [MemberLowerPriority] = "{0} is asked later, with priority {1}.",
        [MemberMoreLoaded] = "{0} is more loaded: {1} of {2} open items.",
        [TurnOwed] = "{0} is owed this turn.",
        [TheirTurn] = "It is {0}'s turn.",
        [NotTheirTurn] = "It is not {0}'s turn.",
        [NoTarget] = "No target applies.",
        [ClockWaiting] = "Nothing has started the clock.",
        [ClockRunning] = "{0} is running.",
        [MetInTime] = "{0} was met in time.",
        [MetLate] = "{0} was met late.",
        [BreachedOpen] = "{0} is overdue and still open.",
        [BeyondHorizon] = "{1} has too few open hours for {0}.",
        [ClockPaused] = "{0} is paused, and has no due instant while it is.",
        [ClockCancelled] = "{0} was called off.",
        [ClockExcused] = "The rest of {0} is excused.",
        [SuppressedHandedOff] = "A suppressed record was handed off against {0}.",
        [HandoffIncomplete] = "The hand-off requires `{0}`, which is missing.",
        [TimelineUnreadable] = "The timeline could not be read: {0}",
        [BreachKept] = "{0} breached {1}, which was due at {2}.",
        [OwedByHolder] = "It is {0} who has to act.",
        [DuplicateEvent] = "{0} at {1} came more than once and counts once.",
        [LaterEvents] = "{0} events after as-of have not happened yet.",
        [PauseNotDeclared] = "The pause for `{0}` at {1} has no effect: the policy declares no such reason.",
        [PausedAlready] = "The pause for `{0}` at {1} has no effect: it lasts already.",
        [ResumedWithoutPause] = "The resumption of `{0}` at {1} has no effect: there is no such pause.",
        [TouchedBeforeStart] = "The touch at {0} came before the clock started and does not stop it.",
        [AcceptedBeforeQualified] = "The acceptance at {0} came before the record was qualified; it counts from there.",
        [AcceptedUnassigned] = "{0} accepted at {1} without an assignment and is taken for the owner.",
        [DispositionKeepsClock] = "The disposition `{0}` does not call {1} off.",
        [StepDoneUnset] = "A step was done at {0} while none was set; the clock runs on.",
        [DequeuedUnqueued] = "The record left a queue at {0} that it was not in.",
        [CalendarFallback] = "`{0}` does not tell a calendar here; `{1}` counts.",
        [ZoneUnknown] = "The zone `{0}` is unknown; the hours of `{1}` count in its own zone.",
        [PromiseOutdated] = "The promise for {0} was for another start of this clock.",
        [SuppressionUnchecked] = "Whether {0} hands off a suppressed record cannot be checked while {1} is missing.",
        [NotDisposed] = "No disposition was given.",
        [UnknownDisposition] = "The policy has no disposition `{0}`.",
        [DispositionNotOffered] = "`{0}` may not be given in stage {1}.",
        [DispositionIncomplete] = "`{0}` requires `{1}`, which is missing.",
        [PreconditionUnmet] = "The precondition of `{0}` is not met.",
        [RecycleLimit] = "`{0}` came back {1} times, the most is {2}: disqualified.",
    };

    /// <summary>The codes that the library gives, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = AllCodes();

    /// <summary>The English sentence of a code, with <c>{0}</c> and so on for its arguments.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The sentence, or null for a code that the policy gave.</returns>
    public static string? SentenceOf(ReasonCode code) => Sentences.TryGetValue(code.Value, out var sentence) ? sentence : null;

    private static string[] AllCodes()
    {
        var codes = new string[Sentences.Count];
        Sentences.Keys.CopyTo(codes, 0);
        Array.Sort(codes, StringComparer.Ordinal);
        return codes;
    }
}
