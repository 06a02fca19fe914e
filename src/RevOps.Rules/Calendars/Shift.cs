namespace RevOps.Rules;

/// <summary>
/// A stretch of local working time: open from <see cref="Start"/> (inclusive) to <see cref="End"/> (exclusive). A shift belongs to
/// the date on which it starts. Where the end is not after the start it lies on the next date (<c>22:00-06:00</c>); <c>24:00</c> is
/// the end of the date itself, so that a whole date is <c>00:00-24:00</c>. A shift with equal ends does not exist. The
/// <see langword="default"/> value has no length, and no calendar accepts it.
/// </summary>
/// <remarks>Immutable; safe for any number of threads.</remarks>
public readonly struct Shift : IEquatable<Shift>, IComparable<Shift>
{
    private Shift(long startTicks, long endTicks)
    {
        StartTicks = startTicks;
        EndTicks = endTicks;
    }

    /// <summary>The local time of day at which the shift opens, from 00:00 to just before 24:00.</summary>
    public TimeSpan Start => new(StartTicks);

    /// <summary>The local time of day at which the shift closes, after 00:00 and up to 24:00; on the next date when <see cref="CrossesMidnight"/>.</summary>
    public TimeSpan End => new(CrossesMidnight ? EndTicks - TimeSpan.TicksPerDay : EndTicks);

    /// <summary>Whether the shift closes on the date after the one on which it starts. A shift that closes at 24:00 does not.</summary>
    public bool CrossesMidnight => EndTicks > TimeSpan.TicksPerDay;

    /// <summary>How long the shift is on a date without a change of the clocks: more than zero, at most 24 hours.</summary>
    public TimeSpan Length => new(EndTicks - StartTicks);

    /// <summary>Ticks from the local midnight that begins the shift's date.</summary>
    internal long StartTicks { get; }

    /// <summary>Ticks from the local midnight that begins the shift's date; beyond 24 hours for a shift over midnight.</summary>
    internal long EndTicks { get; }

    /// <summary>A shift between two local times of day.</summary>
    /// <param name="start">From 00:00 to just before 24:00.</param>
    /// <param name="end">From 00:00 to 24:00. Not after <paramref name="start"/> means the next date; 00:00 means 24:00.</param>
    /// <exception cref="ArgumentException">A time is outside the day, or both are equal.</exception>
    public static Shift Between(TimeSpan start, TimeSpan end) =>
        ShiftReader.TryCreate(start.Ticks, end.Ticks, out var shift, out var fault) ? shift : throw new ArgumentException(fault.Sentence, nameof(end));

#if NET
    /// <summary>A shift between two local times of day; an end at 00:00 is the end of the date.</summary>
    /// <param name="start">The opening time.</param>
    /// <param name="end">The closing time. Not after <paramref name="start"/> means the next date.</param>
    /// <exception cref="ArgumentException">Both are equal.</exception>
    public static Shift Between(TimeOnly start, TimeOnly end) => Between(start.ToTimeSpan(), end.ToTimeSpan());
#endif

    /// <summary>Reads a shift such as <c>08:00-20:00</c>, <c>22:00-06:00</c> or <c>00:00-24:00</c>: what <see cref="ToString"/> writes.</summary>
    /// <param name="text">Two times, <c>HH:mm</c> with optional seconds and fraction, joined by a hyphen.</param>
    /// <exception cref="FormatException">The text is not a shift; the message says why.</exception>
    public static Shift Parse(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        return ShiftReader.TryRead(text, out var shift, out var fault) ? shift : throw new FormatException(fault.Sentence);
    }

    /// <summary>Reads a shift such as <c>08:00-20:00</c>.</summary>
    /// <param name="text">The text; <see langword="null"/> is not a shift.</param>
    /// <param name="shift">The shift, or the default value.</param>
    /// <returns>Whether the text is a shift.</returns>
    public static bool TryParse(string? text, out Shift shift) => ShiftReader.TryRead(text, out shift, out _);

    /// <summary>Whether both shifts have the same ends.</summary>
    public static bool operator ==(Shift left, Shift right) => left.Equals(right);

    /// <summary>Whether the shifts differ in an end.</summary>
    public static bool operator !=(Shift left, Shift right) => !left.Equals(right);

    /// <summary>Whether <paramref name="left"/> starts earlier, or starts with <paramref name="right"/> and ends earlier.</summary>
    public static bool operator <(Shift left, Shift right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(Shift left, Shift right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> starts later, or starts with <paramref name="right"/> and ends later.</summary>
    public static bool operator >(Shift left, Shift right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(Shift left, Shift right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(Shift other) => StartTicks == other.StartTicks && EndTicks == other.EndTicks;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shift other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StartTicks, EndTicks);

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(Shift other) => StartTicks != other.StartTicks ? StartTicks.CompareTo(other.StartTicks) : EndTicks.CompareTo(other.EndTicks);

    /// <summary>The shift as text that <see cref="Parse"/> reads, such as <c>08:00-20:00</c>.</summary>
    public override string ToString() => $"{TimeOfDayText.Format(StartTicks)}-{TimeOfDayText.Format(End.Ticks)}";

    /// <summary>A shift whose ends were checked; <paramref name="endTicks"/> counts from the midnight that begins its date.</summary>
    internal static Shift FromCheckedTicks(long startTicks, long endTicks) => new(startTicks, endTicks);
}
