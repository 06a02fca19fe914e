namespace RevOps.Rules.Tests.Calendars;

public class BusinessCalendarBuilderTests
{
    [Fact]
    public void A_calendar_shows_all_that_it_was_told_in_one_order()
    {
        var calendar = BusinessCalendar.In("America/New_York").Named("new-york")
            .Open(DayOfWeek.Monday, DayOfWeek.Friday, "13:00", "20:00")
            .Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "12:00")
            .Open(DayOfWeek.Monday, "08:00", "12:00")
            .Closed(2026, 12, 25, "Christmas Day")
            .Closed(new DateTime(2026, 11, 26), new DateTime(2026, 11, 27), "Thanksgiving")
            .Closed(2026, 12, 24, "14:00", "24:00", "Christmas Eve")
            .ExtraHours(2026, 11, 28, "09:00", "17:00", "Black Friday weekend")
            .Override(2026, 12, 31, ["10:00-14:00", "08:00-09:00"], "New Year's Eve")
            .From(2027, 1, 1, week => week.Open(DayOfWeek.Saturday, DayOfWeek.Monday, "10:00", "18:00"))
            .WithHorizon(20)
            .Build();

        calendar.Name.ShouldBe("new-york");
        calendar.ZoneId.ShouldBe("America/New_York");
        calendar.HorizonYears.ShouldBe(20);
        calendar.Hours[DayOfWeek.Monday].Select(shift => shift.ToString()).ShouldBe(["08:00-12:00", "13:00-20:00"]);
        calendar.Hours[DayOfWeek.Saturday].ShouldBeEmpty();
        calendar.Closures.Select(closure => closure.Name).ShouldBe(["Thanksgiving", "Christmas Eve", "Christmas Day"]);
        calendar.Closures[0].FirstDate.ShouldBe(new DateTime(2026, 11, 26));
        calendar.Closures[0].LastDate.ShouldBe(new DateTime(2026, 11, 27));
        calendar.Closures[0].Hours.ShouldBeNull();
        calendar.Closures[1].Hours.ToString().ShouldBe("14:00-24:00");
        calendar.ExtraHours.Single().Date.ShouldBe(new DateTime(2026, 11, 28));
        calendar.ExtraHours.Single().Name.ShouldBe("Black Friday weekend");
        calendar.Overrides.Single().Shifts.Select(shift => shift.ToString()).ShouldBe(["08:00-09:00", "10:00-14:00"]);
        calendar.Overrides.Single().Date.ShouldBe(new DateTime(2026, 12, 31));
        calendar.LaterHours.Single().From.ShouldBe(new DateTime(2027, 1, 1));
        calendar.LaterHours.Single().Hours[DayOfWeek.Sunday].Single().ToString().ShouldBe("10:00-18:00");
        calendar.LaterHours.Single().Hours[DayOfWeek.Tuesday].ShouldBeEmpty();
    }

#if !NETSTANDARD_ASSEMBLIES
    [Fact]
    public void Dates_may_be_DateOnly()
    {
        var calendar = BusinessCalendar.In("Etc/UTC").OpenAroundTheClock()
            .Closed(new DateOnly(2026, 12, 25), "Christmas Day")
            .Closed(new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 14), "Summer")
            .Closed(new DateOnly(2026, 12, 24), Shift.Parse("12:00-24:00"), "Christmas Eve")
            .ExtraHours(new DateOnly(2026, 1, 1), Shift.Parse("12:00-13:00"))
            .Override(new DateOnly(2026, 1, 2), [])
            .From(new DateOnly(2027, 1, 1), week => { })
            .Build();

        calendar.Closures.Select(closure => closure.FirstDate.DayOfYear).ShouldBe([213, 358, 359]);
        calendar.ExtraHours.Single().Date.ShouldBe(new DateTime(2026, 1, 1));
        calendar.Overrides.Single().Shifts.ShouldBeEmpty();
        calendar.LaterHours.Single().Hours.IsEmpty.ShouldBeTrue();
        calendar.Name.ShouldBe("Etc/UTC");
    }
