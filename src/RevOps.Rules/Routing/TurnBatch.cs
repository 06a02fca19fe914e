namespace RevOps.Rules;

/// <summary>
/// The turns that a chunk of records takes from one rotation, in one step and in the order of the records. Where nothing but the rotation decides, a record
/// needs no request, and its turn is the next of the run. Reused; for one thread at a time.
/// </summary>
internal sealed class TurnBatch(CompiledRotation rotation) : RotationOperation
{
    private Entry[] _entries = new Entry[64];
    private int _count;
    private OpenTurn[] _settled = [];
    private string? _token;

    public override CompiledRotation Rotation { get; } = rotation;

    /// <summary>Adds a record.</summary>
    /// <param name="place">Its place in the chunk.</param>
    /// <param name="key">The record.</param>
    /// <param name="asOf">The instant for which it is routed.</param>
    /// <param name="request">Who can take it; null when everybody can take everything.</param>
    public void Add(int place, RecordKey key, DateTimeOffset asOf, TurnRequest? request)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        if (request is not null)
        {
            request.IsCertain = true;
        }

        _entries[_count++] = new Entry(place, request, key, asOf);
    }

    public void Clear()
    {
        Array.Clear(_entries, 0, _count);
        _count = 0;
    }

    /// <summary>Takes the turns, and puts each where its record stands; where that fails, no record has one.</summary>
    public void Run(PoolRotation store, PoolTurn[] turns)
    {
        if (_count == 0)
        {
            return;
        }

        var failure = store.Run(this);
        for (var i = 0; i < _count; i++)
        {
            ref var entry = ref _entries[i];
            if (failure is not null)
            {
                entry.Request?.Fail(failure);
            }

            turns[entry.Place] = entry.Request is { } request ? request.Result
                : failure is not null ? new PoolTurn(null, 0, failure, Rotation.Key)
                : new PoolTurn(Rotation.Pool.Pool.Members[entry.Member].Name, entry.Turn, null, Rotation.Key);
        }
    }

    public override bool Apply(RotationLedger ledger, long version)
    {
        _settled = IsCertain ? [] : OpenTurns.Settle(Rotation, ledger);
        var turns = ledger.Turns;
        var always = Rotation.Pool.Always;
        for (var i = 0; i < _count; i++)
        {
            ref var entry = ref _entries[i];
            if (entry.Request is null)
            {
                entry.Member = ledger.Take(always!, out _);
                entry.Turn = ledger.Turns;
            }
            else
            {
                entry.Request.Apply(entry.Request.IsPreview ? RotationLedger.Parse(Rotation.Pool.Pool.Members, ledger.ToString()) : ledger, version);
            }
        }

        if (!IsCertain)
        {
            Name(ledger, turns, version);
        }

        return ledger.Turns != turns;
    }

    public override void Saved() => Rotation.Close(_settled);

    public override void LeftOpen()
    {
        if (_token is not null)
        {
            Rotation.LeaveOpen(new OpenTurn(_token, RecordKey.None, OpenTurns.Charged(Rotation, Charged())));
        }
    }

    // One token stands for all that callers have not named: they are kept together or not at all. Those that they have, their names find.
    private void Name(RotationLedger ledger, long turns, long version)
    {
        _token = null;
        for (var i = 0; i < _count && _token is null; i++)
        {
            ref var entry = ref _entries[i];
            var turn = entry.Request is { } request ? request.Context.IdempotencyToken is null ? request.Result.Turn : 0 : entry.Turn;
            if (turn > turns)
            {
                _token = OpenTurns.TokenOf(entry.Key, entry.AsOf.UtcTicks, version);
                ledger.Recent.Add(new RecentTurn(_token, entry.Request?.Result.Member ?? Rotation.Pool.Pool.Members[entry.Member].Name, turn));
            }
        }
    }

    private IEnumerable<int> Charged()
    {
        for (var i = 0; i < _count; i++)
        {
            if (_entries[i].Request is not { } request)
            {
                yield return _entries[i].Member;
            }
            else if (request is { Context.IdempotencyToken: null, Result: { Member: { } member, Turn: > 0 } })
            {
                yield return Array.FindIndex(Rotation.Pool.Members, m => string.Equals(m.Member.Name, member, StringComparison.Ordinal));
            }
        }
    }

    private struct Entry(int place, TurnRequest? request, RecordKey key, DateTimeOffset asOf)
    {
        public readonly int Place = place;
        public readonly TurnRequest? Request = request;
        public readonly RecordKey Key = key;
        public readonly DateTimeOffset AsOf = asOf;
        public int Member;
        public long Turn;
    }
}
