namespace RevOps.Rules.Tests.Calendars;

public class HolidayCsvTests
{
    [Theory]
    [InlineData("2026-12-25,Christmas Day\n2026-01-01,New Year's Day\n")]
    [InlineData("date,name\r\n2026-12-25,Christmas Day\r\n\r\n2026-01-01,New Year's Day")]
    [InlineData("\uFEFF Name , DATE \rNew Year's Day,2026-01-01\rChristmas Day , 2026-12-25\r")]
    [InlineData("\"date\",\"name\"\n\"2026-12-25\",\"Christmas Day\"\n2026-01-01,\"New Year's Day\"")]
    public void A_row_is_a_date_and_a_name_with_a_header_or_without(string text)
    {
        var read = HolidayFile.ReadCsv(text, 2026, 2026);
        read.Problems.ShouldBeEmpty();
        read.Holidays.ShouldBe([new Holiday(new DateTime(2026, 1, 1), "New Year's Day"), new Holiday(new DateTime(2026, 12, 25), "Christmas Day")]);
    }

    [Fact]
    public void A_name_in_quotes_may_hold_commas_quotes_and_line_breaks() =>
        HolidayFile.ReadCsv("2026-12-25,\"Christmas, the \"\"big\"\" one\nof all\"\n2027-01-01,name", 2026, 2027).Holidays.Select(h => h.Name).ShouldBe(["Christmas, the \"big\" one of all", "name"]);

    [Fact]
    public void Years_that_do_not_matter_are_left_out() => HolidayFile.ReadCsv("2025-12-31,a\n2026-01-01,b\n2026-12-31,c\n2027-01-01,d", 2026, 2026).Holidays.Select(h => h.Name).ShouldBe(["b", "c"]);

    [Theory]
    [InlineData("2026-12-25,a\n2026-02-30,b", 2, 1, "`2026-02-30` is no date")]
    [InlineData("2026-12-25,a\n\n25.12.2026,b", 3, 1, "`25.12.2026` is no date")]
    [InlineData("name,date\na,tomorrow", 2, 3, "`tomorrow` is no date")]
    [InlineData("2026-12-25, ", 1, 12, "has no name")]
    [InlineData("2026-12-25", 1, 1, "has 1 cell")]
    [InlineData("2026-12-25;a", 1, 1, "Separate them by a comma")]
    [InlineData("2026-12-25,a,b", 1, 14, "Put a name that holds a comma in double quotes")]
    [InlineData("2026-12-25,a\n2026-12-26,\"b", 2, 12, "has no end")]
    [InlineData("2026-12-25,\"a\nb\"c", 2, 3, "goes on after its closing quote")]
    [InlineData("2026-12-25,a\"b\"", 1, 13, "A quote stands inside a cell")]
    [InlineData("calendar,date,name\nUS,2026-12-25,a", 1, 1, "The column `calendar` is not supported")]
    [InlineData("date,date", 1, 1, "must name the columns `date` and `name`")]
    [InlineData("", 1, 1, "empty")]
    [InlineData("\n\n", 1, 1, "empty")]
    public void What_is_wrong_is_a_problem_with_its_place(string text, int line, int column, string says)
    {
        var problem = HolidayFile.ReadCsv(text, 2026, 2028).Problems.ShouldHaveSingleItem();
        problem.Message.ShouldContain(says);
        (problem.Line, problem.Column).ShouldBe((line, column));
    }

    [Fact]
    public void A_calendar_closes_what_a_file_says_and_takes_its_problems_for_its_own()
    {
        var file = HolidayFile.ReadCsv("2026-12-25,Christmas Day\n2026-13-01,Never", 2026, 2028);
        var builder = BusinessCalendar.In("Europe/Berlin").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00");
        var problem = builder.Closed(file).Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(CalendarProblemKind.HolidayFileUnreadable);
        problem.Message.ShouldBe("Line 2, column 1 of the holidays: `2026-13-01` is no date. Write year, month and day, such as `2026-12-25`.");
        builder.TryBuild(out _, out _).ShouldBeFalse();

        var calendar = BusinessCalendar.In("Europe/Berlin").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00").Closed(file.Holidays).Build();
        calendar.Closures.ShouldHaveSingleItem().Name.ShouldBe("Christmas Day");
        calendar.IsOpen(new DateTimeOffset(2026, 12, 25, 10, 0, 0, TimeSpan.Zero)).ShouldBeFalse();
        Should.Throw<CalendarDefinitionException>(() => BusinessCalendar.In("Europe/Berlin").Closed([default]).Build()).Message.ShouldContain("blank");
    }

    [Fact]
    public void Real_public_holidays_are_read_as_they_stand()
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("REVOPS_RULES_DATA") ?? "", "holidays", "public-holidays-2016-2027.csv");
        if (!File.Exists(path))
        {
            Assert.Skip("REVOPS_RULES_DATA names no folder with holidays/public-holidays-2016-2027.csv.");
        }

        // Each row begins with its calendar, a date and a name; the rest says what kind of holiday it is.
        var rows = File.ReadAllLines(path).Skip(1).Select(line => (Calendar: line[..line.IndexOf(',')], Text: line[(line.IndexOf(',') + 1)..])).ToList();
        foreach (var calendar in rows.GroupBy(row => row.Calendar))
        {
            var text = string.Join("\n", calendar.Select(row => row.Text[..row.Text.LastIndexOf(',', row.Text.LastIndexOf(',') - 1)]));
            var read = HolidayFile.ReadCsv(text, 2016, 2027);
            read.Problems.ShouldBeEmpty(calendar.Key);
            read.Holidays.Count.ShouldBe(calendar.Select(row => row.Text.Split(",public")[0].Split(",bank")[0]).Distinct().Count(), calendar.Key);
        }

        rows.Select(row => row.Calendar).Distinct().Count().ShouldBe(28);
    }
}
