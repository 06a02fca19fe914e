namespace RevOps.Rules;

/// <summary>One line of a log as it was read: an entry, or what is wrong with the line. Immutable.</summary>
public sealed class DecisionLogLine
{
    /// <summary>Makes a line with an entry.</summary>
    /// <param name="number">The line's number, from 1.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="bytesRead">How many bytes of the log were read up to the end of the line.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    public DecisionLogLine(long number, DecisionEntry entry, long bytesRead = 0)
    {
        Number = number;
        Entry = entry ?? throw new ArgumentNullException(nameof(entry));
        BytesRead = bytesRead;
    }

    internal DecisionLogLine(long number, string problem, bool isTorn, long bytesRead)
    {
        Number = number;
        Problem = problem;
        IsTorn = isTorn;
        BytesRead = bytesRead;
    }

    /// <summary>The line's number, from 1.</summary>
    public long Number { get; }

    /// <summary>The entry; null when the line could not be read.</summary>
    public DecisionEntry? Entry { get; }

    /// <summary>What is wrong with the line, and what to do; null when it has an entry.</summary>
    public string? Problem { get; }

    /// <summary>Whether the line ends with the log and not with a line feed, as one does that is being written or was torn.</summary>
    public bool IsTorn { get; }

    /// <summary>How many bytes of the log were read up to the end of the line, for progress.</summary>
    public long BytesRead { get; }

    /// <summary>The number, and the entry or the problem.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Number}: {(Entry is { } entry ? entry.ToString() : Problem)}");
}
