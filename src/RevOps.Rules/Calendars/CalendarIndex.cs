namespace RevOps.Rules;

/// <summary>
/// Answers about open time by looking up: two binary searches, whatever the duration, and a step for every two years between.
/// All instants are UTC ticks. Chunks are built when a question first touches them. A chunk is a pure function of its place, so two
/// threads that build the same one at once build equal ones, and whichever stays serves both: no lock is taken.
/// </summary>
internal sealed class CalendarIndex(OpenTimeSource source)
{
    // A place a chunk, and chunks 512 years apart share it: instants from bad data (the year 1 of an empty field) cost time, not
    // memory without bound.
    private const int Places = 256;

    private readonly SpanChunk?[] _chunks = new SpanChunk?[Places];
    private long[]? _totals;

    public bool IsOpen(long at)
    {
        var chunk = ChunkOf(at);
        var i = chunk.LastStartingBy(at);
        return i >= 0 && at < chunk.EndOf(i);
    }

    /// <summary>The open time between two instants in order.</summary>
    public long OpenBetween(long from, long to)
    {
        var first = ChunkOf(from);
        var last = ChunkOf(to);
        var open = last.OpenBefore(to) - first.OpenBefore(from);
        for (var id = first.Id; id < last.Id; id++)
        {
            open += id == first.Id ? first.Total : TotalOf(id, farApart: last.Id - first.Id >= Places);
        }

        return open;
    }

    /// <summary>The first instant, not after the limit, by which that much open time (more than zero) has passed, or -1.</summary>
    public long Forward(long start, long open, long limit)
    {
        var chunk = ChunkOf(start);
        var before = chunk.OpenBefore(start);
        while (open > chunk.Total - before)
        {
            open -= chunk.Total - before;
            before = 0;
            if (chunk.To > limit)
            {
                return -1;
            }

            chunk = Chunk(chunk.Id + 1);
        }

        var reached = chunk.FirstInstantWith(before + open);
        return reached <= limit ? reached : -1;
    }

    /// <summary>The last instant, not before the limit, from which that much open time (more than zero) passes up to the end, or -1.</summary>
    public long Backward(long end, long open, long limit)
    {
        var chunk = ChunkOf(end);
        var before = chunk.OpenBefore(end);
        while (open > before)
        {
            open -= before;
            if (chunk.From <= limit)
            {
                return -1;
            }

            chunk = Chunk(chunk.Id - 1);
            before = chunk.Total;
        }

        var reached = chunk.LastInstantWith(before - open);
        return reached >= limit ? reached : -1;
    }

    /// <summary>The first open instant at or after one, not after the limit, or -1.</summary>
    public long NextOpen(long at, long limit)
    {
        var chunk = ChunkOf(at);
        var i = chunk.LastStartingBy(at);
        if (i >= 0 && at < chunk.EndOf(i))
        {
            return at <= limit ? at : -1;
        }

        for (i++; i == chunk.Count; i = 0)
        {
            if (chunk.To > limit)
            {
                return -1;
            }

            chunk = Chunk(chunk.Id + 1);
        }

        var opening = chunk.StartOf(i);
        return opening <= limit ? opening : -1;
    }

    /// <summary>The close of the open time that contains an instant, or of the next one after it, not after the limit, or -1.</summary>
    public long NextClose(long at, long limit)
    {
        var opening = NextOpen(at, limit);
        if (opening < 0)
        {
            return -1;
        }

        var chunk = ChunkOf(opening);
        var close = chunk.EndOf(chunk.LastStartingBy(opening));
        while (close == chunk.To && close <= limit)
        {
            chunk = Chunk(chunk.Id + 1);
            if (chunk.Count == 0 || chunk.StartOf(0) > close)
            {
                break;
            }

            close = chunk.EndOf(0);
        }

        return close <= limit ? close : -1;
    }

    /// <summary>The last instant at or before one that open time reaches, not before the limit, or -1: the mirror of the next open instant.</summary>
    public long LastOpen(long at, long limit)
    {
        if (at == 0)
        {
            return -1;
        }

        var chunk = ChunkOf(at - 1);
        var i = chunk.LastStartingBy(at - 1);
        while (i < 0)
        {
            if (chunk.From <= limit)
            {
                return -1;
            }

            chunk = Chunk(chunk.Id - 1);
            i = chunk.Count - 1;
        }

        var reached = Math.Min(at, chunk.EndOf(i));
        return reached >= limit ? reached : -1;
    }

    private SpanChunk ChunkOf(long at) => Chunk(SpanChunk.IdOf(at));

    private SpanChunk Chunk(int id) => Volatile.Read(ref _chunks[id & (Places - 1)]) is { } chunk && chunk.Id == id ? chunk : Build(id);

    private SpanChunk Build(int id)
    {
        var chunk = SpanChunk.Build(id, source);
        Volatile.Write(ref _chunks[id & (Places - 1)], chunk);
        return chunk;
    }

    private long TotalOf(int id, bool farApart)
    {
        if (!farApart)
        {
            return Chunk(id).Total;
        }

        // A range over more chunks than there are places would build every one of them again each time; their totals are kept.
        var totals = Volatile.Read(ref _totals) ?? Interlocked.CompareExchange(ref _totals, new long[SpanChunk.LastId + 1], comparand: null) ?? _totals;
        var total = Interlocked.Read(ref totals[id]);
        if (total == 0)
        {
            total = Chunk(id).Total + 1;
            Interlocked.Exchange(ref totals[id], total);
        }

        return total - 1;
    }
}
