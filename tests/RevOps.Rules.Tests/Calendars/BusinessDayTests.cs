using RevOps.Rules.Tests.Properties;
using static RevOps.Rules.Tests.Calendars.Local;

namespace RevOps.Rules.Tests.Calendars;

public class BusinessDayTests
{
    private static readonly BusinessCalendar Office = OpenTimeTests.NewYorkOffice().Closed(2026, 3, 10, "Holiday").Build();

    // 2026-03-06 is a Friday; the clocks change on the night to the 8th; the 10th is a holiday.
    [Theory]
    [InlineData("2026-03-02 10:00", 2, "2026-03-04 17:00")]
    [InlineData("2026-03-02 10:00", 0, "2026-03-02 17:00")]
    [InlineData("2026-03-02 07:00", 1, "2026-03-03 17:00")]
    [InlineData("2026-03-02 16:59", 1, "2026-03-03 17:00")]
    [InlineData("2026-03-06 10:00", 1, "2026-03-09 17:00")]
    [InlineData("2026-03-06 17:00", 1, "2026-03-11 17:00")]
    [InlineData("2026-03-06 20:00", 1, "2026-03-11 17:00")]
    [InlineData("2026-03-07 12:00", 1, "2026-03-11 17:00")]
    [InlineData("2026-03-07 12:00", 0, "2026-03-09 17:00")]
    [InlineData("2026-03-10 12:00", 1, "2026-03-12 17:00")]
    public void A_target_in_business_days_is_due_at_close_of_the_nth_open_date_after_the_one_it_starts_on(string start, int days, string due) =>
        Office.DeadlineInBusinessDays(NewYork(start), days).ShouldBe(NewYork(due));

    [Theory]
    [InlineData("2026-03-02 10:30", 2, "2026-03-04 10:30")]
    [InlineData("2026-03-06 10:30", 1, "2026-03-09 10:30")]
    [InlineData("2026-03-06 18:00", 1, "2026-03-11 09:00")]
    [InlineData("2026-03-02 07:00", 1, "2026-03-03 09:00")]
    [InlineData("2026-03-07 12:00", 0, "2026-03-09 09:00")]
    public void A_target_in_business_days_may_be_due_at_the_local_time_at_which_its_clock_starts(string start, int days, string due) =>
        Office.DeadlineInBusinessDays(NewYork(start), days, BusinessDayEnd.SameLocalTime).ShouldBe(NewYork(due));

    [Fact]
    public void Two_business_days_are_not_48_open_hours() =>
        Office.DeadlineInBusinessDays(NewYork("2026-03-02 10:00"), 2).ShouldNotBe(Office.Deadline(NewYork("2026-03-02 10:00"), Hours(48)));

    [Fact]
    public void A_night_belongs_to_the_date_on_which_it_starts()
    {
        var nights = BusinessCalendar.In("America/New_York").Open(DayOfWeek.Monday, DayOfWeek.Friday, "22:00", "06:00").Build();
        nights.DeadlineInBusinessDays(NewYork("2026-03-03 03:00"), 1).ShouldBe(NewYork("2026-03-04 06:00"));
        nights.DeadlineInBusinessDays(NewYork("2026-03-03 06:00"), 1).ShouldBe(NewYork("2026-03-05 06:00"));
        nights.DeadlineInBusinessDays(NewYork("2026-03-03 03:00"), 1, BusinessDayEnd.SameLocalTime).ShouldBe(NewYork("2026-03-04 03:00"));
    }

    [Fact]
    public void A_date_that_opens_inside_a_longer_night_closes_with_it()
    {
        var calendar = BusinessCalendar.In("Etc/UTC").Open(DayOfWeek.Monday, "22:00", "20:00").Open(DayOfWeek.Tuesday, "08:00", "10:00").Build();
        calendar.DeadlineInBusinessDays(Utc("2026-03-03 15:00"), 1).ShouldBe(Utc("2026-03-03 20:00"));
    }

    [Fact]
    public void A_calendar_around_the_clock_closes_every_date_at_midnight()
    {
        BusinessCalendar.AlwaysOpen.DeadlineInBusinessDays(Utc("2026-03-02 10:00"), 1).ShouldBe(Utc("2026-03-04"));
        BusinessCalendar.AlwaysOpen.DeadlineInBusinessDays(Utc("2026-03-03 00:00"), 1).ShouldBe(Utc("2026-03-05"));
        BusinessCalendar.AlwaysOpen.DeadlineInBusinessDays(Utc("2026-03-02 10:00"), 10_000, BusinessDayEnd.SameLocalTime).ShouldBe(Utc("2026-03-02 10:00").AddDays(10_000));
    }

