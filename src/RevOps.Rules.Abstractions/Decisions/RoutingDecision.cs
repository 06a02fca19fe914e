namespace RevOps.Rules;

/// <summary>
/// Who owns it? The answer of <see cref="IRouter{TRecord}"/>: a person or a queue, always.
/// </summary>
/// <remarks>A value without collections; making, copying and comparing one allocates nothing. Safe to share between threads.</remarks>
public readonly record struct RoutingDecision
{
    private readonly long _asOfTicks;
    private readonly OptionalInstant _receivedAt;
    private readonly OptionalInstant _retryAt;
    private readonly ushort _hop;

    /// <summary>Makes a decision; evaluators and fakes do.</summary>
    /// <param name="outcome">How the decision came out.</param>
    /// <param name="reason">Why: the library's code, or the policy's.</param>
    /// <param name="owner">The person who owns the record; null when a queue has it.</param>
    /// <param name="queue">The queue that has the record; null when a person owns it.</param>
    /// <param name="territory">The territory that matched, or the list that names the account; null when neither decided.</param>
    /// <param name="pool">The pool whose rotation was asked; null when none was.</param>
    /// <param name="turn">The number of the turn taken in the pool, from 1; 0 when no turn was taken.</param>
    /// <param name="hasErrors">Whether an attribute that the evaluation read was in error. The explanation names it.</param>
    /// <param name="key">The record that was decided.</param>
    /// <param name="policy">The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</param>
    /// <param name="asOf">The instant for which the decision holds, in UTC.</param>
    /// <param name="rotation">The key of the rotation that gave the turn; null when none did, and then the pool's name where there is a turn.</param>
    /// <param name="hop">Which reroute of the record this is, from 1; 0 when it is routed for the first time.</param>
    /// <param name="receivedAt">Since when the buyer waits, where the record is routed again; null otherwise.</param>
    /// <param name="retryAt">When a queued record is to be routed again; null when the queue does not say.</param>
    public RoutingDecision(
        RoutingOutcome outcome,
        ReasonCode reason,
        string? owner = null,
        string? queue = null,
        string? territory = null,
        string? pool = null,
        long turn = 0,
        bool hasErrors = false,
        RecordKey key = default,
        PolicyReference? policy = null,
        DateTimeOffset asOf = default,
        string? rotation = null,
        int hop = 0,
        DateTimeOffset? receivedAt = null,
        DateTimeOffset? retryAt = null)
    {
        Outcome = outcome;
        Reason = reason;
        Owner = owner;
        Queue = queue;
        Territory = territory;
        Pool = pool;
        Turn = turn;
        HasErrors = hasErrors;
        Key = key;
        Policy = policy ?? PolicyReference.None;
        _asOfTicks = asOf.UtcTicks;
        Rotation = rotation ?? (turn > 0 ? pool : null);
        _hop = (ushort)Math.Max(0, Math.Min(hop, ushort.MaxValue));
        _receivedAt = new OptionalInstant(receivedAt);
        _retryAt = new OptionalInstant(retryAt);
    }

    /// <summary>How the decision came out.</summary>
    public RoutingOutcome Outcome { get; }

    /// <summary>Why: the library's code, or the policy's.</summary>
    public ReasonCode Reason { get; }

    /// <summary>The person who owns the record; null when a queue has it.</summary>
    public string? Owner { get; }

    /// <summary>The queue that has the record; null when a person owns it.</summary>
    public string? Queue { get; }

    /// <summary>The territory that matched, or the list that names the account; null when neither decided.</summary>
    public string? Territory { get; }

    /// <summary>The pool whose rotation was asked; null when none was.</summary>
    public string? Pool { get; }

    /// <summary>The number of the turn taken in the pool, from 1; 0 when no turn was taken.</summary>
    public long Turn { get; }

    /// <summary>The key of the rotation that gave the turn; null when no turn was taken.</summary>
    public string? Rotation { get; }

    /// <summary>What names the turn, to give it back later; <see cref="TurnToken.None"/> when no turn was taken.</summary>
    public TurnToken TurnToken => Turn > 0 && Rotation is not null && Owner is not null ? new TurnToken(Rotation, Turn, Owner) : TurnToken.None;

    /// <summary>Which reroute of the record this is, from 1; 0 when it is routed for the first time.</summary>
    public int Hop => _hop;

    /// <summary>Since when the buyer waits, in UTC, where the record is routed again: it keeps its age. Null otherwise.</summary>
    public DateTimeOffset? ReceivedAt => _receivedAt.Value;

    /// <summary>
    /// When a queued record is to be routed again, in UTC: after the queue's time, or as soon as a member of the pool could take it, whichever comes
    /// first. Null when a person has it, or the queue does not say.
    /// </summary>
    public DateTimeOffset? RetryAt => _retryAt.Value;

    /// <summary>Whether an attribute that the evaluation read was in error. The explanation names it.</summary>
    public bool HasErrors { get; }

    /// <summary>The record that was decided.</summary>
    public RecordKey Key { get; }

    /// <summary>The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</summary>
    public PolicyReference Policy { get => field ?? PolicyReference.None; }

    /// <summary>The instant for which the decision holds, in UTC.</summary>
    public DateTimeOffset AsOf => new(_asOfTicks, TimeSpan.Zero);

    /// <summary>The decision in one line.</summary>
    public override string ToString() => $"{Key}: {Outcome} to {Owner ?? Queue ?? "(nobody)"}{(Territory is null ? string.Empty : " by " + Territory)}, {Reason}";
}
