namespace RevOps.Rules;

/// <summary>A queue with its calendar at hand. Immutable.</summary>
internal sealed class CompiledQueue(RoutingQueue queue, BusinessCalendar? calendar, string? next)
{
    public RoutingQueue Queue { get; } = queue;

    /// <summary>Where a record goes when its time ends; null from the catch-all, and where there is no limit.</summary>
    public string? Next { get; } = next;

    /// <summary>When the time of a record ends that came at an instant; null without a limit, and where the calendar never comes to it.</summary>
    public DateTimeOffset? EndOf(DateTimeOffset enteredAt) => Queue.Within is { } within ? After(enteredAt, within) : null;

    /// <summary>When time alone has a record routed again; null when it does not.</summary>
    public DateTimeOffset? RetryAfter(DateTimeOffset asOf) => Queue.RetryAfter is { } span ? After(asOf, span) : null;

    private DateTimeOffset? After(DateTimeOffset from, TimeSpan span)
    {
        if (calendar is null)
        {
            return from.UtcTicks > DateTime.MaxValue.Ticks - span.Ticks ? null : from.ToUniversalTime() + span;
        }

        var end = calendar.TryDeadline(from, span);
        return end.IsReached ? end.Instant : null;
    }
}
