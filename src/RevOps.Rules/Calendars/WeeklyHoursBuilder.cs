namespace RevOps.Rules;

/// <summary>Says which shifts start on which days of a week. For one thread.</summary>
public sealed class WeeklyHoursBuilder
{
    private readonly List<Shift>[] _days = [.. Enumerable.Range(0, 7).Select(_ => new List<Shift>())];
    private readonly List<(CalendarFault Fault, int Index)> _faults = [];
    private int _given;

    internal WeeklyHoursBuilder()
    {
    }

    internal IReadOnlyList<(CalendarFault Fault, int Index)> Faults => _faults;

    /// <summary>A shift that starts on one day; a day may have any number.</summary>
    /// <param name="day">The day on which it starts.</param>
    /// <param name="start">The opening time, such as <c>08:00</c>.</param>
    /// <param name="end">The closing time, up to <c>24:00</c>; not after the start means the next day.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a day of the week.</exception>
    public WeeklyHoursBuilder Open(DayOfWeek day, string start, string end) => Open(day, day, start, end);

    /// <summary>A shift that starts on each of several days.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, inclusive; Friday to Monday is four days.</param>
    /// <param name="start">The opening time, such as <c>08:00</c>.</param>
    /// <param name="end">The closing time, up to <c>24:00</c>; not after the start means the next day.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a day of the week.</exception>
    public WeeklyHoursBuilder Open(DayOfWeek first, DayOfWeek last, string start, string end)
    {
        if (ShiftReader.TryRead(start, end, out var shift, out var fault))
        {
            return Open(first, last, shift);
        }

        _faults.Add((fault, _given++));
        return this;
    }

    /// <summary>A shift that starts on each of several days.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, inclusive; Friday to Monday is four days.</param>
    /// <param name="shift">The shift.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a day of the week.</exception>
    public WeeklyHoursBuilder Open(DayOfWeek first, DayOfWeek last, Shift shift)
    {
        _ = LocalDay.Check(first, nameof(first));
        _ = LocalDay.Check(last, nameof(last));
        if (shift == default)
        {
            _faults.Add((ShiftReader.Empty, _given++));
            return this;
        }

        _given++;
        for (var day = (int)first; ; day = (day + 1) % 7)
        {
            _days[day].Add(shift);
            if (day == (int)last)
            {
                return this;
            }
        }
    }

    /// <summary>Open at every local time of every day.</summary>
    public WeeklyHoursBuilder OpenAroundTheClock() => Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "00:00", "24:00");

    internal WeeklyHours Build() => new(_days);
}
