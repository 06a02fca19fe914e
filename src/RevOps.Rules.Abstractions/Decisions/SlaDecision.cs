namespace RevOps.Rules;

/// <summary>
/// By when must it be worked? The answer of <see cref="ISlaEvaluator{TRecord}"/>: the state of the clock and the next instant at which it changes.
/// </summary>
/// <remarks>A value without collections; making, copying and comparing one allocates nothing. Safe to share between threads.</remarks>
public readonly record struct SlaDecision
{
    private readonly OptionalInstant _startedAt;
    private readonly OptionalInstant _dueAt;
    private readonly OptionalInstant _stoppedAt;
    private readonly OptionalInstant _nextChangeAt;
    private readonly long _asOfTicks;

    /// <summary>Makes a decision; evaluators and fakes do.</summary>
    /// <param name="outcome">The state of the clock.</param>
    /// <param name="reason">Why: the library's code, or the policy's.</param>
    /// <param name="target">The target that applies; null when none does.</param>
    /// <param name="calendar">The calendar that counts; null for targets in calendar time.</param>
    /// <param name="startedAt">When the clock started, in UTC; null while it waits.</param>
    /// <param name="dueAt">When the target is due, in UTC; null while the clock waits or when there is no such instant.</param>
    /// <param name="stoppedAt">When the target was met, in UTC; null while it is open.</param>
    /// <param name="nextChangeAt">The next instant at which this decision can change by itself, in UTC: the first after due, which is still in time. Null when only an event can change it.</param>
    /// <param name="elapsed">The time that has counted against the target: open time on a calendar, else exact time.</param>
    /// <param name="hasErrors">Whether an attribute that the evaluation read was in error. The explanation names it.</param>
    /// <param name="key">The record that was decided.</param>
    /// <param name="policy">The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</param>
    /// <param name="asOf">The instant for which the decision holds, in UTC.</param>
    public SlaDecision(
        SlaOutcome outcome,
        ReasonCode reason,
        string? target = null,
        string? calendar = null,
        DateTimeOffset? startedAt = null,
        DateTimeOffset? dueAt = null,
        DateTimeOffset? stoppedAt = null,
        DateTimeOffset? nextChangeAt = null,
        TimeSpan elapsed = default,
        bool hasErrors = false,
        RecordKey key = default,
        PolicyReference? policy = null,
        DateTimeOffset asOf = default)
    {
        Outcome = outcome;
        Reason = reason;
        Target = target;
        Calendar = calendar;
        _startedAt = new OptionalInstant(startedAt);
        _dueAt = new OptionalInstant(dueAt);
        _stoppedAt = new OptionalInstant(stoppedAt);
        _nextChangeAt = new OptionalInstant(nextChangeAt);
        Elapsed = elapsed;
        HasErrors = hasErrors;
        Key = key;
        Policy = policy ?? PolicyReference.None;
        _asOfTicks = asOf.UtcTicks;
    }

    /// <summary>The state of the clock.</summary>
    public SlaOutcome Outcome { get; }

    /// <summary>Why: the library's code, or the policy's.</summary>
    public ReasonCode Reason { get; }

    /// <summary>The target that applies; null when none does.</summary>
    public string? Target { get; }

    /// <summary>The calendar that counts; null for targets in calendar time.</summary>
    public string? Calendar { get; }

    /// <summary>When the clock started, in UTC; null while it waits.</summary>
    public DateTimeOffset? StartedAt => _startedAt.Value;

    /// <summary>When the target is due, in UTC; null while the clock waits or when there is no such instant.</summary>
    public DateTimeOffset? DueAt => _dueAt.Value;

    /// <summary>When the target was met, in UTC; null while it is open.</summary>
    public DateTimeOffset? StoppedAt => _stoppedAt.Value;

    /// <summary>The next instant at which this decision can change by itself, in UTC; null when only an event can change it.</summary>
    public DateTimeOffset? NextChangeAt => _nextChangeAt.Value;

    /// <summary>The time that has counted against the target: open time on a calendar, else exact time.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Whether an attribute that the evaluation read was in error. The explanation names it.</summary>
    public bool HasErrors { get; }

    /// <summary>The record that was decided.</summary>
    public RecordKey Key { get; }

    /// <summary>The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</summary>
    public PolicyReference Policy { get => field ?? PolicyReference.None; }

    /// <summary>The instant for which the decision holds, in UTC.</summary>
    public DateTimeOffset AsOf => new(_asOfTicks, TimeSpan.Zero);

    /// <summary>The decision in one line.</summary>
    public override string ToString() => $"{Key}: {Target ?? "(no target)"} {Outcome}{(DueAt is { } due ? ", due " + due.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture) : string.Empty)}, {Reason}";
}
