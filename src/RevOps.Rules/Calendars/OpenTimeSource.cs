namespace RevOps.Rules;

/// <summary>
/// Where an index gets open time from. One calendar's schedule is a source; several merged or intersected would be one too.
/// Implementations are immutable.
/// </summary>
internal abstract class OpenTimeSource
{
    /// <summary>
    /// Adds every open span that meets the instants from <paramref name="from"/> to <paramref name="to"/>, in ascending order. Spans
    /// may reach beyond that: the index cuts them.
    /// </summary>
    public abstract void AddSpans(long from, long to, SpanList spans);
}
