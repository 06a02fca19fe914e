namespace RevOps.Rules.Tests.Sla;

/// <summary>
/// Small calendars over sixty days in which clocks change, each with a map of its open minutes: all that the reference clock asks of a calendar
/// is whether a minute is open.
/// </summary>
internal sealed class ClockTown
{
    public const int Minutes = 60 * 24 * 60;

    private ClockTown(BusinessCalendar calendar, DateTimeOffset from)
    {
        Calendar = calendar;
        From = from;
        IsOpen = [.. Enumerable.Range(0, Minutes).Select(m => calendar.IsOpen(from.AddMinutes(m)))];
        Dates = [.. Enumerable.Range(0, Minutes).Select(m => calendar.ToLocal(from.AddMinutes(m)).Date)];
    }

    // Days with a night of a clock change in them.
    public static IReadOnlyList<ClockTown> All { get; } =
    [
        new(BusinessCalendar.In("America/New_York").Named("ny").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "12:00").Open(DayOfWeek.Monday, DayOfWeek.Friday, "13:00", "18:00").Closed(2026, 3, 11, "Fair").Build(), At(2026, 2, 26)),
        new(BusinessCalendar.In("Australia/Lord_Howe").Named("howe").Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "00:30", "03:15").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00").Build(), At(2026, 3, 25)),
        new(BusinessCalendar.In("Europe/London").Named("london").Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "00:00", "24:00").Build(), At(2026, 10, 10)),
        new(BusinessCalendar.In("Africa/Casablanca").Named("casa").Open(DayOfWeek.Monday, DayOfWeek.Thursday, "09:00", "12:30").Open(DayOfWeek.Sunday, DayOfWeek.Sunday, "01:00", "04:00").Build(), At(2026, 2, 1)),
    ];

    public BusinessCalendar Calendar { get; }

    public DateTimeOffset From { get; }

    public bool[] IsOpen { get; }

    /// <summary>The local date of each minute.</summary>
    public DateTime[] Dates { get; }

    public DateTimeOffset Instant(int minute) => From.AddMinutes(minute);

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
