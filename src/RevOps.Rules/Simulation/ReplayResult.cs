namespace RevOps.Rules;

/// <summary>One entry's replay. Immutable.</summary>
public sealed class ReplayResult
{
    internal ReplayResult(DecisionEntry entry, ReplayOutcome outcome, IReadOnlyList<ReplayDifference> differences, ReplayedTurn turn = ReplayedTurn.None)
    {
        Entry = entry;
        Outcome = outcome;
        Differences = differences;
        Turn = turn;
    }

    /// <summary>The entry.</summary>
    public DecisionEntry Entry { get; }

    /// <summary>How it came out.</summary>
    public ReplayOutcome Outcome { get; }

    /// <summary>Every field that differs; empty when the replay is identical.</summary>
    public IReadOnlyList<ReplayDifference> Differences { get; }

    /// <summary>What became of the turn. Only an identical or a different replay says more than <see cref="ReplayedTurn.None"/>.</summary>
    public ReplayedTurn Turn { get; }

    /// <summary>The entry's decision, how the replay came out, and every difference on a line of its own.</summary>
    public override string ToString() => string.Join("\n  ", new[] { $"{Outcome}: {Entry}" }.Concat(Differences.Select(d => d.ToString())));
}
