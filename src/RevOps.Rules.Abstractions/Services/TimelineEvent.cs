namespace RevOps.Rules;

/// <summary>One thing that happened to a record. A value.</summary>
public readonly record struct TimelineEvent
{
    /// <summary>Makes an event.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="at">When it happened; not when it became known.</param>
    /// <param name="who">Whom it concerns: the new owner of an assignment, who accepted, touched or disposed; null where nobody is known.</param>
    /// <param name="channel">The channel of a touch, such as <c>call</c>; null where none is known.</param>
    /// <param name="detail">What the kind speaks of: a queue, a stage, the code of a disposition, the reason of a pause; null for none.</param>
    /// <param name="id">What tells this event from others, so that one that is delivered twice counts once; null where the host has none.</param>
    public TimelineEvent(TimelineEventKind kind, DateTimeOffset at, string? who = null, string? channel = null, string? detail = null, string? id = null)
    {
        Kind = kind;
        At = at;
        Who = who;
        Channel = channel;
        Detail = detail;
        Id = id;
    }

    /// <summary>What happened.</summary>
    public TimelineEventKind Kind { get; }

    /// <summary>When it happened; not when it became known.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Whom it concerns: the new owner of an assignment, who accepted, touched or disposed; null where nobody is known.</summary>
    public string? Who { get; }

    /// <summary>The channel of a touch, such as <c>call</c>; null where none is known.</summary>
    public string? Channel { get; }

    /// <summary>What the kind speaks of: a queue, a stage, the code of a disposition, the reason of a pause; null for none.</summary>
    public string? Detail { get; }

    /// <summary>
    /// What tells this event from others: of two events with one id the earlier counts. Events without an id are the same when all of them is.
    /// </summary>
    public string? Id { get; }
}
