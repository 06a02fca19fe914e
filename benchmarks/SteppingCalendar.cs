using NodaTime;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// The same hours as libraries of business time compute them: walking from date to date, or from minute to minute, and asking a set
/// for holidays. Written with care, so that the comparison is with the method and not with a careless one.
/// </summary>
internal sealed class SteppingCalendar
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[CalendarStarts.Zone];
    private static readonly LocalTime Opens = LocalTime.FromTicksSinceMidnight(CalendarStarts.Opens.Ticks);
    private static readonly LocalTime Closes = LocalTime.FromTicksSinceMidnight(CalendarStarts.Closes.Ticks);

    private readonly HashSet<LocalDate> _closed = [.. CalendarStarts.Closures.Select(LocalDate.FromDateTime)];

    public DateTimeOffset DeadlineByDays(DateTimeOffset start, TimeSpan open)
    {
        var left = Duration.FromTimeSpan(open);
        var at = Instant.FromDateTimeOffset(start);
        for (var date = at.InZone(Zone).Date; ; date = date.PlusDays(1))
        {
            if (!IsWorked(date))
            {
                continue;
            }

            var from = Instant.Max(at, Zone.AtLeniently(date + Opens).ToInstant());
            var rest = Zone.AtLeniently(date + Closes).ToInstant() - from;
            if (rest >= left)
            {
                return (from + left).ToDateTimeOffset();
            }

            left -= rest > Duration.Zero ? rest : Duration.Zero;
        }
    }

    public DateTimeOffset DeadlineByMinutes(DateTimeOffset start, TimeSpan open)
    {
        var at = start.UtcDateTime;
        var interval = Zone.GetZoneInterval(Instant.FromDateTimeUtc(at));
        for (var left = open; ; at = at.AddMinutes(1))
        {
            var instant = Instant.FromDateTimeUtc(at);
            if (!interval.Contains(instant))
            {
                interval = Zone.GetZoneInterval(instant);
            }

            var local = instant.WithOffset(interval.WallOffset);
            if (local.TimeOfDay >= Opens && local.TimeOfDay < Closes && IsWorked(local.Date))
            {
                left -= TimeSpan.FromMinutes(1);
                if (left <= TimeSpan.Zero)
                {
                    return new DateTimeOffset(at.AddMinutes(1) + left, TimeSpan.Zero);
                }
            }
        }
    }

    private bool IsWorked(LocalDate date) => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !_closed.Contains(date);
}
