namespace RevOps.Rules;

/// <summary>One thing that happened to a record. A value.</summary>
public readonly record struct TimelineEvent
{
    /// <summary>Makes an event.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="at">When.</param>
    public TimelineEvent(TimelineEventKind kind, DateTimeOffset at)
    {
        Kind = kind;
        At = at;
    }

    /// <summary>What happened.</summary>
    public TimelineEventKind Kind { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }
}
