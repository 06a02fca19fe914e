namespace RevOps.Rules;

/// <summary>Finds who gets a record: suppressions, known owners, memory, territories by precedence, the catch-all.</summary>
internal sealed class RoutingEvaluator
{
    private readonly PolicyReference _reference;
    private readonly TerritoryIndex _index;
    private readonly TurnTaker _turns;
    private readonly IAssignmentMemory? _memory;

    public RoutingEvaluator(
        RoutingPolicy policy, IReadOnlyList<BusinessCalendar> calendars, CriterionCompiler compiler, PolicyReference reference, PoolRotation rotation, IAssignmentMemory? memory)
    {
        Policy = policy;
        _reference = reference;
        Rotation = rotation;
        _turns = rotation;
        _memory = memory;
        Suppressions = [.. policy.Suppressions.Select(s => compiler.Compile(s.When))];
        Territories = [.. policy.Territories.Select(t => t.When is null ? null : compiler.Compile(t.When))];
        _index = TerritoryIndexBuilder.Build(Territories, compiler.Layout);
        Pools = policy.Pools.ToDictionary(p => p.Name, p => new CompiledPool(p, compiler, calendars), StringComparer.Ordinal);
    }

    private RoutingEvaluator(RoutingEvaluator other, TurnTaker turns)
    {
        Policy = other.Policy;
        _reference = other._reference;
        _index = other._index;
        Rotation = other.Rotation;
        _turns = turns;
        Suppressions = other.Suppressions;
        Territories = other.Territories;
        Pools = other.Pools;
    }

    public RoutingPolicy Policy { get; }

    /// <summary>Where turns are taken.</summary>
    public PoolRotation Rotation { get; }

    /// <summary>Whether assignments are remembered.</summary>
    public bool HasMemory => _memory is not null;

    public CriterionNode[] Suppressions { get; }

    public CriterionNode?[] Territories { get; }

    public IReadOnlyDictionary<string, CompiledPool> Pools { get; }

    public RoutingDecision Unreadable(RecordKey key, DateTimeOffset asOf) =>
        new(RoutingOutcome.RecordError, Reasons.RecordError, queue: Policy.CatchAll, hasErrors: true, key: key, policy: _reference, asOf: asOf);

    /// <summary>This evaluator, which puts turns aside instead of taking them, and neither recalls nor remembers.</summary>
    public RoutingEvaluator Deferring(TurnTaker turns) => new(this, turns);

    public RoutingDecision Evaluate(Frame frame, RecordKey key, in RoutingContext context) => Evaluate(frame, key, in context, out _);

    /// <summary>Decides, and says how the members of the pool stood where that was asked for.</summary>
    public RoutingDecision Evaluate(Frame frame, RecordKey key, in RoutingContext context, out MemberStanding[]? standings)
    {
        frame.MetError = false;
        var step = Find(frame, key, in context);
        step = Charged(in step, frame, in context);
        standings = step.Standings;
        return Conclude(in step, frame.MetError, key, in context);
    }

    /// <summary>Finds everything but the turn, for somebody who takes it later.</summary>
    public RoutingStep Plan(Frame frame, RecordKey key, in RoutingContext context, out bool metErrorBefore)
    {
        frame.MetError = false;
        metErrorBefore = false;
        var step = BeforeMatching(frame, in context);
        if (step is null)
        {
            metErrorBefore = frame.MetError;
            step = Match(frame, key, in context) with { IsMatched = true };
        }

        var found = step.Value;
        return Charged(in found, frame, in context);
    }

    /// <summary>The step with its turn, once that is taken.</summary>
    public RoutingStep WithTurn(in RoutingStep pending, in PoolTurn turn) => Assigned(pending.Territory!, pending.Pool!, in turn);

    /// <summary>The owner who was assigned before, as a step; null when nobody is remembered.</summary>
    public RoutingStep? Recalled(RecordKey key) => Recall(key) is { } owner ? RoutingStep.ToOwner(Reasons.AssignedBefore, owner) : null;

    /// <summary>Makes the decision of a step, and remembers its owner.</summary>
    public RoutingDecision Conclude(in RoutingStep step, bool metError, RecordKey key, in RoutingContext context)
    {
        if (step.Turn > 0 && step.Pool is not null && !context.IsPreview)
        {
            Remember(key, step.Owner!, context.AsOf);
        }

        return new(step.Outcome, step.Reason, step.Owner, step.Queue, step.Territory, step.Pool, step.Turn, metError, key, _reference, context.AsOf, step.Rotation);
    }

    /// <summary>The names of all territories that match, by precedence.</summary>
    public IReadOnlyList<string> MatchesOf(Frame frame)
    {
        var matches = new List<int>();
        _index.All(frame, matches);
        return [.. matches.Select(i => Policy.Territories[i].Name)];
    }

