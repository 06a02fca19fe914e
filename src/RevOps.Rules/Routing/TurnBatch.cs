namespace RevOps.Rules;

/// <summary>The turns that a chunk of records takes from one rotation, in one step. Reused; for one thread at a time.</summary>
internal sealed class TurnBatch(CompiledRotation rotation) : RotationOperation
{
    private readonly List<TurnRequest> _requests = [];
    private OpenTurn[] _settled = [];
    private string? _token;

    public override CompiledRotation Rotation { get; } = rotation;

    public void Add(TurnRequest request)
    {
        request.IsCertain = true;
        _requests.Add(request);
    }

    public void Clear() => _requests.Clear();

    /// <summary>Takes the turns; where that fails, no request has one.</summary>
    public void Run(PoolRotation store)
    {
        if (_requests.Count > 0 && store.Run(this) is { } failure)
        {
            foreach (var request in _requests)
            {
                request.Fail(failure);
            }
        }
    }

    public override bool Apply(RotationLedger ledger, long version)
    {
        _settled = IsCertain ? [] : OpenTurns.Settle(Rotation, ledger);
        var turns = ledger.Turns;
        foreach (var request in _requests)
        {
            request.Apply(request.IsPreview ? RotationLedger.Parse(Rotation.Pool.Pool.Members, ledger.ToString()) : ledger, version);
        }

        if (ledger.Turns == turns)
        {
            return false;
        }

        if (!IsCertain)
        {
            // One token stands for all of them: they are kept together or not at all.
            var first = _requests.First(r => r.Result.Turn > turns);
            _token = OpenTurns.TokenOf(first.Key, first.Context.AsOf.UtcTicks, version);
            ledger.Recent.Add(new RecentTurn(_token, first.Result.Member!, first.Result.Turn));
        }

        return true;
    }

    public override void Saved() => Rotation.Close(_settled);

    public override void LeftOpen() => Rotation.LeaveOpen(new OpenTurn(
        _token!, RecordKey.None, OpenTurns.Charged(Rotation, _requests.Where(r => r.Result is { Member: not null, Turn: > 0 }).Select(r => PlaceOf(r.Result.Member!)))));

    private int PlaceOf(string name) => Array.FindIndex(Rotation.Pool.Members, m => string.Equals(m.Member.Name, name, StringComparison.Ordinal));
}
