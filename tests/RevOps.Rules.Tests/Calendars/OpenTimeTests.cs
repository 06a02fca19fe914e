using static RevOps.Rules.Tests.Calendars.Local;

namespace RevOps.Rules.Tests.Calendars;

public class OpenTimeTests
{
    private static readonly BusinessCalendar Office = NewYorkOffice().Build();

    // 2026-03-02 is a Monday.
    [Fact]
    public void A_calendar_is_open_from_its_opening_until_just_before_its_closing()
    {
        Office.IsOpen(NewYork("2026-03-02 08:59:59")).ShouldBeFalse();
        Office.IsOpen(NewYork("2026-03-02 09:00")).ShouldBeTrue();
        Office.IsOpen(NewYork("2026-03-02 17:00").AddTicks(-1)).ShouldBeTrue();
        Office.IsOpen(NewYork("2026-03-02 17:00")).ShouldBeFalse();
        Office.IsOpen(NewYork("2026-03-07 12:00")).ShouldBeFalse();
    }

    [Fact]
    public void The_offset_in_which_an_instant_is_written_does_not_matter()
    {
        var open = NewYork("2026-03-02 09:00");
        Office.IsOpen(open.ToOffset(TimeSpan.FromHours(14))).ShouldBeTrue();
        Office.NextOpen(open.ToOffset(TimeSpan.FromHours(-9)))!.Value.Offset.ShouldBe(TimeSpan.Zero);
        Office.ToLocal(open).ToString("yyyy-MM-dd HH:mm zzz").ShouldBe("2026-03-02 09:00 -05:00");
    }

    [Fact]
    public void The_next_open_instant_is_the_instant_itself_while_the_calendar_is_open()
    {
        Office.NextOpen(NewYork("2026-03-02 10:00")).ShouldBe(NewYork("2026-03-02 10:00"));
        Office.NextOpen(NewYork("2026-03-02 08:00")).ShouldBe(NewYork("2026-03-02 09:00"));
        Office.NextOpen(NewYork("2026-03-06 17:00")).ShouldBe(NewYork("2026-03-09 09:00"));
    }

    [Fact]
    public void The_next_closing_is_that_of_the_open_time_at_hand_or_of_the_next_one()
    {
        Office.NextClose(NewYork("2026-03-02 09:00")).ShouldBe(NewYork("2026-03-02 17:00"));
        Office.NextClose(NewYork("2026-03-02 17:00")).ShouldBe(NewYork("2026-03-03 17:00"));
        Office.NextClose(NewYork("2026-03-07 12:00")).ShouldBe(NewYork("2026-03-09 17:00"));
    }

    [Fact]
    public void A_shift_over_midnight_belongs_to_the_date_on_which_it_starts()
    {
        var nights = BusinessCalendar.In("America/New_York").Open(DayOfWeek.Friday, "22:00", "06:00").Build();
        Spans(nights, "2026-03-02", "2026-03-16").ShouldBe(["2026-03-06 22:00/2026-03-07 06:00", "2026-03-13 22:00/2026-03-14 06:00"]);
    }

    [Fact]
    public void A_shift_until_24_00_and_one_from_00_00_are_one_open_time()
    {
        var calendar = BusinessCalendar.In("America/New_York").Open(DayOfWeek.Monday, "18:00", "24:00").Open(DayOfWeek.Tuesday, "00:00", "02:00").Build();
        Spans(calendar, "2026-03-02", "2026-03-08").ShouldBe(["2026-03-02 18:00/2026-03-03 02:00"]);
        calendar.NextClose(NewYork("2026-03-02 19:00")).ShouldBe(NewYork("2026-03-03 02:00"));
    }

    [Fact]
    public void Overlapping_shifts_merge()
    {
        var calendar = BusinessCalendar.In("America/New_York").Open(DayOfWeek.Monday, "20:00", "19:00").Open(DayOfWeek.Tuesday, "08:00", "10:00").Open(DayOfWeek.Tuesday, "09:00", "19:30").Build();
        Spans(calendar, "2026-03-02", "2026-03-08").ShouldBe(["2026-03-02 20:00/2026-03-03 19:30"]);
        calendar.Elapsed(NewYork("2026-03-02 00:00"), NewYork("2026-03-08 00:00")).ShouldBe(Hours(23.5));
    }

