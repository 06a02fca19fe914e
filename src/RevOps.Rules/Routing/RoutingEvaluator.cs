namespace RevOps.Rules;

/// <summary>Finds who gets a record: suppressions, known owners, memory, named accounts, territories by precedence, the catch-all.</summary>
internal sealed partial class RoutingEvaluator
{
    private readonly PolicyReference _reference;
    private readonly TerritoryIndex _index;
    private readonly TurnTaker _turns;
    private readonly IAssignmentMemory? _memory;
    private readonly IDuplicateMemory? _duplicates;
    private readonly DuplicateGates? _gates;
    private readonly RecordedTurns? _recorded;
    private readonly TerritoryTargets _targets;
    private readonly bool _asksBeforeMatching;

    public RoutingEvaluator(
        RoutingPolicy policy, IReadOnlyList<BusinessCalendar> calendars, CriterionCompiler compiler, PolicyReference reference, PoolRotation rotation, IAssignmentMemory? memory, RecordedTurns? recorded = null)
    {
        Policy = policy;
        _reference = reference;
        Rotation = rotation;
        _recorded = recorded;
        _turns = (TurnTaker?)recorded ?? rotation;
        _memory = recorded ?? memory;
        _duplicates = policy.Duplicates is null ? null : _memory as IDuplicateMemory;
        Suppressions = [.. policy.Suppressions.Select(s => compiler.Compile(s.When))];
        Territories = [.. policy.Territories.Select(t => t.When is null ? null : compiler.Compile(t.When))];
        InForce = [.. policy.Territories.Select(t => t.Effective.ToTicks(null))];
        DuplicateKey = _duplicates is null ? null : new DuplicateKey(policy.Duplicates!, compiler);
        _gates = DuplicateKey is null ? null : new DuplicateGates();
        _index = TerritoryIndexBuilder.Build([.. policy.Territories.Select((t, i) => InForceNode.While(t.Effective, Territories[i]))], compiler.Layout);
        Transfers = [.. policy.Transfers.Select(t => t.When is null ? null : compiler.Compile(t.When))];
        Queues = new QueueWatch(policy, calendars);
        Reroutes = new RerouteEvaluator(policy);
        Pools = policy.Pools.ToDictionary(p => p.Name, p => new CompiledPool(p, compiler, calendars, Queues.Find(p.Fallback).Queue.RetriesWhenEligible), StringComparer.Ordinal);
        Owners = new OwnerCheck(policy, Pools.Values);
        Accounts = NamedAccounts.Of(policy, compiler, TargetOf);
        _targets = new TerritoryTargets(policy.Territories, TargetOf);
        _asksBeforeMatching = Suppressions.Length > 0 || policy.KeptOwners.Count > 0 || DuplicateKey is not null;
    }

    public RoutingPolicy Policy { get; }

    /// <summary>Where turns are taken.</summary>
    public PoolRotation Rotation { get; }

    /// <summary>Whether assignments are remembered.</summary>
    public bool HasMemory => _memory is not null;

    /// <summary>The named accounts; null when the policy has none.</summary>
    public NamedAccounts? Accounts { get; }

    /// <summary>What happens to owners who have left or are away.</summary>
    public OwnerCheck Owners { get; }

    /// <summary>When each territory is in force.</summary>
    public TickSpan[] InForce { get; }

    /// <summary>Makes the keys of duplicates; null where nobody remembers them.</summary>
    public DuplicateKey? DuplicateKey { get; }

    public CriterionNode[] Suppressions { get; }

    public CriterionNode?[] Territories { get; }

    public IReadOnlyDictionary<string, CompiledPool> Pools { get; }

    /// <summary>The criteria of the transfer rules; null for one without.</summary>
    public CriterionNode?[] Transfers { get; }

    /// <summary>The queues, with what their time limits make of them.</summary>
    public QueueWatch Queues { get; }

    /// <summary>What routing again means.</summary>
    public RerouteEvaluator Reroutes { get; }

    public RoutingDecision Unreadable(RecordKey key, DateTimeOffset asOf) =>
        new(RoutingOutcome.RecordError, Reasons.RecordError, queue: Policy.CatchAll, hasErrors: true, key: key, policy: _reference, asOf: asOf);

    public RoutingDecision Evaluate(Frame frame, RecordKey key, in RoutingContext context) => Evaluate(frame, key, in context, said: null, out _);

    /// <summary>Decides, and says what was remembered and how the members of the pool stood where that is asked for.</summary>
    public RoutingDecision Evaluate(Frame frame, RecordKey key, in RoutingContext context, List<RuleExplanation>? said, out MemberStanding[]? standings)
    {
        frame.MetError = false;
        Find(frame, key, in context, said, out var step);
        Charge(ref step, _turns, frame, in context);
        standings = step.Standings;
        return Conclude(in step, frame.MetError, key, in context);
    }

