namespace RevOps.Rules;

/// <summary>
/// Keeps entries in the memory of one process: all of them, or the last ones up to a capacity. Safe for any number of threads; everything is lost
/// when the process ends.
/// </summary>
public sealed class InMemoryDecisionLog : IDecisionLog
{
    private readonly Queue<DecisionEntry> _entries = new();

    /// <summary>Makes a log.</summary>
    /// <param name="capacity">How many entries are kept at most, from 1: the oldest goes when one more comes. Null, the default, keeps all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 1.</exception>
    public InMemoryDecisionLog(int? capacity = null) =>
        Capacity = capacity is < 1 ? throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "A log keeps at least one entry. Leave the capacity out to keep all.") : capacity;

    /// <summary>How many entries are kept at most; null for all.</summary>
    public int? Capacity { get; }

    /// <summary>How many entries were dropped because of the capacity.</summary>
    public long Dropped { get; private set; }

    /// <summary>The entries as they stand now, the oldest first; a copy, so that what comes later does not change it.</summary>
    public IReadOnlyList<DecisionEntry> Entries
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries];
            }
        }
    }

    /// <inheritdoc/>
    public void Append(DecisionEntry entry)
    {
        _ = entry ?? throw new ArgumentNullException(nameof(entry));
        lock (_entries)
        {
            if (_entries.Count == Capacity)
            {
                _entries.Dequeue();
                Dropped++;
            }

            _entries.Enqueue(entry);
        }
    }
}
