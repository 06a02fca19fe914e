namespace RevOps.Rules;

/// <summary>
/// The dates on which a calendar is open, with the close of each: what targets in business days are counted on. Built in the same chunks as
/// the open spans, when a target in days first asks.
/// </summary>
internal sealed class OpenDates(OpenTimeSource source)
{
    private const int DaysInChunk = (int)(SpanChunk.Ticks / TimeSpan.TicksPerDay);
    private const int Places = 256;

    private readonly Chunk?[] _chunks = new Chunk?[Places];

    /// <summary>
    /// The nth open date after the one to which an instant belongs: the first open date that closes after it. 0 asks for that date
    /// itself.
    /// </summary>
    /// <param name="start">The instant, in UTC ticks.</param>
    /// <param name="days">How many open dates further.</param>
    /// <param name="limit">The last close that counts.</param>
    /// <param name="found">The date to which the instant belongs, the date asked for and its close.</param>
    /// <returns>How many dates are missing within the limit; 0 when the date was found.</returns>
    public int Find(long start, int days, long limit, out Found found)
    {
        found = default;
        // A date closes less than three days after its midnight, 18 hours of offset included.
        var chunk = At((int)Math.Max(0, LocalDay.Of(start) - 3) / DaysInChunk);
        var i = TickSearch.CountAtMost(chunk.Closes, start);
        var baseDay = -1;
        while (true)
        {
            if (baseDay < 0 && i < chunk.Closes.Length)
            {
                baseDay = chunk.Days[i];
            }

            if (i + (long)days < chunk.Closes.Length && chunk.Closes[i + days] <= limit)
            {
                found = new Found(baseDay, chunk.Days[i + days], chunk.Closes[i + days]);
                return 0;
            }

            // No date of the next chunk closes within the limit when its first midnight, seen from the zone furthest ahead, is beyond it.
            var within = Math.Max(0, TickSearch.CountAtMost(chunk.Closes, limit) - i);
            if (chunk.Id == SpanChunk.LastId || ((chunk.Id + 1) * SpanChunk.Ticks) - TimeSpan.TicksPerDay > limit)
            {
                return days + 1 - within;
            }

            days -= within;
            chunk = At(chunk.Id + 1);
            i = baseDay < 0 ? TickSearch.CountAtMost(chunk.Closes, start) : 0;
        }
    }

    private Chunk At(int id)
    {
        if (Volatile.Read(ref _chunks[id & (Places - 1)]) is { } chunk && chunk.Id == id)
        {
            return chunk;
        }

        chunk = Build(id);
        Volatile.Write(ref _chunks[id & (Places - 1)], chunk);
        return chunk;
    }

    private Chunk Build(int id)
    {
        var days = new List<int>(DaysInChunk);
        var closes = new List<long>(DaysInChunk);
        source.AddOpenDates(id * DaysInChunk, (id + 1) * DaysInChunk, days, closes);
        return new Chunk(id, [.. days], [.. closes]);
    }

    /// <summary>Dates as counts of days, the close in UTC ticks.</summary>
    internal readonly record struct Found(int BaseDay, int Day, long Close);

    private sealed record Chunk(int Id, int[] Days, long[] Closes);
}
