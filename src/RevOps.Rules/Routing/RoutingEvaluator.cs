namespace RevOps.Rules;

/// <summary>Finds who gets a record: suppressions, known owners, memory, territories by precedence, the catch-all.</summary>
internal sealed class RoutingEvaluator
{
    private readonly PolicyReference _reference;
    private readonly TerritoryIndex _index;
    private readonly PoolRotation _rotation;
    private readonly IAssignmentMemory? _memory;

    public RoutingEvaluator(RoutingPolicy policy, CriterionCompiler compiler, PolicyReference reference, IRotationStore store, IAssignmentMemory? memory)
    {
        Policy = policy;
        _reference = reference;
        _rotation = new PoolRotation(store);
        _memory = memory;
        Suppressions = [.. policy.Suppressions.Select(s => compiler.Compile(s.When))];
        Territories = [.. policy.Territories.Select(t => t.When is null ? null : compiler.Compile(t.When))];
        _index = TerritoryIndexBuilder.Build(Territories, compiler.Layout);
        Pools = policy.Pools.ToDictionary(p => p.Name, p => new CompiledPool(p, compiler), StringComparer.Ordinal);
    }

    public RoutingPolicy Policy { get; }

    public CriterionNode[] Suppressions { get; }

    public CriterionNode?[] Territories { get; }

    public IReadOnlyDictionary<string, CompiledPool> Pools { get; }

    public RoutingDecision Unreadable(RecordKey key, DateTimeOffset asOf) =>
        new(RoutingOutcome.RecordError, Reasons.RecordError, queue: Policy.CatchAll, hasErrors: true, key: key, policy: _reference, asOf: asOf);

    public RoutingDecision Evaluate(Frame frame, RecordKey key, in RoutingContext context)
    {
        frame.MetError = false;
        var step = Find(frame, key, in context);
        return new(step.Outcome, step.Reason, step.Owner, step.Queue, step.Territory, step.Pool, step.Turn, frame.MetError, key, _reference, context.AsOf);
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

    private RoutingStep Find(Frame frame, RecordKey key, in RoutingContext context)
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

        if (KeptOwner(context.Owners, out var reason) is { } kept)
        {
            return RoutingStep.ToOwner(reason, kept);
        }

        if (Recall(key) is { } remembered)
        {
            return RoutingStep.ToOwner(Reasons.AssignedBefore, remembered);
        }

        return Match(frame, key, in context);
    }

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

        var pool = Pools[territory.Target.Name];
        var turn = _rotation.Take(pool, frame, in context);
        if (turn.Member is null)
        {
            var why = turn.Failure is null ? Reasons.PoolExhausted : Reasons.RotationUnavailable;
            return RoutingStep.ToQueue(why, pool.Pool.Fallback) with { Territory = territory.Name, Pool = pool.Pool.Name };
        }

        if (!context.IsPreview)
        {
            Remember(key, turn.Member, context.AsOf);
        }

        return RoutingStep.ToOwner(Reasons.TerritoryMatched, turn.Member) with { Territory = territory.Name, Pool = pool.Pool.Name, Turn = turn.Turn };
    }
}

/// <summary>Where a record goes and why, before it becomes a decision. A value.</summary>
internal readonly record struct RoutingStep(
    RoutingOutcome Outcome, ReasonCode Reason, string? Owner = null, string? Queue = null, string? Territory = null, string? Pool = null, long Turn = 0)
{
    public static RoutingStep ToOwner(string reason, string owner) => new(RoutingOutcome.Assigned, reason, Owner: owner);

    public static RoutingStep ToQueue(string reason, string queue) => new(RoutingOutcome.Queued, reason, Queue: queue);
}