    [Fact]
    public void A_holiday_closes_its_date() =>
        Spans(NewYorkOffice().Closed(2026, 3, 3, "Holiday").Build(), "2026-03-02", "2026-03-05").ShouldBe(["2026-03-02 09:00/2026-03-02 17:00", "2026-03-04 09:00/2026-03-04 17:00"]);

    [Fact]
    public void A_holiday_takes_the_shifts_that_start_on_it_and_cuts_the_tail_of_the_night_before()
    {
        var nights = BusinessCalendar.In("America/New_York").Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "22:00", "06:00").Closed(2026, 3, 4, "Holiday").Build();
        Spans(nights, "2026-03-03 12:00", "2026-03-06 12:00").ShouldBe(["2026-03-03 22:00/2026-03-04 00:00", "2026-03-05 22:00/2026-03-06 06:00"]);
    }

    [Fact]
    public void A_break_of_several_dates_includes_the_last_one() =>
        Spans(NewYorkOffice().Closed(new DateTime(2026, 3, 3), new DateTime(2026, 3, 5), "Move").Build(), "2026-03-02", "2026-03-07").ShouldBe(["2026-03-02 09:00/2026-03-02 17:00", "2026-03-06 09:00/2026-03-06 17:00"]);

    [Fact]
    public void A_closure_of_part_of_a_date_splits_a_shift() =>
        Spans(NewYorkOffice().Closed(2026, 3, 3, "12:00", "13:00", "Fire drill").Build(), "2026-03-03", "2026-03-04").ShouldBe(["2026-03-03 09:00/2026-03-03 12:00", "2026-03-03 13:00/2026-03-03 17:00"]);

    [Fact]
    public void A_closure_of_part_of_a_date_may_cross_midnight()
    {
        var calendar = BusinessCalendar.In("America/New_York").OpenAroundTheClock().Closed(2026, 3, 3, "22:00", "02:00", "Maintenance").Build();
        Spans(calendar, "2026-03-03 12:00", "2026-03-04 12:00").ShouldBe(["2026-03-03 12:00/2026-03-03 22:00", "2026-03-04 02:00/2026-03-04 12:00"]);
    }

    [Fact]
    public void Extra_hours_are_worked_beside_the_weekly_ones() =>
        Spans(NewYorkOffice().ExtraHours(2026, 3, 7, "10:00", "12:00").ExtraHours(2026, 3, 6, "16:00", "19:00").Build(), "2026-03-06", "2026-03-08").ShouldBe(["2026-03-06 09:00/2026-03-06 19:00", "2026-03-07 10:00/2026-03-07 12:00"]);

    [Fact]
    public void A_closure_beats_extra_hours() =>
        Spans(NewYorkOffice().ExtraHours(2026, 3, 7, "10:00", "12:00").Closed(2026, 3, 7, "Holiday").Build(), "2026-03-07", "2026-03-08").ShouldBeEmpty();

    [Fact]
    public void An_override_replaces_the_shifts_of_its_date_the_extra_ones_too() =>
        Spans(NewYorkOffice().ExtraHours(2026, 3, 3, "18:00", "19:00").Override(2026, 3, 3, ["10:00-11:00", "14:00-15:00"]).Build(), "2026-03-03", "2026-03-04").ShouldBe(["2026-03-03 10:00/2026-03-03 11:00", "2026-03-03 14:00/2026-03-03 15:00"]);

    [Fact]
    public void An_override_without_shifts_closes_its_date_but_not_the_tail_of_the_night_before()
    {
        var nights = BusinessCalendar.In("America/New_York").Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "22:00", "06:00").Override(2026, 3, 4, []).Build();
        Spans(nights, "2026-03-03 12:00", "2026-03-06 12:00").ShouldBe(["2026-03-03 22:00/2026-03-04 06:00", "2026-03-05 22:00/2026-03-06 06:00"]);
    }

    [Fact]
    public void An_override_is_how_a_holiday_is_worked()
    {
        var calendar = NewYorkOffice().Closed(2026, 3, 3, "Holiday").Closed(2026, 3, 3, "10:00", "10:30", "Drill").Override(2026, 3, 3, ["10:00-14:00"]).Build();
        Spans(calendar, "2026-03-03", "2026-03-04").ShouldBe(["2026-03-03 10:00/2026-03-03 14:00"]);
    }

    [Fact]
    public void The_night_of_an_override_is_cut_by_the_holiday_after_it()
    {
        var calendar = NewYorkOffice().Override(2026, 3, 3, ["20:00-06:00"]).Closed(2026, 3, 4, "Holiday").Build();
        Spans(calendar, "2026-03-03", "2026-03-05").ShouldBe(["2026-03-03 20:00/2026-03-04 00:00"]);
    }

    [Fact]
    public void Hours_change_from_a_date_on()
    {
        var calendar = NewYorkOffice()
            .From(2026, 3, 5, week => week.Open(DayOfWeek.Thursday, DayOfWeek.Saturday, "10:00", "12:00"))
            .From(2026, 3, 4, week => week.Open(DayOfWeek.Wednesday, "07:00", "08:00"))
            .Build();
        Spans(calendar, "2026-03-03", "2026-03-12").ShouldBe(
            ["2026-03-03 09:00/2026-03-03 17:00", "2026-03-04 07:00/2026-03-04 08:00", "2026-03-05 10:00/2026-03-05 12:00", "2026-03-06 10:00/2026-03-06 12:00", "2026-03-07 10:00/2026-03-07 12:00"]);
    }

    [Fact]
    public void A_night_shift_of_the_old_hours_ends_under_the_new_ones()
    {
        var calendar = BusinessCalendar.In("America/New_York").Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "22:00", "06:00").From(2026, 3, 4, _ => { }).Build();
        calendar.NextClose(NewYork("2026-03-03 23:00")).ShouldBe(NewYork("2026-03-04 06:00"));
        calendar.NextOpen(NewYork("2026-03-04 06:00")).ShouldBeNull();
    }

    [Fact]
    public void Open_spans_are_cut_at_both_ends_of_the_range() =>
        Spans(Office, "2026-03-02 12:00", "2026-03-03 10:00").ShouldBe(["2026-03-02 12:00/2026-03-02 17:00", "2026-03-03 09:00/2026-03-03 10:00"]);

    [Fact]
    public void Open_spans_of_a_calendar_that_is_always_open_are_one_however_long_the_range()
    {
        var (from, to) = (NewYork("2000-01-01"), NewYork("2400-01-01"));
        var span = BusinessCalendar.AlwaysOpen.OpenSpans(from, to).ShouldHaveSingleItem();
        span.ShouldBe(new OpenSpan(from, to));
        span.Length.ShouldBe(to - from);
        default(OpenSpanSequence).ShouldBeEmpty();
    }

    [Fact]
    public void A_reversed_range_is_an_error_that_says_so()
    {
        var later = NewYork("2026-03-02 12:00");
        Should.Throw<ArgumentOutOfRangeException>(() => Office.Elapsed(later, later.AddTicks(-1))).Message.ShouldContain("The range is reversed");
        Should.Throw<ArgumentOutOfRangeException>(() => Office.OpenSpans(later, later.AddTicks(-1))).Message.ShouldContain("Give the earlier instant first");
        Should.Throw<ArgumentOutOfRangeException>(() => Office.ElapsedWithPauses(later, later.AddTicks(-1), []));
        Office.Elapsed(later, later).ShouldBe(TimeSpan.Zero);
    }

    internal static BusinessCalendarBuilder NewYorkOffice() =>
        BusinessCalendar.In("America/New_York").Named("office").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00");

    private static string[] Spans(BusinessCalendar calendar, string from, string to) =>
        [.. calendar.OpenSpans(NewYork(from), NewYork(to)).Select(span => $"{calendar.ToLocal(span.Start):yyyy-MM-dd HH:mm}/{calendar.ToLocal(span.End):yyyy-MM-dd HH:mm}")];
}
