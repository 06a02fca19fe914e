namespace RevOps.Rules;

/// <content>The steps before a territory is asked: known owners, what is remembered, duplicates, named accounts.</content>
internal sealed partial class RoutingEvaluator
{
    private static readonly Reason NotRemembered = new(Reasons.NotAssignedBefore);
    private static readonly Reason NoDuplicate = new(Reasons.NoDuplicate);

    /// <summary>Where the owners of a kind come from, whom the host knows, and the reason with which they keep a record.</summary>
    public static (OwnerSource Source, string? Owner, string Reason) KnownOwner(KnownOwnerKind kind, in KnownOwners owners) => kind switch
    {
        KnownOwnerKind.OpenOpportunity => (OwnerSource.OpenOpportunity, owners.OpenOpportunity, Reasons.OpportunityOwner),
        KnownOwnerKind.Customer => (OwnerSource.Customer, owners.Customer, Reasons.CustomerOwner),
        _ => (OwnerSource.Account, owners.Account, Reasons.AccountOwner),
    };

    /// <summary>Whether of several records with one new key only one may take a turn.</summary>
    public bool TakesOnce(RecordKey duplicate, in RoutingContext context) => _recorded is null && _duplicates is not null && !duplicate.IsNone && !context.IsPreview;

    /// <summary>The gate through which records with a key go one by one; asked only where <see cref="TakesOnce"/> says so.</summary>
    public SemaphoreSlim GateOf(RecordKey duplicate) => _gates!.Of(duplicate);

    /// <summary>Who had the same record or one that it is a duplicate of, as a step; null when nobody has it for that.</summary>
    public RoutingStep? Remembered(RecordKey key, RecordKey duplicate, in RoutingContext context, List<RuleExplanation>? said, Frame? logged = null)
    {
        if (_memory is not null && ByMemory(key, in context, said, logged) is { } before)
        {
            return before;
        }

        if (Policy.Duplicates is not { } rule)
        {
            return null;
        }

        if (context.DuplicateOf is { } told && ByEarlier(rule, in told, in context, said) is { } known)
        {
            return known;
        }

        if (_duplicates is null || duplicate.IsNone)
        {
            return null;
        }

        // A record is no duplicate of itself.
        var recalled = RecallDuplicate(duplicate);
        if (logged is { IsLogged: true })
        {
            logged.RememberedDuplicate = recalled;
        }

        if (recalled is { } kept && (key.IsNone || kept.Record != key))
        {
            return ByEarlier(rule, in kept, in context, said);
        }

        said?.Add(new RuleExplanation("duplicate", "key", isChosen: false, NoDuplicate, criterion: null));
        return null;
    }

    /// <summary>Recalls, or takes the turn that was put aside, and remembers the owner for duplicates.</summary>
    public RoutingStep Settle(in RoutingStep planned, TurnRequest request, RecordKey key, RecordKey duplicate, in RoutingContext context, List<RuleExplanation>? said, out bool isRecalled, Frame? logged = null)
    {
        var recalled = planned.IsMatched ? Remembered(key, duplicate, in context, said, logged) : null;
        isRecalled = recalled is not null;
        var step = recalled ?? planned;
        if (step.IsPending)
        {
            Rotation.Take(request);
            step = WithTurn(in step, request.Result, in context);
        }

        if (planned.IsMatched)
        {
            RememberDuplicate(in step, key, duplicate, in context);
        }

        return step;
    }

    /// <summary>Remembers an owner, so that duplicates find them.</summary>
    public void RememberDuplicate(in RoutingStep step, RecordKey key, RecordKey duplicate, in RoutingContext context)
    {
        if (!TakesOnce(duplicate, in context) || step.Owner is null || step.IsDuplicate)
        {
            return;
        }

        try
        {
            _duplicates!.RememberDuplicate(duplicate, new EarlierAssignment(step.Owner, context.AsOf, key));
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // As with a record itself: the decision stands.
        }
    }

