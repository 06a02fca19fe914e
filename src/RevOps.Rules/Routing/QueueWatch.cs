namespace RevOps.Rules;

/// <summary>
/// The queues of one policy, asked where a record is now that was put into one of them. A pure function of policy, instant of entry and as-of: a host
/// keeps queue and entry and asks whenever it looks. Immutable and safe for any number of threads.
/// </summary>
/// <remarks>
/// The chain of queues ends: a policy in which queues lead in a circle does not load. Looked at from an answer (its queue and since when), the answer is
/// the same.
/// </remarks>
public sealed class QueueWatch
{
    private readonly Dictionary<string, CompiledQueue> _queues;
    private readonly CompiledQueue _catchAll;

    internal QueueWatch(RoutingPolicy policy, IReadOnlyList<BusinessCalendar> calendars)
    {
        _queues = policy.Queues.ToDictionary(
            q => q.Name,
            q => new CompiledQueue(
                q,
                q.Calendar is null ? null : calendars.First(c => string.Equals(c.Name, q.Calendar, StringComparison.Ordinal)),
                q.Within is null || string.Equals(q.Name, policy.CatchAll, StringComparison.Ordinal) ? null : q.Next ?? policy.CatchAll),
            StringComparer.Ordinal);
        _catchAll = _queues[policy.CatchAll];
        Retries = policy.Queues.Any(q => q.Retries);
    }

    /// <summary>Whether any queue tells when to route a record again.</summary>
    internal bool Retries { get; }

    /// <summary>Says where a record is at as-of.</summary>
    /// <param name="queue">The queue into which it was put. One that the policy does not have any more stands for the catch-all.</param>
    /// <param name="enteredAt">When it was put there; later than as-of, it has just been.</param>
    /// <param name="asOf">The instant for which the answer holds.</param>
    /// <returns>The queue that has it, since when, until when, and where it goes then.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="queue"/> is null.</exception>
    public QueueStanding Look(string queue, DateTimeOffset enteredAt, DateTimeOffset asOf) => Walk(queue, enteredAt, asOf, reasons: null, out _);

    /// <summary>Says where a record is at as-of, and why.</summary>
    /// <param name="queue">The queue into which it was put. One that the policy does not have any more stands for the catch-all.</param>
    /// <param name="enteredAt">When it was put there.</param>
    /// <param name="asOf">The instant for which the answer holds.</param>
    /// <returns>The answer of <see cref="Look"/> with each hop.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="queue"/> is null.</exception>
    public QueueExplanation Explain(string queue, DateTimeOffset enteredAt, DateTimeOffset asOf)
    {
        var reasons = new List<Reason>();
        var standing = Walk(queue, enteredAt, asOf, reasons, out var last);
        reasons.Add(ReasonOf(in standing, last));
        return new QueueExplanation(in standing, reasons, last.Queue.Steward);
    }

    internal CompiledQueue Find(string queue) => _queues.TryGetValue(queue, out var found) ? found : _catchAll;

    /// <summary>Why a record is where it stands.</summary>
    internal Reason ReasonOf(in QueueStanding standing) => ReasonOf(in standing, Find(standing.Queue));

    private static Reason ReasonOf(in QueueStanding standing, CompiledQueue queue) => standing switch
    {
        { EndsAt: null } when queue.Queue.Within is null => new Reason(Reasons.QueueUnlimited, standing.Queue),
        { EndsAt: null } => new Reason(Reasons.BeyondHorizon, standing.Queue, queue.Queue.Calendar ?? standing.Queue),
        { IsOverdue: true } => new Reason(Reasons.QueueOverdue, standing.Queue, Text(standing.EndsAt.Value)),
        { Next: null } => new Reason(Reasons.QueueLast, standing.Queue, Text(standing.EndsAt.Value)),
        _ => new Reason(Reasons.QueueUntil, standing.Queue, Text(standing.EndsAt.Value), standing.Next),
    };

    private QueueStanding Walk(string queue, DateTimeOffset enteredAt, DateTimeOffset asOf, List<Reason>? reasons, out CompiledQueue at)
    {
        if (!_queues.TryGetValue(queue ?? throw new ArgumentNullException(nameof(queue)), out var found))
        {
            found = _catchAll;
            reasons?.Add(new Reason(Reasons.QueueGone, queue, found.Queue.Name));
        }

        at = found;
        for (var hops = 0; ; hops++)
        {
            var end = at.EndOf(enteredAt);
            if (end is null || end > asOf || at.Next is null)
            {
                return new QueueStanding(at.Queue.Name, enteredAt, end, at.Next, hops, isOverdue: end <= asOf);
            }

            reasons?.Add(new Reason(Reasons.QueueLeft, at.Queue.Name, Text(end.Value), at.Next));
            enteredAt = end.Value;
            at = Find(at.Next);
        }
    }

    private static string Text(DateTimeOffset instant) => InstantFormat.Of(instant);
}
