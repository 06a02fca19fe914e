using static RevOps.Rules.Tests.Calendars.Local;

namespace RevOps.Rules.Tests.Calendars;

public class CombinationTests
{
    private static readonly BusinessCalendar NewYorkOffice = Office("America/New_York", "new-york");
    private static readonly BusinessCalendar LondonOffice = Office("Europe/London", "london");
    private static readonly BusinessCalendar Sun = BusinessCalendar.UnionOf("sun", NewYorkOffice, LondonOffice);
    private static readonly BusinessCalendar Both = BusinessCalendar.IntersectionOf("both", NewYorkOffice, LondonOffice);

    // Monday, 2 March 2026: London is open from 9:00 to 17:00 UTC, New York from 14:00 to 22:00.
    [Fact]
    public void A_union_is_open_when_a_part_is_and_an_intersection_when_all_are()
    {
        Sun.OpenSpans(Utc("2026-03-02"), Utc("2026-03-03")).ShouldHaveSingleItem().ShouldBe(new OpenSpan(Utc("2026-03-02 09:00"), Utc("2026-03-02 22:00")));
        Both.OpenSpans(Utc("2026-03-02"), Utc("2026-03-03")).ShouldHaveSingleItem().ShouldBe(new OpenSpan(Utc("2026-03-02 14:00"), Utc("2026-03-02 17:00")));
        Sun.Deadline(Utc("2026-03-02 16:00"), Hours(8)).ShouldBe(Utc("2026-03-03 11:00"));
        Both.Deadline(Utc("2026-03-02 16:00"), Hours(3)).ShouldBe(Utc("2026-03-03 16:00"));
        Sun.StartFor(Utc("2026-03-03 11:00"), Hours(8)).ShouldBe(Utc("2026-03-02 16:00"));
        Both.NextOpen(Utc("2026-03-02 18:00")).ShouldBe(Utc("2026-03-03 14:00"));
        Sun.NextClose(Utc("2026-03-02 10:00")).ShouldBe(Utc("2026-03-02 22:00"));
    }

    // New York changes its clocks on 8 March, London on the 29th: between them the two meet an hour longer.
    [Fact]
    public void Each_part_keeps_the_clocks_of_its_own_zone() =>
        Both.Elapsed(Utc("2026-03-02"), Utc("2026-04-06")).ShouldBe(Hours((5 * 3) + (15 * 4) + (5 * 3)));

    [Fact]
    public void Business_days_of_a_combination_are_the_dates_of_the_first_parts_zone_on_which_it_is_open()
    {
        Sun.DeadlineInBusinessDays(Utc("2026-03-02 10:00"), 1).ShouldBe(Utc("2026-03-03 22:00"), "the last of the open time on that date");
        Sun.DeadlineInBusinessDays(Utc("2026-03-06 23:00"), 1).ShouldBe(Utc("2026-03-10 21:00"), "after closing on Friday is Monday");
        Sun.DeadlineInBusinessDays(Utc("2026-03-02 10:00"), 2, BusinessDayEnd.SameLocalTime).ShouldBe(Utc("2026-03-04 10:00"));

        var closed = Office("Europe/London", "london", new DateTime(2026, 3, 3));
        BusinessCalendar.IntersectionOf("both", NewYorkOffice, closed).DeadlineInBusinessDays(Utc("2026-03-02 15:00"), 1).ShouldBe(Utc("2026-03-04 17:00"), "a holiday of one is none of both");
        BusinessCalendar.UnionOf("sun", NewYorkOffice, closed).DeadlineInBusinessDays(Utc("2026-03-02 15:00"), 1).ShouldBe(Utc("2026-03-03 22:00"));
    }

    [Fact]
    public void A_combination_that_is_open_over_midnight_closes_each_date_there()
    {
        var nights = BusinessCalendar.In("Etc/UTC").Named("nights").Open(DayOfWeek.Monday, "20:00", "06:00").Build();
        var union = BusinessCalendar.UnionOf("union", nights, nights);
        union.DeadlineInBusinessDays(Utc("2026-03-02 21:00"), 0).ShouldBe(Utc("2026-03-03"));
        union.DeadlineInBusinessDays(Utc("2026-03-02 21:00"), 1).ShouldBe(Utc("2026-03-03 06:00"));
        union.Deadline(Utc("2026-03-02 21:00"), Hours(9)).ShouldBe(Utc("2026-03-03 06:00"));
    }

    [Fact]
    public void The_first_part_lends_its_zone_and_the_longest_horizon_counts()
    {
        Sun.ZoneId.ShouldBe("America/New_York");
        BusinessCalendar.UnionOf("sun", LondonOffice, NewYorkOffice).Stamp.ToString().ShouldStartWith("sun (Europe/London, tzdb ");
        Sun.ToLocal(Utc("2026-03-02 15:00")).Offset.ShouldBe(Hours(-5));
        Sun.DeadlineInCalendarDays(Utc("2026-03-07 12:00"), 1).ShouldBe(Utc("2026-03-08 11:00"), "calendar days keep the time on its wall");
        var patient = BusinessCalendar.In("Etc/UTC").Named("patient").OpenAroundTheClock().WithHorizon(80).Build();
        BusinessCalendar.IntersectionOf("x", NewYorkOffice, patient).HorizonYears.ShouldBe(80);
        Sun.Combination.ShouldBe(CalendarCombination.Union);
        Sun.Parts.ShouldBe([NewYorkOffice, LondonOffice]);
        Sun.Hours.IsEmpty.ShouldBeTrue();
        NewYorkOffice.Combination.ShouldBe(CalendarCombination.None);
        NewYorkOffice.Parts.ShouldBeEmpty();
    }

