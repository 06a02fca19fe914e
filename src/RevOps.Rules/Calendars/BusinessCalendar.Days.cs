using System.Globalization;

namespace RevOps.Rules;

/// <content>Targets in days: business days on open dates, calendar days and months on the wall clock.</content>
public sealed partial class BusinessCalendar
{
    /// <summary>
    /// When a target in business days is due: on the nth open date after the one to which the start belongs. An open date is one on
    /// which a shift starts that leaves open time. A start belongs to the first open date that closes after it: one after closing, or
    /// on a closed date, belongs to the next open date. So 1 business day from Friday afternoon ends on Monday, and from Saturday on
    /// Tuesday.
    /// </summary>
    /// <param name="start">When the target starts.</param>
    /// <param name="days">How many business days, zero or more; zero ends on the open date to which the start belongs.</param>
    /// <param name="end">At what time of that date it is due.</param>
    /// <returns>The due instant, in UTC.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative, or <paramref name="end"/> is none.</exception>
    /// <exception cref="CalendarHorizonException">The calendar does not have that many open dates within its horizon.</exception>
    public DateTimeOffset DeadlineInBusinessDays(DateTimeOffset start, int days, BusinessDayEnd end = BusinessDayEnd.AtClose)
    {
        var result = TryDeadlineInBusinessDays(start, days, end);
        return result.IsReached
            ? result.Instant
            : throw new CalendarHorizonException(Name, $"`{days.ToString(CultureInfo.InvariantCulture)}` business days", result);
    }

    /// <summary>As <see cref="DeadlineInBusinessDays"/>, with a value instead of an exception when the calendar's horizon is reached first.</summary>
    /// <param name="start">When the target starts.</param>
    /// <param name="days">How many business days, zero or more.</param>
    /// <param name="end">At what time of the last date it is due.</param>
    /// <returns>The due instant, or the business days that remain at the horizon.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative, or <paramref name="end"/> is none.</exception>
    public DeadlineResult TryDeadlineInBusinessDays(DateTimeOffset start, int days, BusinessDayEnd end = BusinessDayEnd.AtClose)
    {
        RefuseNegative(days, nameof(days));
        if (end is not (BusinessDayEnd.AtClose or BusinessDayEnd.SameLocalTime))
        {
            throw new ArgumentOutOfRangeException(nameof(end), end, "This is not an end of a target in business days.");
        }

        var limit = LimitAfter(start.UtcTicks);
        var missing = _openDates.Find(start.UtcTicks, days, limit, out var found);
        if (missing > 0)
        {
            return DeadlineResult.BeyondDays(limit, Math.Max(1, Math.Min(days, missing)));
        }

        var due = end == BusinessDayEnd.AtClose ? found.Close : SameLocalTime(start.UtcTicks, days, found, limit);
        return due <= limit ? DeadlineResult.Reached(due) : DeadlineResult.BeyondDays(limit, 1);
    }

    /// <summary>
    /// When a target in calendar days is due, open or not: at the same time on the wall clock of the calendar's zone, that many dates
    /// later. A time that the clocks jump over is due at the jump; one that they show twice, at the first. (Hours of calendar time
    /// are exact: add them to the start.)
    /// </summary>
    /// <param name="start">When the target starts.</param>
    /// <param name="days">How many days, zero or more; zero is the start itself.</param>
    /// <returns>The due instant, in UTC.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative, or the due instant is after the year 9999.</exception>
    public DateTimeOffset DeadlineInCalendarDays(DateTimeOffset start, int days)
    {
        RefuseNegative(days, nameof(days));
        if (days > DateTime.MaxValue.Ticks / TimeSpan.TicksPerDay)
        {
            throw OutOfYears(nameof(days));
        }

        return days == 0 ? start.ToUniversalTime() : AtLocal(_clock.ToLocal(start.UtcTicks) + (days * TimeSpan.TicksPerDay), nameof(days));
    }

    /// <summary>
    /// When a target in calendar months is due, open or not: on the same day of the month, that many months later, at the same time on
    /// the wall clock of the calendar's zone; on the last day of a month that is too short. One month from 31 January is 28 or 29
    /// February.
    /// </summary>
    /// <param name="start">When the target starts.</param>
    /// <param name="months">How many months, zero or more; zero is the start itself.</param>
    /// <returns>The due instant, in UTC.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is negative, or the due instant is after the year 9999.</exception>
    public DateTimeOffset DeadlineInCalendarMonths(DateTimeOffset start, int months)
    {
        RefuseNegative(months, nameof(months));
        if (months == 0)
        {
            return start.ToUniversalTime();
        }

        var local = _clock.ToLocal(start.UtcTicks);
        if (local < 0 || local > DateTime.MaxValue.Ticks || months > 120_000)
        {
            throw OutOfYears(nameof(months));
        }

        var from = new DateTime(local, DateTimeKind.Unspecified);
        return (from.Year * 12) + from.Month - 1 + months > (9999 * 12) + 11 ? throw OutOfYears(nameof(months)) : AtLocal(from.AddMonths(months).Ticks, nameof(months));
    }

    private static void RefuseNegative(int count, string parameter)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(parameter, count, $"`{count.ToString(CultureInfo.InvariantCulture)}` is negative. Give zero or more.");
        }
    }

    private static ArgumentOutOfRangeException OutOfYears(string parameter) => new(parameter, "The due instant is outside the years 1 to 9999. Give a shorter target.");

    private DateTimeOffset AtLocal(long local, string parameter)
    {
        var due = _clock.FirstInstantAt(local);
        return due >= 0 && due <= DateTime.MaxValue.Ticks ? new DateTimeOffset(due, TimeSpan.Zero) : throw OutOfYears(parameter);
    }

    private long SameLocalTime(long start, int days, OpenDates.Found found, long limit)
    {
        // The base date closes within the limit, so there is an opening.
        var opening = _index.NextOpen(start, limit);
        return days == 0 ? opening : _clock.FirstInstantAt(_clock.ToLocal(opening) + LocalDay.Midnight(found.Day - found.BaseDay));
    }
}
