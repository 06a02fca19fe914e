using System.Globalization;

namespace RevOps.Rules;

/// <summary>Where the time ends or begins in which something is in force: an instant, or the midnight with which a date begins. A value.</summary>
public readonly record struct EffectiveBound
{
    private EffectiveBound(DateTimeOffset? instant, DateTime? date)
    {
        Instant = instant;
        Date = date;
    }

    /// <summary>The instant; null where a date is given.</summary>
    public DateTimeOffset? Instant { get; }

    /// <summary>The date at zero time, which begins at midnight of a zone; null where an instant is given.</summary>
    public DateTime? Date { get; }

    /// <summary>An instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The bound.</returns>
    public static EffectiveBound At(DateTimeOffset instant) => new(instant, null);

    /// <summary>The beginning of a date.</summary>
    /// <param name="date">The date, at zero time.</param>
    /// <returns>The bound.</returns>
    public static EffectiveBound On(DateTime date) => new(null, date);

    /// <summary>The bound as a policy writes it.</summary>
    public override string ToString() => Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : InstantFormat.Of(Instant ?? default);

    // A date that the clocks of a zone begin late, or twice, begins at the first instant at which they reach or pass its midnight.
    internal long Ticks(ZoneClock? zone) =>
        Date is not { } date ? Instant!.Value.UtcTicks
        : zone is null ? date.Ticks
        : zone.FirstInstantAt(date.Ticks);
}
