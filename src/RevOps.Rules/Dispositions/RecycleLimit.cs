namespace RevOps.Rules;

/// <summary>How often a record may be recycled before it is disqualified. Immutable.</summary>
public sealed class RecycleLimit
{
    internal RecycleLimit(int most, TimeSpan within, string? targetStage)
    {
        Most = most;
        Within = within;
        TargetStage = targetStage;
    }

    /// <summary>The most recycles in the span; the next one disqualifies.</summary>
    public int Most { get; }

    /// <summary>The span that ends at as-of, in which recycles count.</summary>
    public TimeSpan Within { get; }

    /// <summary>The stage of a record that came back too often; null when it stays.</summary>
    public string? TargetStage { get; }
}
