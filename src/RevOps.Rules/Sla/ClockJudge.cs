namespace RevOps.Rules;

/// <summary>Says how a run of a clock stands at an instant.</summary>
internal static class ClockJudge
{
    /// <summary>
    /// When a run ended; <see cref="ClockInstant.Never"/> while it is open. What ends it first counts; an excuse counts only up to due: what was
    /// owed by then is not forgiven afterwards.
    /// </summary>
    public static long EndOf(in ClockSpan span, in BudgetPlan plan, in Meter meter, PauseTrack pauses, out SlaOutcome outcome)
    {
        var cancelled = span.CancelledAt >= 0 && (span.MetAt < 0 || span.CancelledAt < span.MetAt) ? span.CancelledAt : ClockInstant.Never;
        if (span.ExcusedAt >= 0 && (span.MetAt < 0 || span.ExcusedAt < span.MetAt) && (cancelled < 0 || span.ExcusedAt <= cancelled))
        {
            var due = plan.DueOf(in meter, span.StartedAt, pauses.SpansUntil(span.ExcusedAt));
            if (due < 0 || span.ExcusedAt <= due)
            {
                outcome = SlaOutcome.Excused;
                return span.ExcusedAt;
            }
        }

        outcome = cancelled >= 0 ? SlaOutcome.Cancelled : SlaOutcome.Met;
        return cancelled >= 0 ? cancelled : span.MetAt;
    }

    public static ClockReading Read(in ClockSpan span, in BudgetPlan plan, in Meter meter, PauseTrack pauses, long asOf)
    {
        if (!span.IsStarted)
        {
            return new ClockReading(SlaOutcome.Waiting, Reasons.ClockWaiting, ClockInstant.Never, ClockInstant.Never, 0, 0);
        }

        var end = EndOf(in span, in plan, in meter, pauses, out var ended);
        var spans = end < 0 ? pauses.Spans() : pauses.SpansUntil(end);
        var until = end < 0 ? asOf : end;
        var elapsed = meter.Elapsed(span.StartedAt, until, spans);
        if (end < 0 && plan.IsReachable && pauses.IsPaused && elapsed < plan.Amount)
        {
            return new ClockReading(SlaOutcome.Paused, Reasons.ClockPaused, ClockInstant.Never, end, elapsed, plan.Amount - elapsed);
        }

        var due = plan.DueOf(in meter, span.StartedAt, spans);
        var isInTime = due < 0 || until <= due;
        var balance = due < 0 ? 0 : plan.Amount - elapsed;
        if (end < 0)
        {
            return due < 0 ? new ClockReading(SlaOutcome.Unsatisfiable, Reasons.BeyondHorizon, due, end, elapsed, balance)
                : isInTime ? new ClockReading(SlaOutcome.Running, Reasons.ClockRunning, due, end, elapsed, balance)
                : new ClockReading(SlaOutcome.Breached, Reasons.BreachedOpen, due, end, elapsed, balance);
        }

        return ended switch
        {
            SlaOutcome.Excused => new ClockReading(ended, Reasons.ClockExcused, due, end, elapsed, balance),
            SlaOutcome.Cancelled => new ClockReading(ended, Reasons.ClockCancelled, due, end, elapsed, balance),
            _ => isInTime ? new ClockReading(SlaOutcome.Met, Reasons.MetInTime, due, end, elapsed, balance) : new ClockReading(SlaOutcome.MetLate, Reasons.MetLate, due, end, elapsed, balance),
        };
    }
}
