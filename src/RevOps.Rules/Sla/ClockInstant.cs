using System.Globalization;

namespace RevOps.Rules;

/// <summary>Instants as clocks keep them: UTC ticks, with one that stands for none.</summary>
internal static class ClockInstant
{
    public const long Never = -1;

    public static readonly long Last = DateTimeOffset.MaxValue.UtcTicks;

    public static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);

    public static DateTimeOffset? Maybe(long ticks) => ticks < 0 ? null : At(ticks);

    /// <summary>Some time later, and at the end of time at the latest.</summary>
    public static long After(long ticks, long span) => Last - ticks >= span ? ticks + span : Last;

    public static string Text(long ticks) => At(ticks).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
