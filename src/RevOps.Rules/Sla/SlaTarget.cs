namespace RevOps.Rules;

/// <summary>One response time. Immutable.</summary>
public sealed class SlaTarget
{
    internal SlaTarget(string name, SlaMetric metric, Criterion? when, TimeSpan within, string? calendar)
    {
        Name = name;
        Metric = metric;
        When = when;
        Within = within;
        Calendar = calendar;
    }

    /// <summary>The target's name.</summary>
    public string Name { get; }

    /// <summary>What is measured.</summary>
    public SlaMetric Metric { get; }

    /// <summary>Which records it applies to; null for all. A record of which it is unknown is not taken.</summary>
    public Criterion? When { get; }

    /// <summary>The time allowed; more than zero.</summary>
    public TimeSpan Within { get; }

    /// <summary>The calendar whose open time counts; null counts exact time, day and night.</summary>
    public string? Calendar { get; }
}
