using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// By when must it be worked? The answer of <see cref="ISlaEvaluator{TRecord}"/>: the state of one clock and the next instant at which it
/// changes by itself.
/// </summary>
/// <remarks>A value without collections; making, copying and comparing one allocates nothing. Safe to share between threads.</remarks>
public readonly record struct SlaDecision
{
    private const byte ErrorsFlag = 1;
    private const byte PinnedFlag = 2;

    private readonly OptionalInstant _startedAt;
    private readonly OptionalInstant _dueAt;
    private readonly OptionalInstant _stoppedAt;
    private readonly OptionalInstant _nextChangeAt;
    private readonly OptionalInstant _otherDueAt;
    private readonly long _asOfTicks;
    private readonly TimeSpan _balance;
    private readonly byte _flags;
    private readonly byte _stepsDue;
    private readonly byte _dueStep;
    private readonly byte _nextStep;
    private readonly byte _earlierBreaches;
    private readonly byte _touches;

    /// <summary>Makes a decision; evaluators and fakes do.</summary>
    /// <param name="outcome">The state of the clock.</param>
    /// <param name="reason">Why: the library's code, or the policy's.</param>
    /// <param name="metric">Which clock it is.</param>
    /// <param name="target">The target that applies; null when none does.</param>
    /// <param name="holder">Who holds the record, or which queue; null when nobody does.</param>
    /// <param name="startedAt">When the clock started, in UTC; null while it waits.</param>
    /// <param name="dueAt">When the target is due, in UTC; null while the clock waits or is paused, or when there is no such instant.</param>
    /// <param name="stoppedAt">When the target was met, cancelled or excused, in UTC; null while it is open.</param>
    /// <param name="nextChangeAt">The next instant at which this decision can change by itself, in UTC. Null when only an event can change it.</param>
    /// <param name="otherDueAt">The due instant that does not hold, where the policy has changed since one was promised; null otherwise.</param>
    /// <param name="isPinned">Whether the due instant is the promised one and not the present policy's.</param>
    /// <param name="elapsed">The time that has counted against the target: open time on a calendar, else exact time, without pauses.</param>
    /// <param name="balance">The time allowed less the time elapsed; negative for an overrun.</param>
    /// <param name="stepsDue">How many steps of the escalation are due and were not seen; from 0 to 255.</param>
    /// <param name="dueStep">Which step of the target's reference is the first of them; -1 for none.</param>
    /// <param name="nextStep">Which step of the target's reference comes next; -1 for none.</param>
    /// <param name="earlierBreaches">How many earlier holders breached the target; more than 255 are told as 255.</param>
    /// <param name="touches">How many touches counted; more than 255 are told as 255.</param>
    /// <param name="hasErrors">Whether an attribute that the evaluation read was in error. The explanation names it.</param>
    /// <param name="key">The record that was decided.</param>
    /// <param name="policy">The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</param>
    /// <param name="asOf">The instant for which the decision holds, in UTC.</param>
    public SlaDecision(
        SlaOutcome outcome,
        ReasonCode reason,
        SlaMetric metric = SlaMetric.FirstTouch,
        SlaTargetReference? target = null,
        string? holder = null,
        DateTimeOffset? startedAt = null,
        DateTimeOffset? dueAt = null,
        DateTimeOffset? stoppedAt = null,
        DateTimeOffset? nextChangeAt = null,
        DateTimeOffset? otherDueAt = null,
        bool isPinned = false,
        TimeSpan elapsed = default,
        TimeSpan balance = default,
        int stepsDue = 0,
        int dueStep = -1,
        int nextStep = -1,
        int earlierBreaches = 0,
        int touches = 0,
        bool hasErrors = false,
        RecordKey key = default,
        PolicyReference? policy = null,
        DateTimeOffset asOf = default)
    {
        Outcome = outcome;
        Reason = reason;
        Metric = metric;
        AppliedTarget = target;
        Holder = holder;
        _startedAt = new OptionalInstant(startedAt);
        _dueAt = new OptionalInstant(dueAt);
        _stoppedAt = new OptionalInstant(stoppedAt);
        _nextChangeAt = new OptionalInstant(nextChangeAt);
        _otherDueAt = new OptionalInstant(otherDueAt);
        Elapsed = elapsed;
        _balance = balance;
        _flags = (byte)((hasErrors ? ErrorsFlag : 0) | (isPinned ? PinnedFlag : 0));
        _stepsDue = Small(stepsDue);
        _dueStep = Small(dueStep + 1);
        _nextStep = Small(nextStep + 1);
        _earlierBreaches = Small(earlierBreaches);
        _touches = Small(touches);
        Key = key;
        Policy = policy ?? PolicyReference.None;
        _asOfTicks = asOf.UtcTicks;
    }

    /// <summary>The state of the clock.</summary>
    public SlaOutcome Outcome { get; }

    /// <summary>Which clock it is.</summary>
    public SlaMetric Metric { get; }

    /// <summary>Why: the library's code, or the policy's.</summary>
    public ReasonCode Reason { get; }

    /// <summary>The target that applies, its calendar and its steps; null when none applies.</summary>
    public SlaTargetReference? AppliedTarget { get; }

    /// <summary>The target that applies; null when none does.</summary>
    public string? Target => AppliedTarget?.Name;

    /// <summary>The calendar that counts; null for targets in exact time.</summary>
    public string? Calendar => AppliedTarget?.Calendar;

    /// <summary>Who holds the record, or for the time in a queue which queue; null when nobody does.</summary>
    public string? Holder { get; }

    /// <summary>When the clock started, in UTC; null while it waits.</summary>
    public DateTimeOffset? StartedAt => _startedAt.Value;

    /// <summary>When the target is due, in UTC; the instant itself is in time. Null while the clock waits or is paused, or when there is no such instant.</summary>
    public DateTimeOffset? DueAt => _dueAt.Value;

    /// <summary>When the target was met, cancelled or excused, in UTC; null while it is open.</summary>
    public DateTimeOffset? StoppedAt => _stoppedAt.Value;

    /// <summary>
    /// The next instant at which this decision can change by itself, in UTC: a step of the escalation, the end of a limited pause, or the first
    /// instant after due, which is still in time. Null when only an event can change it.
    /// </summary>
    public DateTimeOffset? NextChangeAt => _nextChangeAt.Value;

    /// <summary>
    /// Where the policy has changed since a due instant was promised, the one that does not hold: the present policy's while the promise is
    /// pinned, the promised one otherwise. Null where nothing was promised by another policy.
    /// </summary>
    public DateTimeOffset? OtherDueAt => _otherDueAt.Value;

    /// <summary>Whether the due instant is the promised one and not the present policy's.</summary>
    public bool IsPinned => (_flags & PinnedFlag) != 0;

    /// <summary>The time that has counted against the target: open time on a calendar, else exact time, without pauses.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The time that is left of what is allowed, or was left when the clock stopped; zero when it is late.</summary>
    public TimeSpan Remaining => _balance > TimeSpan.Zero ? _balance : TimeSpan.Zero;

    /// <summary>By how much the clock is late, or was when it stopped, in the time that counts; zero when it is not.</summary>
    public TimeSpan Overrun => _balance < TimeSpan.Zero ? _balance.Negate() : TimeSpan.Zero;

    /// <summary>How many steps of the escalation are due and were not seen. <see cref="SlaClocks.Steps"/> lists them.</summary>
    public int StepsDue => _stepsDue;

    /// <summary>The earliest step that is due and was not seen; null for none.</summary>
    public string? DueStep => StepAt(_dueStep);

    /// <summary>The step that comes next; null for none, and while the clock is paused.</summary>
    public string? NextStep => StepAt(_nextStep);

    /// <summary>How many earlier holders breached the target (255 stands for more); the explanation names them. A breach stays with its holder.</summary>
    public int EarlierBreaches => _earlierBreaches;

    /// <summary>How many touches counted (255 stands for more); 0 for other clocks.</summary>
    public int Touches => _touches;

    /// <summary>
    /// Whether the clock belongs into the denominator of a rate: it is met, met late or breached, and the time allowed is over at as-of. A clock
    /// that is met early joins the others of its age, or the rate would be too good.
    /// </summary>
    public bool IsCounted => Outcome is SlaOutcome.Met or SlaOutcome.MetLate or SlaOutcome.Breached && DueAt < AsOf;

    /// <summary>Whether an attribute that the evaluation read was in error. The explanation names it.</summary>
    public bool HasErrors => (_flags & ErrorsFlag) != 0;

    /// <summary>The record that was decided.</summary>
    public RecordKey Key { get; }

    /// <summary>The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</summary>
    public PolicyReference Policy { get => field ?? PolicyReference.None; }

    /// <summary>The instant for which the decision holds, in UTC.</summary>
    public DateTimeOffset AsOf => new(_asOfTicks, TimeSpan.Zero);

    /// <summary>The decision in one line.</summary>
    public override string ToString() => $"{Key}: {Target ?? "(no target)"} {Outcome}{(DueAt is { } due ? ", due " + due.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : string.Empty)}, {Reason}";

    private static byte Small(int count) => (byte)Math.Min(Math.Max(count, 0), byte.MaxValue);

    private string? StepAt(int place) => place > 0 && AppliedTarget is { } target && place <= target.Steps.Count ? target.Steps[place - 1] : null;
}
