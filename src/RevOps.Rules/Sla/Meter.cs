namespace RevOps.Rules;

/// <summary>In what a clock counts: the open time of a calendar or, without one, exact time. Pauses come merged and in order. A value.</summary>
internal readonly struct Meter(BusinessCalendar? calendar)
{
    /// <summary>The time that counts between two instants, in ticks; zero where the second is not later.</summary>
    public long Elapsed(long from, long to, ReadOnlySpan<PauseSpan> pauses)
    {
        if (to <= from)
        {
            return 0;
        }

        if (calendar is not null)
        {
            return pauses.IsEmpty
                ? calendar.Elapsed(ClockInstant.At(from), ClockInstant.At(to)).Ticks
                : calendar.ElapsedWithPauses(ClockInstant.At(from), ClockInstant.At(to), pauses).Ticks;
        }

        var elapsed = to - from;
        foreach (var pause in pauses)
        {
            elapsed -= Math.Max(0, Math.Min(to, pause.End.UtcTicks) - Math.Max(from, pause.Start.UtcTicks));
        }

        return elapsed;
    }

    /// <summary>The first instant by which so much has counted; <see cref="ClockInstant.Never"/> where there is none.</summary>
    public long Deadline(long start, long amount, ReadOnlySpan<PauseSpan> pauses)
    {
        if (calendar is not null)
        {
            var result = pauses.IsEmpty
                ? calendar.TryDeadline(ClockInstant.At(start), new TimeSpan(amount))
                : calendar.TryDeadlineWithPauses(ClockInstant.At(start), new TimeSpan(amount), pauses);
            return result.IsReached ? result.Instant.UtcTicks : ClockInstant.Never;
        }

        foreach (var pause in pauses)
        {
            var running = pause.Start.UtcTicks - start;
            if (pause.End.UtcTicks <= start)
            {
                continue;
            }

            if (running > amount || (running == amount && amount > 0))
            {
                break;
            }

            if (pause.End == DateTimeOffset.MaxValue)
            {
                return ClockInstant.Never;
            }

            amount -= Math.Max(0, running);
            start = pause.End.UtcTicks;
        }

        return ClockInstant.Last - start >= amount ? start + amount : ClockInstant.Never;
    }
}
