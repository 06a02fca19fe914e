namespace RevOps.Rules;

/// <summary>
/// Several turns in a row, taken from the store in one step and handed out one by one. Each lease is a stretch of the same fair sequence, so that
/// hosts with leases of any length are never more than two turns each away from it. Used under its rotation's gate.
/// </summary>
internal sealed class TurnLease(Candidates eligible, int[] places, long firstTurn)
{
    private int _next;

    /// <summary>From which state it was taken; null when nobody asked.</summary>
    public TurnRecord? Taken { get; set; }

    /// <summary>The turns of open outcome that were settled with it.</summary>
    public OpenTurn[] Unsettled { get; set; } = [];

    /// <summary>How many of its turns were handed out.</summary>
    public int Given => _next;

    /// <summary>Whether turns are left.</summary>
    public bool HasNext => _next < places.Length;

    /// <summary>Whether the lease was taken for those who are eligible.</summary>
    public bool IsFor(Candidates others) => ReferenceEquals(eligible, others);

    /// <summary>The places whose turns were not handed out.</summary>
    public ReadOnlySpan<int> Left => places.AsSpan(_next);

    /// <summary>Whose turn comes next.</summary>
    public int Coming => places[_next];

    public int Next(out long turn)
    {
        turn = firstTurn + _next;
        return places[_next++];
    }
}

/// <summary>Takes a lease from a rotation.</summary>
internal sealed class LeaseOperation(CompiledRotation rotation, Candidates eligible, int turns, RecordKey key, long asOfTicks) : RotationOperation
{
    private string? _token;
    private int[] _places = [];

    public override CompiledRotation Rotation { get; } = rotation;

    public TurnLease? Lease { get; private set; }

    public override bool Apply(RotationLedger ledger, long version)
    {
        Unsettled = Rotation.Open;
        OpenTurns.Settle(Unsettled, ledger);
        var first = ledger.Turns + 1;
        _places = new int[turns];
        ledger.Take(eligible, _places);
        _token = OpenTurns.TokenOf(key, asOfTicks, version);
        ledger.Recent.Add(new RecentTurn(_token, Rotation.Pool.Names[_places[0]], first));
        Lease = new TurnLease(eligible, _places, first) { Unsettled = Unsettled };
        return true;
    }

    public override void Saved() => Rotation.Close(Unsettled);

    public override void LeftOpen() => Rotation.LeaveOpen(new OpenTurn(_token!, RecordKey.None, OpenTurns.Charged(Rotation, _places)));
}

/// <summary>Gives back what is left of a lease.</summary>
internal sealed class LeaseRelease(CompiledRotation rotation, TurnLease lease) : RotationOperation
{
    public override CompiledRotation Rotation { get; } = rotation;

    public override bool Apply(RotationLedger ledger, long version)
    {
        foreach (var place in lease.Left)
        {
            ledger.Owe(place, 1);
        }

        return lease.HasNext;
    }
}
