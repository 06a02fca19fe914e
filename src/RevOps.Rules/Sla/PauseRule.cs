namespace RevOps.Rules;

/// <summary>A reason for which clocks may pause. Immutable.</summary>
public sealed class PauseRule
{
    internal PauseRule(string reason, IReadOnlyList<SlaMetric> metrics, TimeSpan? atMost)
    {
        Reason = reason;
        Metrics = metrics;
        AtMost = atMost;
    }

    /// <summary>The reason, as events give it in <see cref="TimelineEvent.Detail"/>; compares exactly.</summary>
    public string Reason { get; }

    /// <summary>The clocks that it pauses.</summary>
    public IReadOnlyList<SlaMetric> Metrics { get; }

    /// <summary>The longest that one pause lasts, in exact time; null for as long as nobody resumes.</summary>
    public TimeSpan? AtMost { get; }
}