    /// <summary>Finds everything but the turn and what is remembered, for somebody who takes and recalls it later.</summary>
    /// <param name="turns">Where the turn is put aside.</param>
    /// <param name="frame">The record.</param>
    /// <param name="key">Its key.</param>
    /// <param name="context">What is asked.</param>
    /// <param name="said">What is said of what is remembered; null where nobody asks.</param>
    /// <param name="metErrorBefore">Whether an error was met before matching.</param>
    /// <param name="duplicate">What duplicates of the record are remembered under.</param>
    /// <param name="recalls">Whether what is remembered may be asked at once, where the record need not wait for others with its key: then no more is read than a single call reads.</param>
    public RoutingStep Plan(
        DeferredTurns turns, Frame frame, RecordKey key, in RoutingContext context, List<RuleExplanation>? said, out bool metErrorBefore, out RecordKey duplicate, bool recalls = false)
    {
        frame.MetError = false;
        metErrorBefore = false;
        if (!TrySettle(frame, in context, out duplicate, out var step))
        {
            metErrorBefore = frame.MetError;

            // Where there is a memory, it is asked later, and then of everything before.
            var isLater = HasMemory && !(recalls && !TakesOnce(duplicate, in context));
            if (isLater || !TryRemembered(key, duplicate, in context, said, frame, out step))
            {
                Match(turns, frame, key, in context, out step);
            }

            step = step with { IsMatched = isLater || !HasMemory };
        }

        Charge(ref step, turns, frame, in context);
        return step;
    }

    /// <summary>The step with its turn, once that is taken.</summary>
    public RoutingStep WithTurn(in RoutingStep pending, in PoolTurn turn, in RoutingContext context) => Assigned(pending.Reason, pending.Territory!, pending.Pool!, in turn, context.Reroute);

    /// <summary>Makes the decision of a step, and remembers its owner.</summary>
    public RoutingDecision Conclude(in RoutingStep step, bool metError, RecordKey key, in RoutingContext context)
    {
        if (step.Turn > 0 && step.Pool is not null && !context.IsPreview)
        {
            Remember(key, step.Owner!, context.AsOf);
        }

        return new(
            step.Outcome,
            step.Reason,
            step.Owner,
            step.Queue,
            step.Territory,
            step.Pool,
            step.Turn,
            metError,
            key,
            _reference,
            context.AsOf,
            step.Rotation,
            context.Reroute is null ? 0 : context.Reroute.Hops + 1,
            context.Reroute?.ReceivedAt,
            Queues.Retries && step.Queue is not null ? RetryAt(in step, context.AsOf) : null);
    }

    /// <summary>The names of all territories that match, by precedence.</summary>
    public IReadOnlyList<string> MatchesOf(Frame frame)
    {
        var matches = new List<int>();
        _index.All(frame, matches);
        return [.. matches.Select(i => Policy.Territories[i].Name)];
    }

    private void Find(Frame frame, RecordKey key, in RoutingContext context, List<RuleExplanation>? said, out RoutingStep step)
    {
        if (TrySettle(frame, in context, out var duplicate, out step))
        {
            return;
        }

        if (TakesOnce(duplicate, in context))
        {
            step = FindOnce(frame, key, duplicate, in context, said);
        }
        else if (!Remembers || !TryRemembered(key, duplicate, in context, said, frame, out step))
        {
            Match(_turns, frame, key, in context, out step);
        }
    }

    // Whether somebody may have had the record, or one like it, before.
    private bool Remembers => HasMemory || Policy.Duplicates is not null;

    // Suppressed stays suppressed; whoever else would keep the record, one that was routed again too often goes to the escalation queue.
    private bool TrySettle(Frame frame, in RoutingContext context, out RecordKey duplicate, out RoutingStep step)
    {
        (duplicate, step) = (RecordKey.None, default);
        var isSettled = _asksBeforeMatching && TryBeforeMatching(frame, in context, out duplicate, out step);
        if (context.Reroute is not null && !(isSettled && step.Owner is null) && Reroutes.Escalates(context.Reroute, out var reason))
        {
            step = RoutingStep.ToQueue(reason, Reroutes.EscalationQueue);
            return true;
        }

        return isSettled;
    }

    private CompiledRoutingTarget TargetOf(RoutingTarget target) => new(target.Kind, target.Name, target.Kind == RoutingTargetKind.Pool ? Pools[target.Name] : null);

