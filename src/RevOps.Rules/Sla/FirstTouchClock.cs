namespace RevOps.Rules;

/// <summary>
/// The buyer's clock: from the first hand-raise or qualification to the first attempt of a person at or after it. It never restarts and never
/// pauses, and time in a queue counts. Events after as-of have not happened yet. A value.
/// </summary>
internal readonly record struct FirstTouchClock(DateTimeOffset? StartedAt, DateTimeOffset? StoppedAt)
{
    public static FirstTouchClock Of(IReadOnlyList<TimelineEvent> timeline, DateTimeOffset asOf)
    {
        DateTimeOffset? started = null;
        for (var i = 0; i < timeline.Count; i++)
        {
            var happened = timeline[i];
            if (happened.Kind is TimelineEventKind.HandRaised or TimelineEventKind.Qualified && happened.At <= asOf && !(happened.At >= started))
            {
                started = happened.At;
            }
        }

        DateTimeOffset? stopped = null;
        for (var i = 0; started is not null && i < timeline.Count; i++)
        {
            var happened = timeline[i];
            if (happened.Kind == TimelineEventKind.HumanTouch && happened.At >= started && happened.At <= asOf && !(happened.At >= stopped))
            {
                stopped = happened.At;
            }
        }

        return new FirstTouchClock(started, stopped);
    }

    public ClockReading Read(CompiledTarget target, DateTimeOffset asOf)
    {
        if (StartedAt is not { } start)
        {
            return new ClockReading(SlaOutcome.Waiting, Reasons.ClockWaiting, null, TimeSpan.Zero);
        }

        var end = StoppedAt ?? asOf;
        var elapsed = target.Calendar is { } calendar ? calendar.Elapsed(start, end) : end - start;
        if (DueOf(target, start) is not { } due)
        {
            return new ClockReading(SlaOutcome.Unsatisfiable, Reasons.BeyondHorizon, null, elapsed);
        }

        // Due at closing time is met at closing time: the bound is inclusive.
        var inTime = end <= due;
        return StoppedAt is not null
            ? new ClockReading(inTime ? SlaOutcome.Met : SlaOutcome.MetLate, inTime ? Reasons.MetInTime : Reasons.MetLate, due, elapsed)
            : new ClockReading(inTime ? SlaOutcome.Running : SlaOutcome.Breached, inTime ? Reasons.ClockRunning : Reasons.BreachedOpen, due, elapsed);
    }

    private static DateTimeOffset? DueOf(CompiledTarget target, DateTimeOffset start)
    {
        if (target.Calendar is { } calendar)
        {
            var result = calendar.TryDeadline(start, target.Target.Within);
            return result.IsReached ? result.Instant : null;
        }

        return DateTimeOffset.MaxValue.UtcTicks - start.UtcTicks >= target.Target.Within.Ticks
            ? new DateTimeOffset(start.UtcTicks + target.Target.Within.Ticks, TimeSpan.Zero)
            : null;
    }
}

/// <summary>What a clock shows: its state, when it is due, and what has counted. A value.</summary>
internal readonly record struct ClockReading(SlaOutcome Outcome, string Reason, DateTimeOffset? DueAt, TimeSpan Elapsed)
{
    /// <summary>The first instant that is too late: due is still in time, so a host that looks again at due would see no change.</summary>
    public DateTimeOffset? OverdueAt => DueAt is { } due && due < DateTimeOffset.MaxValue ? due.AddTicks(1) : null;
}