#endif

    [Fact]
    public void Every_problem_is_found_at_once_with_its_place()
    {
        var builder = BusinessCalendar.In("Europe/Londn").Named(" ")
            .Open(DayOfWeek.Monday, "08:00", "20:00")
            .Open(DayOfWeek.Tuesday, "8:00", "20:00")
            .Open(DayOfWeek.Wednesday, DayOfWeek.Friday, default)
            .Closed(2026, 2, 30, "Never")
            .Closed(new DateTime(2026, 5, 1, 9, 30, 0), "May Day")
            .Closed(new DateTime(2026, 5, 4), new DateTime(2026, 5, 2), "")
            .Closed(2026, 13, 1, "09:00", "09:00", "Twice wrong")
            .ExtraHours(2026, 1, 0, "24:00", "06:00")
            .Override(2026, 1, 2, ["10:00-14:00", "noon"])
            .Override(2026, 1, 2, [])
            .From(2027, 1, 1, week => week.Open(DayOfWeek.Monday, "09:00", "17:00").Open(DayOfWeek.Monday, "09:00", "9pm"))
            .From(2027, 1, 1, _ => { })
            .ExtraHours(2026, 1, 2, "09:00", "10:00")
            .WithHorizon(0);

        builder.Problems.Select(problem => $"{problem.Member}[{problem.Index}][{problem.ItemIndex}] {problem.Kind}{(problem.IsWarning ? " (warning)" : "")}").ShouldBe(
        [
            "Name[-1][-1] NameMissing",
            "Zone[-1][-1] ZoneUnknown",
            "WeeklyHours[1][-1] TimeUnreadable",
            "WeeklyHours[2][-1] ShiftEmpty",
            "LaterHours[0][1] TimeUnreadable",
            "LaterHours[1][-1] HoursRepeated",
            "Closures[0][-1] DateNotReal",
            "Closures[1][-1] DateHasTimeOfDay",
            "Closures[2][-1] NameMissing",
            "Closures[2][-1] DatesReversed",
            "Closures[3][-1] DateNotReal",
            "Closures[3][-1] ShiftEmpty",
            "ExtraHours[0][-1] DateNotReal",
            "ExtraHours[0][-1] ShiftStartsAtMidnightEnd",
            "ExtraHours[1][-1] ExtraHoursReplaced (warning)",
            "Overrides[0][1] TimeUnreadable",
            "Overrides[1][-1] OverrideRepeated",
            "Horizon[-1][-1] HorizonOutOfRange",
        ]);

        var failure = Should.Throw<CalendarDefinitionException>(builder.Build);
        failure.Problems.Count.ShouldBe(18);
        failure.Message.ShouldContain("The date `2026-02-30` does not exist: that month has 28 days.");
        failure.Message.ShouldContain("`8:00` is not a time of day: write `08:00`.");
        failure.Message.ShouldContain("The date `2026-05-01T09:30:00` has a time of day: give the local date alone, at zero time.");
        failure.Message.ShouldNotContain("no effect", Case.Insensitive, "warnings keep no calendar from being built");
    }

    [Theory]
    [InlineData("Europe/Londn", "Europe/London")]
    [InlineData("europe/london", "Europe/London")]
    [InlineData("London", "Europe/London")]
    [InlineData("New York", "America/New_York")]
    [InlineData("America/New York", "America/New_York")]
    [InlineData("Eastern Standard Time", "America/New_York")]
    [InlineData("GMT Standard Time", "Europe/London")]
    [InlineData("Sidney", "Australia/Sydney")]
    public void An_unknown_zone_is_answered_with_the_one_that_was_meant(string zone, string meant)
    {
        var problem = BusinessCalendar.In(zone).OpenAroundTheClock().Problems.ShouldHaveSingleItem();
        problem.Message.ShouldBe($"The time zone `{zone}` is unknown: did you mean `{meant}`?");
        problem.Suggestion.ShouldBe($"did you mean `{meant}`?");
        BusinessCalendar.IsKnownZone(zone).ShouldBeFalse();
        BusinessCalendar.IsKnownZone(meant).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Middle-earth/Mordor")]
    [InlineData("UTC+02")]
    [InlineData("../etc/passwd")]
    public void A_zone_that_resembles_none_is_answered_with_what_to_write(string zone) =>
        Should.Throw<CalendarDefinitionException>(BusinessCalendar.In(zone).OpenAroundTheClock().Build).Message.ShouldContain($"The time zone `{zone}` is unknown: ");

    [Fact]
    public void A_huge_zone_ends_in_a_short_message() =>
        BusinessCalendar.In(new string('x', 1_000_000)).OpenAroundTheClock().Problems.ShouldHaveSingleItem().Message.Length.ShouldBeLessThan(250);

    [Fact]
    public void A_calendar_without_hours_is_built_with_a_warning()
    {
        BusinessCalendar.In("Etc/UTC").Override(2026, 1, 1, []).TryBuild(out var calendar, out var problems).ShouldBeTrue();
        problems.ShouldHaveSingleItem().Kind.ShouldBe(CalendarProblemKind.NeverOpens);
        problems[0].IsWarning.ShouldBeTrue();
        calendar!.NeverOpens.ShouldBeTrue();
    }

    [Fact]
    public void A_builder_that_fails_says_so_without_an_exception_too()
    {
        BusinessCalendar.In("Nowhere").TryBuild(out var calendar, out var problems).ShouldBeFalse();
        calendar.ShouldBeNull();
        problems.Count.ShouldBe(2);
    }

    [Fact]
    public void A_builder_that_goes_on_does_not_change_what_it_built()
    {
        var builder = BusinessCalendar.In("Etc/UTC").Open(DayOfWeek.Monday, "09:00", "17:00");
        var first = builder.Build();
        builder.Open(DayOfWeek.Monday, "18:00", "19:00").Closed(2026, 1, 5, "Late").Build().Hours[DayOfWeek.Monday].Count.ShouldBe(2);
        first.Hours[DayOfWeek.Monday].Count.ShouldBe(1);
        first.Closures.ShouldBeEmpty();
    }

    [Fact]
    public void A_day_that_is_none_is_misuse()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => BusinessCalendar.In("Etc/UTC").Open((DayOfWeek)7, "09:00", "17:00"));
        Should.Throw<ArgumentOutOfRangeException>(() => BusinessCalendar.AlwaysOpen.Hours[(DayOfWeek)(-1)]);
    }

    [Fact]
    public void A_decision_is_stamped_with_calendar_zone_and_version()
    {
        var stamp = BusinessCalendar.In("Europe/London").Named("london").Open(DayOfWeek.Monday, "09:00", "17:00").Build().Stamp;
        stamp.ShouldBe(new CalendarStamp("london", "Europe/London", BusinessCalendar.TzdbVersion));
        BusinessCalendar.TzdbVersion.ShouldBe(NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.TzdbVersion);
        stamp.ToString().ShouldBe($"london (Europe/London, tzdb {BusinessCalendar.TzdbVersion})");
    }

    [Fact]
    public void The_same_hours_can_be_read_on_the_clocks_of_another_zone()
    {
        var london = BusinessCalendar.In("Europe/London").Named("desk").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00").Closed(2026, 12, 25, "Christmas Day").Build();
        var tokyo = london.WithZone("Asia/Tokyo");
        tokyo.Name.ShouldBe("desk");
        tokyo.ZoneId.ShouldBe("Asia/Tokyo");
        tokyo.NextOpen(Local.In("Asia/Tokyo", "2026-12-24 18:00")).ShouldBe(Local.In("Asia/Tokyo", "2026-12-28 09:00"));
        Should.Throw<CalendarDefinitionException>(() => london.WithZone("asia/tokyo")).Message.ShouldContain("did you mean `Asia/Tokyo`?");
    }
}
