namespace RevOps.Rules;

/// <summary>How often something was wrong with events, and with whose. Immutable.</summary>
public sealed class HistoryFindingCount
{
    internal HistoryFindingCount(HistoryFinding finding, long count, IReadOnlyList<string> keys)
    {
        Finding = finding;
        Count = count;
        Keys = keys;
    }

    /// <summary>What was wrong.</summary>
    public HistoryFinding Finding { get; }

    /// <summary>How often.</summary>
    public long Count { get; }

    /// <summary>The first keys in ordinal order; at most three.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The finding in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Finding}: {Count} ({string.Join(", ", Keys)})");
}
