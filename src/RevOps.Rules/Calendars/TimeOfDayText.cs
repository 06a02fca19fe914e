using System.Globalization;

namespace RevOps.Rules;

/// <summary>Local times of day as text: <c>HH:mm</c>, with seconds and their fraction where they are needed, up to <c>24:00</c>.</summary>
internal static class TimeOfDayText
{
    public static bool TryParse(string? text, out long ticks)
    {
        ticks = 0;
        if (text is null || text.Length < 5 || text[2] != ':' || !TryTwoDigits(text, 0, 24, out var hours) || !TryTwoDigits(text, 3, 59, out var minutes))
        {
            return false;
        }

        var seconds = 0;
        if (text.Length > 5 && (text.Length < 8 || text[5] != ':' || !TryTwoDigits(text, 6, 59, out seconds)))
        {
            return false;
        }

        var fraction = 0L;
        if (text.Length > 8 && !TryFraction(text, out fraction))
        {
            return false;
        }

        ticks = (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute) + (seconds * TimeSpan.TicksPerSecond) + fraction;
        return ticks <= TimeSpan.TicksPerDay;
    }

    public static string Format(long ticks)
    {
        var time = new TimeSpan(ticks % TimeSpan.TicksPerDay);
        var text = ticks == TimeSpan.TicksPerDay ? "24:00" : time.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
        if (ticks % TimeSpan.TicksPerMinute != 0)
        {
            text += time.ToString(@"\:ss", CultureInfo.InvariantCulture);
        }

        return ticks % TimeSpan.TicksPerSecond == 0 ? text : text + time.ToString(@"\.FFFFFFF", CultureInfo.InvariantCulture);
    }

    private static bool TryTwoDigits(string text, int at, int max, out int value)
    {
        value = ((text[at] - '0') * 10) + (text[at + 1] - '0');
        return IsDigit(text[at]) && IsDigit(text[at + 1]) && value <= max;
    }

    private static bool TryFraction(string text, out long ticks)
    {
        ticks = 0;
        if (text[8] != '.' || text.Length is < 10 or > 16)
        {
            return false;
        }

        for (var i = 9; i < 16; i++)
        {
            var digit = i < text.Length ? text[i] : '0';
            if (!IsDigit(digit))
            {
                return false;
            }

            ticks = (ticks * 10) + (digit - '0');
        }

        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
