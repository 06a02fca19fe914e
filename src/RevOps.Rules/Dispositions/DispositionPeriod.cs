using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// A time of a disposition: an exact one, or calendar months. Months are counted in UTC and clamped at the end of a month: one month after 31 January
/// is the last day of February, at the same time of day. A value; a <see cref="TimeSpan"/> is one.
/// </summary>
public readonly record struct DispositionPeriod
{
    /// <summary>The most months that a policy can state: a hundred years.</summary>
    public const int MostMonths = 1_200;

    private DispositionPeriod(TimeSpan time, int months)
    {
        Time = time;
        Months = months;
    }

    /// <summary>The exact time; zero when months are counted. A day is 24 hours.</summary>
    public TimeSpan Time { get; }

    /// <summary>The calendar months; zero when the time is exact.</summary>
    public int Months { get; }

    /// <summary>An exact time.</summary>
    /// <param name="time">The time; a policy that states it is verified for its range.</param>
    public static implicit operator DispositionPeriod(TimeSpan time) => new(time, 0);

    /// <summary>An exact time.</summary>
    /// <param name="time">The time; a policy that states it is verified for its range.</param>
    /// <returns>The period.</returns>
    public static DispositionPeriod FromTimeSpan(TimeSpan time) => time;

    /// <summary>Calendar months.</summary>
    /// <param name="months">How many; a policy that states them is verified for their range.</param>
    /// <returns>The period.</returns>
    public static DispositionPeriod OfMonths(int months) => new(TimeSpan.Zero, months);

    /// <summary>The period as documents write it: <c>90d</c>, <c>24mo</c>.</summary>
    public override string ToString() => Months == 0 ? SpanText.Of(Time) : Months.ToString(CultureInfo.InvariantCulture) + "mo";

    /// <summary>The instant that is the period after another; null past the end of time, which is as good as never.</summary>
    internal DateTimeOffset? After(DateTimeOffset instant)
    {
        if (Months == 0)
        {
            return Time.Ticks <= DateTimeOffset.MaxValue.UtcTicks - instant.UtcTicks ? new DateTimeOffset(instant.UtcTicks + Time.Ticks, TimeSpan.Zero) : null;
        }

        var utc = instant.UtcDateTime;
        return Months <= ((9999 - utc.Year) * 12) + 12 - utc.Month ? new DateTimeOffset(utc.AddMonths(Months)) : null;
    }

    /// <summary>The instant that is the period before another; the beginning of time where there is none so early.</summary>
    internal DateTimeOffset Before(DateTimeOffset instant)
    {
        if (Months == 0)
        {
            return new DateTimeOffset(Math.Max(instant.UtcTicks - Time.Ticks, 0), TimeSpan.Zero);
        }

        var utc = instant.UtcDateTime;
        return Months <= ((utc.Year - 1) * 12) + utc.Month - 1 ? new DateTimeOffset(utc.AddMonths(-Months)) : DateTimeOffset.MinValue;
    }

    /// <summary>At least how long it is, whatever the months.</summary>
    internal TimeSpan Shortest => Months == 0 ? Time : TimeSpan.FromDays(Math.Floor(Stateable * 365.2425 / 12) - 3);

    /// <summary>At most how long it is, whatever the months.</summary>
    internal TimeSpan Longest => Months == 0 ? Time : TimeSpan.FromDays(Math.Ceiling(Stateable * 365.2425 / 12) + 3);

    // A policy with more is refused, and what finds that out must not fail on them.
    private int Stateable => Math.Max(-MostMonths, Math.Min(MostMonths, Months));
}
