namespace RevOps.Rules;

/// <summary>
/// Places the steps of an escalation on the time line: in the time that the target is counted in, so that pauses move them. A step counts as
/// seen for the run of the clock in which it was due.
/// </summary>
internal static class StepSchedule
{
    /// <summary>The most repeats of a step: seen ones are marked in the bits of a long.</summary>
    public const int MostRepeats = 64;

    public static StepsRead Read(
        EscalationStep[] steps,
        in ClockSpan span,
        in ClockReading reading,
        in BudgetPlan plan,
        in Meter meter,
        ReadOnlySpan<PauseSpan> pauses,
        SlaMetric metric,
        in SlaContext context,
        SlaClocks? clocks,
        ClockTrace? trace)
    {
        if (steps.Length == 0 || !reading.IsOpen)
        {
            return StepsRead.None;
        }

        var asOf = context.AsOf.UtcTicks;
        var (due, firstDue, firstAt, next, nextOccurrence, nextAt) = (0, -1, long.MaxValue, -1, 0, long.MaxValue);
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            var (seen, seenAtStart) = SeenOf(context.SeenSteps, metric, step.Name, span.StartedAt);
            for (var occurrence = 1; occurrence <= step.Most; occurrence++)
            {
                var at = InstantOf(step, occurrence, in span, in reading, in plan, in meter, pauses);
                if (at < 0)
                {
                    break;
                }

                if (((at == span.StartedAt ? seen | seenAtStart : seen) & (1UL << (occurrence - 1))) != 0)
                {
                    continue;
                }

                if (at > asOf)
                {
                    (next, nextOccurrence, nextAt) = at < nextAt ? (i, occurrence, at) : (next, nextOccurrence, nextAt);
                    break;
                }

                due++;
                (firstDue, firstAt) = at < firstAt ? (i, at) : (firstDue, firstAt);
                Tell(step, occurrence, at, isDue: true, metric, clocks, trace);
            }
        }

        if (next >= 0)
        {
            Tell(steps[next], nextOccurrence, nextAt, isDue: false, metric, clocks, trace);
        }

        return new StepsRead(due, firstDue, next, next < 0 ? ClockInstant.Never : nextAt);
    }

    private static void Tell(EscalationStep step, int occurrence, long at, bool isDue, SlaMetric metric, SlaClocks? clocks, ClockTrace? trace)
    {
        if (clocks is null && trace is null)
        {
            return;
        }

        var told = new SlaStep(metric, step.Name, occurrence, ClockInstant.At(at), step.Action, step.To, isDue);
        clocks?.Add(in told);
        trace?.Steps.Add(told);
    }

    // A step that was due as the clock started is of the run that ended then, whose holder lost the record by it, unless the present run has it then too.
    private static (ulong Since, ulong AtStart) SeenOf(IReadOnlyList<SlaStep> seen, SlaMetric metric, string name, long startedAt)
    {
        var (since, atStart) = (0UL, 0UL);
        for (var i = 0; i < seen.Count; i++)
        {
            var step = seen[i];
            if (step.Metric != metric || step.Occurrence is < 1 or > MostRepeats || !string.Equals(step.Name, name, StringComparison.Ordinal))
            {
                continue;
            }

            var mark = 1UL << (step.Occurrence - 1);
            since |= step.DueAt.UtcTicks > startedAt ? mark : 0;
            atStart |= step.DueAt.UtcTicks == startedAt ? mark : 0;
        }

        return (since, atStart);
    }

    private static long InstantOf(
        EscalationStep step, int occurrence, in ClockSpan span, in ClockReading reading, in BudgetPlan plan, in Meter meter, ReadOnlySpan<PauseSpan> pauses)
    {
        var amount = step.At.Kind switch
        {
            EscalationPointKind.AtPercent => Share(plan.Amount, step.At.Percent),
            EscalationPointKind.BeforeDue => Math.Max(0, plan.Amount - step.At.Offset.Ticks),
            _ => ClockInstant.After(plan.Amount, step.At.Offset.Ticks),
        };
        for (var i = 1; i < occurrence; i++)
        {
            amount = ClockInstant.After(amount, step.Every!.Value.Ticks);
        }

        return amount == plan.Amount && reading.Due >= 0 ? reading.Due : meter.Deadline(span.StartedAt, amount, pauses);
    }

    private static long Share(long amount, int percent) =>
        amount < long.MaxValue / 1_000 ? amount * percent / 100 : (long)Math.Min(ClockInstant.Last, (decimal)amount * percent / 100);
}
