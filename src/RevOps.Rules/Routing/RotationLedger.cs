namespace RevOps.Rules;

/// <summary>
/// The rotation of one pool, or of one value by which a pool rotates: the present run, what members carry and are owed, and what settles turns whose
/// outcome is open. For one thread at a time.
/// </summary>
internal sealed partial class RotationLedger
{
    public const long One = RotationRun.One;

    // Shares are rounded to 2^-40 of a turn; sums of them that come this close to a whole turn are one.
    private const long Whole = One - (1L << 20);
    private const long MostOwed = 1_000_000 * One;
    private const long MostCharged = 64 * One;

    private readonly IReadOnlyList<PoolMember> _members;
    private readonly RotationRun _run;
    private readonly int[] _seen;
    private readonly long[] _carried;
    private readonly long[] _owed;
    private readonly TurnHistory?[] _histories;
    private bool _hasDebts;
    private Candidates? _runOf;

    /// <summary>A rotation without any turn.</summary>
    public RotationLedger(IReadOnlyList<PoolMember> members)
    {
        _members = members;
        _run = new RotationRun(members.Count);
        _seen = new int[members.Count];
        _carried = new long[members.Count];
        _owed = new long[members.Count];
        _histories = [.. members.Select(m => m.Caps.Count == 0 ? null : new TurnHistory(m.Caps.Max(c => c.Most)))];
    }

    /// <summary>How many turns the rotation gave in all.</summary>
    public long Turns { get; private set; }

    /// <summary>The turns of which an outcome may be asked again.</summary>
    public RecentTurns Recent { get; } = new();

    /// <summary>The turns that were given back.</summary>
    public ReturnedTurns Returned { get; } = new();

    /// <summary>Whether the ledger is that of these members.</summary>
    public bool IsOf(IReadOnlyList<PoolMember> members) => ReferenceEquals(_members, members);

    /// <summary>Takes the next turn among candidates that never change, so that it need not be asked whether they are the same.</summary>
    public int Take(Candidates always, out bool wasOwed)
    {
        if (ReferenceEquals(_runOf, always))
        {
            return TakeOfRun(always.Places, out wasOwed);
        }

        var member = Take(always.Places, always.Weights, out wasOwed);
        _runOf = always;
        return member;
    }

    /// <summary>Takes the next turns among candidates that never change, as many as there is room for: exactly those of taking one after the other.</summary>
    public void Take(Candidates always, Span<int> members)
    {
        for (; members.Length > 0 && (_hasDebts || !ReferenceEquals(_runOf, always)); members = members.Slice(1))
        {
            members[0] = Take(always, out _);
        }

        _run.Next(_carried, members);
        Turns += members.Length;
    }

    /// <summary>Takes the next turn.</summary>
    /// <param name="places">The places of those who can take it, ascending; at least one.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="wasOwed">Whether the member was owed it.</param>
    /// <returns>The place of the member whose turn it is.</returns>
    public int Take(ReadOnlySpan<int> places, ReadOnlySpan<int> weights, out bool wasOwed)
    {
        if (!_run.IsOf(places, weights))
        {
            Enter(places, weights);
        }

        _runOf = null;
        return TakeOfRun(places, out wasOwed);
    }

    /// <summary>Owes those who are away their share of a turn that the run gave to somebody else.</summary>
    public void Accrue(ReadOnlySpan<int> absent, ReadOnlySpan<int> weights, long eligibleWeight, CatchUp catchUp)
    {
        var most = catchUp.Kind == CatchUpKind.Capped ? catchUp.Most * One : MostOwed;
        for (var i = 0; i < absent.Length; i++)
        {
            ref var owed = ref _owed[absent[i]];
            owed = Math.Max(owed, Math.Min(most, owed + Share(weights[i], eligibleWeight)));
            _hasDebts |= IsDebt(owed);
        }
    }

    /// <summary>Remembers when a member with caps was given a turn.</summary>
    public void Note(int member, long asOfTicks) => _histories[member]?.Add(Turns, asOfTicks);

    /// <summary>How many turns a member with caps was given from an instant up to another, both included.</summary>
    public int CountBetween(int member, long from, long to) => _histories[member]?.CountBetween(from, to) ?? 0;

    /// <summary>When a member with caps was given their latest turns.</summary>
    public long[] InstantsOf(int member) => _histories[member] is { } history ? [.. history.Turns.Select(t => t.Ticks)] : [];

    /// <summary>Charges a member for an assignment that was not the rotation's.</summary>
    public long Charge(int member, long asOfTicks)
    {
        Turns++;
        _owed[member] = Math.Max(-MostCharged, _owed[member] - One);
        _hasDebts = HasDebts();
        Note(member, asOfTicks);
        return Turns;
    }

    /// <summary>Owes a member so many turns.</summary>
    public void Owe(int member, long turns)
    {
        _owed[member] = Math.Min(MostOwed, _owed[member] + (Math.Min(turns, 1_000_000) * One));
        _hasDebts = HasDebts();
    }

    /// <summary>Gives a turn back to its member; <paramref name="member"/> is -1 when they have left the pool.</summary>
    public TurnReturnOutcome GiveBack(long turn, int member)
    {
        if (turn > Turns)
        {
            return TurnReturnOutcome.NotTaken;
        }

        var outcome = Returned.Add(turn);
        if (outcome == TurnReturnOutcome.GivenBack && member >= 0)
        {
            Owe(member, 1);
            _histories[member]?.Remove(turn);
        }

        return outcome;
    }

    /// <summary>The name of the member at a place.</summary>
    public string NameOf(int place) => _members[place].Name;

    /// <summary>The place of a member; -1 for one who is not in the pool.</summary>
    public int PlaceOf(string? name)
    {
        for (var i = 0; i < _members.Count; i++)
        {
            if (string.Equals(_members[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private int TakeOfRun(ReadOnlySpan<int> places, out bool wasOwed)
    {
        Turns++;
        wasOwed = false;
        if (!_hasDebts)
        {
            return _run.Next(_carried);
        }

        var owed = MostOwedOf(places);
        if (owed >= 0)
        {
            _owed[owed] -= One;
            _hasDebts = HasDebts();
            wasOwed = true;
            return owed;
        }

        var next = _run.Next(_carried);
        while (_owed[next] <= -Whole)
        {
            // They have had this turn already, by an assignment that was not the rotation's.
            _owed[next] += One;
            _hasDebts = HasDebts();
            next = _run.Next(_carried);
        }

        return next;
    }

    private void Enter(ReadOnlySpan<int> places, ReadOnlySpan<int> weights)
    {
        _run.End(_carried);
        _run.Start(places, weights, _carried);
        for (var i = 0; i < places.Length; i++)
        {
            _seen[places[i]] = weights[i];
        }
    }

    // Who is owed the most; the first declared of several.
    private int MostOwedOf(ReadOnlySpan<int> places)
    {
        var found = -1;
        foreach (var place in places)
        {
            if (_owed[place] >= Whole && (found < 0 || _owed[place] > _owed[found] + (1L << 20)))
            {
                found = place;
            }
        }

        return found;
    }

    private static bool IsDebt(long owed) => owed is >= Whole or <= -Whole;

    // What is less than a whole turn moves none, so that the run goes on as if nothing were owed.
    private bool HasDebts()
    {
        foreach (var owed in _owed)
        {
            if (IsDebt(owed))
            {
                return true;
            }
        }

        return false;
    }

    private static long Share(int weight, long total) => (long)Math.Round((decimal)weight * One / total, MidpointRounding.AwayFromZero);
}
