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
    private Candidates? _drawn;

    /// <summary>Who can take the record, as far as that does not depend on the rotation.</summary>
    public Candidates Eligible { get; set; } = new();

    /// <summary>Who could, were they not away; filled where they are owed something for it.</summary>
    public Candidates Absent { get; } = new();

    /// <summary>Who may be able to take the record later, being barred by nothing but time; filled where the fallback queue asks for it.</summary>
    public Candidates Prospects { get; } = new();

    /// <summary>How every member stood; null unless an explanation is wanted.</summary>
    public MemberStanding[]? Standings { get; private set; }

    /// <summary>What came of it.</summary>
    public PoolTurn Result { get; private set; }

    public override CompiledRotation Rotation => _rotation!;

    public override bool IsPreview => _context.IsPreview;

    public ref readonly RoutingContext Context => ref _context;

    public RecordKey Key => _key;

    /// <summary>Whether the turn can come from a lease: it depends on nothing but the rotation.</summary>
    public bool CanBeLeased => _context.IdempotencyToken is null && ReferenceEquals(Eligible, _rotation!.Pool.Always);

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
        Prospects.Clear(pool.Members.Length);
        pool.Find(this, frame, in context);
        _rotation = pool.RotationOf(frame);
    }

    /// <summary>Gives the rotation its place among those of the pool, since the turn is taken now.</summary>
    public void Place() => _rotation = _rotation!.Pool.Placed(_rotation, IsPreview);

    /// <summary>Takes the turn from the same rotation in another store.</summary>
    public void MoveTo(CompiledRotation rotation) => _rotation = rotation;

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

    /// <summary>Notes among whom the rotation chooses, after all that depends on it.</summary>
    public void DrawFrom(Candidates eligible) => _drawn = eligible;

    /// <summary>Keeps where a leased turn came from.</summary>
    public void ObserveLeased(RotationState before, int leasePlace, OpenTurn[] unsettled)
    {
        Unsettled = unsettled;
        Observe(TurnSource.Lease, before, before, leasePlace);
    }

    private protected override IReadOnlyList<MemberWeight> Weights
    {
        get
        {
            var among = _drawn ?? Eligible;
            var weights = new MemberWeight[among.Count];
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = new MemberWeight(_rotation!.Pool.Pool.Members[among.Places[i]].Name, among.Weights[i]);
            }

            return weights;
        }
    }

    public override bool Apply(RotationLedger ledger, long version)
    {
        (_drawn, Unsettled) = (null, []);
        if (_context.IdempotencyToken is { } asked && ledger.Recent.TryFind(asked, out var before))
        {
            Result = Given(before.Member, before.Turn);
            return false;
        }

        if (!IsCertain)
        {
            Unsettled = _rotation!.Open;
            if (OpenTurns.Of(_key, Unsettled, ledger, out var kept) is { } own && IsEligible(ledger.PlaceOf(kept.Member)))
            {
                Result = Given(kept.Member, kept.Turn);
                _rotation!.Close(IsPreview ? [] : [own]);
                return false;
            }

            _settled = Unsettled;
            OpenTurns.Settle(_settled, ledger);
        }

        var pool = _rotation!.Pool;
        var member = pool.Choose(ledger, this, in _context, out var wasOwed);
        if (member < 0)
        {
            Result = Nobody(ledger);
            return false;
        }

        Say(member, new(wasOwed ? Reasons.TurnOwed : Reasons.TheirTurn));
        Result = Given(pool.Names[member], IsPreview ? 0 : ledger.Turns);
        _token = _context.IdempotencyToken ?? (IsCertain ? null : OpenTurns.TokenOf(_key, _context.AsOf.UtcTicks, version));
        if (_token is not null)
        {
            ledger.Recent.Add(new RecentTurn(_token, pool.Names[member], ledger.Turns));
        }

        return !IsPreview;
    }

    public override void Saved() => _rotation!.Close(_settled);

    // Who has named a call comes again with the name, at whichever host, and finds the turn; nobody else may give it away.
    public override void LeftOpen()
    {
        if (_context.IdempotencyToken is null)
        {
            _rotation!.LeaveOpen(new OpenTurn(_token!, _key, [(Result.Member!, 1)]));
        }
    }

    /// <summary>
    /// Answers the request when nobody can take the record, which no store is needed to say, unless it is to say when somebody can, or whether the call
    /// had its turn when somebody could.
    /// </summary>
    public bool IsForNobody()
    {
        if (Eligible.Count > 0 || _context.IdempotencyToken is not null || (Prospects.Count > 0 && _rotation!.Pool.HasCaps))
        {
            return false;
        }

        Result = Nobody(ledger: null);
        return true;
    }

    /// <summary>Marks the request as failed; where nobody could have taken the record anyway, nothing has.</summary>
    public void Fail(string failure) => Result = Eligible.Count == 0 || _rotation!.Pool.AreAllAtCaps(this, in _context) ? Nobody(ledger: null) : new PoolTurn(null, 0, failure, _rotation!.Key, Standings);

    /// <summary>Answers the request without its rotation.</summary>
    public void Answer(in PoolTurn turn) => Result = turn with { Standings = Standings };

    // A turn that was kept for one who may not have the record by now is owed to them, like that of any other record.
    private bool IsEligible(int place) => place >= 0 && Eligible.Places.IndexOf(place) >= 0;

    private PoolTurn Nobody(RotationLedger? ledger) =>
        PoolTurn.Nobody with { Standings = Standings, EligibleTicks = Prospects.Count == 0 ? 0 : _rotation!.Pool.NextEligible(Prospects, ledger, in _context) };

    private PoolTurn Given(string member, long turn) => new(member, turn, null, _rotation!.Key, Standings);

    /// <summary>Lets go of the record.</summary>
    public void Forget()
    {
        _rotation = null;
        _context = default;
        _key = default;
        _token = null;
        _settled = [];
        _drawn = null;
        Standings = null;
        Result = default;
        Eligible = _own;
        IsCertain = false;
        Unobserve();
    }
}

/// <summary>What came of asking a pool: a member and the number of their turn, nobody, or a store that failed. A value.</summary>
internal readonly record struct PoolTurn(string? Member, long Turn, string? Failure, string? Rotation = null, MemberStanding[]? Standings = null, long EligibleTicks = 0)
{
    public static PoolTurn Nobody => default;

    /// <summary>The turn is put aside, to be taken later.</summary>
    public static PoolTurn Pending => new(null, -1, null);

    public bool IsPending => Turn < 0;
}
