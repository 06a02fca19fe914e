using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// Where a record that was put into a queue is at as-of: still there, or in the queue to which it went on. A value.
/// </summary>
/// <remarks>A stay is [entered, ends): at the very instant at which its time ends the record is in the next queue.</remarks>
public readonly record struct QueueStanding
{
    private readonly long _enteredTicks;
    private readonly OptionalInstant _endsAt;

    /// <summary>Makes a standing; the engine does.</summary>
    /// <param name="queue">The queue that has the record.</param>
    /// <param name="enteredAt">Since when it has the record.</param>
    /// <param name="endsAt">When the queue's time ends; null when it has no limit, or its calendar never comes to it.</param>
    /// <param name="next">Where the record goes then; null when no queue comes after this one.</param>
    /// <param name="hops">Into how many further queues the record went.</param>
    /// <param name="isOverdue">Whether the time has ended and no queue comes after this one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="queue"/> is null.</exception>
    public QueueStanding(string queue, DateTimeOffset enteredAt, DateTimeOffset? endsAt = null, string? next = null, int hops = 0, bool isOverdue = false)
    {
        Queue = queue ?? throw new ArgumentNullException(nameof(queue));
        _enteredTicks = enteredAt.UtcTicks;
        _endsAt = new OptionalInstant(endsAt);
        Next = next;
        Hops = hops;
        IsOverdue = isOverdue;
    }

    /// <summary>The queue that has the record.</summary>
    public string Queue { get; }

    /// <summary>Since when it has the record, in UTC.</summary>
    public DateTimeOffset EnteredAt => new(_enteredTicks, TimeSpan.Zero);

    /// <summary>When the queue's time ends, in UTC; null when it has no limit, or its calendar never comes to it.</summary>
    public DateTimeOffset? EndsAt => _endsAt.Value;

    /// <summary>Where the record goes when the time ends; null when no queue comes after this one.</summary>
    public string? Next { get; }

    /// <summary>Into how many further queues the record went; 0 while it is where it was put.</summary>
    public int Hops { get; }

    /// <summary>Whether the time has ended and no queue comes after this one: the steward has let the record lie.</summary>
    public bool IsOverdue { get; }

    /// <summary>The standing in one line.</summary>
    public override string ToString() => string.Concat(
        Queue,
        " since ",
        Text(EnteredAt),
        EndsAt is not { } end ? string.Empty : IsOverdue ? ", overdue since " + Text(end) : " until " + Text(end),
        Next is null || EndsAt is null ? string.Empty : ", then " + Next);

    internal static string Text(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
