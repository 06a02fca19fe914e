namespace RevOps.Rules;

/// <summary>When something is in force: from a bound, which is included, until another, which is not. A value; by default it always is.</summary>
/// <remarks>
/// <c>EffectiveDates.Always.From(new DateTime(2026, 3, 1)).Until(new DateTime(2026, 6, 1)).In("Europe/Paris")</c> is in force from the first instant of
/// 1 March to the last of 31 May in Paris.
/// </remarks>
public readonly record struct EffectiveDates
{
    private EffectiveDates(EffectiveBound? start, EffectiveBound? end, string? zone)
    {
        Start = start;
        End = end;
        Zone = zone;
    }

    /// <summary>Always in force.</summary>
    public static EffectiveDates Always => default;

    /// <summary>The first instant in force; null for no beginning.</summary>
    public EffectiveBound? Start { get; }

    /// <summary>The first instant no longer in force; null for no end.</summary>
    public EffectiveBound? End { get; }

    /// <summary>
    /// The IANA zone in which dates count; null, the default, for UTC, and for the member's own zone where a member of a pool is meant.
    /// </summary>
    public string? Zone { get; }

    /// <summary>Whether it is always in force.</summary>
    public bool IsAlways => Start is null && End is null;

    /// <summary>In force from the beginning of a date.</summary>
    /// <param name="date">The first date in force, at zero time.</param>
    /// <returns>The changed copy.</returns>
    public EffectiveDates From(DateTime date) => new(EffectiveBound.On(date), End, Zone);

    /// <summary>In force from an instant.</summary>
    /// <param name="instant">The first instant in force.</param>
    /// <returns>The changed copy.</returns>
    public EffectiveDates From(DateTimeOffset instant) => new(EffectiveBound.At(instant), End, Zone);

    /// <summary>In force until a date begins.</summary>
    /// <param name="date">The first date no longer in force, at zero time.</param>
    /// <returns>The changed copy.</returns>
    public EffectiveDates Until(DateTime date) => new(Start, EffectiveBound.On(date), Zone);

    /// <summary>In force until an instant.</summary>
    /// <param name="instant">The first instant no longer in force.</param>
    /// <returns>The changed copy.</returns>
    public EffectiveDates Until(DateTimeOffset instant) => new(Start, EffectiveBound.At(instant), Zone);

    /// <summary>With dates that count in a zone.</summary>
    /// <param name="zone">The IANA zone.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public EffectiveDates In(string zone) => new(Start, End, zone ?? throw new ArgumentNullException(nameof(zone)));

    /// <summary>The dates in words.</summary>
    public override string ToString() =>
        IsAlways ? "always"
        : (Start is { } start ? "from " + start : string.Empty) + (Start is not null && End is not null ? " " : string.Empty) + (End is { } end ? "until " + end : string.Empty);

    internal static EffectiveDates Of(EffectiveBound? start, EffectiveBound? end, string? zone) => new(start, end, zone);

    internal TickSpan ToTicks(ZoneClock? ownZone)
    {
        var zone = Zone is null ? ownZone : ZoneClock.For(Zone);
        return new TickSpan(Start?.Ticks(zone) ?? long.MinValue, End?.Ticks(zone) ?? long.MaxValue);
    }
}

/// <summary>A time in UTC ticks, the end not included. A value.</summary>
internal readonly record struct TickSpan(long First, long End)
{
    public bool Covers(long ticks) => First <= ticks && ticks < End;
}
