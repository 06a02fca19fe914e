namespace RevOps.Rules;

/// <summary>
/// A budget from one start: how much time it comes to on its meter and, for days and promises, when it is due as long as no pause takes any of
/// that time. A value.
/// </summary>
internal readonly record struct BudgetPlan(long Amount, long FixedDue)
{
    public static BudgetPlan None => new(ClockInstant.Never, ClockInstant.Never);

    /// <summary>Whether the calendar can satisfy it at all.</summary>
    public bool IsReachable => Amount >= 0;

    public static BudgetPlan Of(in SlaBudget budget, BusinessCalendar? calendar, long start)
    {
        switch (budget.Kind)
        {
            case SlaBudgetKind.BusinessDays:
                var days = calendar!.TryDeadlineInBusinessDays(ClockInstant.At(start), budget.Days, budget.End);
                return days.IsReached ? Until(days.Instant.UtcTicks, new Meter(calendar), start) : None;
            case SlaBudgetKind.CalendarDays:
                // Two days of room, so that no zone leads past the end of time.
                return ClockInstant.Last - start < (budget.Days + 2) * TimeSpan.TicksPerDay
                    ? None
                    : Until(calendar!.DeadlineInCalendarDays(ClockInstant.At(start), budget.Days).UtcTicks, default, start);
            default:
                return new BudgetPlan(budget.Span.Ticks, ClockInstant.Never);
        }
    }

    /// <summary>In what the budget is counted: calendar days in exact time, whatever calendar their zone comes from.</summary>
    public static Meter MeterOf(in SlaBudget budget, BusinessCalendar? calendar) => new(budget.Kind == SlaBudgetKind.CalendarDays ? null : calendar);

    public static BudgetPlan Until(long due, in Meter meter, long start, ReadOnlySpan<PauseSpan> pauses = default) => new(meter.Elapsed(start, due, pauses), due);

    public long DueOf(in Meter meter, long start, ReadOnlySpan<PauseSpan> pauses) =>
        !IsReachable ? ClockInstant.Never
        : FixedDue >= 0 && (pauses.IsEmpty || meter.Elapsed(start, FixedDue, pauses) == Amount) ? FixedDue
        : meter.Deadline(start, Amount, pauses);
}
