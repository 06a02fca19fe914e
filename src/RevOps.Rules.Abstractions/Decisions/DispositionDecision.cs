namespace RevOps.Rules;

/// <summary>
/// It was rejected, what now? The answer of <see cref="IDispositionEvaluator{TRecord}"/>: the action that the given reason calls for.
/// </summary>
/// <remarks>A value without collections; making, copying and comparing one allocates nothing. Safe to share between threads.</remarks>
public readonly record struct DispositionDecision
{
    private readonly OptionalInstant _dueAt;
    private readonly OptionalInstant _cooldownEndsAt;
    private readonly string? _subject;
    private readonly long _asOfTicks;

    /// <summary>Makes a decision; evaluators and fakes do.</summary>
    /// <param name="outcome">How the disposition was resolved.</param>
    /// <param name="reason">Why: the library's code, or the policy's.</param>
    /// <param name="action">What happens to the record.</param>
    /// <param name="code">The disposition that was given; null when none was.</param>
    /// <param name="targetStage">The stage in which the record is from now on; null when it stays.</param>
    /// <param name="subject">What the action names: the track of a nurture, the queue of a reroute, the surviving record of a merge; null when it names nothing.</param>
    /// <param name="dueAt">When the action comes due (a recycled record comes back, a suppression ends), in UTC; null when only an event can bring the record back.</param>
    /// <param name="keepsOwner">Whether the record comes back to the same owner.</param>
    /// <param name="givesTurnBack">Whether the owner gets the turn back that the record cost.</param>
    /// <param name="missingAttributes">How many attributes that the disposition requires are missing or in error.</param>
    /// <param name="hasErrors">Whether an attribute that the evaluation read was in error. The explanation names it.</param>
    /// <param name="key">The record that was decided.</param>
    /// <param name="policy">The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</param>
    /// <param name="asOf">The instant for which the decision holds, in UTC.</param>
    /// <param name="kind">What the disposition means for the hand-off.</param>
    /// <param name="cooldownEndsAt">Until when nothing brings the record back, in UTC; null for no cooldown.</param>
    /// <param name="excludes">Who does not get a record again that is rerouted.</param>
    public DispositionDecision(
        DispositionOutcome outcome,
        ReasonCode reason,
        DispositionActionKind action = DispositionActionKind.None,
        string? code = null,
        string? targetStage = null,
        string? subject = null,
        DateTimeOffset? dueAt = null,
        bool keepsOwner = false,
        bool givesTurnBack = false,
        int missingAttributes = 0,
        bool hasErrors = false,
        RecordKey key = default,
        PolicyReference? policy = null,
        DateTimeOffset asOf = default,
        DispositionKind kind = DispositionKind.Reject,
        DateTimeOffset? cooldownEndsAt = null,
        RerouteExclusion excludes = RerouteExclusion.AllHolders)
    {
        Outcome = outcome;
        Reason = reason;
        Action = action;
        Code = code;
        TargetStage = targetStage;
        _subject = subject;
        _dueAt = new OptionalInstant(dueAt);
        KeepsOwner = keepsOwner;
        GivesTurnBack = givesTurnBack;
        MissingAttributes = missingAttributes;
        HasErrors = hasErrors;
        Key = key;
        Policy = policy ?? PolicyReference.None;
        _asOfTicks = asOf.UtcTicks;
        Kind = kind;
        _cooldownEndsAt = new OptionalInstant(cooldownEndsAt);
        Excludes = excludes;
    }

    /// <summary>How the disposition was resolved.</summary>
    public DispositionOutcome Outcome { get; }

    /// <summary>Why: the library's code, or the policy's.</summary>
    public ReasonCode Reason { get; }

    /// <summary>What happens to the record.</summary>
    public DispositionActionKind Action { get; }

    /// <summary>The disposition that was given; null when none was.</summary>
    public string? Code { get; }

    /// <summary>The stage in which the record is from now on; null when it stays.</summary>
    public string? TargetStage { get; }

    /// <summary>What the disposition means for the hand-off; a rejection when none was found.</summary>
    public DispositionKind Kind { get; }

    /// <summary>The track of a record that is nurtured; null for other actions.</summary>
    public string? Track => Action == DispositionActionKind.Nurture ? _subject : null;

    /// <summary>The queue of a record that went round too often and is settled by a person there, so that the host does not route it again; null for every other.</summary>
    public string? Queue => Action == DispositionActionKind.Reroute ? _subject : null;

    /// <summary>The record into which a duplicate is merged; null for other actions.</summary>
    public string? SurvivingId => Action == DispositionActionKind.Merge ? _subject : null;

    /// <summary>Who does not get a record again that is rerouted. Means nothing for other actions.</summary>
    public RerouteExclusion Excludes { get; }

    /// <summary>
    /// Whether the record is counted nowhere any more: it was merged, and its activities, its age and its clocks (the events of its timeline) carry over to
    /// <see cref="SurvivingId"/>, which is counted for both.
    /// </summary>
    public bool LeavesDenominators => Action == DispositionActionKind.Merge;

    /// <summary>When the action comes due (a recycled record comes back, a suppression ends), in UTC; null when only an event can bring the record back.</summary>
    public DateTimeOffset? DueAt => _dueAt.Value;

    /// <summary>Until when nothing brings the record back, in UTC; null for no cooldown.</summary>
    public DateTimeOffset? CooldownEndsAt => _cooldownEndsAt.Value;

    /// <summary>Whether the record comes back to the same owner.</summary>
    public bool KeepsOwner { get; }

    /// <summary>Whether the owner gets the turn back that the record cost.</summary>
    public bool GivesTurnBack { get; }

    /// <summary>How many attributes that the disposition requires are missing or in error.</summary>
    public int MissingAttributes { get; }

    /// <summary>Whether an attribute that the evaluation read was in error. The explanation names it.</summary>
    public bool HasErrors { get; }

    /// <summary>The record that was decided.</summary>
    public RecordKey Key { get; }

    /// <summary>The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</summary>
    public PolicyReference Policy { get => field ?? PolicyReference.None; }

    /// <summary>The instant for which the decision holds, in UTC.</summary>
    public DateTimeOffset AsOf => new(_asOfTicks, TimeSpan.Zero);

    /// <summary>
    /// Who does not get the record again that is rerouted, for a host that keeps no <see cref="RerouteRequest"/>: to be handed to routing as those who are
    /// excluded. Pools are not among them; a request made <see cref="RerouteRequest.After(in RoutingDecision, in DispositionDecision, DateTimeOffset)">after this
    /// decision</see> carries them too.
    /// </summary>
    /// <param name="holders">Who has held the record, the latest last.</param>
    /// <returns>Those of them who are excluded; nobody when the record is not rerouted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="holders"/> is null.</exception>
    public IReadOnlyCollection<string> ExcludedAmong(IReadOnlyList<string> holders)
    {
        var all = holders ?? throw new ArgumentNullException(nameof(holders));
        return Action != DispositionActionKind.Reroute || all.Count == 0 || Excludes == RerouteExclusion.Nobody ? Array.Empty<string>()
            : Excludes == RerouteExclusion.LastHolder ? new[] { all[all.Count - 1] }
            : all;
    }

    /// <summary>The decision in one line.</summary>
    public override string ToString() => $"{Key}: {Code ?? "(no disposition)"} {Outcome}, {Action}{(DueAt is { } due ? " at " + due.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture) : string.Empty)}, {Reason}";
}
