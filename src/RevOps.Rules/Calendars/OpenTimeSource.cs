namespace RevOps.Rules;

/// <summary>
/// Where an index gets open time from: one calendar's schedule, or several that are merged or intersected. Implementations are
/// immutable.
/// </summary>
internal abstract class OpenTimeSource
{
    /// <summary>
    /// Adds every open span that meets the instants from <paramref name="from"/> to <paramref name="to"/>, in ascending order. Spans
    /// may reach beyond that: the index cuts them.
    /// </summary>
    public abstract void AddSpans(long from, long to, SpanList spans);

    /// <summary>
    /// Adds the open dates from <paramref name="firstDay"/> to just before <paramref name="endDay"/>, ascending, and the instant at
    /// which each closes. No date closes before an earlier one.
    /// </summary>
    public abstract void AddOpenDates(int firstDay, int endDay, List<int> days, List<long> closes);
}
