using System.Globalization;

namespace RevOps.Rules;

/// <summary>Numbers as the pages of a scorecard show them.</summary>
internal static class ScorecardText
{
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Share(long top, long bottom) => MetricValue.Share(top, bottom).ToString();

    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    /// <summary>The two largest units of a span: <c>2d 3h</c>, <c>4m 30s</c>, <c>0s</c>.</summary>
    public static string Span(TimeSpan span)
    {
        (long Amount, string Unit)[] parts = [(span.Days, "d"), (span.Hours, "h"), (span.Minutes, "m"), (span.Seconds, "s")];
        var first = Array.FindIndex(parts, p => p.Amount > 0);
        return first < 0 ? "0s" : string.Join(" ", parts.Skip(first).Take(2).Where(p => p.Amount > 0).Select(p => p.Amount.ToString(CultureInfo.InvariantCulture) + p.Unit));
    }
}
