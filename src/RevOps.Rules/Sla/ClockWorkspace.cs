namespace RevOps.Rules;

/// <summary>
/// What reading the clocks of one record takes: its events in order, and the walks over them. One is kept for each thread; one in use is not
/// kept, so that a timeline that itself asks for clocks gets another.
/// </summary>
internal sealed class ClockWorkspace
{
    // A timeline of more events is an error of its data.
    private const int MostEvents = 1_000_000;

    // What a long one has made large must not stay with the thread.
    private const int MostEventsKept = 4_096;

    // Among so few, comparing each with each is faster than a table.
    private const int Few = 12;

    [ThreadStatic]
    private static ClockWorkspace? kept;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private TimelineEvent[] _events = new TimelineEvent[16];
    private int _loaded;

    private ClockWorkspace()
    {
        Pauses = new PauseTrack();
        Touches = new TouchTally();
        Owner = new OwnerWalk(this);
    }

    /// <summary>The events up to as-of, in their one order, each once.</summary>
    public ReadOnlySpan<TimelineEvent> Events => _events.AsSpan(0, Count);

    public int Count { get; private set; }

    public PauseTrack Pauses { get; }

    public TouchTally Touches { get; }

    public OwnerWalk Owner { get; }

    public static ClockWorkspace Rent()
    {
        var workspace = kept ?? new ClockWorkspace();
        kept = null;
        return workspace;
    }

    public void Return()
    {
        if (_events.Length > MostEventsKept)
        {
            return;
        }

        // Nothing of the record or the policy stays: neither texts nor what a walk remembers of them.
        Array.Clear(_events, 0, _loaded);
        if (_ids.Count > 0)
        {
            _ids.Clear();
        }

        (_loaded, Count) = (0, 0);
        Touches.Begin(null, null);
        Pauses.Begin([]);
        Owner.Forget();
        kept = this;
    }

    /// <summary>Takes a timeline over; what it says after as-of has not happened.</summary>
    /// <returns>What kept it from being read; null when it was.</returns>
    public string? Load(IReadOnlyList<TimelineEvent> timeline, long asOf, ClockTrace? trace)
    {
        (_loaded, Count) = (0, 0);
        try
        {
            // A list is the host's code, and a broken one says anything.
            var count = timeline.Count;
            if (count is < 0 or > MostEvents)
            {
                return count < 0 ? FormattableString.Invariant($"it says that it has `{count}` events") : FormattableString.Invariant($"it has `{count}` events, more than a decision can read");
            }

            if (_events.Length < count)
            {
                _events = new TimelineEvent[count];
            }

            for (var i = 0; i < count; i++)
            {
                var happened = timeline[i];
                if (happened.At.UtcTicks <= asOf)
                {
                    _events[_loaded++] = happened;
                }
            }

            if (trace is not null && _loaded < count)
            {
                trace.Found(Reasons.LaterEvents, FormattableString.Invariant($"{count - _loaded}"));
            }
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return HostException.Said(cause);
        }

        EventOrder.Sort(_events, _loaded);
        DropDuplicates(trace);
        return null;
    }

    private void DropDuplicates(ClockTrace? trace)
    {
        for (var i = 0; i < _loaded; i++)
        {
            if (IsDuplicate(i))
            {
                trace?.Found(Reasons.DuplicateEvent, _events[i].Kind.ToString(), ClockInstant.Text(_events[i].At.UtcTicks));
                continue;
            }

            if (Count < i)
            {
                _events[Count] = _events[i];
            }

            Count++;
        }
    }

    private bool IsDuplicate(int i)
    {
        if (_events[i].Id is not { } id)
        {
            return Count > 0 && _events[Count - 1] == _events[i];
        }

        if (_loaded > Few)
        {
            return !_ids.Add(id);
        }

        for (var earlier = 0; earlier < Count; earlier++)
        {
            if (string.Equals(_events[earlier].Id, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
