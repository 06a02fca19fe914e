using System.Globalization;

namespace RevOps.Rules;

/// <summary>Reads the rule of an event. Parts that this library does not follow are problems: a rule half followed gives wrong dates.</summary>
internal static class YearlyRuleReader
{
    private const int MostInterval = 9_999;
    private const int MostListed = 62;
    private static readonly string[] Parts = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST"];
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>The rule, or null where it was reported.</summary>
    public static YearlyRule? Read(IcsProperty property, DateTime start, HolidayReport report)
    {
        var before = report.ProblemCount;
        var given = Split(property, report);
        if (report.ProblemCount > before)
        {
            return null;
        }

        if (!given.TryGetValue("FREQ", out var frequency))
        {
            property.Report(report, "The rule has no `FREQ`. Write `FREQ=YEARLY`.");
            return null;
        }

        if (!IcsProperty.Same(frequency.Value, "YEARLY"))
        {
            property.Report(report, $"The frequency {HolidayReport.Quote(frequency.Value)} is not supported. Holidays are `YEARLY`, or events without a rule.", frequency.At);
            return null;
        }

        if (given.TryGetValue("COUNT", out var count) && given.TryGetValue("UNTIL", out var until))
        {
            property.Report(report, "The rule has both `COUNT` and `UNTIL`. Leave one.", Math.Max(count.At, until.At));
            return null;
        }

        var rule = new YearlyRule(property, start)
        {
            Interval = Numbers("INTERVAL", 1, MostInterval, mayBeNegative: false).DefaultIfEmpty(1).First(),
            Count = Numbers("COUNT", 1, int.MaxValue, mayBeNegative: false).Select(most => (int?)most).FirstOrDefault(),
            Until = Until(),
            Months = Numbers("BYMONTH", 1, 12, mayBeNegative: false),
            MonthDays = Numbers("BYMONTHDAY", 1, 31, mayBeNegative: true),
            Weekdays = Weekdays(given.ContainsKey("BYMONTH") ? 5 : 53),
            Positions = Numbers("BYSETPOS", 1, 366, mayBeNegative: true),
        };
        if (report.ProblemCount > before)
        {
            return null;
        }

        if (report.MayLook(rule.LooksPerYear, property.Position.Line, property.Position.Column) && !rule.GivesItsStart)
        {
            property.Report(report, FormattableString.Invariant($"The rule does not give the date on which it starts, `{start:yyyy-MM-dd}`, and the standard does not say what that means. Start it on a date that it gives."));
            return null;
        }

        return rule;

        IReadOnlyList<int> Numbers(string part, int least, int most, bool mayBeNegative)
        {
            if (!given.TryGetValue(part, out var value))
            {
                return [];
            }

            var isList = part.StartsWith("BY", StringComparison.Ordinal);
            var numbers = new List<int>();
            foreach (var (text, at) in isList ? Items(value) : [(value.Value, value.At)])
            {
                if (!TryNumber(text, mayBeNegative, out var number) || Math.Abs((long)number) < least || Math.Abs((long)number) > most)
                {
                    property.Report(report, FormattableString.Invariant($"{HolidayReport.Quote(text)} is no value of `{part}`. Give whole numbers from {least} to {most}{(mayBeNegative ? ", with a minus to count from the end" : "")}."), at);
                }

                numbers.Add(number);
            }

            return numbers;
        }

        DateTime? Until()
        {
            if (!given.TryGetValue("UNTIL", out var value))
            {
                return null;
            }

            // Feeds give an instant here now and then; whole dates end with its date.
            if (IcsDate.TryParse(value.Value, out var date) || IcsDate.TryParseWithTime(value.Value, out date))
            {
                return date;
            }

            property.Report(report, $"{HolidayReport.Quote(value.Value)} is no date. Write year, month and day, such as `UNTIL=20301231`.", value.At);
            return null;
        }

        IReadOnlyList<(int Nth, DayOfWeek Day)> Weekdays(int most)
        {
            var weekdays = new List<(int Nth, DayOfWeek Day)>();
            foreach (var (text, at) in given.TryGetValue("BYDAY", out var value) ? Items(value) : [])
            {
                var day = text.Length < 2 ? -1 : Array.FindIndex(Days, word => IcsProperty.Same(word, text.Substring(text.Length - 2)));
                var nth = 0;
                if (day < 0 || (text.Length > 2 && (!TryNumber(text.Substring(0, text.Length - 2), mayBeNegative: true, out nth) || nth == 0 || Math.Abs((long)nth) > most)))
                {
                    property.Report(report, FormattableString.Invariant($"{HolidayReport.Quote(text)} is no weekday of `BYDAY`. Write `MO`, `4TH` for the fourth Thursday or `-1MO` for the last Monday, and no number beyond {most} here."), at);
                }

                weekdays.Add((nth, (DayOfWeek)Math.Max(0, day)));
            }

            return weekdays;
        }

        IEnumerable<(string Text, int At)> Items((string Value, int At) value)
        {
            var items = value.Value.Split(',');
            if (items.Length > MostListed)
            {
                property.Report(report, FormattableString.Invariant($"The list has more than {MostListed} values. Name each once."), value.At);
                yield break;
            }

            var at = value.At;
            foreach (var item in items)
            {
                yield return (item, at);
                at += item.Length + 1;
            }
        }
    }

    private static Dictionary<string, (string Value, int At)> Split(IcsProperty property, HolidayReport report)
    {
        var given = new Dictionary<string, (string Value, int At)>(StringComparer.Ordinal);
        var at = 0;
        foreach (var text in property.Value.TrimEnd().Split(';'))
        {
            var equals = text.IndexOf('=');
            var name = equals < 0 ? text : text.Substring(0, equals);
            if (Array.Find(Parts, part => IcsProperty.Same(part, name)) is not { } known)
            {
                property.Report(report, $"{HolidayReport.Quote(text)} is not supported in a rule. It may have {string.Join(", ", Parts.Select(part => $"`{part}`"))}.", at);
            }
            else if (equals < 0 || given.ContainsKey(known))
            {
                property.Report(report, equals < 0 ? $"`{known}` has no value. Write `=` and the value behind it." : $"The rule has a second `{known}`. Leave one.", at);
            }
            else
            {
                given.Add(known, (text.Substring(equals + 1), at + equals + 1));
            }

            at += text.Length + 1;
            if (report.IsOver)
            {
                break;
            }
        }

        // The first day of the week decides weekly rules and week numbers, which are refused: here it changes nothing.
        if (given.TryGetValue("WKST", out var week) && Array.FindIndex(Days, day => IcsProperty.Same(day, week.Value)) < 0)
        {
            property.Report(report, $"{HolidayReport.Quote(week.Value)} is no weekday. Write `MO` or another.", week.At);
        }

        return given;
    }

    private static bool TryNumber(string text, bool mayBeNegative, out int number) =>
        int.TryParse(text, mayBeNegative ? NumberStyles.AllowLeadingSign : NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
