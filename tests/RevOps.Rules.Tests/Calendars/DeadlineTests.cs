using static RevOps.Rules.Tests.Calendars.Local;

namespace RevOps.Rules.Tests.Calendars;

public class DeadlineTests
{
    private static readonly BusinessCalendar Office = OpenTimeTests.NewYorkOffice().Build();

    [Theory]
    [InlineData("2026-03-02 10:00", 1, "2026-03-02 11:00")]
    [InlineData("2026-03-02 16:00", 2, "2026-03-03 10:00")]
    [InlineData("2026-03-02 07:00", 1, "2026-03-02 10:00")]
    [InlineData("2026-03-06 18:00", 1, "2026-03-09 10:00")]
    [InlineData("2026-03-02 17:00", 1, "2026-03-03 10:00")]
    [InlineData("2026-03-02 09:00", 40, "2026-03-06 17:00")]
    [InlineData("2026-03-02 09:00", 41, "2026-03-09 10:00")]
    [InlineData("2026-03-02 09:00", 4000, "2028-01-28 17:00")]
    public void A_deadline_is_the_first_instant_by_which_the_open_time_has_passed(string start, double hours, string due) =>
        Office.Deadline(NewYork(start), Hours(hours)).ShouldBe(NewYork(due));

    [Fact]
    public void A_deadline_that_falls_on_closing_time_is_due_then_or_at_the_next_opening_as_asked()
    {
        Office.Deadline(NewYork("2026-03-06 16:00"), Hours(1)).ShouldBe(NewYork("2026-03-06 17:00"));
        Office.Deadline(NewYork("2026-03-06 16:00"), Hours(1), DeadlineRounding.NextOpening).ShouldBe(NewYork("2026-03-09 09:00"));
        Office.Deadline(NewYork("2026-03-06 16:00"), Hours(1) - new TimeSpan(1), DeadlineRounding.NextOpening).ShouldBe(NewYork("2026-03-06 17:00").AddTicks(-1));
    }

    [Fact]
    public void A_deadline_of_zero_is_the_next_open_instant()
    {
        Office.Deadline(NewYork("2026-03-02 10:00"), TimeSpan.Zero).ShouldBe(NewYork("2026-03-02 10:00"));
        Office.Deadline(NewYork("2026-03-06 17:00"), TimeSpan.Zero).ShouldBe(NewYork("2026-03-09 09:00"));
    }

    [Fact]
    public void A_deadline_is_exact_to_the_tick()
    {
        Office.Deadline(NewYork("2026-03-06 17:00"), new TimeSpan(1)).ShouldBe(NewYork("2026-03-09 09:00").AddTicks(1));
        Office.Deadline(NewYork("2026-03-06 17:00").AddTicks(-1), new TimeSpan(1)).ShouldBe(NewYork("2026-03-06 17:00"));
        Office.Deadline(NewYork("2026-03-06 17:00").AddTicks(-1), new TimeSpan(2)).ShouldBe(NewYork("2026-03-09 09:00").AddTicks(1));
    }

    [Theory]
    [InlineData("2026-03-02 11:00", 1, "2026-03-02 10:00")]
    [InlineData("2026-03-03 10:00", 2, "2026-03-02 16:00")]
    [InlineData("2026-03-02 17:00", 8, "2026-03-02 09:00")]
    [InlineData("2026-03-03 10:00", 1, "2026-03-03 09:00")]
    [InlineData("2026-03-08 12:00", 1, "2026-03-06 16:00")]
    [InlineData("2026-03-02 12:00", 0, "2026-03-02 12:00")]
    [InlineData("2026-03-08 12:00", 0, "2026-03-06 17:00")]
    [InlineData("2026-03-09 09:00", 0, "2026-03-06 17:00")]
    public void A_start_is_found_for_an_end(string end, double hours, string start) =>
        Office.StartFor(NewYork(end), Hours(hours)).ShouldBe(NewYork(start));

    [Fact]
    public void A_negative_open_time_is_an_error_that_says_so()
    {
        var start = NewYork("2026-03-02 10:00");
        var negative = new TimeSpan(-1);
        Should.Throw<ArgumentOutOfRangeException>(() => Office.Deadline(start, negative)).Message.ShouldContain("`-00:00:00.0000001` is negative");
        Should.Throw<ArgumentOutOfRangeException>(() => Office.TryDeadline(start, TimeSpan.MinValue)).ParamName.ShouldBe("openTime");
        Should.Throw<ArgumentOutOfRangeException>(() => Office.StartFor(start, negative));
        Should.Throw<ArgumentOutOfRangeException>(() => Office.DeadlineWithPauses(start, negative, []));
        Should.Throw<ArgumentOutOfRangeException>(() => Office.DeadlineInBusinessDays(start, -1)).Message.ShouldContain("`-1` is negative");
        Should.Throw<ArgumentOutOfRangeException>(() => Office.DeadlineInCalendarDays(start, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => Office.DeadlineInCalendarMonths(start, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => Office.Deadline(start, Hours(1), (DeadlineRounding)2));
        Should.Throw<ArgumentOutOfRangeException>(() => Office.DeadlineInBusinessDays(start, 1, (BusinessDayEnd)2));
    }
}
