namespace RevOps.Rules;

/// <summary>
/// How much time a target allows. A <see cref="TimeSpan"/> is open time (exact time where the target has no calendar), so that
/// <c>within: TimeSpan.FromHours(4)</c> says what it seems to say. A value; <see langword="default"/> allows no time and does not load.
/// </summary>
public readonly record struct SlaBudget
{
    private SlaBudget(SlaBudgetKind kind, TimeSpan time, int days, BusinessDayEnd end)
    {
        Kind = kind;
        Span = time;
        Days = days;
        End = end;
    }

    /// <summary>In what it is counted.</summary>
    public SlaBudgetKind Kind { get; }

    /// <summary>The time allowed; zero for days.</summary>
    public TimeSpan Span { get; }

    /// <summary>The days allowed; zero for time.</summary>
    public int Days { get; }

    /// <summary>At what time of the last business day it is due.</summary>
    public BusinessDayEnd End { get; }

    /// <summary>Open time of the target's calendar, or exact time where it has none.</summary>
    /// <param name="time">The time allowed; more than zero.</param>
    /// <returns>The budget.</returns>
    public static SlaBudget Time(TimeSpan time) => new(SlaBudgetKind.Time, time, 0, BusinessDayEnd.AtClose);

    /// <summary>
    /// Business days of the target's calendar. Once the clock is paused, the open time that they have is what is left to use up, so that a pause of
    /// half a day moves the end by half a day.
    /// </summary>
    /// <param name="days">How many, from 1 to 10,000.</param>
    /// <param name="end">At what time of the last one it is due.</param>
    /// <returns>The budget.</returns>
    public static SlaBudget BusinessDays(int days, BusinessDayEnd end = BusinessDayEnd.AtClose) => new(SlaBudgetKind.BusinessDays, TimeSpan.Zero, days, end);

    /// <summary>Calendar days, open or not, at the same time on the wall of the zone of the target's calendar.</summary>
    /// <param name="days">How many, from 1 to 10,000.</param>
    /// <returns>The budget.</returns>
    public static SlaBudget CalendarDays(int days) => new(SlaBudgetKind.CalendarDays, TimeSpan.Zero, days, BusinessDayEnd.AtClose);

    /// <summary>Open time of the target's calendar, or exact time where it has none.</summary>
    /// <param name="time">The time allowed; more than zero.</param>
    public static implicit operator SlaBudget(TimeSpan time) => Time(time);

    /// <summary>The budget in words.</summary>
    public override string ToString() => Kind switch
    {
        SlaBudgetKind.BusinessDays => FormattableString.Invariant($"{Days} business days"),
        SlaBudgetKind.CalendarDays => FormattableString.Invariant($"{Days} calendar days"),
        _ => SpanText.Of(Span),
    };
}