    [Fact]
    public void Calendar_days_keep_the_time_on_the_wall()
    {
        Office.DeadlineInCalendarDays(NewYork("2026-03-07 12:00"), 1).ShouldBe(NewYork("2026-03-08 12:00"));
        Office.DeadlineInCalendarDays(NewYork("2026-03-07 02:30"), 1).ShouldBe(NewYork("2026-03-08 03:00"));
        Office.DeadlineInCalendarDays(NewYork("2026-10-31 01:30"), 1).ShouldBe(Utc("2026-11-01 05:30"));
        Office.DeadlineInCalendarDays(Utc("2026-11-01 06:30"), 1).ShouldBe(NewYork("2026-11-02 01:30"));
        Office.DeadlineInCalendarDays(Utc("2026-11-01 06:30"), 0).ShouldBe(Utc("2026-11-01 06:30"));
    }

    [Theory]
    [InlineData("2026-01-31 12:00", 1, "2026-02-28 12:00")]
    [InlineData("2028-01-31 12:00", 1, "2028-02-29 12:00")]
    [InlineData("2026-01-31 12:00", 2, "2026-03-31 12:00")]
    [InlineData("2026-01-15 12:00", 12, "2027-01-15 12:00")]
    [InlineData("2026-02-08 02:30", 1, "2026-03-08 03:00")]
    public void Calendar_months_end_on_the_same_day_or_on_the_last_one(string start, int months, string due)
    {
        Office.DeadlineInCalendarMonths(NewYork(start), months).ShouldBe(NewYork(due));
        Office.DeadlineInCalendarMonths(NewYork(start), 0).ShouldBe(NewYork(start));
    }

    [Fact]
    public void Business_days_agree_with_counting_dates_one_by_one() => Law.ForEachCase(usual: 150, full: 5_000, random =>
    {
        var generated = new GeneratedCalendar(random);
        var start = generated.DrawInstant();
        var n = random.Next(12);
        var first = start.UtcDateTime.Date.AddDays(-4);
        var longest = long.MinValue;
        var closes = new List<long>();
        for (var date = first; date < first.AddDays(80); date = date.AddDays(1))
        {
            var own = new Stepper(OnlyShiftsOf(generated.Spec, date)).Open(date.AddDays(-2).Ticks, date.AddDays(4).Ticks).ToArray();
            if (own.Length > 0)
            {
                longest = Math.Max(longest, own[^1].End);
                closes.Add(longest);
            }
        }

        var from = closes.FindIndex(close => close > start.UtcTicks);
        if (from >= 0 && from + n < closes.Count)
        {
            generated.Calendar.DeadlineInBusinessDays(start, n).UtcTicks.ShouldBe(closes[from + n], $"{generated} from {start:o}, {n} days");
        }
    });

    [Fact]
    public void Later_starts_and_more_days_are_never_due_earlier() => Law.ForEachCase(usual: 500, full: 20_000, random =>
    {
        var generated = new GeneratedCalendar(random);
        var (a, b) = (generated.DrawInstant(), generated.DrawInstant());
        var (n, m) = (random.Next(20), random.Next(20));
        var earlier = generated.Calendar.TryDeadlineInBusinessDays(a < b ? a : b, Math.Min(n, m));
        var later = generated.Calendar.TryDeadlineInBusinessDays(a < b ? b : a, Math.Max(n, m));
        (later.IsReached ? earlier.IsReached && earlier.Instant <= later.Instant : true).ShouldBeTrue($"{generated}, {a:o}, {b:o}, {n}, {m}");
        (!earlier.IsReached || earlier.Instant > (a < b ? a : b)).ShouldBeTrue("a deadline at close lies after its start");
    });

    /// <summary>The same calendar with no shifts but those that start on one date.</summary>
    private static CalendarSpec OnlyShiftsOf(CalendarSpec spec, DateTime date) => spec with
    {
        Weeks = [new SpecWeek(DateTime.MinValue, [])],
        Extra =
        [
            .. spec.Extra.Where(extra => extra.Date == date),
            .. spec.Weeks.Last(week => week.From <= date).Shifts.Where(given => given.Day == date.DayOfWeek).Select(given => (date, given.Shift)),
        ],
        Overrides = spec.Overrides.ToDictionary(given => given.Key, given => given.Key == date ? given.Value : []),
    };
}
