using System.Globalization;
using NodaTime;

namespace RevOps.Rules.Tests.Calendars;

/// <summary>Writes instants of tests on the wall clock of a zone.</summary>
internal static class Local
{
    /// <summary>The instant at which the clocks of a zone show a local time that exists once, such as <c>2026-03-06 17:00</c>.</summary>
    public static DateTimeOffset In(string zone, string local) =>
        DateTimeZoneProviders.Tzdb[zone].AtStrictly(LocalDateTime.FromDateTime(Parse(local))).ToDateTimeOffset().ToUniversalTime();

    /// <summary>The instant at which the clocks of New York show a local time.</summary>
    public static DateTimeOffset NewYork(string local) => In("America/New_York", local);

    /// <summary>An instant in UTC.</summary>
    public static DateTimeOffset Utc(string utc) => new(Parse(utc), TimeSpan.Zero);

    public static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    private static DateTime Parse(string text) =>
        DateTime.ParseExact(text, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None);
}
