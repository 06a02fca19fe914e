namespace RevOps.Rules;

/// <summary>
/// Remembers assignments in the memory of one process, up to a number of records. When it is full, the record that was assigned longest ago is
/// forgotten; recalling one does not keep it. Safe for any number of threads.
/// </summary>
/// <remarks>
/// With a capacity of 4,096 or more the records are spread over 16 parts by their keys, each with its own lock and a sixteenth of the capacity: the
/// one forgotten is the one assigned longest ago in its part. Everything is lost when the process ends.
/// </remarks>
public sealed class InMemoryAssignmentMemory : IAssignmentMemory, IDuplicateMemory
{
    private const int LeastForParts = 4_096;
    private const int Parts = 16;

    private readonly AssignmentQueue<string>[] _parts;
    private readonly AssignmentQueue<EarlierAssignment>[] _duplicates;

    /// <summary>Makes a memory.</summary>
    /// <param name="capacity">
    /// The most records that it remembers, and the most keys of duplicates: 1 or more. Either takes about 100 bytes, and the text of its key.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 1.</exception>
    public InMemoryAssignmentMemory(int capacity)
    {
        if (capacity < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "A memory that keeps nothing is none. Give 1 or more, or leave the memory out.");
        }

        Capacity = capacity;
        _parts = PartsOf<string>(capacity);
        _duplicates = PartsOf<EarlierAssignment>(capacity);
    }

    /// <summary>The most records that it remembers.</summary>
    public int Capacity { get; }

    /// <summary>How many records it remembers now.</summary>
    public int Count => _parts.Sum(p => p.Count);

    /// <summary>How many assignments it remembers now under the keys of duplicates; as many as records at most.</summary>
    public int DuplicateCount => _duplicates.Sum(p => p.Count);

    /// <inheritdoc/>
    public string? Recall(RecordKey key) => PartOf(_parts, key).Recall(key);

    /// <inheritdoc/>
    public void Remember(RecordKey key, string owner, DateTimeOffset asOf) => PartOf(_parts, key).Remember(key, owner ?? throw new ArgumentNullException(nameof(owner)));

    /// <inheritdoc/>
    public EarlierAssignment? RecallDuplicate(RecordKey duplicateKey) => PartOf(_duplicates, duplicateKey).Recall(duplicateKey) is { Owner.Length: > 0 } kept ? kept : null;

    /// <inheritdoc/>
    public void RememberDuplicate(RecordKey duplicateKey, EarlierAssignment assignment) => PartOf(_duplicates, duplicateKey).Remember(duplicateKey, assignment);

    private static AssignmentQueue<T>[] PartsOf<T>(int capacity)
    {
        var parts = capacity >= LeastForParts ? Parts : 1;
        return [.. Enumerable.Range(0, parts).Select(i => new AssignmentQueue<T>((capacity / parts) + (i < capacity % parts ? 1 : 0)))];
    }

    private static AssignmentQueue<T> PartOf<T>(AssignmentQueue<T>[] parts, RecordKey key) => parts[(int)((uint)key.GetHashCode() % (uint)parts.Length)];
}
