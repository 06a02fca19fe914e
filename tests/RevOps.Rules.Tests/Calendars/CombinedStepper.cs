namespace RevOps.Rules.Tests.Calendars;

/// <summary>The open time of several steppers together, by asking of every stretch between two of their boundaries which of them work.</summary>
internal sealed class CombinedStepper(bool isUnion, IReadOnlyList<OpenTimeOracle> parts) : OpenTimeOracle
{
    private const long Window = 20 * TimeSpan.TicksPerDay;

    // Parts that never meet would be walked over to the end, again and again.
    public override TimeSpan Patience => TimeSpan.FromDays(128);

    public override IEnumerable<(long Start, long End)> Open(long from, long to)
    {
        for (var at = from; at < to; at += Window)
        {
            var end = Math.Min(to, at + Window);
            var spans = parts.Select(part => part.Open(at, end).ToArray()).ToArray();
            var edges = spans.SelectMany(part => part.SelectMany(span => new[] { span.Start, span.End })).Distinct().Order().ToArray();
            for (var i = 1; i < edges.Length; i++)
            {
                var working = spans.Count(part => part.Any(span => span.Start <= edges[i - 1] && edges[i - 1] < span.End));
                if (isUnion ? working > 0 : working == parts.Count)
                {
                    yield return (edges[i - 1], edges[i]);
                }
            }
        }
    }
}
