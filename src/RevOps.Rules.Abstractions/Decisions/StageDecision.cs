namespace RevOps.Rules;

/// <summary>
/// May it move to the next stage? The answer of <see cref="IStageEvaluator{TRecord}"/>.
/// </summary>
/// <remarks>A value without collections; making, copying and comparing one allocates nothing. Safe to share between threads.</remarks>
public readonly record struct StageDecision
{
    private readonly OptionalInstant _dwellDueAt;
    private readonly long _asOfTicks;

    /// <summary>Makes a decision; evaluators and fakes do.</summary>
    /// <param name="outcome">How the gate decided.</param>
    /// <param name="reason">Why: the library's code, or the policy's.</param>
    /// <param name="from">The stage in which the record is; null when the host named none.</param>
    /// <param name="to">The stage that the move leads to; null when there is none.</param>
    /// <param name="owner">The team that owns the stage in which the record is after this decision; null when the policy names none.</param>
    /// <param name="unmetCriteria">How many criteria of the gate are not met, unknown ones and those in error included.</param>
    /// <param name="missingAttributes">How many required attributes are missing or in error.</param>
    /// <param name="hasErrors">Whether an attribute that the evaluation read was in error. The explanation names it.</param>
    /// <param name="key">The record that was decided.</param>
    /// <param name="policy">The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</param>
    /// <param name="asOf">The instant for which the decision holds, in UTC.</param>
    /// <param name="skip">The declared skip that the move is; null for other moves.</param>
    /// <param name="stampedStages">How many stages the skip passes through and stamps; 0 unless it is allowed.</param>
    /// <param name="firstStamped">The first stage that is stamped; null for none.</param>
    /// <param name="lastStamped">The last stage that is stamped; null for none.</param>
    /// <param name="dwellDueAt">Until when the record may stay where it is, in UTC; null when the policy or the host does not say.</param>
    public StageDecision(
        StageOutcome outcome,
        ReasonCode reason,
        string? from = null,
        string? to = null,
        string? owner = null,
        int unmetCriteria = 0,
        int missingAttributes = 0,
        bool hasErrors = false,
        RecordKey key = default,
        PolicyReference? policy = null,
        DateTimeOffset asOf = default,
        string? skip = null,
        int stampedStages = 0,
        string? firstStamped = null,
        string? lastStamped = null,
        DateTimeOffset? dwellDueAt = null)
    {
        Outcome = outcome;
        Reason = reason;
        From = from;
        To = to;
        Owner = owner;
        UnmetCriteria = unmetCriteria;
        MissingAttributes = missingAttributes;
        HasErrors = hasErrors;
        Key = key;
        Policy = policy ?? PolicyReference.None;
        _asOfTicks = asOf.UtcTicks;
        Skip = skip;
        StampedStages = stampedStages;
        FirstStamped = firstStamped;
        LastStamped = lastStamped;
        _dwellDueAt = new OptionalInstant(dwellDueAt);
    }

    /// <summary>How the gate decided.</summary>
    public StageOutcome Outcome { get; }

    /// <summary>Why: the library's code, or the policy's.</summary>
    public ReasonCode Reason { get; }

    /// <summary>The stage in which the record is; null when the host named none.</summary>
    public string? From { get; }

    /// <summary>The stage that the move leads to; null when there is none.</summary>
    public string? To { get; }

    /// <summary>The team that owns the stage in which the record is after this decision; null when the policy names none.</summary>
    public string? Owner { get; }

    /// <summary>How many criteria of the gate are not met, unknown ones and those in error included.</summary>
    public int UnmetCriteria { get; }

    /// <summary>How many required attributes are missing or in error.</summary>
    public int MissingAttributes { get; }

    /// <summary>The declared skip that the move is; null for other moves.</summary>
    public string? Skip { get; }

    /// <summary>How many stages the skip passes through and stamps with as-of; 0 unless it is allowed. The explanation lists them.</summary>
    public int StampedStages { get; }

    /// <summary>The first stage that is stamped; null for none.</summary>
    public string? FirstStamped { get; }

    /// <summary>The last stage that is stamped; null for none.</summary>
    public string? LastStamped { get; }

    /// <summary>Until when the record may stay where it is, inclusive, in UTC; null when the policy sets no dwell, the host did not say when the record entered, or the calendar never gets there.</summary>
    public DateTimeOffset? DwellDueAt => _dwellDueAt.Value;

    /// <summary>Whether the record has been in its stage for longer than the policy allows: as-of is after <see cref="DwellDueAt"/>, since when it is stale.</summary>
    public bool IsStale => DwellDueAt is { } due && AsOf > due;

    /// <summary>Whether an attribute that the evaluation read was in error. The explanation names it.</summary>
    public bool HasErrors { get; }

    /// <summary>The record that was decided.</summary>
    public RecordKey Key { get; }

    /// <summary>The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</summary>
    public PolicyReference Policy { get => field ?? PolicyReference.None; }

    /// <summary>The instant for which the decision holds, in UTC.</summary>
    public DateTimeOffset AsOf => new(_asOfTicks, TimeSpan.Zero);

    /// <summary>The decision in one line.</summary>
    public override string ToString() => $"{Key}: {From ?? "(no stage)"} to {To ?? "(no stage)"} {Outcome}, {Reason}{(Skip is null ? string.Empty : " by skip " + Skip)}{(IsStale ? ", stale" : string.Empty)}";
}
