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

    /// <summary>Who had the same record or one that it is a duplicate of, as a step; false when nobody has it for that.</summary>
    public bool TryRemembered(RecordKey key, RecordKey duplicate, in RoutingContext context, List<RuleExplanation>? said, Frame? logged, out RoutingStep step)
    {
        if (_memory is not null && TryByMemory(key, in context, said, logged, out step))
        {
            return true;
        }

        step = default;
        if (Policy.Duplicates is not { } rule)
        {
            return false;
        }

        if (context.DuplicateOf is { } told && TryByEarlier(rule, in told, in context, said, out step))
        {
            return true;
        }

        if (_duplicates is null || duplicate.IsNone)
        {
            return false;
        }

        // A record is no duplicate of itself.
        var recalled = RecallDuplicate(duplicate);
        if (logged is { IsLogged: true })
        {
            logged.RememberedDuplicate = recalled;
        }

        if (recalled is { } kept && (key.IsNone || kept.Record != key))
        {
            return TryByEarlier(rule, in kept, in context, said, out step);
        }

        said?.Add(new RuleExplanation("duplicate", "key", isChosen: false, NoDuplicate, criterion: null));
        return false;
    }

    /// <summary>Recalls, or takes the turn that was put aside, and remembers the owner for duplicates.</summary>
    public RoutingStep Settle(in RoutingStep planned, TurnRequest request, RecordKey key, RecordKey duplicate, in RoutingContext context, List<RuleExplanation>? said, out bool isRecalled, Frame? logged = null)
    {
        if (planned.IsMatched && TryRemembered(key, duplicate, in context, said, logged, out var step))
        {
            isRecalled = true;
        }
        else
        {
            (isRecalled, step) = (false, planned);
        }

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
            Match(turns, frame, key, in context, out var planned);
            planned = planned with { IsMatched = true };
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

    private bool TryByKnownOwner(in RoutingContext context, out RoutingStep step)
    {
        for (var i = 0; i < Policy.KeptOwners.Count; i++)
        {
            var (source, owner, reason) = KnownOwner(Policy.KeptOwners[i], context.Owners);
            if (!string.IsNullOrEmpty(owner) && Owners.TryStep(source, reason, owner!, in context, territory: null, out step))
            {
                return true;
            }
        }

        step = default;
        return false;
    }

    private bool TryByMemory(RecordKey key, in RoutingContext context, List<RuleExplanation>? said, Frame? logged, out RoutingStep step)
    {
        var owner = Recall(key);
        if (logged is { IsLogged: true })
        {
            logged.Remembered = owner;
        }

        step = default;
        var isFound = owner is not null && Owners.TryStep(OwnerSource.AssignedBefore, Reasons.AssignedBefore, owner, in context, territory: null, out step);
        said?.Add(new RuleExplanation(
            "memory",
            key.ToString(),
            isFound,
            owner is null ? NotRemembered
                : isFound && step.Owner is not null ? new Reason(Reasons.AssignedBefore, owner)
                : Owners.Of(OwnerSource.AssignedBefore, owner, in context).ToReason(owner)!,
            criterion: null));
        return isFound;
    }

    private bool TryByEarlier(DuplicateRule rule, in EarlierAssignment earlier, in RoutingContext context, List<RuleExplanation>? said, out RoutingStep step)
    {
        step = default;
        var isCovered = rule.Covers(earlier.AssignedAt, context.AsOf);
        var isFound = isCovered && Owners.TryStep(OwnerSource.Duplicate, Reasons.DuplicateOf, earlier.Owner, in context, territory: null, out step);
        if (said is not null)
        {
            var since = InstantFormat.Of(earlier.AssignedAt);
            said.Add(new RuleExplanation(
                "duplicate",
                earlier.Record.ToString(),
                isFound,
                !isCovered ? new Reason(Reasons.DuplicateTooOld, earlier.Owner, since)
                    : isFound && step.Owner is not null ? new Reason(Reasons.DuplicateOf, earlier.Owner, earlier.Record.ToString(), since)
                    : Owners.Of(OwnerSource.Duplicate, earlier.Owner, in context).ToReason(earlier.Owner)!,
                criterion: null));
        }

        return isFound;
    }

    private bool TryByAccount(TurnTaker turns, Frame frame, RecordKey key, in RoutingContext context, out RoutingStep step)
    {
        foreach (var table in Accounts!.Tables)
        {
            ref var slot = ref frame.Read(table.Ordinal);
            if (slot.State != SlotState.Known)
            {
                if (frame.Open(in slot) == Verdict.Error && Policy.ErrorQueue is { } held)
                {
                    step = RoutingStep.ToQueue(Reasons.HeldOnError, held);
                    return true;
                }
            }
            else if (table.Find(slot.Text) is not AccountTable.None and var found)
            {
                ref readonly var account = ref table.TargetOf(found);
                if (TryAssign(turns, OwnerSource.NamedAccount, Reasons.NamedAccount, account.Name, account.Target, frame, key, in context, out step))
                {
                    return true;
                }
            }
        }

        step = default;
        return false;
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
