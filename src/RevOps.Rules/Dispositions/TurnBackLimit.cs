namespace RevOps.Rules;

/// <summary>How often a record may be rerouted or enriched before a queue has it, in which a person settles it. Immutable.</summary>
public sealed class TurnBackLimit
{
    internal TurnBackLimit(int most, string queue, DispositionPeriod? within)
    {
        Most = most;
        Queue = queue;
        Within = within;
    }

    /// <summary>The most reroutes and enrichments in the span; the next one goes to the queue.</summary>
    public int Most { get; }

    /// <summary>The queue that has the record then.</summary>
    public string Queue { get; }

    /// <summary>The span that ends at as-of, in which they count, both ends included; null when all of them count.</summary>
    public DispositionPeriod? Within { get; }

    internal int CountOf(IReadOnlyList<DateTimeOffset> turnBacks, DateTimeOffset asOf) => SpanCount.Of(turnBacks, Within, asOf);
}
