namespace RevOps.Rules;

/// <summary>
/// The state of an SLA clock at an instant. Readings of one metric, target and start are one clock, and the latest of them counts; a clock that was
/// last seen running counts no more once another of its metric is read that had started by its due instant. A value.
/// </summary>
public readonly record struct RecordClock
{
    private readonly long _started;
    private readonly long _due;

    /// <summary>Makes a reading.</summary>
    /// <param name="metric">What the clock measures.</param>
    /// <param name="outcome">Its state.</param>
    /// <param name="startedAt">When it started.</param>
    /// <param name="dueAt">When it is due; null when there is no such instant.</param>
    /// <param name="target">The target's name; null when none is stated.</param>
    public RecordClock(SlaMetric metric, SlaOutcome outcome, DateTimeOffset startedAt, DateTimeOffset? dueAt, string? target = null)
    {
        Metric = metric;
        Outcome = outcome;
        _started = startedAt.UtcTicks;
        _due = dueAt?.UtcTicks ?? -1;
        Target = target;
    }

    /// <summary>What the clock measures.</summary>
    public SlaMetric Metric { get; }

    /// <summary>Its state.</summary>
    public SlaOutcome Outcome { get; }

    /// <summary>When it started, in UTC.</summary>
    public DateTimeOffset StartedAt => new(_started, TimeSpan.Zero);

    /// <summary>When it is due, in UTC; null when there is no such instant.</summary>
    public DateTimeOffset? DueAt => _due < 0 ? null : new DateTimeOffset(_due, TimeSpan.Zero);

    /// <summary>The target's name; null when none is stated.</summary>
    public string? Target { get; }

    internal long StartedTicks => _started;

    internal long DueTicks => _due;
}
