using System.Globalization;

namespace RevOps.Rules;

/// <summary>Instants as policies and explanations write them: ISO 8601 in UTC, with as many fractional digits as it takes.</summary>
internal static class InstantFormat
{
    public static string Of(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString(
            instant.UtcTicks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
