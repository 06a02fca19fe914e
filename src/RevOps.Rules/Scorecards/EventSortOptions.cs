namespace RevOps.Rules;

/// <summary>How much events are held in memory while they are sorted, and where the rest lies. Immutable.</summary>
public sealed class EventSortOptions
{
    /// <summary>Makes options.</summary>
    /// <param name="folder">The folder for temporary files; the system's own when null. They are gone when the sort ends, however it ends.</param>
    /// <param name="eventsInMemory">How many events are held at once; 2 or more. 200,000 by default.</param>
    /// <param name="filesAtOnce">How many files are merged at once; 2 or more. 64 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 2.</exception>
    public EventSortOptions(string? folder = null, int eventsInMemory = 200_000, int filesAtOnce = 64)
    {
        Folder = folder;
        EventsInMemory = eventsInMemory >= 2 ? eventsInMemory : throw new ArgumentOutOfRangeException(nameof(eventsInMemory), eventsInMemory, "A sort holds 2 events or more.");
        FilesAtOnce = filesAtOnce >= 2 ? filesAtOnce : throw new ArgumentOutOfRangeException(nameof(filesAtOnce), filesAtOnce, "A merge joins 2 files or more.");
    }

    /// <summary>The folder for temporary files; null for the system's own.</summary>
    public string? Folder { get; }

    /// <summary>How many events are held at once.</summary>
    public int EventsInMemory { get; }

    /// <summary>How many files are merged at once.</summary>
    public int FilesAtOnce { get; }
}
