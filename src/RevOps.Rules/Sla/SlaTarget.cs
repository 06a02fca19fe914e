namespace RevOps.Rules;

/// <summary>What is owed, by whom and within what time. Immutable.</summary>
public sealed class SlaTarget
{
    internal SlaTarget(string name, SlaMetric metric, Criterion? when, SlaBudget within, string? calendar, string? escalation)
    {
        Name = name;
        Metric = metric;
        When = when;
        Within = within;
        Calendar = calendar;
        Escalation = escalation;
    }

    /// <summary>The target's name.</summary>
    public string Name { get; }

    /// <summary>What is measured.</summary>
    public SlaMetric Metric { get; }

    /// <summary>Which records it applies to; null for all. A record of which it is unknown is not taken.</summary>
    public Criterion? When { get; }

    /// <summary>The time allowed.</summary>
    public SlaBudget Within { get; }

    /// <summary>The calendar that counts, or the hours that tell which one does; null counts exact time, day and night.</summary>
    public string? Calendar { get; }

    /// <summary>The escalation; null for none.</summary>
    public string? Escalation { get; }

    /// <summary>The codes of dispositions that call the clock off (touches: that excuse it). Any other leaves it running, so that nobody rejects to beat the timer.</summary>
    public IReadOnlyList<string> CancelledBy { get; internal init; } = [];

    /// <summary>Disposition: the stages whose entry settles the record as well as a disposition does.</summary>
    public IReadOnlyList<string> SettledIn { get; internal init; } = [];

    /// <summary>Touches: which count, and how many are owed; null for other metrics.</summary>
    public TouchRule? Touches { get; internal init; }

    /// <summary>Hand-off: the attributes that have to be known.</summary>
    public IReadOnlyList<RecordAttribute> Required { get; internal init; } = [];

    /// <summary>Hand-off: which records a suppression should have kept from people; null for none.</summary>
    public Criterion? SuppressedWhen { get; internal init; }
}
