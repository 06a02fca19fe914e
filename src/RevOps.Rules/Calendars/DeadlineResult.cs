using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// Where a target ends, or what remains of it at the calendar's horizon. A value without allocations, for paths that expect both.
/// The <see langword="default"/> value is not reached.
/// </summary>
public readonly struct DeadlineResult : IEquatable<DeadlineResult>
{
    private readonly long _ticks;
    private readonly long _remaining;
    private readonly int _remainingDays;

    private DeadlineResult(bool isReached, long ticks, long remaining, int remainingDays)
    {
        IsReached = isReached;
        _ticks = ticks;
        _remaining = remaining;
        _remainingDays = remainingDays;
    }

    /// <summary>Whether the target ends within the horizon.</summary>
    public bool IsReached { get; }

    /// <summary>The instant at which the target ends, in UTC.</summary>
    /// <exception cref="InvalidOperationException">It does not end within the horizon; look at <see cref="IsReached"/> first.</exception>
    public DateTimeOffset Instant => IsReached
        ? new DateTimeOffset(_ticks, TimeSpan.Zero)
        : throw new InvalidOperationException($"The target is not reached: {WhatRemains} at the horizon. Look at {nameof(IsReached)} first.");

    /// <summary>The open time that is left at the horizon. Zero when the target was reached, and when all that is missing is an instant at which the calendar is open.</summary>
    public TimeSpan Remaining => new(_remaining);

    /// <summary>The business days that are left at the horizon, for a target in business days; zero otherwise.</summary>
    public int RemainingDays => _remainingDays;

    /// <summary>Where the search stopped when the target was not reached; otherwise the instant itself. In UTC.</summary>
    public DateTimeOffset Horizon => new(_ticks, TimeSpan.Zero);

    internal string WhatRemains =>
        _remainingDays > 0 ? _remainingDays.ToString(CultureInfo.InvariantCulture) + (_remainingDays == 1 ? " business day remains" : " business days remain")
        : _remaining > 0 ? Remaining.ToString("c", CultureInfo.InvariantCulture) + " of open time remains"
        : "there is no open instant";

    /// <summary>Whether both results say the same.</summary>
    public static bool operator ==(DeadlineResult left, DeadlineResult right) => left.Equals(right);

    /// <summary>Whether the results differ.</summary>
    public static bool operator !=(DeadlineResult left, DeadlineResult right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DeadlineResult other) =>
        IsReached == other.IsReached && _ticks == other._ticks && _remaining == other._remaining && _remainingDays == other._remainingDays;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DeadlineResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsReached, _ticks, _remaining, _remainingDays);

    /// <summary>The instant in ISO 8601, or what remains.</summary>
    public override string ToString() => IsReached ? Instant.ToString("o", CultureInfo.InvariantCulture) : WhatRemains;

    internal static DeadlineResult Reached(long ticks) => new(isReached: true, ticks, remaining: 0, remainingDays: 0);

    internal static DeadlineResult Beyond(long horizon, long remaining) => new(isReached: false, horizon, remaining, remainingDays: 0);

    internal static DeadlineResult BeyondDays(long horizon, int remainingDays) => new(isReached: false, horizon, remaining: 0, remainingDays);
}
