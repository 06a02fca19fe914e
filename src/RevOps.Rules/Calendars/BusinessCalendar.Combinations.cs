using System.Globalization;

namespace RevOps.Rules;

/// <content>Calendars that are made of others.</content>
public sealed partial class BusinessCalendar
{
    /// <summary>The most simple calendars that a combination may be made of, counted as often as they are used.</summary>
    public const int MaxSimpleCalendars = 256;

    /// <summary>How the calendar is made of its <see cref="Parts"/>.</summary>
    public CalendarCombination Combination { get; }

    /// <summary>The calendars that a combination is made of, in their order; empty for a calendar with hours of its own.</summary>
    public IReadOnlyList<BusinessCalendar> Parts { get; }

    /// <summary>
    /// A calendar that is open whenever one of several is: teams that follow the sun. Parts may be combinations themselves, in any
    /// zones. The first part lends its zone: the union's business days are the dates of that zone on which the union is open, and each
    /// closes with the last open time before its midnight. Its horizon is the longest of its parts.
    /// </summary>
    /// <param name="name">What policies and decisions call it; not blank.</param>
    /// <param name="parts">Two calendars or more, the leading one first; together of at most <see cref="MaxSimpleCalendars"/>.</param>
    /// <returns>The calendar. It has an index of its own: keep it.</returns>
    /// <exception cref="ArgumentException">The name is blank, or there are too few or too many parts.</exception>
    public static BusinessCalendar UnionOf(string name, params BusinessCalendar[] parts) => Combine(CalendarCombination.Union, name, parts);

    /// <summary>
    /// A calendar that is open whenever all of several are: the hours in which two teams can talk. Parts may be combinations
    /// themselves, in any zones. The first part lends its zone, as for <see cref="UnionOf"/>, and the horizon is the longest of its
    /// parts.
    /// </summary>
    /// <param name="name">What policies and decisions call it; not blank.</param>
    /// <param name="parts">Two calendars or more, the leading one first; together of at most <see cref="MaxSimpleCalendars"/>.</param>
    /// <returns>The calendar. It has an index of its own: keep it. Hours that never meet make it one that <see cref="NeverOpens"/>.</returns>
    /// <exception cref="ArgumentException">The name is blank, or there are too few or too many parts.</exception>
    public static BusinessCalendar IntersectionOf(string name, params BusinessCalendar[] parts) => Combine(CalendarCombination.Intersection, name, parts);

    /// <summary>Whether parts are few enough for one combination.</summary>
    internal static bool AreFewEnough(IEnumerable<BusinessCalendar> parts) => parts.Sum(part => part._simpleCalendars) <= MaxSimpleCalendars;

    private static BusinessCalendar Combine(CalendarCombination combination, string name, BusinessCalendar[] parts)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        _ = parts ?? throw new ArgumentNullException(nameof(parts));
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("The name of the calendar is blank. Name it, such as `follow-the-sun`.", nameof(name));
        }

        if (parts.Length < 2 || Array.IndexOf(parts, null) >= 0)
        {
            throw new ArgumentException($"The calendar `{CalendarFault.Quote(name)}` must be made of two calendars or more, none of them null.", nameof(parts));
        }

        if (!AreFewEnough(parts))
        {
            throw new ArgumentException($"The calendar `{CalendarFault.Quote(name)}` {TooMany}", nameof(parts));
        }

        BusinessCalendar[] own = [.. parts];
        var horizon = own.Max(part => part.HorizonYears);
        var definition = new CalendarDefinition(name, own[0].ZoneId, WeeklyHours.None, [], [], [], [], horizon);
        return new BusinessCalendar(definition, own[0]._clock, new CombinedSource(combination, [.. own.Select(part => part._source)], own[0]._clock), combination, own);
    }

    /// <summary>What is wrong with a combination of too many parts, after its name.</summary>
    internal static string TooMany => string.Format(
        CultureInfo.InvariantCulture, "is made of more than {0} simple calendars, counted as often as they are used. Combine fewer, or write their hours into one.", MaxSimpleCalendars);
}
