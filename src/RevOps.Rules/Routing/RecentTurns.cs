namespace RevOps.Rules;

/// <summary>The tokens of the latest turns, so that one that is asked for again is found. Bounded; the oldest goes first. For one thread at a time.</summary>
internal sealed class RecentTurns
{
    public const int Most = 32;

    private readonly List<RecentTurn> _turns = [];

    public IReadOnlyList<RecentTurn> All => _turns;

    public void Add(RecentTurn turn)
    {
        _turns.Add(turn);
        if (_turns.Count > Most)
        {
            _turns.RemoveAt(0);
        }
    }

    /// <summary>Whether a token that was added when the rotation had given so many turns would not be found any more.</summary>
    public bool MayHaveForgotten(long turns) => _turns.Count == Most && _turns[0].Turn >= turns;

    public bool TryFind(string token, out RecentTurn turn)
    {
        for (var i = _turns.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_turns[i].Token, token, StringComparison.Ordinal))
            {
                turn = _turns[i];
                return true;
            }
        }

        turn = default;
        return false;
    }
}

/// <summary>A turn, or the first of a lease, and the token under which it was taken. A value.</summary>
internal readonly record struct RecentTurn(string Token, string Member, long Turn);
