using NodaTime;

namespace RevOps.Rules.Tests.Calendars;

/// <summary>
/// An independent computation of open time: it walks, asks the zone at every step what the wall clock shows, and asks the definition
/// whether that minute is worked. It jumps from one minute at which anything can change to the next, and knows no index. In an hour
/// that the clocks repeat nothing changes until they pass what they had reached before.
/// </summary>
internal sealed class Stepper(CalendarSpec spec) : OpenTimeOracle
{
    private const long Day = TimeSpan.TicksPerDay;
    private static readonly long UnixEpoch = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[spec.Zone];
    private readonly long[] _edges = [.. spec.Weeks.SelectMany(week => week.Shifts.Select(given => given.Shift))
        .Concat(spec.ClosedParts.Select(given => given.Hours)).Concat(spec.Extra.Select(given => given.Hours)).Concat(spec.Overrides.Values.SelectMany(shifts => shifts))
        .SelectMany(shift => new[] { shift.Start, shift.End }).Append(24 * 60).Where(minute => minute > 0).Distinct().Order().Select(minute => minute * TimeSpan.TicksPerMinute)];

    public override IEnumerable<(long Start, long End)> Open(long from, long to)
    {
        var at = from - (3 * Day);
        var reached = long.MinValue;
        var isOpen = false;
        while (at < to)
        {
            var interval = _zone.GetZoneInterval(Instant.FromUnixTimeTicks(at - UnixEpoch));
            var local = at + interval.WallOffset.Ticks;
            long step;
            if (local < reached)
            {
                step = reached - local;
            }
            else
            {
                isOpen = IsWorked(local);
                step = _edges.First(edge => edge > local % Day) - (local % Day);
            }

            if (interval.HasEnd)
            {
                step = Math.Min(step, interval.End.ToUnixTimeTicks() + UnixEpoch - at);
            }

            reached = Math.Max(reached, local + step);
            if (isOpen && at + step > from && to > from)
            {
                yield return (Math.Max(at, from), Math.Min(at + step, to));
            }

            at += step;
        }
    }

    private bool IsWorked(long local)
    {
        var date = new DateTime(local - (local % Day));
        var time = local % Day;
        if (spec.Overrides.TryGetValue(date, out var shifts) && shifts.Any(shift => CoversOwnDate(shift, time)))
        {
            return true;
        }

        if (IsClosed(date) || spec.ClosedParts.Any(part => (part.Date == date && CoversOwnDate(part.Hours, time)) || (part.Date == date.AddDays(-1) && CoversNextDate(part.Hours, time))))
        {
            return false;
        }

        var nightBefore = date.AddDays(-1);
        return (!spec.Overrides.ContainsKey(date) && ShiftsOf(date).Any(shift => CoversOwnDate(shift, time)))
            || (spec.Overrides.TryGetValue(nightBefore, out shifts) ? shifts : IsClosed(nightBefore) ? [] : ShiftsOf(nightBefore)).Any(shift => CoversNextDate(shift, time));
    }

    private bool IsClosed(DateTime date) => spec.Closed.Any(closed => closed.First <= date && date <= closed.Last);

    private IEnumerable<SpecShift> ShiftsOf(DateTime date) =>
        spec.Weeks.Last(week => week.From <= date).Shifts.Where(given => given.Day == date.DayOfWeek).Select(given => given.Shift)
            .Concat(spec.Extra.Where(extra => extra.Date == date).Select(extra => extra.Hours));

    private static bool CoversOwnDate(SpecShift shift, long time) =>
        time >= shift.Start * TimeSpan.TicksPerMinute && (shift.End <= shift.Start || time < shift.End * TimeSpan.TicksPerMinute);

    private static bool CoversNextDate(SpecShift shift, long time) => shift.End <= shift.Start && time < shift.End * TimeSpan.TicksPerMinute;
}
