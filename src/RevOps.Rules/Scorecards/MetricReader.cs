namespace RevOps.Rules;

/// <summary>Reads measures of one or several cells, which are added up where there are several periods.</summary>
internal sealed class MetricReader(IReadOnlyList<ScorecardCell> cells, IReadOnlyList<ScorecardCell> whole, string? of)
{
    /// <summary>Which part of the metric is asked for; null for the whole.</summary>
    public string? Of { get; } = of;

    /// <summary>The same periods without the breakdown.</summary>
    public MetricReader Whole => new(whole, whole, Of);

    public long Count(Measure measure, string? of = null) => cells.Sum(c => c.Find(measure, of)?.Count ?? 0);

    public decimal Sum(Measure measure, string? of = null) => cells.Sum(c => c.Find(measure, of)?.Sum ?? 0);

    public DurationSketch? Durations(Measure measure, string? of = null)
    {
        var found = cells.Select(c => c.Find(measure, of)?.Durations).OfType<DurationSketch>().ToArray();
        if (found.Length <= 1)
        {
            return found.FirstOrDefault();
        }

        var all = new DurationSketch();
        foreach (var durations in found)
        {
            all.Add(durations);
        }

        return all;
    }

    /// <summary>The parts of a measure, in ordinal order, with their counts and sums.</summary>
    public IEnumerable<(string Of, long Count, decimal Sum)> Parts(Measure measure) =>
        cells.SelectMany(c => c.Parts).Where(p => p.Key.Measure == measure)
            .GroupBy(p => p.Key.Of, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Sum(p => p.Value.Count), g.Sum(p => p.Value.Sum)));
}
