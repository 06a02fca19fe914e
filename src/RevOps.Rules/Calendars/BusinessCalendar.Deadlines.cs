using System.Globalization;

namespace RevOps.Rules;

/// <content>Targets in open time, forward and backward.</content>
public sealed partial class BusinessCalendar
{
    /// <summary>
    /// When a target in open time is due: the smallest instant by which that much open time has passed since the start. So a target
    /// that ends at closing time is due at closing time; <see cref="DeadlineRounding.NextOpening"/> moves it to the next opening. A
    /// target of zero is due at the first open instant at or after the start.
    /// </summary>
    /// <param name="start">When the target starts; outside open hours it waits for the next opening.</param>
    /// <param name="openTime">The open time, zero or more, exact to the tick.</param>
    /// <param name="rounding">Where a target that ends at closing time is due.</param>
    /// <returns>The due instant, in UTC.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="openTime"/> is negative, or the rounding is none.</exception>
    /// <exception cref="CalendarHorizonException">The calendar does not have that much open time within its horizon.</exception>
    public DateTimeOffset Deadline(DateTimeOffset start, TimeSpan openTime, DeadlineRounding rounding = DeadlineRounding.AtClose) =>
        Expect(TryDeadline(start, openTime, rounding), openTime);

    /// <summary>As <see cref="Deadline"/>, with a value instead of an exception when the calendar's horizon is reached first.</summary>
    /// <param name="start">When the target starts.</param>
    /// <param name="openTime">The open time, zero or more.</param>
    /// <param name="rounding">Where a target that ends at closing time is due.</param>
    /// <returns>The due instant, or the open time that remains at the horizon.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="openTime"/> is negative, or the rounding is none.</exception>
    public DeadlineResult TryDeadline(DateTimeOffset start, TimeSpan openTime, DeadlineRounding rounding = DeadlineRounding.AtClose)
    {
        RefuseNegative(openTime);
        RefuseUnknown(rounding);
        return Forward(start.UtcTicks, openTime.Ticks, LimitAfter(start.UtcTicks), rounding);
    }

    /// <summary>
    /// When a target had to start to be due at an instant: the largest instant from which that much open time passes up to the end,
    /// the mirror of <see cref="Deadline"/>. A start that falls on an opening is at that opening. Zero gives the last instant at or
    /// before the end that open time reaches: the end itself while the calendar is open just before it, otherwise the closing before.
    /// </summary>
    /// <param name="end">When the target is due.</param>
    /// <param name="openTime">The open time, zero or more, exact to the tick.</param>
    /// <returns>The latest start, in UTC.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="openTime"/> is negative.</exception>
    /// <exception cref="CalendarHorizonException">The calendar does not have that much open time within its horizon.</exception>
    public DateTimeOffset StartFor(DateTimeOffset end, TimeSpan openTime) => Expect(TryStartFor(end, openTime), openTime);

    /// <summary>As <see cref="StartFor"/>, with a value instead of an exception when the calendar's horizon is reached first.</summary>
    /// <param name="end">When the target is due.</param>
    /// <param name="openTime">The open time, zero or more.</param>
    /// <returns>The latest start, or the open time that remains at the horizon.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="openTime"/> is negative.</exception>
    public DeadlineResult TryStartFor(DateTimeOffset end, TimeSpan openTime)
    {
        RefuseNegative(openTime);
        var limit = LimitBefore(end.UtcTicks);
        var reached = openTime == TimeSpan.Zero ? _index.LastOpen(end.UtcTicks, limit) : _index.Backward(end.UtcTicks, openTime.Ticks, limit);
        return reached >= 0
            ? DeadlineResult.Reached(reached)
            : DeadlineResult.Beyond(limit, Math.Max(0, openTime.Ticks - _index.OpenBetween(limit, end.UtcTicks)));
    }

    private static void RefuseNegative(TimeSpan openTime)
    {
        if (openTime < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(
                nameof(openTime),
                openTime,
                $"The open time `{openTime.ToString("c", CultureInfo.InvariantCulture)}` is negative. Give zero or more; to look back from an end, ask `{nameof(StartFor)}`.");
        }
    }

    private static void RefuseUnknown(DeadlineRounding rounding)
    {
        if (rounding is not (DeadlineRounding.AtClose or DeadlineRounding.NextOpening))
        {
            throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "This is not a rounding of deadlines.");
        }
    }

    private DeadlineResult Forward(long start, long openTime, long limit, DeadlineRounding rounding)
    {
        var due = openTime == 0 ? start : _index.Forward(start, openTime, limit);
        if (due >= 0 && (openTime == 0 || rounding == DeadlineRounding.NextOpening))
        {
            due = _index.NextOpen(due, limit);
        }

        return due >= 0 ? DeadlineResult.Reached(due) : DeadlineResult.Beyond(limit, Math.Max(0, openTime - _index.OpenBetween(start, limit)));
    }

    private DateTimeOffset Expect(in DeadlineResult result, TimeSpan openTime) => result.IsReached
        ? result.Instant
        : throw new CalendarHorizonException(Name, $"`{openTime.ToString("c", CultureInfo.InvariantCulture)}` of open time", result);
}
