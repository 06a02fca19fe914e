using static RevOps.Rules.Tests.Calendars.Local;

namespace RevOps.Rules.Tests.Calendars;

public class ClockChangeTests
{
    // New York, 8 March 2026: 02:00 EST becomes 03:00 EDT at 07:00 UTC. 1 November 2026: 02:00 EDT becomes 01:00 EST at 06:00 UTC.
    [Theory]
    [InlineData("01:00", "05:00", "2026-03-08", "2026-03-08 06:00", "2026-03-08 09:00")]
    [InlineData("02:00", "04:00", "2026-03-08", "2026-03-08 07:00", "2026-03-08 08:00")]
    [InlineData("02:30", "04:00", "2026-03-08", "2026-03-08 07:00", "2026-03-08 08:00")]
    [InlineData("01:00", "02:30", "2026-03-08", "2026-03-08 06:00", "2026-03-08 07:00")]
    [InlineData("00:00", "24:00", "2026-03-08", "2026-03-08 05:00", "2026-03-09 04:00")]
    [InlineData("01:30", "03:00", "2026-11-01", "2026-11-01 05:30", "2026-11-01 08:00")]
    [InlineData("01:00", "02:00", "2026-11-01", "2026-11-01 05:00", "2026-11-01 07:00")]
    [InlineData("00:30", "01:30", "2026-11-01", "2026-11-01 04:30", "2026-11-01 05:30")]
    [InlineData("01:15", "01:45", "2026-11-01", "2026-11-01 05:15", "2026-11-01 05:45")]
    [InlineData("00:00", "24:00", "2026-11-01", "2026-11-01 04:00", "2026-11-02 05:00")]
    public void A_boundary_takes_effect_when_the_clock_first_reaches_or_passes_it(string start, string end, string date, string opensUtc, string closesUtc)
    {
        var calendar = BusinessCalendar.In("America/New_York").ExtraHours(DateTime.Parse(date), Shift.Parse($"{start}-{end}")).Build();
        calendar.OpenSpans(Utc("2026-01-01"), Utc("2027-01-01")).ShouldHaveSingleItem().ShouldBe(new OpenSpan(Utc(opensUtc), Utc(closesUtc)));
    }

    [Fact]
    public void A_shift_inside_the_hour_that_is_skipped_does_not_happen()
    {
        var calendar = BusinessCalendar.In("America/New_York").Open(DayOfWeek.Sunday, "02:00", "03:00").Build();
        calendar.OpenSpans(NewYork("2026-03-02 00:00"), NewYork("2026-03-14 00:00")).ShouldBeEmpty();
        calendar.Elapsed(NewYork("2026-03-02 00:00"), NewYork("2026-03-16 00:00")).ShouldBe(Hours(1));
    }

    [Fact]
    public void A_break_inside_the_hour_that_is_skipped_does_not_split_the_night()
    {
        var calendar = BusinessCalendar.In("America/New_York").OpenAroundTheClock().Closed(2026, 3, 8, "02:00", "03:00", "Backup").Build();
        calendar.NextClose(NewYork("2026-03-08 00:00")).ShouldBeNull();
    }

    [Fact]
    public void Half_an_hour_is_repeated_on_Lord_Howe()
    {
        // 5 April 2026: 02:00 (+11) becomes 01:30 (+10:30) at 15:00 UTC of the 4th.
        var calendar = BusinessCalendar.In("Australia/Lord_Howe").ExtraHours(2026, 4, 5, "01:30", "02:30").Build();
        calendar.OpenSpans(Utc("2026-01-01"), Utc("2027-01-01")).ShouldHaveSingleItem().ShouldBe(new OpenSpan(Utc("2026-04-04 14:30"), Utc("2026-04-04 16:00")));
    }

    [Fact]
    public void A_skipped_midnight_opens_at_the_jump()
    {
        // Sao Paulo, 15 October 2017: 00:00 (-03) becomes 01:00 (-02). Cairo, 24 April 2026: 00:00 (+02) becomes 01:00 (+03).
        BusinessCalendar.In("America/Sao_Paulo").ExtraHours(2017, 10, 15, "00:00", "02:00").Build()
            .OpenSpans(Utc("2017-01-01"), Utc("2018-01-01")).ShouldHaveSingleItem().ShouldBe(new OpenSpan(Utc("2017-10-15 03:00"), Utc("2017-10-15 04:00")));
        BusinessCalendar.In("Africa/Cairo").ExtraHours(2026, 4, 24, "00:30", "02:00").Build()
            .OpenSpans(Utc("2026-01-01"), Utc("2027-01-01")).ShouldHaveSingleItem().ShouldBe(new OpenSpan(Utc("2026-04-23 22:00"), Utc("2026-04-23 23:00")));
    }

    [Fact]
    public void A_date_that_a_zone_skips_has_no_open_time_and_is_no_open_date()
    {
        // Apia went from 29 to 31 December 2011, at 10:00 UTC of the 30th.
        var calendar = BusinessCalendar.In("Pacific/Apia").Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "09:00", "17:00").Build();
        calendar.NextOpen(In("Pacific/Apia", "2011-12-29 17:00")).ShouldBe(In("Pacific/Apia", "2011-12-31 09:00"));
        calendar.DeadlineInBusinessDays(In("Pacific/Apia", "2011-12-29 12:00"), 1).ShouldBe(In("Pacific/Apia", "2011-12-31 17:00"));
        calendar.DeadlineInCalendarDays(In("Pacific/Apia", "2011-12-29 12:00"), 1).ShouldBe(Utc("2011-12-30 10:00"));
    }

    [Fact]
    public void The_night_before_a_skipped_date_ends_at_the_jump() =>
        BusinessCalendar.In("Pacific/Apia").Open(DayOfWeek.Thursday, "22:00", "06:00").Build()
            .NextClose(In("Pacific/Apia", "2011-12-29 22:00")).ShouldBe(Utc("2011-12-30 10:00"));

    [Theory]
    [InlineData("2026-03-07 12:00", "2026-03-08 16:00", 28)]
    [InlineData("2026-10-31 12:00", "2026-11-01 16:00", 28)]
    public void Open_time_is_real_time_whatever_the_clocks_show(string from, string to, int wallHours)
    {
        var calendar = BusinessCalendar.In("America/New_York").OpenAroundTheClock().Build();
        var elapsed = calendar.Elapsed(NewYork(from), NewYork(to));
        elapsed.ShouldBe(NewYork(to) - NewYork(from));
        elapsed.ShouldNotBe(Hours(wallHours));
    }

    [Fact]
    public void A_target_that_spans_a_change_of_the_clocks_is_exact()
    {
        var nights = BusinessCalendar.In("America/New_York").Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "22:00", "06:00").Build();
        nights.Deadline(NewYork("2026-03-07 22:00"), Hours(8)).ShouldBe(NewYork("2026-03-08 23:00"));
        nights.Deadline(NewYork("2026-10-31 22:00"), Hours(8)).ShouldBe(NewYork("2026-11-01 05:00"));
    }
}
