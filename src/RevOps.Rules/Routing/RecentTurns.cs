namespace RevOps.Rules;

/// <summary>
/// The tokens of the latest turns, so that one that is asked for again is found. Bounded; the oldest goes first, and what the library names itself pushes out
/// nothing that a host has named. For one thread at a time.
/// </summary>
internal sealed class RecentTurns
{
    /// <summary>So many of the host's tokens are kept, and so many of the library's own.</summary>
    public const int Most = 32;

    private readonly List<RecentTurn> _turns = [];
    private int _own;

    public IReadOnlyList<RecentTurn> All => _turns;

    public void Add(RecentTurn turn)
    {
        _turns.Add(turn);
        var isOwn = OpenTurns.IsOwn(turn.Token);
        _own += isOwn ? 1 : 0;
        if ((isOwn ? _own : _turns.Count - _own) > Most)
        {
            _turns.RemoveAt(OldestOf(isOwn));
            _own -= isOwn ? 1 : 0;
        }
    }

    /// <summary>Whether a token of the library's own that was added when the rotation had given so many turns would not be found any more.</summary>
    public bool MayHaveForgotten(long turns) => _own == Most && _turns[OldestOf(isOwn: true)].Turn >= turns;

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

    private int OldestOf(bool isOwn) => _turns.FindIndex(t => OpenTurns.IsOwn(t.Token) == isOwn);
}

/// <summary>A turn, or the first of a lease, and the token under which it was taken. A value.</summary>
internal readonly record struct RecentTurn(string Token, string Member, long Turn);
