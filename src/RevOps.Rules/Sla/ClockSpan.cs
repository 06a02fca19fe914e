namespace RevOps.Rules;

/// <summary>One run of a clock: who held the record, when it started, and what may have ended it, in UTC ticks. A value that a walk fills.</summary>
internal struct ClockSpan
{
    public string? Holder;

    /// <summary>Whether anybody holds the record, named or not.</summary>
    public bool IsHeld;

    public long StartedAt;
    public long MetAt;
    public long ExcusedAt;
    public long CancelledAt;

    /// <summary>How many touches had counted when the rest was excused.</summary>
    public int TouchesWhenExcused;

    public static ClockSpan Idle => new()
    {
        StartedAt = ClockInstant.Never,
        MetAt = ClockInstant.Never,
        ExcusedAt = ClockInstant.Never,
        CancelledAt = ClockInstant.Never,
    };

    public readonly bool IsStarted => StartedAt >= 0;

    /// <summary>Whether it runs, as far as events alone can tell.</summary>
    public readonly bool IsOpen => IsStarted && MetAt < 0 && CancelledAt < 0;
}
