namespace RevOps.Rules;

/// <summary>
/// Dates and instants as hosts' systems write them, digit by digit, so that no culture and no calendar of one has a say. More lenient than
/// what a policy may write, since nobody can ask a CRM to export otherwise.
/// </summary>
internal static class HostTime
{
    private const int DateLength = 10;
    private const int TickDigits = 7;

    /// <summary><c>yyyy-MM-dd</c>, alone or with the zero time behind it that a DateTime at midnight is serialized with.</summary>
    public static bool TryDate(string text, out long ticks) =>
        TryDatePart(text, out ticks) && (text.Length == DateLength || IsZeroTime(text));

    /// <summary>
    /// Date, <c>T</c> or a space, hours and minutes, optionally seconds and their decimals, and <c>Z</c> or an offset (<c>+02:00</c>,
    /// <c>+0200</c>, <c>+02</c>) that is never guessed. Decimals beyond a tick are cut off.
    /// </summary>
    public static bool TryInstant(string text, out long utcTicks)
    {
        utcTicks = 0;
        var at = DateLength;
        if (!TryDatePart(text, out var date) || at >= text.Length || text[at++] is not ('T' or 't' or ' ')
            || !TryTime(text, ref at, out var time) || !TryOffset(text, at, out var offset))
        {
            return false;
        }

        utcTicks = date + time - offset;
        return utcTicks >= 0 && utcTicks <= DateTime.MaxValue.Ticks;
    }

    private static bool TryDatePart(string text, out long ticks)
    {
        ticks = 0;
        if (!TryDigits(text, 0, 4, out var year) || !IsAt(text, 4, '-') || !TryDigits(text, 5, 2, out var month) || !IsAt(text, 7, '-') || !TryDigits(text, 8, 2, out var day)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).Ticks;
        return true;
    }

    private static bool IsZeroTime(string text)
    {
        var at = DateLength + 1;
        return text[DateLength] is 'T' or 't' or ' ' && TryTime(text, ref at, out var time) && time == 0 && at == text.Length;
    }

    private static bool TryTime(string text, ref int at, out long ticks)
    {
        ticks = 0;
        if (!TryDigits(text, at, 2, out var hours) || !IsAt(text, at + 2, ':') || !TryDigits(text, at + 3, 2, out var minutes) || hours > 23 || minutes > 59)
        {
            return false;
        }

        at += 5;
        ticks = (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute);
        if (!IsAt(text, at, ':'))
        {
            return true;
        }

        if (!TryDigits(text, at + 1, 2, out var seconds) || seconds > 59)
        {
            return false;
        }

        at += 3;
        ticks += seconds * TimeSpan.TicksPerSecond;
        return !IsAt(text, at, '.') || TryDecimals(text, ref at, ref ticks);
    }

    private static bool TryDecimals(string text, ref int at, ref long ticks)
    {
        var first = ++at;
        var unit = TimeSpan.TicksPerSecond;
        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++)
        {
            if (at - first < TickDigits)
            {
                unit /= 10;
                ticks += (text[at] - '0') * unit;
            }
        }

        return at > first;
    }

    private static bool TryOffset(string text, int at, out long ticks)
    {
        ticks = 0;
        if (text.Length == at + 1)
        {
            return text[at] is 'Z' or 'z';
        }

        var minutes = 0;
        var hasMinutes = text.Length > at + 3;
        var minutesAt = IsAt(text, at + 3, ':') ? at + 4 : at + 3;
        if (!(IsAt(text, at, '+') || IsAt(text, at, '-')) || !TryDigits(text, at + 1, 2, out var hours)
            || (hasMinutes && (!TryDigits(text, minutesAt, 2, out minutes) || text.Length != minutesAt + 2))
            || minutes > 59 || (hours * 60) + minutes > 14 * 60)
        {
            return false;
        }

        ticks = ((hours * 60) + minutes) * TimeSpan.TicksPerMinute;
        ticks = text[at] == '-' ? -ticks : ticks;
        return true;
    }

    private static bool IsAt(string text, int at, char c) => at < text.Length && text[at] == c;

    private static bool TryDigits(string text, int start, int count, out int value)
    {
        value = 0;
        if (start + count > text.Length)
        {
            return false;
        }

        for (var i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }
}
