namespace RevOps.Rules;

/// <summary>Takes turns by load and compare-and-swap on the store; in memory, under the rotation's own lock.</summary>
internal sealed class PoolRotation(IRotationStore store, int turnsPerLease = 1) : TurnTaker
{
    // Every attempt that fails was one on which another caller succeeded; so many in a row point at a broken store.
    public const int MostAttempts = 1_000;

    public const int MostTurnsPerLease = 10_000;

    private readonly int _turnsPerLease = Math.Min(turnsPerLease, MostTurnsPerLease);
    private readonly InMemoryRotationStore? _memory = store as InMemoryRotationStore;

    /// <summary>Whether turns are leased: in memory there is nothing to save by it.</summary>
    public bool Leases => _turnsPerLease > 1 && _memory is null;

    public static string Outrun => $"{MostAttempts} attempts met a newer version";

    public override PoolTurn Take(CompiledPool pool, Frame frame, RecordKey key, in RoutingContext context)
    {
        if (_memory is not null && !frame.IsLogged && context is { IsPreview: false, IdempotencyToken: null, Explanation: null } && pool.AlwaysIn(in context) is { Count: > 0 } always)
        {
            return TakeAtOnce(pool, pool.Placed(pool.RotationOf(frame)), always);
        }

        var request = TurnRequest.Rent();
        request.IsObserved = frame.IsLogged;
        request.Find(pool, frame, key, in context);
        Take(request);
        var turn = request.Result;
        frame.Turn = request.Observed;
        TurnRequest.Return(request);
        return turn;
    }

    /// <summary>Takes the turn of a request, whose result then says what came of it.</summary>
    public void Take(TurnRequest request)
    {
        if (request.IsForNobody())
        {
            return;
        }

        request.Place();
        if (!(Leases && request.CanBeLeased && TryTakeLeased(request)) && Run(request) is { } failure)
        {
            request.Fail(failure);
        }
    }

    public override bool Charge(TurnCharge? charge) => charge is not null && Run(charge) is null;

    /// <summary>Gives back what is left of a rotation's lease.</summary>
    /// <returns>How many turns.</returns>
    public int Release(CompiledRotation rotation)
    {
        lock (rotation.LeaseGate)
        {
            var left = rotation.Lease?.Left.Length ?? 0;
            if (left == 0 || Run(new LeaseRelease(rotation, rotation.Lease!)) is not null)
            {
                return 0;
            }

            rotation.Lease = null;
            return left;
        }
    }

    /// <summary>Runs an operation.</summary>
    /// <returns>What failed; null when it came about.</returns>
    public string? Run(RotationOperation operation)
    {
        try
        {
            return _memory is null ? RunOnStore(operation) : RunInMemory(operation);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            operation.Observe(TurnSource.Unavailable);
            return HostException.Said(cause);
        }
    }

    /// <summary>The state of a rotation.</summary>
    public RotationState Load(CompiledRotation rotation) => store.Load(rotation.Key);

    /// <summary>Where the rotation is in memory; null when another store keeps it.</summary>
    public RotationCell? CellOf(CompiledRotation rotation) =>
        _memory is null ? null
        : rotation.Waiting is not null ? _memory.Peek(rotation.Key)
        : rotation.Cell ??= _memory.CellOf(rotation.Key);

    // What most records ask for: a turn in memory, among members who can take every record.
    private PoolTurn TakeAtOnce(CompiledPool pool, CompiledRotation rotation, Candidates always)
    {
        var cell = CellOf(rotation)!;
        try
        {
            lock (cell)
            {
                var ledger = cell.LedgerOf(pool.Pool.Members);
                var member = ledger.Take(always, out _);
                cell.Changed();
                return new PoolTurn(pool.Names[member], ledger.Turns, null, rotation.Key);
            }
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return new PoolTurn(null, 0, HostException.Said(cause), rotation.Key);
        }
    }

    private bool TryTakeLeased(TurnRequest request)
    {
        var rotation = request.Rotation;
        lock (rotation.LeaseGate)
        {
            var lease = rotation.Lease is { HasNext: true } current && current.IsFor(request.Eligible) ? current : null;
            if (request.IsPreview)
            {
                if (lease is not null)
                {
                    request.Answer(new PoolTurn(rotation.Pool.Names[lease.Coming], 0, null));
                }

                // The turn after a lease is the store's to tell.
                return lease is not null;
            }

            if (lease is null)
            {
                if (rotation.Lease is { IsReleased: true })
                {
                    // What is left of it belongs to its members, before it is forgotten for the next one.
                    Release(rotation);
                }

                var operation = new LeaseOperation(rotation, request.Eligible, _turnsPerLease, request.Key, request.Context.AsOf.UtcTicks) { IsObserved = request.IsObserved };
                if (Run(operation) is { } failure)
                {
                    request.Observe(TurnSource.Unavailable);
                    request.Fail(failure);
                    return true;
                }

                rotation.Lease = lease = operation.Lease!;
                lease.Taken = operation.Observed;
            }

            var place = lease.Next(out var turn);
            request.ObserveLeased(lease.Taken?.Before ?? default, lease.Taken is null ? 0 : lease.Given, lease.Unsettled);
            request.Answer(new PoolTurn(rotation.Pool.Names[place], turn, null, rotation.Key));
            return true;
        }
    }

    private string? RunInMemory(RotationOperation operation)
    {
        var cell = CellOf(operation.Rotation)!;
        operation.IsCertain = true;
        lock (cell)
        {
            RunOn(cell, operation);
        }

        return null;
    }

    /// <summary>Runs an operation on a cell that the caller has locked.</summary>
    public static void RunOn(RotationCell cell, RotationOperation operation)
    {
        var members = operation.Rotation.Pool.Pool.Members;
        var ledger = cell.LedgerOf(members);
        var before = operation.IsObserved ? cell.State : default;
        if (operation.Apply(operation.IsPreview ? RotationLedger.Parse(members, cell.State.Value) : ledger, cell.Version))
        {
            cell.Changed();
        }

        operation.Observe(TurnSource.Memory, before, operation.IsObserved ? cell.State : default);
    }

    private string? RunOnStore(RotationOperation operation)
    {
        var rotation = operation.Rotation;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var state = store.Load(rotation.Key);
            var ledger = RotationLedger.Parse(rotation.Pool.Pool.Members, state.Value);
            if (!operation.Apply(ledger, state.Version))
            {
                operation.Observe(TurnSource.Store, state, state);
                return null;
            }

            var text = ledger.ToString();
            if (TrySave(operation, state.Version, text))
            {
                operation.Observe(TurnSource.Store, state, new RotationState(state.Version + 1, text));
                return null;
            }
        }

        operation.Observe(TurnSource.Unavailable);
        return Outrun;
    }

    private bool TrySave(RotationOperation operation, long version, string text)
    {
        try
        {
            if (!store.TrySave(operation.Rotation.Key, version, text))
            {
                return false;
            }
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            operation.LeftOpen();
            throw;
        }

        operation.Saved();
        return true;
    }
}
