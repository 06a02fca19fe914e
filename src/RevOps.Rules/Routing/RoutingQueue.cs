namespace RevOps.Rules;

/// <summary>A queue that holds records until somebody takes them, its time ends, or it is time to route them again. Immutable.</summary>
public sealed class RoutingQueue
{
    internal RoutingQueue(
        string name,
        string? steward,
        QueueSteward stewardIs = QueueSteward.Person,
        string? calendar = null,
        TimeSpan? within = null,
        string? next = null,
        TimeSpan? retryAfter = null,
        bool retriesWhenEligible = false)
    {
        Name = name;
        Steward = steward;
        StewardIs = stewardIs;
        Calendar = calendar;
        Within = within;
        Next = next;
        RetryAfter = retryAfter;
        RetriesWhenEligible = retriesWhenEligible;
    }

    /// <summary>The queue's name.</summary>
    public string Name { get; }

    /// <summary>Who watches the queue; null when nobody is named.</summary>
    public string? Steward { get; }

    /// <summary>Whether the steward is a person, the default, or a team.</summary>
    public QueueSteward StewardIs { get; }

    /// <summary>The calendar in whose open hours the queue's times count; null, the default, for exact time.</summary>
    public string? Calendar { get; }

    /// <summary>How long a record may stay; null, the default, for no limit.</summary>
    public TimeSpan? Within { get; }

    /// <summary>
    /// Where a record goes when its time ends; null, the default, stands for the catch-all. From the catch-all it goes nowhere: there it is overdue.
    /// </summary>
    public string? Next { get; }

    /// <summary>How long after the decision a record of this queue is to be routed again; null, the default, when time alone is no reason to.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// Whether a record that nobody in a pool could take is to be routed again as soon as somebody could: at the next opening of a member's calendar,
    /// the end of their absence, or of the time in which they are at a cap. False by default.
    /// </summary>
    public bool RetriesWhenEligible { get; }

    /// <summary>Whether the queue tells when to route a record again.</summary>
    internal bool Retries => RetryAfter is not null || RetriesWhenEligible;
}
