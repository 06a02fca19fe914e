namespace RevOps.Rules.Tests.Calendars;

/// <summary>Counts the memory of the whole process, so nothing else may run beside it.</summary>
[Collection(nameof(AloneCollection))]
public class CalendarIndexMemoryTests
{
    [Fact]
    public void Instants_from_bad_data_do_not_let_the_index_grow_without_bound()
    {
        var start = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
        var middle = new DateTimeOffset(1000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var calendar = BusinessCalendar.In("America/New_York")
            .Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "08:00", "12:00").Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "13:00", "20:00").Build();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var year = 1; year < 9900; year += 9)
        {
            calendar.TryDeadline(new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(100)).IsReached.ShouldBeTrue();
        }

        calendar.Elapsed(default, start).ShouldBe(calendar.Elapsed(default, middle) + calendar.Elapsed(middle, start));
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(16 * 1024 * 1024);
        GC.KeepAlive(calendar);
    }
}
