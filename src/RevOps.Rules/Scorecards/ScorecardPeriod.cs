using System.Globalization;

namespace RevOps.Rules;

/// <summary>One day, ISO week, month or quarter, such as <c>2026-W09</c>. A value; periods of one kind compare by time.</summary>
public readonly record struct ScorecardPeriod : IComparable<ScorecardPeriod>
{
    private readonly int _days;

    private ScorecardPeriod(PeriodKind kind, DateTime first)
    {
        Kind = kind;
        _days = (int)(first.Ticks / TimeSpan.TicksPerDay);
    }

    /// <summary>How long the period is.</summary>
    public PeriodKind Kind { get; }

    /// <summary>Its first date.</summary>
    public DateTime FirstDate => new(_days * TimeSpan.TicksPerDay);

    /// <summary>The period after it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is the last one of the calendar, which ends with the year 9999.</exception>
    public ScorecardPeriod Next => new(Kind, Kind switch
    {
        PeriodKind.Day => FirstDate.AddDays(1),
        PeriodKind.Week => FirstDate.AddDays(7),
        PeriodKind.Month => FirstDate.AddMonths(1),
        _ => FirstDate.AddMonths(3),
    });

    /// <summary>The period before it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is the first one of the calendar, which begins with the year 1.</exception>
    public ScorecardPeriod Previous => new(Kind, Kind switch
    {
        PeriodKind.Day => FirstDate.AddDays(-1),
        PeriodKind.Week => FirstDate.AddDays(-7),
        PeriodKind.Month => FirstDate.AddMonths(-1),
        _ => FirstDate.AddMonths(-3),
    });

    /// <summary>Whether the calendar has no period before it.</summary>
    internal bool IsFirst => _days == 0;

    /// <summary>Whether the calendar has no period after it.</summary>
    internal bool IsLast => this == Of(Kind, DateTime.MaxValue);

    /// <summary>Whether one period lies before another.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(ScorecardPeriod left, ScorecardPeriod right) => left.CompareTo(right) < 0;

    /// <summary>Whether one period lies after another.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(ScorecardPeriod left, ScorecardPeriod right) => left.CompareTo(right) > 0;

    /// <summary>Whether one period lies before another or is the same.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(ScorecardPeriod left, ScorecardPeriod right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one period lies after another or is the same.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(ScorecardPeriod left, ScorecardPeriod right) => left.CompareTo(right) >= 0;

    /// <summary>The period of a date.</summary>
    /// <param name="kind">How long it is.</param>
    /// <param name="date">The date, in the scorecard's zone; the time of day does not matter.</param>
    /// <returns>The period.</returns>
    public static ScorecardPeriod Of(PeriodKind kind, DateTime date)
    {
        var day = date.Date;
        return new(kind, kind switch
        {
            PeriodKind.Day => day,
            PeriodKind.Week => MondayOf(day),
            PeriodKind.Month => new DateTime(day.Year, day.Month, 1),
            _ => new DateTime(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1),
        });
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text, such as <c>2026-03-02</c>, <c>2026-W09</c>, <c>2026-03</c> or <c>2026-Q1</c>.</param>
    /// <param name="period">The period.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(string? text, out ScorecardPeriod period)
    {
        period = default;
        if (text is not { Length: >= 7 and <= 10 } || !int.TryParse(text.Substring(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9999)
        {
            return false;
        }

        if (text.Length == 10)
        {
            return DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Is(Of(PeriodKind.Day, day), text, out period);
        }

        var digits = text[5] is 'W' or 'Q' ? 6 : 5;
        if (!int.TryParse(text.Substring(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        return text[5] switch
        {
            // 4 January lies in the first ISO week of every year; the calendar ends in the fifty-second of its last.
            'W' => number is >= 1 and <= 53 && (year < 9999 || number < 53) && Is(Of(PeriodKind.Week, new DateTime(year, 1, 4).AddDays(7 * (number - 1))), text, out period),
            'Q' => number is >= 1 and <= 4 && Is(Of(PeriodKind.Quarter, new DateTime(year, ((number - 1) * 3) + 1, 1)), text, out period),
            _ => number is >= 1 and <= 12 && Is(Of(PeriodKind.Month, new DateTime(year, number, 1)), text, out period),
        };
    }

    /// <inheritdoc/>
    public int CompareTo(ScorecardPeriod other) => _days != other._days ? _days.CompareTo(other._days) : Kind.CompareTo(other.Kind);

    /// <summary>The period as text: <c>2026-03-02</c>, <c>2026-W09</c>, <c>2026-03</c> or <c>2026-Q1</c>.</summary>
    public override string ToString()
    {
        var first = FirstDate;
        switch (Kind)
        {
            case PeriodKind.Day:
                return first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case PeriodKind.Week:
                var thursday = first.AddDays(3);
                return string.Format(CultureInfo.InvariantCulture, "{0:0000}-W{1:00}", thursday.Year, ((thursday.DayOfYear - 1) / 7) + 1);
            case PeriodKind.Month:
                return first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            default:
                return string.Format(CultureInfo.InvariantCulture, "{0:0000}-Q{1}", first.Year, ((first.Month - 1) / 3) + 1);
        }
    }

    // A fifty-third week that the year does not have is the first of the next year, and no text of this one.
    private static bool Is(ScorecardPeriod read, string text, out ScorecardPeriod period)
    {
        period = read;
        return string.Equals(read.ToString(), text, StringComparison.Ordinal);
    }

    // The first days of the calendar's first year have their Monday before it.
    private static DateTime MondayOf(DateTime day)
    {
        var back = ((int)day.DayOfWeek + 6) % 7;
        return day.Ticks < back * TimeSpan.TicksPerDay ? DateTime.MinValue : day.AddDays(-back);
    }
}
