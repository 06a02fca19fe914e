namespace RevOps.Rules;

/// <summary>When a member was given their latest turns: as many as their highest cap counts. For one thread at a time.</summary>
internal sealed class TurnHistory(int most)
{
    private readonly List<(long Ticks, long Turn)> _turns = [];

    public IReadOnlyList<(long Ticks, long Turn)> Turns => _turns;

    public void Add(long turn, long ticks)
    {
        var at = _turns.Count;
        while (at > 0 && _turns[at - 1].Ticks > ticks)
        {
            at--;
        }

        _turns.Insert(at, (ticks, turn));
        if (_turns.Count > most)
        {
            _turns.RemoveAt(0);
        }
    }

    public void Remove(long turn) => _turns.RemoveAll(t => t.Turn == turn);

    public int CountBetween(long from, long to)
    {
        var count = 0;
        foreach (var (ticks, _) in _turns)
        {
            count += ticks >= from && ticks <= to ? 1 : 0;
        }

        return count;
    }
}
