namespace RevOps.Rules.Quickstart;

/// <summary>One statement of where records went.</summary>
internal sealed record CoverageLine(string Share, string Text)
{
    private const int MostQueues = 8;

    /// <summary>Every record is somewhere: routed, with a person, or in a queue that is named.</summary>
    public static IReadOnlyList<CoverageLine> Of(Summary summary)
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
