namespace RevOps.Rules;

/// <summary>Reads counts with units, from days down to seconds, each unit at most once.</summary>
internal static class DurationParser
{
    private const string Rule = "Write a whole number and a unit: s, m, h or d, as in `90s`, `5m`, `4h`, `30d` or `1h30m`.";

    // Nine digits cannot overflow what they are added to.
    private const int MostDigits = 9;

    private static readonly int[] Seconds = [86_400, 3_600, 60, 1];

    public static bool Parse(string text, int at, string units, bool iso, out DurationText duration, out string? problem)
    {
        duration = default;
        var (days, seconds, next, inTime) = (0L, 0L, 0, !iso);
        if (at >= text.Length)
        {
            return Fail(Rule, out problem);
        }

        while (at < text.Length)
        {
            if (iso && !inTime && text[at] == 'T')
            {
                inTime = true;
                next = Math.Max(next, 1);
                if (++at >= text.Length)
                {
                    return Fail("Hours, minutes or seconds are missing after `T`, as in `PT4H`.", out problem);
                }
            }

            var digits = 0;
            var count = 0L;
            while (at < text.Length && text[at] is >= '0' and <= '9')
            {
                digits++;
                count = digits <= MostDigits ? (count * 10) + (text[at] - '0') : count;
                at++;
            }

            if (digits == 0)
            {
                return Fail(text[at] is '-' or '+' ? "A duration has no sign. " + Rule : Rule, out problem);
            }

            if (digits > MostDigits)
            {
                return Fail("The number is too large: a duration is at most a hundred years, `36525d`.", out problem);
            }

            if (at >= text.Length)
            {
                return Fail("The unit is missing after the number. " + Rule, out problem);
            }

            var unit = units.IndexOf(text[at], iso && inTime ? 1 : 0);
            if (unit < 0 || (iso && !inTime && unit > 0))
            {
                return Fail(UnknownUnit(text[at], iso, inTime), out problem);
            }

            if (unit < next)
            {
                return Fail("Units go from the largest to the smallest, each at most once, as in `1h30m`.", out problem);
            }

            next = unit + 1;
            days += unit == 0 ? count : 0;
            seconds += unit == 0 ? 0 : count * Seconds[unit];
            at++;
        }

        if (days > DurationText.LongestDays || seconds > DurationText.LongestDays * 86_400L)
        {
            return Fail("It is too long: a duration is at most a hundred years, `36525d`.", out problem);
        }

        duration = new DurationText((int)days, new TimeSpan(seconds * TimeSpan.TicksPerSecond));
        problem = null;
        return true;
    }

    private static string UnknownUnit(char unit, bool iso, bool inTime) => unit switch
    {
        '.' or ',' => "The number must be whole: for one and a half hours write `1h30m`.",
        'w' or 'W' => "Weeks are written in days: `14d` for two of them.",
        'y' or 'Y' => "Years differ in length and are written in days, as in `365d`.",
        'M' when iso && !inTime => "Months differ in length and are written in days, as in `P30D`; minutes stand after a `T`, as in `PT5M`.",
        'H' or 'S' when iso && !inTime => "Hours, minutes and seconds stand after a `T`, as in `PT4H`.",
        'D' or 'H' or 'M' or 'S' when !iso => "Units are lower case letters: s, m, h or d.",
        ' ' => "There is no space in a duration: `5m`, `1h30m`.",
        _ => Rule,
    };

    private static bool Fail(string reason, out string? problem)
    {
        problem = reason;
        return false;
    }
}
