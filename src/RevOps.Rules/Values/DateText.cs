using static System.FormattableString;

namespace RevOps.Rules;

/// <summary>Reads a calendar date, <c>2026-12-31</c> and no other form, whatever the culture.</summary>
internal static class DateText
{
    /// <summary>Reads the date at zero time, without a zone.</summary>
    public static bool TryParse(string text, out DateTime date, out string? problem) => TryParse(text, 0, text.Length, out date, out problem);

    internal static bool TryParse(string text, int start, int length, out DateTime date, out string? problem)
    {
        date = default;
        if (length != 10 || text[start + 4] != '-' || text[start + 7] != '-'
            || !FixedDigits.TryRead(text, start, 4, out var year) || !FixedDigits.TryRead(text, start + 5, 2, out var month) || !FixedDigits.TryRead(text, start + 8, 2, out var day))
        {
            problem = "Write year, month and day with two or four digits each, as in `2026-12-31`.";
            return false;
        }

        if (year == 0)
        {
            problem = "There is no year 0.";
            return false;
        }

        if (month is 0 or > 12)
        {
            problem = Invariant($"There is no month {month}: the month stands between the year and the day.");
            return false;
        }

        if (day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            problem = Invariant($"Month {month} of {year} has {DateTime.DaysInMonth(year, month)} days.");
            return false;
        }

        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        problem = null;
        return true;
    }
}
