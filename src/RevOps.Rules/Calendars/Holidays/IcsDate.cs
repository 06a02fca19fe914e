using System.Globalization;

namespace RevOps.Rules;

/// <summary>Dates as iCalendar files write them: <c>20261225</c>.</summary>
internal static class IcsDate
{
    private const int Digits = 8;

    public static bool TryParse(string text, out DateTime date) =>
        DateTime.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && text.Length == Digits;

    /// <summary>Whether a text is a date and a time of day, such as <c>20261225T093000Z</c>.</summary>
    public static bool IsWithTime(string text) => TryParseWithTime(text, out _);

    /// <summary>The date of a text that has a time of day.</summary>
    public static bool TryParseWithTime(string text, out DateTime date)
    {
        date = default;
        var isTime = text.Length is Digits + 7 or Digits + 8 && (text.Length == Digits + 7 || text[Digits + 7] is 'Z' or 'z') && text[Digits] is 'T' or 't'
            && int.TryParse(text.Substring(Digits + 1, 6), NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return isTime && TryParse(text.Substring(0, Digits), out date);
    }
}
