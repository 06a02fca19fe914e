using static RevOps.Rules.Tests.Calendars.Local;

namespace RevOps.Rules.Tests.Calendars;

public class HorizonTests
{
    private static readonly DateTimeOffset Start = Utc("2026-01-01");
    private static readonly BusinessCalendar Never = BusinessCalendar.In("Etc/UTC").Named("never").Build();

    [Fact]
    public void A_calendar_that_never_opens_answers_with_what_remains()
    {
        var result = Never.TryDeadline(Start, Hours(30));
        result.IsReached.ShouldBeFalse();
        result.Remaining.ShouldBe(Hours(30));
        result.Horizon.ShouldBe(Utc("2076-01-01 03:00"), "a year is 365.2425 days");
        result.ToString().ShouldBe("1.06:00:00 of open time remains");
        Should.Throw<InvalidOperationException>(() => result.Instant).Message.ShouldContain("1.06:00:00 of open time remains");
        Never.NextOpen(Start).ShouldBeNull();
        Never.NextClose(Start).ShouldBeNull();
        Never.TryStartFor(Start, Hours(1)).Remaining.ShouldBe(Hours(1));
        Never.TryStartFor(Start, TimeSpan.Zero).IsReached.ShouldBeFalse();
        Never.TryDeadline(Start, TimeSpan.Zero).ToString().ShouldBe("there is no open instant");
        Never.TryDeadlineInBusinessDays(Start, 3).RemainingDays.ShouldBe(3);
        Never.Elapsed(Start, Start.AddYears(100)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void The_exception_names_the_calendar_what_was_asked_and_what_remains()
    {
        var failure = Should.Throw<CalendarHorizonException>(() => Never.Deadline(Start, Hours(30)));
        failure.Calendar.ShouldBe("never");
        failure.Remaining.ShouldBe(Hours(30));
        failure.Horizon.ShouldBe(Never.TryDeadline(Start, Hours(30)).Horizon);
        failure.Message.ShouldStartWith("The calendar `never` does not reach `1.06:00:00` of open time: 1.06:00:00 of open time remains up to its horizon at 2076-01-01T03:00:00Z");
        Should.Throw<CalendarHorizonException>(() => Never.DeadlineInBusinessDays(Start, 1)).Message.ShouldContain("`1` business days: 1 business day remains");
        Should.Throw<CalendarHorizonException>(() => Never.StartFor(Start, Hours(1)));
        Should.Throw<CalendarHorizonException>(() => Never.DeadlineWithPauses(Start, Hours(1), []));
    }

    [Fact]
    public void What_remains_is_what_the_calendar_has_too_little_of()
    {
        var launch = BusinessCalendar.In("Etc/UTC").ExtraHours(2026, 6, 1, "09:00", "12:00").ExtraHours(2026, 6, 2, "09:00", "12:00").Build();
        launch.TryDeadline(Start, Hours(6)).Instant.ShouldBe(Utc("2026-06-02 12:00"));
        launch.TryDeadline(Start, Hours(6), DeadlineRounding.NextOpening).Remaining.ShouldBe(TimeSpan.Zero);
        launch.TryDeadline(Start, Hours(6), DeadlineRounding.NextOpening).IsReached.ShouldBeFalse();
        launch.TryDeadline(Start, Hours(7)).Remaining.ShouldBe(Hours(1));
        launch.TryDeadline(Start, TimeSpan.MaxValue).Remaining.ShouldBe(TimeSpan.MaxValue - Hours(6));
        launch.TryStartFor(Utc("2027-01-01"), Hours(7)).Remaining.ShouldBe(Hours(1));
        launch.TryDeadlineInBusinessDays(Start, 1).Instant.ShouldBe(Utc("2026-06-02 12:00"));
        launch.TryDeadlineInBusinessDays(Start, 5).RemainingDays.ShouldBe(4);
        launch.TryDeadlineInBusinessDays(Start, int.MaxValue).RemainingDays.ShouldBe(int.MaxValue - 1);
        launch.TryDeadlineWithPauses(Start, Hours(6), [new PauseSpan(Utc("2026-06-01 10:00"), Utc("2026-06-01 11:00"))]).Remaining.ShouldBe(Hours(1));
    }

    [Fact]
    public void The_horizon_is_settable_and_belongs_to_the_reach()
    {
        var calendar = BusinessCalendar.In("Etc/UTC").OpenAroundTheClock().WithHorizon(1).Build();
        var year = TimeSpan.FromDays(365.2425);
        calendar.TryDeadline(Start, year).Instant.ShouldBe(Start + year);
        var beyond = calendar.TryDeadline(Start, year + new TimeSpan(1));
        beyond.IsReached.ShouldBeFalse();
        beyond.Remaining.ShouldBe(new TimeSpan(1));
        beyond.Horizon.ShouldBe(Start + year);
        calendar.TryStartFor(Start, year).Instant.ShouldBe(Start - year);
        calendar.TryStartFor(Start, year + new TimeSpan(1)).Remaining.ShouldBe(new TimeSpan(1));
        calendar.NextClose(Start).ShouldBeNull();
    }

    [Fact]
    public void The_ends_of_time_are_no_special_place()
    {
        var always = BusinessCalendar.AlwaysOpen;
        always.Deadline(DateTimeOffset.MaxValue, TimeSpan.Zero).ShouldBe(DateTimeOffset.MaxValue);
        always.TryDeadline(DateTimeOffset.MaxValue, new TimeSpan(1)).Remaining.ShouldBe(new TimeSpan(1));
        always.TryDeadline(DateTimeOffset.MaxValue.AddTicks(-1), TimeSpan.MaxValue).Remaining.ShouldBe(TimeSpan.MaxValue - new TimeSpan(1));
        always.StartFor(DateTimeOffset.MinValue.AddTicks(1), new TimeSpan(1)).ShouldBe(DateTimeOffset.MinValue);
        always.TryStartFor(DateTimeOffset.MinValue, TimeSpan.Zero).IsReached.ShouldBeFalse();
        for (var again = 0; again < 2; again++)
        {
            always.Elapsed(DateTimeOffset.MinValue, DateTimeOffset.MaxValue).ShouldBe(DateTimeOffset.MaxValue - DateTimeOffset.MinValue);
        }

        foreach (var zone in new[] { "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Juneau" })
        {
            var calendar = BusinessCalendar.In(zone).Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "22:00", "06:00").Build();
            calendar.Elapsed(DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddDays(1000)).TotalHours.ShouldBe(8000, 8);
            calendar.Elapsed(DateTimeOffset.MaxValue.AddDays(-1000), DateTimeOffset.MaxValue).TotalHours.ShouldBe(8000, 8);
            calendar.TryDeadline(DateTimeOffset.MinValue, Hours(1)).IsReached.ShouldBeTrue();
            calendar.TryDeadline(DateTimeOffset.MaxValue, Hours(1)).IsReached.ShouldBeFalse();
            calendar.TryDeadlineInBusinessDays(DateTimeOffset.MinValue, 1).IsReached.ShouldBeTrue();
            calendar.TryDeadlineInBusinessDays(DateTimeOffset.MaxValue, 3).IsReached.ShouldBeFalse();
            calendar.NextClose(DateTimeOffset.MaxValue).ShouldBeNull();
        }

        Should.Throw<ArgumentOutOfRangeException>(() => always.DeadlineInCalendarDays(Start, int.MaxValue)).Message.ShouldContain("Give a shorter target");
        Should.Throw<ArgumentOutOfRangeException>(() => always.DeadlineInCalendarMonths(Start, int.MaxValue));
        Should.Throw<ArgumentOutOfRangeException>(() => always.DeadlineInCalendarMonths(DateTimeOffset.MaxValue, 1));
    }

    [Fact]
    public void Hours_that_are_all_closed_never_open_and_others_do()
    {
        var all = BusinessCalendar.In("Etc/UTC").Open(DayOfWeek.Monday, "09:00", "17:00").Closed(DateTime.MinValue, DateTime.MaxValue.Date, "For ever");
        all.Build().NeverOpens.ShouldBeTrue();
        all.Override(2026, 3, 2, ["09:00-10:00"]).Build().NeverOpens.ShouldBeFalse();
        BusinessCalendar.In("Etc/UTC").ExtraHours(9000, 1, 1, "09:00", "10:00").Build().NeverOpens.ShouldBeFalse();
        BusinessCalendar.In("Etc/UTC").ExtraHours(2026, 1, 1, "09:00", "10:00").Closed(2026, 1, 1, "New Year").Build().NeverOpens.ShouldBeTrue();
        BusinessCalendar.In("Etc/UTC").From(2026, 1, 1, week => week.Open(DayOfWeek.Monday, "09:00", "17:00")).Build().NeverOpens.ShouldBeFalse();
        BusinessCalendar.In("America/New_York").ExtraHours(2026, 3, 8, "02:00", "03:00").Build().NeverOpens.ShouldBeTrue();
        BusinessCalendar.AlwaysOpen.NeverOpens.ShouldBeFalse();
    }
}
