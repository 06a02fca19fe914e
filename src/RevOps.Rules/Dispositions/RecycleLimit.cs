namespace RevOps.Rules;

/// <summary>How often a record may come back before it is disqualified. Immutable.</summary>
public sealed class RecycleLimit
{
    internal RecycleLimit(int most, DispositionPeriod? within, string? targetStage)
    {
        Most = most;
        Within = within;
        TargetStage = targetStage;
    }

    /// <summary>The most recycles in the span; the next one disqualifies.</summary>
    public int Most { get; }

    /// <summary>The span that ends at as-of, in which recycles count, both ends included; null when every recycle counts.</summary>
    public DispositionPeriod? Within { get; }

    /// <summary>The stage of a record that came back too often; null when it stays.</summary>
    public string? TargetStage { get; }

    internal int CountOf(IReadOnlyList<DateTimeOffset> recycles, DateTimeOffset asOf) => SpanCount.Of(recycles, Within, asOf);
}