    // Matched before its turn comes, since an accessor may itself route a record with this key.
    private RoutingStep FindOnce(Frame frame, RecordKey key, RecordKey duplicate, in RoutingContext context, List<RuleExplanation>? said)
    {
        var metErrorBefore = frame.MetError;
        var turns = DeferredTurns.Rent();
        try
        {
            var planned = Match(turns, frame, key, in context) with { IsMatched = true };
            var gate = GateOf(duplicate);
            gate.Wait();
            try
            {
                turns.Request.IsObserved = frame.IsLogged;
                var step = Settle(in planned, turns.Request, key, duplicate, in context, said, out var isRecalled, frame);
                frame.Turn = turns.Request.Observed;
                frame.MetError = isRecalled ? metErrorBefore : frame.MetError;
                return step;
            }
            finally
            {
                gate.Release();
            }
        }
        finally
        {
            DeferredTurns.Return(turns);
        }
    }

    private RoutingStep? ByKnownOwner(in RoutingContext context)
    {
        for (var i = 0; i < Policy.KeptOwners.Count; i++)
        {
            var (source, owner, reason) = KnownOwner(Policy.KeptOwners[i], context.Owners);
            if (!string.IsNullOrEmpty(owner) && Owners.StepOf(source, reason, owner!, in context) is { } step)
            {
                return step;
            }
        }

        return null;
    }

    private RoutingStep? ByMemory(RecordKey key, in RoutingContext context, List<RuleExplanation>? said, Frame? logged)
    {
        var owner = Recall(key);
        if (logged is { IsLogged: true })
        {
            logged.Remembered = owner;
        }

        var step = owner is null ? null : Owners.StepOf(OwnerSource.AssignedBefore, Reasons.AssignedBefore, owner, in context);
        said?.Add(new RuleExplanation(
            "memory",
            key.ToString(),
            step is not null,
            owner is null ? NotRemembered
                : step is { Owner: not null } ? new Reason(Reasons.AssignedBefore, owner)
                : Owners.Of(OwnerSource.AssignedBefore, owner, in context).ToReason(owner)!,
            criterion: null));
        return step;
    }

    private RoutingStep? ByEarlier(DuplicateRule rule, in EarlierAssignment earlier, in RoutingContext context, List<RuleExplanation>? said)
    {
        var isCovered = rule.Covers(earlier.AssignedAt, context.AsOf);
        var step = isCovered ? Owners.StepOf(OwnerSource.Duplicate, Reasons.DuplicateOf, earlier.Owner, in context) : null;
        if (said is not null)
        {
            var since = InstantFormat.Of(earlier.AssignedAt);
            said.Add(new RuleExplanation(
                "duplicate",
                earlier.Record.ToString(),
                step is not null,
                !isCovered ? new Reason(Reasons.DuplicateTooOld, earlier.Owner, since)
                    : step is { Owner: not null } ? new Reason(Reasons.DuplicateOf, earlier.Owner, earlier.Record.ToString(), since)
                    : Owners.Of(OwnerSource.Duplicate, earlier.Owner, in context).ToReason(earlier.Owner)!,
                criterion: null));
        }

        return step;
    }

    private RoutingStep? ByAccount(TurnTaker turns, Frame frame, RecordKey key, in RoutingContext context)
    {
        foreach (var table in Accounts!.Tables)
        {
            ref var slot = ref frame.Read(table.Ordinal);
            if (slot.State != SlotState.Known)
            {
                if (frame.Open(in slot) == Verdict.Error && Policy.ErrorQueue is { } held)
                {
                    return RoutingStep.ToQueue(Reasons.HeldOnError, held);
                }
            }
            else if (table.TryFind((string)slot.Reference!, out var list, out var target)
                && Assign(turns, OwnerSource.NamedAccount, Reasons.NamedAccount, Policy.AccountLists[list].Name, in target, frame, key, in context) is { } step)
            {
                return step;
            }
        }

        return null;
    }

    // A memory that fails has forgotten: the record gets an owner all the same, which is what matters more.
    private string? Recall(RecordKey key)
    {
        try
        {
            return key.IsNone || _memory!.Recall(key) is not { Length: > 0 } owner ? null : owner;
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return null;
        }
    }

    private EarlierAssignment? RecallDuplicate(RecordKey duplicate)
    {
        try
        {
            return _duplicates!.RecallDuplicate(duplicate) is { Owner.Length: > 0 } kept ? kept : null;
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
}
