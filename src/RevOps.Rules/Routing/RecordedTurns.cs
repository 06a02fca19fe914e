namespace RevOps.Rules;

/// <summary>
/// Takes the turn of one entry of a log again, on a copy of the state that the rotation had then, and recalls whom the memory recalled. No store
/// is asked and nothing is remembered. For one thread at a time.
/// </summary>
internal sealed class RecordedTurns : TurnTaker, IAssignmentMemory, IDuplicateMemory
{
    private RoutingEntry? _entry;

    /// <summary>Whether the rotation was asked, and the entry does not say what it answered.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>Whether a memory of duplicates was asked then.</summary>
    public bool AsksForDuplicates => _entry is { AsksForDuplicates: true };

    /// <summary>Puts an entry before the evaluator; null takes it away.</summary>
    public void Load(RoutingEntry? entry)
    {
        _entry = entry;
        IsMissing = false;
    }

    public string? Recall(RecordKey key) => _entry?.Remembered;

    public void Remember(RecordKey key, string owner, DateTimeOffset asOf)
    {
    }

    public EarlierAssignment? RecallDuplicate(RecordKey duplicateKey) => _entry?.RememberedDuplicate;

    public void RememberDuplicate(RecordKey duplicateKey, EarlierAssignment assignment)
    {
    }

    public override PoolTurn Take(CompiledPool pool, Frame frame, RecordKey key, in RoutingContext context)
    {
        var request = TurnRequest.Rent();
        request.Find(pool, frame, key, in context);
        if (request.Eligible.Count == 0 && RecordOf(pool) is null)
        {
            // As in a live rotation, nobody is asked for nobody's turn, unless the call may have had one before.
            request.Answer(PoolTurn.Nobody);
        }
        else if (RecordOf(pool) is { Source: TurnSource.Lease } leased)
        {
            TakeLeased(request, leased);
        }
        else
        {
            Run(request, RecordOf(pool));
        }

        var turn = request.Result;
        frame.Turn = request.Observed;
        TurnRequest.Return(request);
        return turn;
    }

    public override bool Charge(TurnCharge? charge) => charge is not null && Run(charge, _entry?.Turn);

    // The record of the pool that is asked. Another pool's says nothing about it.
    private TurnRecord? RecordOf(CompiledPool pool) => _entry?.Turn is { } turn && pool.RotationAt(turn.Rotation) is not null ? turn : null;

    // A lease is a stretch of the rotation's turns, so that its turns are taken again from the state from which it was.
    private void TakeLeased(TurnRequest request, TurnRecord leased)
    {
        request.IsObserved = true;
        request.MoveTo(RotationOf(request, leased) ?? request.Rotation);
        if (leased.LeasePlace is 0 or > PoolRotation.MostTurnsPerLease)
        {
            IsMissing = true;
            request.Answer(PoolTurn.Nobody);
            return;
        }

        if (!request.CanBeLeased)
        {
            request.Answer(PoolTurn.Nobody);
            return;
        }

        try
        {
            var members = request.Rotation.Pool.Pool.Members;
            var ledger = RotationLedger.Parse(members, leased.Before.Value);
            var unsettled = request.Rotation.Open;
            OpenTurns.Settle(unsettled, ledger);
            var place = 0;
            for (var i = 0; i < leased.LeasePlace; i++)
            {
                place = ledger.Take(request.Eligible.Places, request.Eligible.Weights, out _);
            }

            request.ObserveLeased(leased.Before, leased.LeasePlace, unsettled);
            request.Answer(new PoolTurn(members[place].Name, ledger.Turns, null, request.Rotation.Key));
        }
        catch (FormatException)
        {
            request.Observe(TurnSource.Unavailable);
            request.Fail("The rotation was not available.");
        }
    }

    private void Run(TurnRequest request, TurnRecord? record)
    {
        if (record is not null && RotationOf(request, record) is { } rotation)
        {
            request.MoveTo(rotation);
        }

        if (!Run((RotationOperation)request, record))
        {
            request.Fail("The rotation was not available.");
        }
    }

    // A pool keeps a limited number of rotations by value; what came after shared the pool's own. What was open then is open on a copy alone.
    private static CompiledRotation? RotationOf(TurnRequest request, TurnRecord record)
    {
        var pool = request.Rotation.Pool;
        var own = string.Equals(record.Rotation, pool.Key, StringComparison.Ordinal) ? pool.RotationAt(record.Rotation) : null;
        if (record.Unsettled.Count == 0)
        {
            return own;
        }

        var copy = new CompiledRotation((own ?? request.Rotation).Key, pool);
        foreach (var turn in record.Unsettled)
        {
            copy.LeaveOpen(new OpenTurn(turn.Token, turn.Key, [.. turn.Charged.Select(c => (c.Key, c.Value))]));
        }

        return copy;
    }

    private bool Run(RotationOperation operation, TurnRecord? record)
    {
        operation.IsObserved = true;
        if (record is null)
        {
            IsMissing = true;
            return false;
        }

        operation.IsCertain = record.Source == TurnSource.Memory;
        if (record.Source == TurnSource.Unavailable)
        {
            operation.Observe(TurnSource.Unavailable);
            return false;
        }

        try
        {
            var ledger = RotationLedger.Parse(operation.Rotation.Pool.Pool.Members, record.Before.Value);
            var after = operation.Apply(ledger, record.Before.Version) ? new RotationState(record.Before.Version + 1, ledger.ToString()) : record.Before;
            operation.Observe(record.Source, record.Before, after);
            return true;
        }
        catch (FormatException)
        {
            operation.Observe(TurnSource.Unavailable);
            return false;
        }
    }
}
