namespace RevOps.Rules.Quickstart;

/// <summary>One statement of where records went, or of how they came.</summary>
internal sealed record CoverageLine(string Share, string Text)
{
    private const int MostQueues = 8;
    private const int MostBreaches = 3;

    /// <summary>Every record is somewhere: routed, with a person, or in a queue that is named. And some are up to the standards of the hand-off.</summary>
    public static IReadOnlyList<CoverageLine> Of(Summary summary) => [.. Routing(summary), .. Standards(summary)];

    private static IEnumerable<CoverageLine> Standards(Summary summary)
    {
        var (records, upToStandard) = summary.Standards;
        if (records == 0)
        {
            yield break;
        }

        var breaches = string.Join(", ", summary.Obstacles.Breaches(MostBreaches).Select(b => $"{b.Rule} {Figures.Count(b.Leads)}"));
        var most = breaches.Length == 0 ? string.Empty : $"; most often breached: {breaches}";
        var part = summary.Obstacles.Records < records && breaches.Length > 0 ? $" (of {Figures.Count(summary.Obstacles.Records)})" : string.Empty;
        yield return new(Figures.Share(upToStandard, records), $"meet every lead standard: {Figures.Count(upToStandard)} of {Figures.Count(records)} leads{most}{part}");
    }

    private static IReadOnlyList<CoverageLine> Routing(Summary summary)
    {
        if (summary.Routed == 0)
        {
            return [];
        }

        var queues = summary.Queues.MostFrequent().ToArray();
        var named = string.Join(", ", queues.Take(MostQueues).Select(q => $"{q.Key} {Figures.Count(q.Value)}"));
        var more = queues.Length > MostQueues ? $" and {queues.Length - MostQueues} more" : string.Empty;
        return
        [
            new(Figures.Share(summary.Owners.Total + summary.Queues.Total, summary.Routed), $"are routed: {Figures.Count(summary.Owners.Total + summary.Queues.Total)} of {Figures.Count(summary.Routed)} leads have an owner or a queue"),
            new(Figures.Share(summary.Owners.Total, summary.Routed), $"are owned by a person: {Figures.Count(summary.Owners.Total)} leads, {summary.Owners.Count} people"),
            new(Figures.Share(summary.Queues.Total, summary.Routed), queues.Length == 0 ? "are in queues" : $"are in queues: {named}{more}"),
        ];
    }
}
