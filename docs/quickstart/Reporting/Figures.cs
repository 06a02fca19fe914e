using System.Globalization;

namespace RevOps.Rules.Quickstart;

/// <summary>How figures are written: alike on the console and on the page, whatever the culture.</summary>
internal static class Figures
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share of a whole, as <c>12.5 %</c>; a whole of nothing has no share.</summary>
    public static string Share(double count, double total) => total == 0 ? "-" : (count / total).ToString("0.0 %", CultureInfo.InvariantCulture);

    public static string CountAndShare(long count, long total) => $"{Count(count)}  {Share(count, total)}";

    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
