namespace RevOps.Rules;

/// <summary>
/// Sorts events by key, so that those of a record follow each other, however many there are: what does not fit into memory goes to temporary
/// files, which are merged.
/// </summary>
/// <remarks>
/// Stable: events of one key keep the order in which they were given. The files are made in the folder that the options name, are closed and
/// deleted when the enumeration ends, breaks off or throws, and are used by nobody else.
/// </remarks>
public static class EventSort
{
    /// <summary>Sorts events by key.</summary>
    /// <param name="events">The events, in any order; read once, when the result is enumerated.</param>
    /// <param name="options">How much to hold in memory; the defaults when null.</param>
    /// <returns>The events, sorted; enumerate it once and to the end, or dispose of its enumerator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    public static IEnumerable<RecordEvent> ByKey(IEnumerable<RecordEvent> events, EventSortOptions? options = null) =>
        Sorted(events ?? throw new ArgumentNullException(nameof(events)), options ?? new EventSortOptions());

    private static IEnumerable<RecordEvent> Sorted(IEnumerable<RecordEvent> events, EventSortOptions options)
    {
        using var runs = new SortRuns(options);
        var chunk = new List<SortedEvent>(Math.Min(options.EventsInMemory, 1_024));
        foreach (var happened in events)
        {
            chunk.Add(new SortedEvent(happened, chunk.Count));
            if (chunk.Count == options.EventsInMemory)
            {
                chunk.Sort(SortedEvent.Order);
                runs.Write(chunk);
                chunk.Clear();
            }
        }

        chunk.Sort(SortedEvent.Order);
        foreach (var sorted in runs.MergedWith(chunk))
        {
            yield return sorted.Event;
        }
    }
}
