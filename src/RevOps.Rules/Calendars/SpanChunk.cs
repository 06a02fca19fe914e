namespace RevOps.Rules;

/// <summary>
/// The open spans of one stretch of the time line, with the open time that came before each. Ends follow from the two, so that a
/// span takes 16 bytes, and half as many in the two tables that find it.
/// </summary>
internal sealed class SpanChunk
{
    /// <summary>Two years: what the first question of a calendar pays for.</summary>
    public const long Ticks = 730 * TimeSpan.TicksPerDay;

    /// <summary>The chunk of the last instant that there is.</summary>
    public const int LastId = (int)(3155378975999999999L / Ticks);

    private readonly TickTable _starts;
    private readonly TickTable _openBefore;

    private SpanChunk(int id, long[] starts, long[] openBefore)
    {
        Id = id;
        Total = openBefore[starts.Length];
        _starts = new TickTable(starts, From, Ticks);
        _openBefore = new TickTable(openBefore, origin: 0, Total);
    }

    public int Id { get; }

    public long From => Id * Ticks;

    public long To => From + Ticks;

    public int Count => _starts.Count;

    /// <summary>The open time of the whole chunk.</summary>
    public long Total { get; }

    public static int IdOf(long utcTicks) => (int)(utcTicks / Ticks);

    public static SpanChunk Build(int id, OpenTimeSource source)
    {
        var from = id * Ticks;
        var to = from + Ticks;
        using var spans = new SpanList();
        source.AddSpans(from, to, spans);

        int first = 0, end = spans.Count;
        while (first < end && spans.EndOf(first) <= from)
        {
            first++;
        }

        while (end > first && spans.StartOf(end - 1) >= to)
        {
            end--;
        }

        var starts = new long[end - first];
        var openBefore = new long[starts.Length + 1];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = Math.Max(from, spans.StartOf(first + i));
            openBefore[i + 1] = openBefore[i] + Math.Min(to, spans.EndOf(first + i)) - starts[i];
        }

        return new SpanChunk(id, starts, openBefore);
    }

    public long StartOf(int i) => _starts[i];

    public long EndOf(int i) => _starts[i] + _openBefore[i + 1] - _openBefore[i];

    /// <summary>The last span that starts at or before an instant, or -1.</summary>
    public int LastStartingBy(long utcTicks) => _starts.CountAtMost(utcTicks) - 1;

    /// <summary>The open time of the chunk before an instant.</summary>
    public long OpenBefore(long utcTicks)
    {
        var i = LastStartingBy(utcTicks);
        return i < 0 ? 0 : Math.Min(_openBefore[i] + utcTicks - _starts[i], _openBefore[i + 1]);
    }

    /// <summary>The first instant before which there is that much open time in the chunk: more than zero, at most the total.</summary>
    public long FirstInstantWith(long open)
    {
        var i = _openBefore.CountAtMost(open - 1) - 1;
        return _starts[i] + open - _openBefore[i];
    }

    /// <summary>The last instant before which there is no more than that open time in the chunk: at least zero, less than the total.</summary>
    public long LastInstantWith(long open)
    {
        var i = _openBefore.CountAtMost(open) - 1;
        return _starts[i] + open - _openBefore[i];
    }
}
