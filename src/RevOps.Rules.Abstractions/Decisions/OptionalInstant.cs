namespace RevOps.Rules;

/// <summary>
/// An instant that may be absent, in eight bytes where a nullable <see cref="DateTimeOffset"/> takes twenty-four: decisions are
/// copied by value, and some hold four of them. Kept as UTC ticks and one, so that zero says: none.
/// </summary>
internal readonly struct OptionalInstant(DateTimeOffset? instant) : IEquatable<OptionalInstant>
{
    private readonly long _ticksAndOne = instant is { } known ? known.UtcTicks + 1 : 0;

    public DateTimeOffset? Value => _ticksAndOne == 0 ? null : new DateTimeOffset(_ticksAndOne - 1, TimeSpan.Zero);

    public bool Equals(OptionalInstant other) => _ticksAndOne == other._ticksAndOne;

    public override bool Equals(object? obj) => obj is OptionalInstant other && Equals(other);

    public override int GetHashCode() => _ticksAndOne.GetHashCode();
}
