namespace RevOps.Rules;

/// <summary>
/// A yearly rule of RFC 5545. It says which days of a year it takes, by looking at each day of the months that it names: a question
/// that is as plain as the text of the standard. Immutable.
/// </summary>
internal sealed class YearlyRule
{
    private readonly IcsProperty _source;
    private readonly DateTime _start;

    public YearlyRule(IcsProperty source, DateTime start)
    {
        _source = source;
        _start = start;
    }

    public int Interval { get; init; } = 1;

    public int? Count { get; init; }

    public DateTime? Until { get; init; }

    public IReadOnlyList<int> Months { get; init; } = [];

    public IReadOnlyList<int> MonthDays { get; init; } = [];

    /// <summary>Weekdays, each the nth (from the end when negative) or, with 0, every one.</summary>
    public IReadOnlyList<(int Nth, DayOfWeek Day)> Weekdays { get; init; } = [];

    public IReadOnlyList<int> Positions { get; init; } = [];

    /// <summary>Whether the rule gives the date on which it starts; the standard leaves open what another rule would mean.</summary>
    public bool GivesItsStart => DaysOf(_start.Year).Contains(_start);

    /// <summary>What a year of the rule costs.</summary>
    public int LooksPerYear => 31 * Enumerable.Range(1, 12).Count(TakesMonth) * (1 + MonthDays.Count + Weekdays.Count + Positions.Count);

    /// <summary>
    /// The dates up to the last year of interest, for an event of so many days; those of a rule without a count begin near the first.
    /// </summary>
    public IEnumerable<DateTime> Dates(HolidayReport report, int days)
    {
        var left = Count ?? int.MaxValue;
        var last = Until is { } until && until < report.Last ? until : report.Last;
        var skipped = Count is null ? Math.Max(0, report.First.Year - 1 - (days / 365) - _start.Year) / Interval : 0;
        for (var year = _start.Year + ((long)skipped * Interval); year <= last.Year; year += Interval)
        {
            if (!report.MayLook(LooksPerYear, _source.Position.Line, _source.Position.Column))
            {
                yield break;
            }

            foreach (var date in DaysOf((int)year))
            {
                if (date < _start)
                {
                    continue;
                }

                if (date > last || left-- == 0)
                {
                    yield break;
                }

                yield return date;
            }
        }
    }

    private List<DateTime> DaysOf(int year)
    {
        var days = new List<DateTime>();
        for (var month = 1; month <= 12; month++)
        {
            if (!TakesMonth(month))
            {
                continue;
            }

            for (var day = 1; day <= DateTime.DaysInMonth(year, month); day++)
            {
                var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
                if (TakesDay(date) && (Weekdays.Count == 0 || Weekdays.Any(weekday => IsNth(weekday, date))))
                {
                    days.Add(date);
                }
            }
        }

        return Positions.Count == 0 ? days : [.. days.Where((_, i) => Positions.Contains(i + 1) || Positions.Contains(i - days.Count))];
    }

    // Without a month, a rule that names neither a day of the month nor a weekday takes the month in which it starts.
    private bool TakesMonth(int month) => Months.Count > 0 ? Months.Contains(month) : MonthDays.Count > 0 || Weekdays.Count > 0 || month == _start.Month;

    private bool TakesDay(DateTime date) => MonthDays.Count > 0
        ? MonthDays.Contains(date.Day) || MonthDays.Contains(date.Day - DateTime.DaysInMonth(date.Year, date.Month) - 1)
        : Weekdays.Count > 0 || date.Day == _start.Day;

    // The nth of a month where the rule names months, otherwise of the year.
    private bool IsNth((int Nth, DayOfWeek Day) weekday, DateTime date)
    {
        if (date.DayOfWeek != weekday.Day || weekday.Nth == 0)
        {
            return date.DayOfWeek == weekday.Day;
        }

        var (place, length) = Months.Count > 0 ? (date.Day, DateTime.DaysInMonth(date.Year, date.Month)) : (date.DayOfYear, DateTime.IsLeapYear(date.Year) ? 366 : 365);
        return weekday.Nth == (weekday.Nth > 0 ? ((place - 1) / 7) + 1 : -(((length - place) / 7) + 1));
    }
}
