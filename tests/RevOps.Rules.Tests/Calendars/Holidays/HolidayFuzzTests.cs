using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Calendars;

public class HolidayFuzzTests
{
    private static readonly string[] Pieces =
    [
        "BEGIN:VCALENDAR\n", "END:VCALENDAR\n", "BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VALARM\n", "DTSTART;VALUE=DATE:", "DTSTART:", "DTEND:", "DURATION:P", "RRULE:", "EXDATE:", "SUMMARY:", "STATUS:CANCELLED",
        "FREQ=YEARLY", ";COUNT=", ";UNTIL=", ";INTERVAL=", ";BYMONTH=", ";BYDAY=", ";BYMONTHDAY=", ";BYSETPOS=", "4TH", "-1MO", "99999999999", "-", "0", "20261225", "99991231", "00010101", "T000000Z", "1D", "9999W",
        "date,name\n", "2026-12-25,", "\"", "\"\"", ",", ";", ":", "=", "\\", "\\n", "\n", "\r", "\r\n ", "\t", " ", "\0", "\uFEFF", "\ud800", "é", "😀", "x",
    ];

    [Fact]
    public void Any_text_is_holidays_or_problems_and_never_an_exception() => Law.ForEachCase(usual: 3_000, full: 300_000, random =>
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        Check(HolidayFile.ReadIcs(text, 1, 9999), text);
        Check(HolidayFile.ReadIcs("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART:20261225\n" + text + "\nEND:VEVENT\nEND:VCALENDAR", 2020, 2040), text);
        Check(HolidayFile.ReadCsv(text, 1, 9999), text);
    });

    [Fact]
    public void A_spoilt_feed_is_holidays_or_problems_and_never_an_exception() => Law.ForEachCase(usual: 2_000, full: 200_000, random =>
    {
        var text = IcsTests.Calendar("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20201126\nDTEND;VALUE=DATE:20201127\nRRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=11;BYDAY=4TH;UNTIL=20401231\nEXDATE;VALUE=DATE:20271125\nSUMMARY:Thanks\\, giving\nEND:VEVENT\n");
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            text = random.Next(3) switch { 0 => text.Remove(at, 1), 1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]), _ => text[..at] + (char)random.Next(128) + text[(at + 1)..] };
        }

        Check(HolidayFile.ReadIcs(text, 2020, 2040), text);
    });

    [Fact]
    public void A_yearly_rule_agrees_with_counting_days_one_by_one() => Law.ForEachCase(usual: 400, full: 20_000, random =>
    {
        var month = random.Next(1, 13);
        var weekday = random.Next(7);
        var nth = random.Next(1, 5) * (random.Next(2) == 0 ? 1 : -1);
        var interval = random.Next(1, 4);
        var start = Nth(random.Next(1990, 2026), month, weekday, nth);
        var word = ((string[])["SU", "MO", "TU", "WE", "TH", "FR", "SA"])[weekday];
        var text = IcsTests.Calendar($"BEGIN:VEVENT\nSUMMARY:h\nDTSTART:{start:yyyyMMdd}\nRRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{word};INTERVAL={interval}\nEND:VEVENT");
        var expected = Enumerable.Range(0, 60).Select(i => start.Year + (i * interval)).Where(year => year is >= 2020 and <= 2045).Select(year => Nth(year, month, weekday, nth));
        HolidayFile.ReadIcs(text, 2020, 2045).Holidays.Select(h => h.FirstDate).ShouldBe(expected, text);
    });

    private static DateTime Nth(int year, int month, int weekday, int nth)
    {
        var days = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(day => new DateTime(year, month, day)).Where(date => (int)date.DayOfWeek == weekday).ToList();
        return nth > 0 ? days[nth - 1] : days[days.Count + nth];
    }

    private static void Check(HolidayFileResult read, string text)
    {
        var lines = text.Count(c => c is '\n' or '\r') + 10;
        if (read.Problems.Any(p => p.Line < 1 || p.Line > lines || p.Column < 1 || !p.Message.EndsWith('.'))
            || read.Holidays.Any(h => h.FirstDate > h.LastDate || string.IsNullOrWhiteSpace(h.Name) || h.FirstDate.TimeOfDay != TimeSpan.Zero)
            || BusinessCalendar.In("UTC").Closed(read.Holidays).Problems.Any(p => p.Kind != CalendarProblemKind.NeverOpens))
        {
            throw new InvalidOperationException($"{text}\n{string.Join("\n", read.Problems)}\n{string.Join("\n", read.Holidays)}");
        }
    }
}
