namespace RevOps.Rules;

/// <summary>Says how a queue is watched. For one thread.</summary>
public sealed class RoutingQueueBuilder
{
    private readonly string _name;
    private string? _steward;
    private QueueSteward _stewardIs;
    private string? _calendar;
    private TimeSpan? _within;
    private string? _next;
    private TimeSpan? _retryAfter;
    private bool _retriesWhenEligible;

    internal RoutingQueueBuilder(string name) => _name = name;

    /// <summary>Names who watches the queue.</summary>
    /// <param name="steward">A person or a role, or a team.</param>
    /// <param name="stewardIs">Which of the two.</param>
    /// <returns>This builder.</returns>
    public RoutingQueueBuilder Steward(string steward, QueueSteward stewardIs = QueueSteward.Person)
    {
        _steward = steward ?? throw new ArgumentNullException(nameof(steward));
        _stewardIs = stewardIs;
        return this;
    }

    /// <summary>Names the calendar in whose open hours the queue's times count.</summary>
    /// <param name="calendar">The calendar's name.</param>
    /// <returns>This builder.</returns>
    public RoutingQueueBuilder On(string calendar)
    {
        _calendar = calendar ?? throw new ArgumentNullException(nameof(calendar));
        return this;
    }

    /// <summary>Sets how long a record may stay.</summary>
    /// <param name="within">Open time of the queue's calendar, or exact time without one; whole seconds, more than zero.</param>
    /// <param name="next">The queue to which a record goes then; null for the catch-all.</param>
    /// <returns>This builder.</returns>
    public RoutingQueueBuilder AtMost(TimeSpan within, string? next = null)
    {
        _within = within;
        _next = next;
        return this;
    }

    /// <summary>Says how long after the decision a record is to be routed again.</summary>
    /// <param name="span">Open time of the queue's calendar, or exact time without one; whole seconds, more than zero.</param>
    /// <returns>This builder.</returns>
    public RoutingQueueBuilder RetryAfter(TimeSpan span)
    {
        _retryAfter = span;
        return this;
    }

    /// <summary>Lets a record be routed again as soon as somebody in its pool could take it.</summary>
    /// <returns>This builder.</returns>
    public RoutingQueueBuilder RetryWhenEligible()
    {
        _retriesWhenEligible = true;
        return this;
    }

    internal RoutingQueue Build() => new(_name, _steward, _stewardIs, _calendar, _within, _next, _retryAfter, _retriesWhenEligible);
}
