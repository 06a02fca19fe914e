using System.Globalization;

namespace RevOps.Rules;

/// <summary>A turn that is asked for, with those who can take it. Reused, so that asking allocates nothing; for one thread at a time.</summary>
internal sealed class TurnRequest : RotationOperation
{
    [ThreadStatic]
    private static TurnRequest? _spare;

    private readonly Candidates _own = new();
    private Candidates _filtered = new();
    private Candidates _filteredBefore = new();
    private CompiledRotation? _rotation;
    private RoutingContext _context;
    private RecordKey _key;
    private string? _token;
    private OpenTurn[] _settled = [];

    /// <summary>Who can take the record, as far as that does not depend on the rotation.</summary>
    public Candidates Eligible { get; set; } = new();

    /// <summary>Who could, were they not away; filled where they are owed something for it.</summary>
    public Candidates Absent { get; } = new();

    /// <summary>How every member stood; null unless an explanation is wanted.</summary>
    public MemberStanding[]? Standings { get; private set; }

    /// <summary>What came of it.</summary>
    public PoolTurn Result { get; private set; }

    public override CompiledRotation Rotation => _rotation!;

    public override bool IsPreview => _context.IsPreview;

    public ref readonly RoutingContext Context => ref _context;

    /// <summary>A request of this thread's own; give it back with <see cref="Return"/>.</summary>
    public static TurnRequest Rent()
    {
        var request = _spare ?? new TurnRequest();
        _spare = null;
        return request;
    }

    public static void Return(TurnRequest request)
    {
        request.Forget();
        _spare = request;
    }

    /// <summary>Finds who can take a record.</summary>
    public void Find(CompiledPool pool, Frame frame, RecordKey key, in RoutingContext context)
    {
        _context = context;
        _key = key;
        Standings = context.Explanation is null ? null : new MemberStanding[pool.Members.Length];
        Absent.Clear(pool.Members.Length);
        pool.Find(this, frame, in context);
        _rotation = pool.RotationOf(frame);
    }

    /// <summary>Begins a list of this request's own.</summary>
    public void Own(int members)
    {
        _own.Clear(members);
        Eligible = _own;
    }

    /// <summary>An empty list to filter into; the one before it stays as it is.</summary>
    public Candidates Filtered(int members)
    {
        (_filtered, _filteredBefore) = (_filteredBefore, _filtered);
        _filtered.Clear(members);
        return _filtered;
    }

    public void Say(int place, in MemberStanding standing)
    {
        if (Standings is not null)
        {
            Standings[place] = standing;
        }
    }

    public override bool Apply(RotationLedger ledger, long version)
    {
        if (_context.IdempotencyToken is { } asked && ledger.Recent.TryFind(asked, out var before))
        {
            Result = Given(before.Member, before.Turn);
            return false;
        }

        if (!IsCertain && Settle(ledger))
        {
            return false;
        }

        var pool = _rotation!.Pool;
        var member = pool.Choose(ledger, this, in _context, out var wasOwed);
        if (member < 0)
        {
            Result = PoolTurn.Nobody with { Standings = Standings };
            return false;
        }

        Say(member, new(wasOwed ? Reasons.TurnOwed : Reasons.TheirTurn));
        Result = Given(pool.Pool.Members[member].Name, IsPreview ? 0 : ledger.Turns);
        _token = _context.IdempotencyToken ?? (IsCertain ? null : TokenOf(version));
        if (_token is not null)
        {
            ledger.Recent.Add(new RecentTurn(_token, pool.Pool.Members[member].Name, ledger.Turns));
        }

        return !IsPreview;
    }

    public override void Saved()
    {
        if (_settled.Length > 0)
        {
            _rotation!.Close(_settled);
        }
    }

    public override void LeftOpen() => _rotation!.LeaveOpen(new OpenTurn(_token!, _key, [(Result.Member!, 1)]));

    /// <summary>Marks the request as failed.</summary>
    public void Fail(string failure) => Result = new PoolTurn(null, 0, failure, _rotation!.Key, Standings);

    public void Take(in PoolTurn turn) => Result = turn with { Standings = Standings };

    // Turns that the store kept after all are owed again, since their records went to the queue; this record's own is simply given to it.
    private bool Settle(RotationLedger ledger)
    {
        _settled = _rotation!.Open;
        foreach (var open in _settled)
        {
            if (!ledger.Recent.TryFind(open.Token, out var kept))
            {
                continue;
            }

            if (!_key.IsNone && open.Key == _key && open.Charged.Count == 1 && ledger.Returned.All.All(t => t != kept.Turn))
            {
                Result = Given(kept.Member, kept.Turn);
                if (!IsPreview)
                {
                    _rotation.Close([open]);
                }

                return true;
            }

            if (ledger.Returned.Add(kept.Turn) == TurnReturnOutcome.GivenBack)
            {
                foreach (var (member, turns) in open.Charged)
                {
                    if (ledger.PlaceOf(member) is >= 0 and var place)
                    {
                        ledger.Owe(place, turns);
                    }
                }
            }
        }

        return false;
    }

    private PoolTurn Given(string member, long turn) => new(member, turn, null, _rotation!.Key, Standings);

    // One save alone can make this version, and it is this record's at this instant.
    private string TokenOf(long version) => string.Format(CultureInfo.InvariantCulture, "{0}@{1}#{2}", _key, _context.AsOf.UtcTicks, version + 1);

    private void Forget()
    {
        _rotation = null;
        _context = default;
        _key = default;
        _token = null;
        _settled = [];
        Standings = null;
        Result = default;
        Eligible = _own;
        IsCertain = false;
    }
}

/// <summary>What came of asking a pool: a member and the number of their turn, nobody, or a store that failed. A value.</summary>
internal readonly record struct PoolTurn(string? Member, long Turn, string? Failure, string? Rotation = null, MemberStanding[]? Standings = null)
{
    public static PoolTurn Nobody => default;

    /// <summary>The turn is put aside, to be taken later.</summary>
    public static PoolTurn Pending => new(null, -1, null);

    public bool IsPending => Turn < 0;
}
