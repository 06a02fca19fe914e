using static RevOps.Rules.Tests.Calendars.Local;

namespace RevOps.Rules.Tests.Calendars;

/// <summary>Definitions that nobody would write and somebody's export contains: right answers.</summary>
public class HostileCalendarTests
{
    private static readonly DateTimeOffset Start = Utc("2026-03-02 10:00");

    [Fact]
    public void Thousands_of_overlapping_closures_are_as_good_as_one()
    {
        var builder = Office();
        for (var i = 0; i < 5_000; i++)
        {
            builder.Closed(new DateTime(2026, 3, 3).AddDays(-(i % 40) + 5), new DateTime(2026, 3, 3).AddDays(5 + (i % 60)), "Overlap").Closed(2026, 3, 2, "12:00", "13:00", "Lunch");
        }

        var same = Office().Closed(new DateTime(2026, 1, 28), new DateTime(2026, 5, 6), "One").Build();
        var calendar = builder.Build();
        calendar.Elapsed(Start.AddDays(-100), Start.AddDays(200)).ShouldBe(same.Elapsed(Start.AddDays(-100), Start.AddDays(200)));
        calendar.Deadline(Start, Hours(100)).ShouldBe(same.Deadline(Start, Hours(100)));
    }

    [Fact]
    public void A_shift_a_minute_is_found_like_any_other()
    {
        var builder = BusinessCalendar.In("Etc/UTC").Named("ticking");
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            builder.Open(DayOfWeek.Sunday, DayOfWeek.Saturday, $"{minute / 60:00}:{minute % 60:00}:00", $"{minute / 60:00}:{minute % 60:00}:30");
        }

        var calendar = builder.Build();
        calendar.Elapsed(Start, Start.AddDays(10)).ShouldBe(TimeSpan.FromDays(5));
        calendar.Deadline(Start, TimeSpan.FromMinutes(10)).ShouldBe(Start.AddMinutes(19.5));
        calendar.StartFor(Start.AddMinutes(19.5), TimeSpan.FromMinutes(10)).ShouldBe(Start);
        calendar.DeadlineInBusinessDays(Start, 3).ShouldBe(Utc("2026-03-05 23:59:30"));
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Kathmandu")]
    public void Dates_at_the_ends_of_time_are_dates(string zone)
    {
        var calendar = BusinessCalendar.In(zone).Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "09:00", "17:00")
            .Closed(1, 1, 1, "First").Closed(9999, 12, 31, "Last").Closed(new DateTime(9998, 1, 1), new DateTime(9999, 6, 30), "Long")
            .ExtraHours(1, 1, 2, "20:00", "22:00").ExtraHours(9999, 12, 30, "20:00", "02:00").Override(1, 1, 3, ["00:00-24:00"]).Override(9999, 12, 29, [])
            .From(9999, 12, 1, week => week.OpenAroundTheClock()).Build();
        calendar.Elapsed(DateTimeOffset.MinValue, Utc("0001-01-20")).ShouldBeGreaterThan(Hours(8 * 15));
        calendar.Elapsed(Utc("9999-11-30"), DateTimeOffset.MaxValue).ShouldBeGreaterThan(Hours(24 * 25));
        calendar.Deadline(Start, Hours(8)).ShouldBeGreaterThan(Start);
        calendar.TryDeadlineInBusinessDays(Utc("9999-12-25"), 100).IsReached.ShouldBeFalse();
        calendar.NeverOpens.ShouldBeFalse();
        var union = BusinessCalendar.UnionOf("union", calendar, BusinessCalendar.AlwaysOpen);
        union.Elapsed(DateTimeOffset.MinValue, DateTimeOffset.MaxValue).ShouldBe(DateTimeOffset.MaxValue - DateTimeOffset.MinValue);
        union.TryDeadlineInBusinessDays(DateTimeOffset.MinValue, 1).IsReached.ShouldBeTrue();
        union.TryDeadlineInBusinessDays(DateTimeOffset.MaxValue, 3).IsReached.ShouldBeFalse();
        union.TryDeadline(DateTimeOffset.MaxValue, new TimeSpan(1)).IsReached.ShouldBeFalse();
    }

    [Fact]
    public void Closures_beyond_the_horizon_change_nothing_before_it()
    {
        var far = Office().WithHorizon(2).Closed(new DateTime(2100, 1, 1), new DateTime(2999, 12, 31), "Far").Closed(new DateTime(1, 1, 1), new DateTime(1999, 12, 31), "Past").Build();
        far.Deadline(Start, Hours(2_000)).ShouldBe(Office().Build().Deadline(Start, Hours(2_000)));
        far.TryDeadline(Utc("2200-01-01"), Hours(1)).Remaining.ShouldBe(Hours(1));
        far.TryDeadlineInBusinessDays(Utc("2200-01-01"), 7).RemainingDays.ShouldBe(7);
    }

    [Fact]
    public void Threads_that_meet_in_a_new_combination_all_get_the_answers_of_one()
    {
        for (var round = 0; round < 10; round++)
        {
            var shared = Union();
            var alone = Union();
            using var gate = new Barrier(2);
            var answers = new DateTimeOffset[2][];
            var threads = Enumerable.Range(0, 2).Select(t => new Thread(() =>
            {
                gate.SignalAndWait();
                answers[t] = [.. Enumerable.Range(0, 20).Select(i => Ask(shared, i + t))];
            })).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            for (var t = 0; t < 2; t++)
            {
                answers[t].ShouldBe(Enumerable.Range(0, 20).Select(i => Ask(alone, i + t)));
            }
        }

        static BusinessCalendar Union() => BusinessCalendar.UnionOf("u", Office().Build(), BusinessCalendar.In("Asia/Tokyo").Named("t").Open(DayOfWeek.Sunday, "09:00", "17:00").Build());

        static DateTimeOffset Ask(BusinessCalendar calendar, int i) => i % 3 == 0 ? calendar.DeadlineInBusinessDays(Start, i * 40) : calendar.Deadline(Start, Hours(i * 400));
    }

    private static BusinessCalendarBuilder Office() => BusinessCalendar.In("Europe/London").Named("office").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00");
}
