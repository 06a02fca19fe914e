namespace RevOps.Rules;

/// <summary>
/// Several turns in a row, taken from the store in one step and handed out one by one. Each lease is a stretch of the same fair sequence, so that
/// hosts with leases of any length are never more than two turns each away from it. Used under its rotation's gate.
/// </summary>
internal sealed class TurnLease(Candidates eligible, int[] places, long firstTurn)
{
    private int _next;
    private long _releasedAt = -1;

    /// <summary>From which state it was taken; null when nobody asked.</summary>
    public TurnRecord? Taken { get; set; }

    /// <summary>The turns of open outcome that were settled with it.</summary>
    public OpenTurn[] Unsettled { get; set; } = [];

    /// <summary>How many of its turns were handed out.</summary>
    public int Given => _next;

    /// <summary>Whether turns are left.</summary>
    public bool HasNext => _next < places.Length && !IsReleased;

    /// <summary>Whether a save that gave the rest back has been tried, and nobody knows whether it came about: then nothing is handed out any more.</summary>
    public bool IsReleased => _releasedAt >= 0;

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

    /// <summary>Gives back what is left, once however often it is saved. A token tells, since there may be more turns than a rotation remembers returns.</summary>
    /// <returns>Whether there is something to save.</returns>
    public bool GiveBack(RotationLedger ledger)
    {
        var token = OpenTurns.TokenOfRelease(firstTurn, _next);
        if (Left.Length == 0 || ledger.Recent.TryFind(token, out _) || (IsReleased && ledger.Recent.MayHaveForgotten(_releasedAt)))
        {
            return false;
        }

        foreach (var place in Left)
        {
            ledger.Owe(place, 1);
        }

        ledger.Recent.Add(new RecentTurn(token, ledger.NameOf(Left[0]), ledger.Turns));
        return true;
    }

    /// <summary>Ends the lease, since nobody knows whether its rest was given back.</summary>
    /// <param name="turns">How many turns the rotation had given when that was tried.</param>
    public void Release(long turns) => _releasedAt = Math.Max(_releasedAt, turns);
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
    private long _turns;

    public override CompiledRotation Rotation { get; } = rotation;

    public override bool Apply(RotationLedger ledger, long version)
    {
        _turns = ledger.Turns;
        return lease.GiveBack(ledger);
    }

    public override void LeftOpen() => lease.Release(_turns);
}
