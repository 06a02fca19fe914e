namespace RevOps.Rules;

/// <summary>The names and bounds of the response bands.</summary>
internal static class ResponseBands
{
    private static readonly string[] Names = ["up to 5 min", "up to 1 h", "up to 24 h", "more than 24 h", "untouched"];

    public static IEnumerable<string> All => Names;

    public static string NameOf(ResponseBand band) => Names[(int)band];

    public static ResponseBand Of(long ticks) =>
        ticks < 0 ? ResponseBand.Untouched
        : ticks <= 5 * TimeSpan.TicksPerMinute ? ResponseBand.FiveMinutes
        : ticks <= TimeSpan.TicksPerHour ? ResponseBand.Hour
        : ticks <= TimeSpan.TicksPerDay ? ResponseBand.Day
        : ResponseBand.Later;
}
