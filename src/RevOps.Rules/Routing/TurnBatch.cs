namespace RevOps.Rules;

/// <summary>
/// The turns that a chunk of records takes from one rotation, in one step and in the order of the records. Where nothing but the rotation decides, a record
/// needs no request, and its turn is the next of the run; many of them in a row are one look into the run's table. Reused; for one thread at a time.
/// </summary>
internal sealed class TurnBatch(CompiledRotation rotation) : RotationOperation
{
    private TurnRequest?[] _requests = new TurnRequest?[64];
    private int[] _members = new int[64];
    private long[] _turns = new long[64];
    private int _count;
    private int _given;
    private string? _failure;
    private bool _hasRequests;
    private bool _hasPlain;
    private RecordKey _key;
    private DateTimeOffset _asOf;
    private OpenTurn[] _settled = [];
    private string? _token;

    public override CompiledRotation Rotation { get; } = rotation;

    /// <summary>Adds a record of which nothing but the rotation decides who has it: everybody can take everything.</summary>
    /// <param name="key">The record.</param>
    /// <param name="asOf">The instant for which it is routed.</param>
    public void Add(in RecordKey key, DateTimeOffset asOf)
    {
        if (!_hasPlain)
        {
            // The first of them can name the save.
            (_hasPlain, _key, _asOf) = (true, key, asOf);
        }

        Grow();
        _count++;
    }

    /// <summary>Adds a record of which it is known who can take it.</summary>
    /// <param name="request">Who can take it.</param>
    public void Add(TurnRequest request)
    {
        request.IsCertain = true;
        _hasRequests = true;
        Grow();
        _requests[_count++] = request;
    }

    public void Clear()
    {
        if (_hasRequests)
        {
            Array.Clear(_requests, 0, _count);
        }

        (_count, _given, _hasRequests, _hasPlain, _key, _failure) = (0, 0, false, false, default, null);
    }

    /// <summary>Takes the turns; where that fails, no record has one.</summary>
    public void Run(PoolRotation store)
    {
        _failure = _count == 0 ? null : store.Run(this);
        for (var i = 0; _failure is not null && _hasRequests && i < _count; i++)
        {
            _requests[i]?.Fail(_failure);
        }
    }

    /// <summary>What came of the next record's turn, in the order in which they were added.</summary>
    public PoolTurn Next()
    {
        var next = _given++;
        return _requests[next] is { } request ? request.Result
            : _failure is null ? new PoolTurn(Rotation.Pool.Names[_members[next]], _turns[next], null, Rotation.Key)
            : new PoolTurn(null, 0, _failure, Rotation.Key);
    }

    public override bool Apply(RotationLedger ledger, long version)
    {
        _settled = IsCertain ? [] : Rotation.Open;
        OpenTurns.Settle(_settled, ledger);
        var turns = ledger.Turns;
        for (var i = 0; i < _count; i++)
        {
            if (_requests[i] is { } request)
            {
                request.Apply(request.IsPreview ? RotationLedger.Parse(Rotation.Pool.Pool.Members, ledger.ToString()) : ledger, version);
            }
            else
            {
                i = TakeInARow(ledger, i);
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

    private void Grow()
    {
        if (_count == _members.Length)
        {
            Array.Resize(ref _requests, _count * 2);
            Array.Resize(ref _members, _count * 2);
            Array.Resize(ref _turns, _count * 2);
        }
    }

    // The turns of all records up to the next one with a request; gives the last of them.
    private int TakeInARow(RotationLedger ledger, int first)
    {
        var turn = ledger.Turns;
        var end = first;
        for (; end < _count && _requests[end] is null; end++)
        {
            _turns[end] = ++turn;
        }

        ledger.Take(Rotation.Pool.Always!, _members.AsSpan(first, end - first));
        return end - 1;
    }

    // One token stands for all that callers have not named: they are kept together or not at all. Those that they have, their names find.
    private void Name(RotationLedger ledger, long turns, long version)
    {
        _token = null;
        for (var i = 0; i < _count && _token is null; i++)
        {
            if (_requests[i] is not { } request)
            {
                Name(ledger, OpenTurns.TokenOf(_key, _asOf.UtcTicks, version), Rotation.Pool.Names[_members[i]], _turns[i]);
            }
            else if (request is { Context.IdempotencyToken: null, Result: { Member: { } member, Turn: var turn } } && turn > turns)
            {
                Name(ledger, OpenTurns.TokenOf(request.Key, request.Context.AsOf.UtcTicks, version), member, turn);
            }
        }
    }

    private void Name(RotationLedger ledger, string token, string member, long turn)
    {
        _token = token;
        ledger.Recent.Add(new RecentTurn(token, member, turn));
    }

    private IEnumerable<int> Charged()
    {
        for (var i = 0; i < _count; i++)
        {
            if (_requests[i] is not { } request)
            {
                yield return _members[i];
            }
            else if (request is { Context.IdempotencyToken: null, Result: { Member: { } member, Turn: > 0 } })
            {
                yield return Array.IndexOf(Rotation.Pool.Names, member);
            }
        }
    }
}