    private bool TryBeforeMatching(Frame frame, in RoutingContext context, out RecordKey duplicate, out RoutingStep step)
    {
        duplicate = RecordKey.None;
        for (var i = 0; i < Suppressions.Length; i++)
        {
            var verdict = Suppressions[i].Evaluate(frame);
            if (verdict == Verdict.Met)
            {
                step = new(RoutingOutcome.Suppressed, Policy.Suppressions[i].Code, Queue: Policy.Suppressions[i].Queue);
                return true;
            }

            if (verdict == Verdict.Error && Policy.ErrorQueue is { } held)
            {
                step = RoutingStep.ToQueue(Reasons.HeldOnError, held);
                return true;
            }
        }

        if (TryByKnownOwner(in context, out step))
        {
            return true;
        }

        if (DuplicateKey is null || _recorded is { AsksForDuplicates: false })
        {
            return false;
        }

        frame.AsksForDuplicates = true;
        duplicate = DuplicateKey.Of(frame, out var isError);
        if (isError && Policy.ErrorQueue is { } queue)
        {
            step = RoutingStep.ToQueue(Reasons.HeldOnError, queue);
            return true;
        }

        return false;
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
                return new TurnCharge(Pools[pool.Name].Placed(Pools[pool.Name].RotationOf(frame)), step.Owner!, in context);
            }
        }

        return null;
    }

    // A record whose turn cannot be charged is kept all the same.
    private void Charge(ref RoutingStep step, TurnTaker turns, Frame frame, in RoutingContext context)
    {
        if (ChargeOf(in step, frame, in context) is not { } charge)
        {
            return;
        }

        charge.IsObserved = frame.IsLogged;
        var isCharged = turns.Charge(charge) && charge.Turn > 0;
        frame.Turn = charge.Observed;
        if (isCharged)
        {
            step = step with { Turn = charge.Turn, Rotation = charge.Rotation.Key };
        }
    }

    private void Match(TurnTaker turns, Frame frame, RecordKey key, in RoutingContext context, out RoutingStep step)
    {
        if (Accounts is not null && TryByAccount(turns, frame, key, in context, out step))
        {
            return;
        }

        var passed = (string?)null;
        var match = _index.First(frame, holdsOnError: Policy.ErrorQueue is not null);
        while (match.Territory >= 0)
        {
            ref readonly var target = ref _targets.TargetOf(match.Territory, out var territory);
            if (TryAssign(turns, OwnerSource.Territory, Reasons.TerritoryMatched, territory, in target, frame, key, in context, out step))
            {
                return;
            }

            passed ??= territory;
            match = _index.First(frame, holdsOnError: Policy.ErrorQueue is not null, match.Territory + 1);
        }

        step = match.IsHeld ? RoutingStep.ToQueue(Reasons.HeldOnError, Policy.ErrorQueue!)
            : context.Reroute is null ? RoutingStep.ToQueue(Reasons.CatchAll, Policy.CatchAll)
            : RoutingStep.ToQueue(Reasons.NobodyElse, Reroutes.EscalationQueue, passed);
    }

    // False when the target's owner is passed over, or its pool may not have the record again.
    private bool TryAssign(
        TurnTaker turns, OwnerSource source, string reason, string name, in CompiledRoutingTarget target, Frame frame, RecordKey key, in RoutingContext context, out RoutingStep step)
    {
        switch (target.Kind)
        {
            case RoutingTargetKind.Owner:
                return Owners.TryStep(source, reason, target.Name, in context, name, out step);
            case RoutingTargetKind.Queue:
                step = RoutingStep.ToQueue(reason, target.Name, name);
                return true;
            case RoutingTargetKind.Pool when Reroutes.IsBarred(target.Name, context.Reroute):
                step = default;
                return false;
        }

        var turn = turns.Take(target.Pool!, frame, key, in context);
        step = Assigned(reason, name, target.Name, in turn, context.Reroute);
        return true;
    }

    private RoutingStep Assigned(ReasonCode reason, string territory, string pool, in PoolTurn turn, RerouteRequest? reroute)
    {
        if (turn.IsPending)
        {
            return new RoutingStep(RoutingOutcome.Queued, reason, Territory: territory, Pool: pool, IsPending: true);
        }

        if (turn.Member is null)
        {
            var step = turn.Failure is not null ? RoutingStep.ToQueue(Reasons.RotationUnavailable, Pools[pool].Pool.Fallback)
                : reroute is not null ? RoutingStep.ToQueue(Reasons.NobodyElse, Reroutes.EscalationQueue)
                : RoutingStep.ToQueue(Reasons.PoolExhausted, Pools[pool].Pool.Fallback);
            return step with { Territory = territory, Pool = pool, Standings = turn.Standings, EligibleTicks = turn.EligibleTicks };
        }

        return new RoutingStep(
            RoutingOutcome.Assigned, reason, Owner: turn.Member, Territory: territory, Pool: pool, Turn: turn.Turn, Rotation: turn.Turn > 0 ? turn.Rotation : null, Standings: turn.Standings);
    }

    // After the queue's own time or as soon as somebody can, whichever comes first.
    private DateTimeOffset? RetryAt(in RoutingStep step, DateTimeOffset asOf)
    {
        var queue = Queues.Find(step.Queue!);
        var after = queue.RetryAfter(asOf);
        return queue.Queue.RetriesWhenEligible && step.EligibleTicks > 0 && !(after?.UtcTicks < step.EligibleTicks) ? new DateTimeOffset(step.EligibleTicks, TimeSpan.Zero) : after;
    }
}
