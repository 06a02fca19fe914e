using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>
/// A duration as a policy writes it: calendar days, and exact time beside them. "1d" and "24h" differ where a policy counts days,
/// so they stay apart here.
/// </summary>
/// <param name="Days">Whole days, not negative.</param>
/// <param name="Time">Exact time in whole seconds, not negative.</param>
internal readonly record struct DurationText(int Days, TimeSpan Time)
{
    /// <summary>The longest duration that a policy can state, in days and in exact time: a hundred years.</summary>
    public const int LongestDays = 36_525;

    /// <summary>All of it as exact time, a day as 24 hours.</summary>
    public TimeSpan Exact => TimeSpan.FromDays(Days) + Time;

    /// <summary>Reads <c>30d</c>, <c>1h30m</c>, <c>90s</c> and the like, or <c>P30D</c> and <c>PT4H</c> of ISO 8601.</summary>
    /// <param name="text">The text; nothing is trimmed.</param>
    /// <param name="duration">The duration.</param>
    /// <param name="problem">What is wrong with it, as a sentence.</param>
    public static bool TryParse(string text, out DurationText duration, out string? problem) =>
        text.Length > 0 && text[0] == 'P'
            ? DurationParser.Parse(text, 1, "DHMS", iso: true, out duration, out problem)
            : DurationParser.Parse(text, 0, "dhms", iso: false, out duration, out problem);

    /// <summary>The shortest text that reads back to an equal duration, for example <c>1d12h</c>; <c>0s</c> for none.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, Days, 'd');
        Append(text, (long)Math.Floor(Time.TotalHours), 'h');
        Append(text, Time.Minutes, 'm');
        Append(text, Time.Seconds, 's');
        return text.Length == 0 ? "0s" : text.ToString();
    }

    private static void Append(StringBuilder text, long count, char unit)
    {
        if (count > 0)
        {
            text.Append(count.ToString(CultureInfo.InvariantCulture)).Append(unit);
        }
    }
}
