namespace RevOps.Rules.Tests.Calendars;

public class IcsTests
{
    [Fact]
    public void All_day_events_are_holidays_and_the_end_of_one_is_the_day_after_it()
    {
        var read = Read("""
            BEGIN:VEVENT
            UID:1@example.org
            DTSTAMP:20250101T000000Z
            DTSTART;VALUE=DATE:20261225
            DTEND;VALUE=DATE:20261226
            SUMMARY;LANGUAGE=en:Christmas Day
            TRANSP:TRANSPARENT
            BEGIN:VALARM
            TRIGGER:-PT15M
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260727
            DTEND;VALUE=DATE:20260801
            SUMMARY:Company week
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20260501
            SUMMARY:Labour Day
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260801
            DURATION:P1W
            SUMMARY:Summer
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260601
            STATUS:CANCELLED
            SUMMARY:Not this year
            END:VEVENT
            """);
        read.Problems.ShouldBeEmpty();
        read.IsComplete.ShouldBeTrue();
        read.Holidays.Select(h => h.ToString()).ShouldBe(["2026-05-01 Labour Day", "2026-07-27/2026-07-31 Company week", "2026-08-01/2026-08-07 Summer", "2026-12-25 Christmas Day"]);
    }

    [Theory]
    [InlineData("20201126", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2026-11-26, 2027-11-25, 2028-11-23")]
    [InlineData("20200525", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "2026-05-25, 2027-05-31, 2028-05-29")]
    [InlineData("20201225", "FREQ=YEARLY", "2026-12-25, 2027-12-25, 2028-12-25")]
    [InlineData("20201225", "freq=yearly;wkst=mo;interval=2", "2026-12-25, 2028-12-25")]
    [InlineData("20240229", "FREQ=YEARLY", "2028-02-29")]
    [InlineData("20250101", "FREQ=YEARLY;COUNT=3", "2026-01-01, 2027-01-01")]
    [InlineData("20250101", "FREQ=YEARLY;UNTIL=20270101", "2026-01-01, 2027-01-01")]
    [InlineData("20250101", "FREQ=YEARLY;UNTIL=20261231", "2026-01-01")]
    [InlineData("20250101", "FREQ=YEARLY;UNTIL=20270101T000000Z", "2026-01-01, 2027-01-01")]
    [InlineData("20201103", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "2028-11-07")]
    [InlineData("20251231", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", "2026-12-31, 2027-12-31, 2028-12-31")]
    [InlineData("20250106", "FREQ=YEARLY;BYDAY=1MO", "2026-01-05, 2027-01-04, 2028-01-03")]
    [InlineData("20251226", "FREQ=YEARLY;BYDAY=-1FR", "2026-12-25, 2027-12-31, 2028-12-29")]
    [InlineData("20250131", "FREQ=YEARLY;BYMONTH=1;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-30, 2027-01-29, 2028-01-31")]
    [InlineData("20250115", "FREQ=YEARLY;BYMONTH=1,7", "2026-01-15, 2026-07-15, 2027-01-15, 2027-07-15, 2028-01-15, 2028-07-15")]
    [InlineData("20271013", "FREQ=YEARLY", "2027-10-13, 2028-10-13")]
    [InlineData("20300101", "FREQ=YEARLY", "")]
    public void A_yearly_rule_gives_the_dates_of_the_years_that_matter(string start, string rule, string dates)
    {
        var read = Read($"BEGIN:VEVENT\nSUMMARY:Holiday\nDTSTART;VALUE=DATE:{start}\nRRULE:{rule}\nEND:VEVENT");
        read.Problems.ShouldBeEmpty();
        string.Join(", ", read.Holidays.Select(h => h.FirstDate.ToString("yyyy-MM-dd"))).ShouldBe(dates);
    }

    [Fact]
    public void Excluded_dates_are_no_holidays()
    {
        var read = Read("BEGIN:VEVENT\nSUMMARY:Holiday\nDTSTART;VALUE=DATE:20250704\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20260704,20300704\nEXDATE:20280704\nEND:VEVENT");
        read.Problems.ShouldBeEmpty();
        read.Holidays.ShouldBe([new Holiday(new DateTime(2027, 7, 4), "Holiday")]);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Lines_are_unfolded_and_names_unescaped(string lineBreak)
    {
        var read = HolidayFile.ReadIcs("\uFEFF" + Calendar("BEGIN:VEVENT\nDTSTART;VALUE=DA\n TE:20261225\nSUMMARY;X-NOTE=\"a:b;c\":Chr\n istmas\\, the\\; day\\\\night\\nbefore\nEND:VEVENT").Replace("\n", lineBreak), 2026, 2028);
        read.Problems.ShouldBeEmpty();
        read.Holidays.ShouldHaveSingleItem().Name.ShouldBe("Christmas, the; day\\night before");
    }

    [Fact]
    public void Years_that_do_not_matter_are_left_out_and_a_break_over_new_year_belongs_to_both()
    {
        var text = Calendar("BEGIN:VEVENT\nSUMMARY:Break\nDTSTART;VALUE=DATE:20251230\nDTEND;VALUE=DATE:20260103\nRRULE:FREQ=YEARLY\nEND:VEVENT");
        HolidayFile.ReadIcs(text, 2026, 2026).Holidays.Select(h => h.ToString()).ShouldBe(["2025-12-30/2026-01-02 Break", "2026-12-30/2027-01-02 Break"]);
        HolidayFile.ReadIcs(text, 2020, 2024).Holidays.ShouldBeEmpty();
        HolidayFile.ReadIcs(text, 9999, 9999).Holidays.ShouldHaveSingleItem("the one of 9999 ends after the last year");
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=WEEKLY", 5, 12, "`WEEKLY` is not supported")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;BYWEEKNO=20", 5, 19, "`BYWEEKNO=20` is not supported in a rule")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;BYMO\n NTH=13", 6, 6, "`13` is no value of `BYMONTH`")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;BYDAY=4XX", 5, 25, "`4XX` is no weekday")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=6FR", 5, 36, "no number beyond 5 here")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;COUNT=2;UNTIL=20300101", 5, 33, "both `COUNT` and `UNTIL`")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;COUNT=0", 5, 25, "`0` is no value of `COUNT`")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;COUNT", 5, 19, "`COUNT` has no value")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:COUNT=2", 5, 7, "no `FREQ`")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;FREQ=YEARLY", 5, 19, "second `FREQ`")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;UNTIL=tomorrow", 5, 25, "`tomorrow` is no date")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;WKST=XX", 5, 24, "`XX` is no weekday")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", 5, 7, "does not give the date on which it starts, `2026-12-25`")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRDATE;VALUE=DATE:20271225", 5, 18, "`RDATE` is not supported")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRECURRENCE-ID;VALUE=DATE:20271225", 5, 26, "`RECURRENCE-ID` is not supported")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nEXDATE;VALUE=DATE:20261225,20261325", 5, 28, "`20261325` is no date")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nEXDATE:20261225T090000", 5, 8, "has a time of day, which is not supported")]
    [InlineData("DTSTART;VALUE=DATE:20260230", 4, 20, "`20260230` is no date")]
    [InlineData("DTSTART;TZID=America/New_York:20261225T090000", 4, 31, "has a time of day, which is not supported")]
    [InlineData("DTSTART;VALUE=PERIOD:20261225", 4, 22, "not of the type `PERIOD`")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDTSTART;VALUE=DATE:20261226", 5, 20, "second `DTSTART`")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261225", 5, 18, "`DTEND` is the day after the last one")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDURATION:PT24H", 5, 10, "`PT24H` is not supported")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDURATION:P1D\nDTEND:20261226", 5, 10, "both `DTEND` and `DURATION`")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nSTATUS:TENTATIVE", 5, 8, "`TENTATIVE` leaves open")]
    [InlineData("UID:1", 2, 1, "no `DTSTART`")]
    [InlineData("DTSTART;VALUE:20261225", 4, 14, "a parameter has a name, `=` and a value")]
    [InlineData("DTSTART;X=\"a:20261225", 4, 11, "a quote of this parameter has no end")]
    [InlineData("DTSTART 20261225", 4, 8, "a name, a colon and a value")]
    public void What_is_wrong_or_not_supported_is_a_problem_with_its_place_and_no_holiday(string lines, int line, int column, string says)
    {
        var read = Read($"BEGIN:VEVENT\nSUMMARY:Holiday\n{lines}\nEND:VEVENT");
        read.Holidays.ShouldBeEmpty();
        read.IsComplete.ShouldBeFalse();
        read.Problems.ShouldContain(p => p.Line == line && p.Column == column && p.Message.Contains(says), string.Join("\n", read.Problems));
    }

    [Theory]
    [InlineData("DTSTART:20261225", 2, 1, "no `SUMMARY`")]
    [InlineData("DTSTART:20261225\nSUMMARY: ", 4, 9, "blank")]
    [InlineData("DTSTART:20261225\nSUMMARY:50\\% off", 4, 11, "backslash")]
    public void An_event_has_a_name(string lines, int line, int column, string says) =>
        Read($"BEGIN:VEVENT\n{lines}\nEND:VEVENT").Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Message.ShouldContain(says), p => (p.Line, p.Column).ShouldBe((line, column)));

    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("hello", 1, 6, "is no line of an iCalendar file")]
    [InlineData("A:1", 1, 1, "must begin with `BEGIN:VCALENDAR`")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a", 2, 7, "`VEVENT` has no end")]
    [InlineData("BEGIN:VCALENDAR\nEND:VEVENT", 2, 5, "`VCALENDAR` began on line 1")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT", 3, 7, "cannot begin here")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR", 2, 7, "`VTODO` is not supported")]
    [InlineData("BEGIN:VCALENDAR\nCALSCALE:HEBREW\nEND:VCALENDAR", 2, 10, "`HEBREW` is not supported")]
    [InlineData("BEGIN:VCALENDAR\nMETHOD:CANCEL\nEND:VCALENDAR", 2, 8, "`CANCEL` is not supported")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\nA:1", 3, 1, "must begin with")]
    public void A_file_that_is_no_calendar_says_so(string text, int line, int column, string says) =>
        HolidayFile.ReadIcs(text, 2026, 2028).Problems.ShouldContain(p => p.Message.Contains(says) && p.Line == line && p.Column == column, string.Join("\n", HolidayFile.ReadIcs(text, 2026, 2028).Problems));

    [Fact]
    public void An_event_with_a_problem_leaves_the_others_alone()
    {
        var read = Read("BEGIN:VEVENT\nSUMMARY:Bad\nDTSTART:20261301\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Good\nDTSTART:20261225\nEND:VEVENT");
        read.Holidays.ShouldHaveSingleItem().Name.ShouldBe("Good");
        read.Problems.ShouldHaveSingleItem().ToString().ShouldBe("(4,9): `20261301` is no date. Write year, month and day, such as `20261225`.");
    }

    [Fact]
    public void A_file_has_limits()
    {
        HolidayFile.ReadIcs(new string('x', HolidayFile.MaxCharacters + 1), 2026, 2026).Problems.ShouldHaveSingleItem().Message.ShouldContain("more than 4194304 characters");
        var many = string.Concat(Enumerable.Range(0, 3).Select(i => $"BEGIN:VEVENT\nSUMMARY:h{i}\nDTSTART:00010101\nRRULE:FREQ=YEARLY\nEND:VEVENT\n"));
        var read = HolidayFile.ReadIcs(Calendar(many), 1, 9999);
        read.Holidays.Count.ShouldBe(HolidayFile.MaxHolidays);
        read.Problems.ShouldHaveSingleItem().Message.ShouldContain("more than 10000 holidays");
        Read(string.Concat(Enumerable.Repeat("BEGIN:VEVENT\nEND:VEVENT\n", 500))).Problems.Count.ShouldBe(HolidayFile.MaxProblems);
        var work = string.Concat(Enumerable.Repeat("BEGIN:VEVENT\nSUMMARY:h\nDTSTART:00010101\nRRULE:FREQ=YEARLY;COUNT=2000000000;BYMONTHDAY=1;BYDAY=MO\nEND:VEVENT\n", 3000));
        HolidayFile.ReadIcs(Calendar(work), 9999, 9999).Problems.ShouldHaveSingleItem().Message.ShouldContain("take too long to follow");
        Should.Throw<ArgumentOutOfRangeException>(() => HolidayFile.ReadIcs("", 2027, 2026)).Message.ShouldContain("from 2027 to 9999");
        Should.Throw<ArgumentOutOfRangeException>(() => HolidayFile.ReadIcs("", 0, 2026));
    }

    [Fact]
    public void A_reader_gives_what_its_text_gives()
    {
        using var reader = new StringReader(Calendar("BEGIN:VEVENT\nSUMMARY:Good\nDTSTART:20261225\nEND:VEVENT"));
        HolidayFile.ReadIcs(reader, 2026, 2026).Holidays.ShouldHaveSingleItem();
    }

    internal static string Calendar(string events) => $"BEGIN:VCALENDAR\n{events.TrimEnd('\n')}\nEND:VCALENDAR\n";

    private static HolidayFileResult Read(string events) => HolidayFile.ReadIcs(Calendar(events), 2026, 2028);
}
