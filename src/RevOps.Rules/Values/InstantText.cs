namespace RevOps.Rules;

/// <summary>
/// Reads an instant of RFC 3339: date, <c>T</c>, time with seconds and up to seven decimals, and its offset, which is never guessed.
/// </summary>
internal static class InstantText
{
    private const string Rule = "Write date, `T`, time and offset, as in `2026-12-31T08:00:00Z` or `2026-12-31T08:00:00-05:00`.";
    private const int DateLength = 10;
    private const int LengthToSeconds = 19;
    private const int MostDecimals = 7;

    public static bool TryParse(string text, out DateTimeOffset instant, out string? problem)
    {
        instant = default;
        if (text.Length < DateLength)
        {
            return Fail(Rule, out problem);
        }

        if (!DateText.TryParse(text, 0, DateLength, out var date, out problem))
        {
            return false;
        }

        if (text.Length == DateLength)
        {
            return Fail("The time and its offset are missing. " + Rule, out problem);
        }

        if (text[DateLength] != 'T')
        {
            return Fail("An upper case `T` stands between date and time. " + Rule, out problem);
        }

        if (!TryTime(text, out var time, out problem))
        {
            return false;
        }

        var at = LengthToSeconds;
        if (!TryDecimals(text, ref at, out var ticks, out problem) || !TryOffset(text, at, out var offset, out problem))
        {
            return false;
        }

        var local = date + time + new TimeSpan(ticks);
        var utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return Fail("The instant lies outside the years 1 to 9999 in UTC.", out problem);
        }

        instant = new DateTimeOffset(local, offset);
        problem = null;
        return true;
    }

    private static bool TryTime(string text, out TimeSpan time, out string? problem)
    {
        time = default;
        problem = null;
        if (!FixedDigits.TryRead(text, 11, 2, out var hours) || text.Length < LengthToSeconds || text[13] != ':' || !FixedDigits.TryRead(text, 14, 2, out var minutes)
            || text[16] != ':' || !FixedDigits.TryRead(text, 17, 2, out var seconds))
        {
            return Fail("The time has hours, minutes and seconds, two digits each. " + Rule, out problem);
        }

        if (hours > 23)
        {
            return Fail("Hours go from 00 to 23 in an instant; midnight is 00 of the next day.", out problem);
        }

        if (minutes > 59 || seconds > 59)
        {
            return Fail("Minutes and seconds go from 00 to 59; leap seconds are not counted.", out problem);
        }

        time = new TimeSpan(hours, minutes, seconds);
        return true;
    }

    private static bool TryDecimals(string text, ref int at, out long ticks, out string? problem)
    {
        ticks = 0;
        problem = null;
        if (at >= text.Length || text[at] != '.')
        {
            return true;
        }

        at++;
        var digits = 0;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            if (++digits > MostDecimals)
            {
                return Fail("Seconds have at most seven decimals.", out problem);
            }

            ticks = (ticks * 10) + (text[at++] - '0');
        }

        if (digits == 0)
        {
            return Fail("Digits are missing after the decimal point of the seconds.", out problem);
        }

        for (; digits < MostDecimals; digits++)
        {
            ticks *= 10;
        }

        return true;
    }

    private static bool TryOffset(string text, int at, out TimeSpan offset, out string? problem)
    {
        offset = default;
        problem = null;
        if (at >= text.Length)
        {
            return Fail("The offset is missing: end with `Z` for UTC, or with an offset such as `-05:00`.", out problem);
        }

        if (text[at] == 'Z' && at + 1 == text.Length)
        {
            return true;
        }

        if (text[at] is not ('+' or '-') || text.Length != at + 6 || text[at + 3] != ':' || !FixedDigits.TryRead(text, at + 1, 2, out var hours) || !FixedDigits.TryRead(text, at + 4, 2, out var minutes))
        {
            return Fail("The offset is an upper case `Z` for UTC, or hours and minutes such as `-05:00`.", out problem);
        }

        if (minutes > 59 || (hours * 60) + minutes > 14 * 60)
        {
            return Fail("Offsets go from `-14:00` to `+14:00`.", out problem);
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = text[at] == '-' ? -offset : offset;
        return true;
    }

    private static bool Fail(string reason, out string? problem)
    {
        problem = reason;
        return false;
    }
}
