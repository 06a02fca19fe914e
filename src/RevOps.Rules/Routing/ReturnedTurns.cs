namespace RevOps.Rules;

/// <summary>
/// The turns that were given back, so that none is given back twice. Bounded: when the latest returns are more than it holds, the oldest turn among
/// them becomes a floor, and no turn up to the floor can be given back any more. For one thread at a time.
/// </summary>
internal sealed class ReturnedTurns
{
    public const int Most = 256;

    private readonly List<long> _turns = [];

    public long Floor { get; private set; }

    public IReadOnlyList<long> All => _turns;

    public TurnReturnOutcome Add(long turn)
    {
        var at = _turns.BinarySearch(turn);
        if (at >= 0)
        {
            return TurnReturnOutcome.AlreadyGivenBack;
        }

        if (turn <= Floor)
        {
            return TurnReturnOutcome.TooOld;
        }

        _turns.Insert(~at, turn);
        if (_turns.Count > Most)
        {
            Floor = _turns[0];
            _turns.RemoveAt(0);
        }

        return TurnReturnOutcome.GivenBack;
    }

    /// <summary>Takes over what was stored.</summary>
    /// <returns>Whether it can be.</returns>
    public bool Resume(long floor, IEnumerable<long> turns)
    {
        Floor = floor;
        foreach (var turn in turns)
        {
            if (turn <= floor || (_turns.Count > 0 && turn <= _turns[_turns.Count - 1]) || _turns.Count >= Most)
            {
                return false;
            }

            _turns.Add(turn);
        }

        return true;
    }
}
