using System.Collections.Concurrent;

namespace RevOps.Rules;

/// <summary>
/// The hours of one calendar on the clocks of other zones, each made when a record first asks for it. Only zones that exist are kept, so that
/// there is a limit to them. Safe for any number of threads.
/// </summary>
internal sealed class ZoneCalendars(BusinessCalendar hours)
{
    private readonly ConcurrentDictionary<string, BusinessCalendar> _calendars = new(StringComparer.Ordinal);

    /// <summary>The hours in a zone; null where there is no such zone.</summary>
    public BusinessCalendar? In(string zone)
    {
        // What is made of others has as many zones as they have.
        if (hours.Combination == CalendarCombination.None && string.Equals(zone, hours.ZoneId, StringComparison.Ordinal))
        {
            return hours;
        }

        if (_calendars.TryGetValue(zone, out var calendar))
        {
            return calendar;
        }

        return BusinessCalendar.IsKnownZone(zone) ? _calendars.GetOrAdd(zone, hours.WithZone(zone)) : null;
    }
}