    [Fact]
    public void On_other_clocks_every_part_moves()
    {
        var tokyo = Sun.WithZone("Asia/Tokyo");
        tokyo.ZoneId.ShouldBe("Asia/Tokyo");
        tokyo.OpenSpans(Utc("2026-03-02"), Utc("2026-03-03")).ShouldHaveSingleItem().ShouldBe(new OpenSpan(Utc("2026-03-02"), Utc("2026-03-02 08:00")));
        Should.Throw<CalendarDefinitionException>(() => Sun.WithZone("Asia/Tokio")).Message.ShouldContain("did you mean `Asia/Tokyo`?");
    }

    [Fact]
    public void Hours_that_never_meet_never_open()
    {
        var monday = BusinessCalendar.In("Etc/UTC").Named("monday").Open(DayOfWeek.Monday, "09:00", "17:00").Build();
        var tuesday = BusinessCalendar.In("Etc/UTC").Named("tuesday").Open(DayOfWeek.Tuesday, "09:00", "17:00").Build();
        var launch = BusinessCalendar.In("Etc/UTC").Named("launch").ExtraHours(2031, 6, 2, "09:00", "12:00").Build();
        var never = BusinessCalendar.In("Etc/UTC").Named("never").Build();
        var none = BusinessCalendar.IntersectionOf("none", monday, tuesday);
        none.NeverOpens.ShouldBeTrue();
        none.TryDeadline(Utc("2026-03-02"), Hours(2)).Remaining.ShouldBe(Hours(2));
        none.NextOpen(Utc("2026-03-02")).ShouldBeNull();
        BusinessCalendar.UnionOf("x", none, never).NeverOpens.ShouldBeTrue();
        BusinessCalendar.UnionOf("x", none, monday).NeverOpens.ShouldBeFalse();
        BusinessCalendar.IntersectionOf("x", monday, launch).NeverOpens.ShouldBeFalse("2 June 2031 is a Monday");
        BusinessCalendar.IntersectionOf("x", tuesday, launch).NeverOpens.ShouldBeTrue();
        BusinessCalendar.IntersectionOf("x", never, monday).NeverOpens.ShouldBeTrue();
    }

    [Fact]
    public void What_a_calendar_can_never_hold_is_known()
    {
        var launch = BusinessCalendar.In("Etc/UTC").Named("launch").ExtraHours(2031, 6, 2, "09:00", "12:00").Override(2031, 6, 3, ["09:00-12:00"]).Build();
        var season = BusinessCalendar.In("Etc/UTC").From(2026, 1, 5, week => week.Open(DayOfWeek.Monday, "09:00", "17:00")).From(2026, 1, 19, _ => { }).Build();
        var always = BusinessCalendar.In("Etc/UTC").OpenAroundTheClock().WithHorizon(1).Build();
        launch.MayHold(Hours(6)).ShouldBeTrue();
        launch.MayHold(Hours(6.1)).ShouldBeFalse();
        season.MayHold(Hours(16)).ShouldBeTrue();
        season.MayHold(Hours(17)).ShouldBeFalse();
        NewYorkOffice.MayHold(Hours(100_000)).ShouldBeTrue();
        always.MayHold(TimeSpan.FromDays(365)).ShouldBeTrue();
        always.MayHold(TimeSpan.FromDays(366)).ShouldBeFalse();
        BusinessCalendar.UnionOf("x", launch, season).MayHold(Hours(22)).ShouldBeTrue();
        BusinessCalendar.UnionOf("x", launch, season).MayHold(Hours(23)).ShouldBeFalse();
        BusinessCalendar.IntersectionOf("x", NewYorkOffice, season).MayHold(Hours(6)).ShouldBeTrue("two Mondays, of which 3 hours meet");
        BusinessCalendar.IntersectionOf("x", NewYorkOffice, season).MayHold(Hours(6.1)).ShouldBeFalse();
    }

    [Fact]
    public void Misuse_says_what_to_give()
    {
        Should.Throw<ArgumentException>(() => BusinessCalendar.UnionOf("sun", NewYorkOffice)).Message.ShouldContain("`sun` must be made of two calendars or more");
        Should.Throw<ArgumentException>(() => BusinessCalendar.UnionOf(" ", NewYorkOffice, LondonOffice)).Message.ShouldContain("blank");
        Should.Throw<ArgumentException>(() => BusinessCalendar.UnionOf("sun", NewYorkOffice, null!)).Message.ShouldContain("none of them null");
        Should.Throw<ArgumentNullException>(() => BusinessCalendar.UnionOf(null!, NewYorkOffice, LondonOffice));
        Should.Throw<ArgumentNullException>(() => BusinessCalendar.UnionOf("sun", null!));
    }

    [Fact]
    public void A_tower_of_combinations_ends_before_it_costs_the_host()
    {
        var tower = NewYorkOffice;
        for (var floor = 0; floor < 8; floor++)
        {
            tower = BusinessCalendar.UnionOf($"floor {floor}", tower, tower);
        }

        tower.Deadline(Utc("2026-03-02 16:00"), Hours(8)).ShouldBe(NewYorkOffice.Deadline(Utc("2026-03-02 16:00"), Hours(8)));
        Should.Throw<ArgumentException>(() => BusinessCalendar.UnionOf("roof", tower, NewYorkOffice)).Message.ShouldContain("`roof` is made of more than 256 simple calendars");
    }

    private static BusinessCalendar Office(string zone, string name, params DateTime[] closed)
    {
        var builder = BusinessCalendar.In(zone).Named(name).Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00");
        return closed.Aggregate(builder, (b, date) => b.Closed(date, "Holiday")).Build();
    }
}
