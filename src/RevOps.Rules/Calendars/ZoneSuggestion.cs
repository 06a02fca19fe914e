namespace RevOps.Rules;

/// <summary>Finds the zone that somebody meant: another letter case, a city without its region, a Windows name, a slip of the pen.</summary>
internal static class ZoneSuggestion
{
    private const int LongestId = 64;

    public static CalendarFault Unknown(string zoneId)
    {
        var meant = zoneId.Length is 0 or > LongestId ? null : ZoneClock.FromWindows(zoneId) ?? Nearest(zoneId.Trim().Replace(' ', '_'));
        var suggestion = meant is null ? "use an identifier of the IANA time zone database, such as `America/New_York`" : $"did you mean `{meant}`?";
        return new CalendarFault(CalendarProblemKind.ZoneUnknown, $"the time zone `{CalendarFault.Quote(zoneId)}` is unknown", suggestion);
    }

    private static string? Nearest(string text)
    {
        string? nearest = null;
        var least = 1 + (text.Length / 4);
        var isCity = !HasRegion(text);
        foreach (var id in ZoneClock.ZoneIds.OrderBy(id => id, StringComparer.Ordinal))
        {
            var distance = Distance(text, id);
            if (isCity && HasRegion(id))
            {
                distance = Math.Min(distance, Distance(text, id.Substring(id.LastIndexOf('/') + 1)));
            }

            if (distance < least)
            {
                least = distance;
                nearest = id;
            }
        }

        return nearest;
    }

    private static bool HasRegion(string id) => id.LastIndexOf('/') >= 0;

    /// <summary>Levenshtein's distance without regard to case.</summary>
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var substituted = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[right.Length];
    }
}