    /// <summary>The owner whom the host knows of, in the order that the policy states; null when none keeps the record.</summary>
    public string? KeptOwner(in KnownOwners owners, out string reason)
    {
        for (var i = 0; i < Policy.KeptOwners.Count; i++)
        {
            var (owner, code) = Policy.KeptOwners[i] switch
            {
                KnownOwnerKind.OpenOpportunity => (owners.OpenOpportunity, Reasons.OpportunityOwner),
                KnownOwnerKind.Customer => (owners.Customer, Reasons.CustomerOwner),
                _ => (owners.Account, Reasons.AccountOwner),
            };
            if (!string.IsNullOrEmpty(owner))
            {
                reason = code;
                return owner;
            }
        }

        reason = string.Empty;
        return null;
    }

    private RoutingStep Find(Frame frame, RecordKey key, in RoutingContext context) =>
        BeforeMatching(frame, in context) ?? Recalled(key) ?? Match(frame, key, in context);

    private RoutingStep? BeforeMatching(Frame frame, in RoutingContext context)
    {
        for (var i = 0; i < Suppressions.Length; i++)
        {
            var verdict = Suppressions[i].Evaluate(frame);
            if (verdict == Verdict.Met)
            {
                return new(RoutingOutcome.Suppressed, Policy.Suppressions[i].Code, Queue: Policy.Suppressions[i].Queue);
            }

            if (verdict == Verdict.Error && Policy.ErrorQueue is { } held)
            {
                return RoutingStep.ToQueue(Reasons.HeldOnError, held);
            }
        }

        return KeptOwner(context.Owners, out var reason) is { } kept ? RoutingStep.ToOwner(reason, kept) : null;
    }

    /// <summary>What a kept record takes of its owner's turns; null when it takes none.</summary>
    public TurnCharge? ChargeOf(in RoutingStep step, Frame frame, in RoutingContext context)
    {
        if (!Policy.Turns.ForSticky || !step.IsSticky || context.IsPreview)
        {
            return null;
        }

        foreach (var pool in Policy.Pools)
        {
            if (Pools[pool.Name].Has(step.Owner!))
            {
                return new TurnCharge(Pools[pool.Name].RotationOf(frame), step.Owner!, in context);
            }
        }

        return null;
    }

    // A record whose turn cannot be charged is kept all the same.
    private RoutingStep Charged(in RoutingStep step, Frame frame, in RoutingContext context) =>
        ChargeOf(in step, frame, in context) is { } charge && _turns.Charge(charge) && charge.Turn > 0
            ? step with { Turn = charge.Turn, Rotation = charge.Rotation.Key }
            : step;

    // A memory that fails has forgotten: the record gets an owner all the same, which is what matters more.
    private string? Recall(RecordKey key)
    {
        try
        {
            return _memory is null || key.IsNone ? null : _memory.Recall(key);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return null;
        }
    }

    private void Remember(RecordKey key, string owner, DateTimeOffset asOf)
    {
        try
        {
            if (_memory is not null && !key.IsNone)
            {
                _memory.Remember(key, owner, asOf);
            }
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // The turn is taken; throwing it away with the decision would lose both.
        }
    }

    private RoutingStep Match(Frame frame, RecordKey key, in RoutingContext context)
    {
        var match = _index.First(frame, holdsOnError: Policy.ErrorQueue is not null);
        return match.IsHeld ? RoutingStep.ToQueue(Reasons.HeldOnError, Policy.ErrorQueue!)
            : match.Territory >= 0 ? Assign(Policy.Territories[match.Territory], frame, key, in context)
            : RoutingStep.ToQueue(Reasons.CatchAll, Policy.CatchAll);
    }

    private RoutingStep Assign(Territory territory, Frame frame, RecordKey key, in RoutingContext context)
    {
        switch (territory.Target.Kind)
        {
            case RoutingTargetKind.Owner:
                return RoutingStep.ToOwner(Reasons.TerritoryMatched, territory.Target.Name) with { Territory = territory.Name };
            case RoutingTargetKind.Queue:
                return RoutingStep.ToQueue(Reasons.TerritoryMatched, territory.Target.Name) with { Territory = territory.Name };
        }

        var turn = _turns.Take(Pools[territory.Target.Name], frame, key, in context);
        return Assigned(territory.Name, territory.Target.Name, in turn);
    }

    private RoutingStep Assigned(string territory, string pool, in PoolTurn turn)
    {
        if (turn.IsPending)
        {
            return new RoutingStep(RoutingOutcome.Queued, Reasons.PoolExhausted, Territory: territory, Pool: pool, IsPending: true);
        }

        if (turn.Member is null)
        {
            var why = turn.Failure is null ? Reasons.PoolExhausted : Reasons.RotationUnavailable;
            return RoutingStep.ToQueue(why, Pools[pool].Pool.Fallback) with { Territory = territory, Pool = pool, Standings = turn.Standings };
        }

        return RoutingStep.ToOwner(Reasons.TerritoryMatched, turn.Member) with
        {
            Territory = territory,
            Pool = pool,
            Turn = turn.Turn,
            Rotation = turn.Turn > 0 ? turn.Rotation : null,
            Standings = turn.Standings,
        };
    }
}
