namespace RevOps.Rules;

/// <summary>
/// Asks for a record to be routed again: why, who had it so far, how often it was routed again before, and since when the buyer waits. Immutable.
/// </summary>
/// <remarks>
/// Keep one with the record and continue it: <see cref="After(in RoutingDecision, RerouteCause, DateTimeOffset, string)"/> when it is lost for the first
/// time, <see cref="Then(in RoutingDecision, RerouteCause, string)"/> each further time.
/// </remarks>
public sealed class RerouteRequest
{
    /// <summary>Makes a request.</summary>
    /// <param name="cause">Why the record is routed again.</param>
    /// <param name="holders">Who had it so far, in the order of time; the last one has lost it now. Empty for a record that nobody held.</param>
    /// <param name="hops">How often it was routed again before.</param>
    /// <param name="receivedAt">Since when the buyer waits, which no reroute changes.</param>
    /// <param name="code">The disposition with which it was rejected; null for none.</param>
    /// <param name="excludes">Whom that disposition excludes; null where it says nothing of it, and the policy's rule alone does.</param>
    /// <exception cref="ArgumentNullException"><paramref name="holders"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="hops"/> is negative.</exception>
    public RerouteRequest(RerouteCause cause, IReadOnlyList<EarlierHolder> holders, int hops, DateTimeOffset receivedAt, string? code = null, RerouteExclusion? excludes = null)
    {
        Cause = cause;
        Holders = [.. holders ?? throw new ArgumentNullException(nameof(holders))];
        Hops = hops < 0 ? throw new ArgumentOutOfRangeException(nameof(hops), hops, "A record cannot have been routed again less than never.") : Math.Max(hops, Holders.Count - 1);
        ReceivedAt = receivedAt.ToUniversalTime();
        Code = code;
        Excludes = excludes;
    }

    /// <summary>Why the record is routed again.</summary>
    public RerouteCause Cause { get; }

    /// <summary>Who had it so far, in the order of time; the last one has lost it now.</summary>
    public IReadOnlyList<EarlierHolder> Holders { get; }

    /// <summary>Who has lost it now; null for a record that nobody held.</summary>
    public EarlierHolder? Loser => Holders.Count == 0 ? null : Holders[Holders.Count - 1];

    /// <summary>How often it was routed again before; at least as often as holders before the last one say.</summary>
    public int Hops { get; }

    /// <summary>Since when the buyer waits, in UTC. The buyer's SLA clock runs from there, whoever has the record.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The disposition with which it was rejected; null for none.</summary>
    public string? Code { get; }

    /// <summary>Whom that disposition excludes; null where the policy's rule alone says it. Where both do, the one that excludes more holds.</summary>
    public RerouteExclusion? Excludes { get; }

    /// <summary>The first reroute of a record.</summary>
    /// <param name="lost">The decision that gave it to whoever loses it now; one that gave it to a queue names no holder.</param>
    /// <param name="cause">Why it is routed again.</param>
    /// <param name="receivedAt">Since when the buyer waits.</param>
    /// <param name="code">The disposition with which it was rejected; null for none.</param>
    /// <returns>The request.</returns>
    public static RerouteRequest After(in RoutingDecision lost, RerouteCause cause, DateTimeOffset receivedAt, string? code = null) =>
        new(cause, HolderOf(in lost, cause) is { } holder ? [holder] : [], 0, receivedAt, code);

    /// <summary>The first reroute of a record, after a disposition.</summary>
    /// <param name="lost">The decision that gave it to whoever loses it now; one that gave it to a queue names no holder.</param>
    /// <param name="rejection">The disposition, which says whom it excludes where its action is to reroute.</param>
    /// <param name="receivedAt">Since when the buyer waits.</param>
    /// <returns>The request.</returns>
    public static RerouteRequest After(in RoutingDecision lost, in DispositionDecision rejection, DateTimeOffset receivedAt) =>
        new(RerouteCause.Rejection, HolderOf(in lost, RerouteCause.Rejection) is { } holder ? [holder] : [], 0, receivedAt, rejection.Code, ExclusionOf(in rejection));

    /// <summary>The next reroute of the same record.</summary>
    /// <param name="lost">The decision that this request led to.</param>
    /// <param name="cause">Why it is routed again now.</param>
    /// <param name="code">The disposition with which it was rejected; null for none.</param>
    /// <returns>The request, one hop further and with the same age.</returns>
    public RerouteRequest Then(in RoutingDecision lost, RerouteCause cause, string? code = null) =>
        new(cause, HolderOf(in lost, cause) is { } holder ? [.. Holders, holder] : Holders, Hops + 1, ReceivedAt, code);

    /// <summary>The next reroute of the same record, after a disposition.</summary>
    /// <param name="lost">The decision that this request led to.</param>
    /// <param name="rejection">The disposition, which says whom it excludes where its action is to reroute.</param>
    /// <returns>The request, one hop further and with the same age.</returns>
    public RerouteRequest Then(in RoutingDecision lost, in DispositionDecision rejection) =>
        new(RerouteCause.Rejection, HolderOf(in lost, RerouteCause.Rejection) is { } holder ? [.. Holders, holder] : Holders, Hops + 1, ReceivedAt, rejection.Code, ExclusionOf(in rejection));

    private static RerouteExclusion? ExclusionOf(in DispositionDecision rejection) => rejection.Action == DispositionActionKind.Reroute ? rejection.Excludes : null;

    private static EarlierHolder? HolderOf(in RoutingDecision lost, RerouteCause cause) =>
        string.IsNullOrEmpty(lost.Owner) ? null : new EarlierHolder(lost.Owner!, cause, lost.Pool, lost.TurnToken);
}
