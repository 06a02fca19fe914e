namespace RevOps.Rules;

/// <summary>One entry's replay. Immutable.</summary>
public sealed class ReplayResult
{
    internal ReplayResult(DecisionEntry entry, ReplayOutcome outcome, IReadOnlyList<ReplayDifference> differences, bool hasGivenTurn = false)
    {
        Entry = entry;
        Outcome = outcome;
        Differences = differences;
        HasGivenTurn = hasGivenTurn;
    }

    /// <summary>The entry.</summary>
    public DecisionEntry Entry { get; }

    /// <summary>How it came out.</summary>
    public ReplayOutcome Outcome { get; }

    /// <summary>Every field that differs; empty when the replay is identical.</summary>
    public IReadOnlyList<ReplayDifference> Differences { get; }

    /// <summary>
    /// Whether the turn was taken for given, because it came from a lease or from what an earlier save had left open; everything else was decided
    /// again, and the member could have it.
    /// </summary>
    public bool HasGivenTurn { get; }

    /// <summary>The entry's decision, how the replay came out, and every difference on a line of its own.</summary>
    public override string ToString() => string.Join("\n  ", new[] { $"{Outcome}: {Entry}" }.Concat(Differences.Select(d => d.ToString())));
}
