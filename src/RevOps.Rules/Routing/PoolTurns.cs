namespace RevOps.Rules;

/// <summary>
/// What a host does with turns beside routing: gives them back, charges assignments made by hand, and asks what a change of policy meant for the
/// stored rotations. Safe for any number of threads.
/// </summary>
/// <remarks>
/// A reroute after a breach needs no operation of its own: the one who let the record lie keeps the charge, and routing it again, without them
/// (<see cref="RoutingContext.Excluding"/>), takes a turn of the one who gets it.
/// </remarks>
public sealed class PoolTurns
{
    private readonly RoutingEvaluator _evaluator;
    private readonly HashSet<string> _reasons;

    internal PoolTurns(RoutingEvaluator evaluator, IEnumerable<string> reasons)
    {
        _evaluator = evaluator;
        _reasons = [.. evaluator.Policy.Turns.GivenBackFor.Concat(reasons)];
    }

    /// <summary>
    /// Gives a turn back: its member is owed it and has the next one of the rotation. Done again with the same token it changes nothing, so that it
    /// may be repeated after a failure. The latest 256 returns of a rotation are remembered; turns older than all of them are refused.
    /// </summary>
    /// <param name="turn">The turn, as the decision named it (<see cref="RoutingDecision.TurnToken"/>).</param>
    /// <param name="reason">Why: a reason that the policy names, or the code of a disposition that gives turns back.</param>
    /// <returns>What came of it.</returns>
    public TurnReturnOutcome GiveBack(TurnToken turn, string reason)
    {
        if (Refusal(turn, reason, out var rotation) is { } refusal)
        {
            return refusal;
        }

        var operation = new TurnReturn(rotation!, turn);
        return _evaluator.Rotation.Run(operation) is null ? operation.Outcome : TurnReturnOutcome.Unavailable;
    }

    /// <summary>
    /// Gives back the turn of the one who has lost a record, where the policy's rule for the reroute says so. Done again it changes nothing.
    /// </summary>
    /// <param name="reroute">The reroute; its last holder's turn is meant.</param>
    /// <returns>What came of it; <see cref="TurnReturnOutcome.ReasonNotNamed"/> where the rule leaves the charge with the loser.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reroute"/> is null.</exception>
    public TurnReturnOutcome GiveBack(RerouteRequest reroute)
    {
        if (Refusal(reroute, out var turn, out var rotation) is { } refusal)
        {
            return refusal;
        }

        var operation = new TurnReturn(rotation!, turn);
        return _evaluator.Rotation.Run(operation) is null ? operation.Outcome : TurnReturnOutcome.Unavailable;
    }

    /// <summary>Charges a member for a record that a person assigned to them, where the policy says that this takes a turn.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="member">The member.</param>
    /// <param name="context">As-of, and a token (<see cref="RoutingContext.Once"/>) for a call that may be made again.</param>
    /// <returns>The turn; none when manual assignments take none, the pool has no such member, or the store failed.</returns>
    /// <exception cref="ArgumentException">The policy has no such pool.</exception>
    public TurnToken Charge(string pool, string member, in RoutingContext context)
    {
        if (ChargeOf(pool, member, in context) is not { } charge)
        {
            return TurnToken.None;
        }

        return _evaluator.Rotation.Run(charge) is null && charge.Turn > 0 ? new TurnToken(charge.Rotation.Key, charge.Turn, member) : TurnToken.None;
    }

    /// <summary>
    /// Compares the stored rotations with the policy: who joined, who left, whose weight changed. A rotation without any turn has no changes.
    /// Of a pool that rotates by a fact, the values are compared that this engine has met.
    /// </summary>
    /// <param name="asOf">The instant for which weights hold.</param>
    /// <returns>The changes, by pool and in the order of its members; those who left last. What the store throws reaches the caller.</returns>
    /// <exception cref="FormatException">A stored state is damaged.</exception>
    public IReadOnlyList<RotationChange> Changes(DateTimeOffset asOf) =>
        [.. _evaluator.Pools.Values.SelectMany(p => p.Rotations).SelectMany(r => Changes(r, _evaluator.Rotation.Load(r), asOf))];

    /// <summary>
    /// Gives back the turns that this engine leased and has not handed out, for a host that shuts down. Does nothing without leases
    /// (<see cref="PolicyEngineOptions.TurnsPerLease"/>).
    /// </summary>
    /// <returns>How many turns were given back; those of a store that failed are not among them.</returns>
    public int ReleaseLeases() => _evaluator.Pools.Values.SelectMany(p => p.Rotations).Sum(_evaluator.Rotation.Release);

    internal TurnReturnOutcome? Refusal(TurnToken turn, string reason, out CompiledRotation? rotation)
    {
        rotation = null;
        return _reasons.Contains(reason ?? throw new ArgumentNullException(nameof(reason))) ? Refusal(turn, out rotation) : TurnReturnOutcome.ReasonNotNamed;
    }

    internal TurnReturnOutcome? Refusal(RerouteRequest reroute, out TurnToken turn, out CompiledRotation? rotation)
    {
        rotation = null;
        turn = (reroute ?? throw new ArgumentNullException(nameof(reroute))).Loser?.Turn ?? TurnToken.None;
        return _evaluator.Reroutes.RuleOf(reroute) is { GivesTurnBack: true } ? Refusal(turn, out rotation) : TurnReturnOutcome.ReasonNotNamed;
    }

    private TurnReturnOutcome? Refusal(TurnToken turn, out CompiledRotation? rotation)
    {
        rotation = null;
        if (!turn.IsNone)
        {
            foreach (var pool in _evaluator.Pools.Values)
            {
                rotation ??= pool.RotationAt(turn.Rotation!);
            }
        }

        return rotation is null ? TurnReturnOutcome.NotTaken : null;
    }

    internal TurnCharge? ChargeOf(string pool, string member, in RoutingContext context)
    {
        _ = member ?? throw new ArgumentNullException(nameof(member));
        if (!_evaluator.Pools.TryGetValue(pool ?? throw new ArgumentNullException(nameof(pool)), out var compiled))
        {
            throw new ArgumentException($"The policy has no pool `{pool}`.", nameof(pool));
        }

        return _evaluator.Policy.Turns.ForManual && compiled.Has(member) && !context.IsPreview
            ? new TurnCharge(compiled.RotationAt(compiled.Key)!, member, in context)
            : null;
    }

    private static IEnumerable<RotationChange> Changes(CompiledRotation rotation, RotationState state, DateTimeOffset asOf)
    {
        if (state.Value is null)
        {
            yield break;
        }

        var stored = RotationLedger.MembersOf(state.Value);
        foreach (var member in rotation.Pool.Members)
        {
            var name = member.Member.Name;
            var now = member.WeightAt(asOf.UtcTicks);
            var before = stored.Where(s => string.Equals(s.Name, name, StringComparison.Ordinal)).Select(s => (int?)s.Weight).FirstOrDefault();
            if (before is null && member.Membership(asOf.UtcTicks, says: false).Code != ReasonCode.None)
            {
                // They join when their membership begins, if it still does.
                continue;
            }

            if (before is null)
            {
                yield return new RotationChange(rotation.Key, name, RotationChangeKind.Joined, 0, now);
            }
            else if (before > 0 && before != now)
            {
                yield return new RotationChange(rotation.Key, name, RotationChangeKind.WeightChanged, before.Value, now);
            }
        }

        foreach (var (name, weight) in stored)
        {
            if (!rotation.Pool.Has(name))
            {
                yield return new RotationChange(rotation.Key, name, RotationChangeKind.Left, weight, 0);
            }
        }
    }
}
