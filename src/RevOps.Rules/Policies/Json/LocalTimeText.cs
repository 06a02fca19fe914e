namespace RevOps.Rules;

/// <summary>Reads a time of day: <c>08:00</c>, <c>08:00:30</c>, and <c>24:00</c> for the end of a day.</summary>
internal static class LocalTimeText
{
    private const string Rule = "Write hours and minutes with two digits each, from `00:00` to `24:00`, as in `08:30`.";

    /// <summary>Reads the time since midnight: at least zero, at most 24 hours.</summary>
    public static bool TryParse(string text, out TimeSpan time, out string? problem)
    {
        time = default;
        var seconds = 0;
        if (text.Length is not (5 or 8) || text[2] != ':' || !FixedDigits.TryRead(text, 0, 2, out var hours) || !FixedDigits.TryRead(text, 3, 2, out var minutes)
            || (text.Length == 8 && (text[5] != ':' || !FixedDigits.TryRead(text, 6, 2, out seconds))))
        {
            problem = Reason(text);
            return false;
        }

        if (minutes > 59 || seconds > 59)
        {
            problem = "An hour has the minutes 00 to 59, and a minute the seconds 00 to 59.";
            return false;
        }

        if (hours > 24 || (hours == 24 && (minutes > 0 || seconds > 0)))
        {
            problem = "A day ends at `24:00`. A shift that crosses midnight closes at its time on the next day, as in `22:00` to `06:00`.";
            return false;
        }

        time = new TimeSpan(hours, minutes, seconds);
        problem = null;
        return true;
    }

    private static string Reason(string text) =>
        text.Length > 1 && text[text.Length - 1] is 'm' or 'M' ? "Times have 24 hours and no am or pm: write `17:30` for half past five in the afternoon." : Rule;
}
