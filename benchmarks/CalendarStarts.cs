namespace RevOps.Rules.Benchmarks;

/// <summary>The calendar of the benchmarks, with 500 closures, and seeded starts of six years on it.</summary>
internal static class CalendarStarts
{
    public const int UsualCount = 20_000;
    public const string Zone = "America/New_York";
    public static readonly TimeSpan Opens = TimeSpan.FromHours(8);
    public static readonly TimeSpan Closes = TimeSpan.FromHours(18);

    /// <summary>500 weekdays in 50 years on which nobody works.</summary>
    public static IReadOnlyList<DateTime> Closures { get; } = [.. DrawClosures()];

    public static BusinessCalendar Support()
    {
        var builder = BusinessCalendar.In(Zone).Named("support").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "18:00");
        foreach (var date in Closures)
        {
            builder.Closed(date, "Holiday");
        }

        return builder.Build();
    }

    public static DateTimeOffset[] Varied()
    {
        var random = new Random(20260102);
        var first = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return [.. Enumerable.Range(0, UsualCount).Select(_ => first.AddTicks(random.NextInt64(6 * 365 * TimeSpan.TicksPerDay)))];
    }

    private static IEnumerable<DateTime> DrawClosures()
    {
        var random = new Random(20260103);
        var days = Enumerable.Range(0, 50 * 365).Select(day => new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day))
            .Where(date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToArray();
        random.Shuffle(days);
        return days.Take(500).Order();
    }
}
