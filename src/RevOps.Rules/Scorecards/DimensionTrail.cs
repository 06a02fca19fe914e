namespace RevOps.Rules;

/// <summary>
/// What a record was known as, and since when, for the dimensions that are asked for. For one record at a time. A fact counts under what was last
/// said at its instant or before; where nothing had been said, under what was said first.
/// </summary>
internal sealed class DimensionTrail(IReadOnlyList<ScorecardDimension> by)
{
    public const string Unknown = "(unknown)";
    public const string Queue = "(queue)";

    private readonly List<(long Ticks, string Value)>[] _trails = [.. by.Select(_ => new List<(long, string)>())];

    public IReadOnlyList<ScorecardDimension> By { get; } = by;

    public void Clear() => Array.ForEach(_trails, t => t.Clear());

    /// <summary>Takes what an event says; events come in the order of time.</summary>
    public void Add(RecordEvent happened)
    {
        for (var i = 0; i < _trails.Length; i++)
        {
            if (Said(happened, By[i]) is { } value && !IsLast(_trails[i], value))
            {
                _trails[i].Add((happened.AtTicks, value));
            }
        }
    }

    /// <summary>The value of the dimension at a place of <see cref="By"/>.</summary>
    public string At(int index, long ticks)
    {
        var trail = _trails[index];
        for (var i = trail.Count - 1; i >= 0; i--)
        {
            if (i == 0 || trail[i].Ticks <= ticks)
            {
                return trail[i].Value;
            }
        }

        return Unknown;
    }

    private static bool IsLast(List<(long Ticks, string Value)> trail, string value) => trail.Count > 0 && string.Equals(trail[trail.Count - 1].Value, value, StringComparison.Ordinal);

    private static string? Said(RecordEvent happened, ScorecardDimension dimension) => happened.Kind switch
    {
        RecordEventKind.Assigned when dimension == ScorecardDimension.Owner => happened.Assignment!.Owner ?? Queue,
        RecordEventKind.Assigned when dimension == ScorecardDimension.Territory => happened.Assignment!.Territory,
        RecordEventKind.OwnerChanged when dimension == ScorecardDimension.Owner => happened.Name,
        _ => happened.Dimensions?[dimension],
    };
}
