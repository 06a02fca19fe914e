namespace RevOps.Rules;

/// <summary>
/// A due instant that a policy has promised and a host has kept. Passed with a later call (<see cref="SlaContext.WithPromises"/>) it holds on
/// where the policy that is now in force pins promises, and is told beside the new one where it does not. A value.
/// </summary>
public readonly record struct SlaPromise
{
    private readonly long _startedTicks;
    private readonly long _dueTicks;
    private readonly long _asOfTicks;

    /// <summary>Makes a promise.</summary>
    /// <param name="metric">Of which clock.</param>
    /// <param name="startedAt">When the clock had started; a promise holds for that start alone.</param>
    /// <param name="dueAt">When it was due.</param>
    /// <param name="policyHash">The hash of the policy's content that promised it (<see cref="PolicyReference.ContentHash"/>).</param>
    /// <param name="asOf">When it was promised; pauses after that extend it.</param>
    public SlaPromise(SlaMetric metric, DateTimeOffset startedAt, DateTimeOffset dueAt, string policyHash, DateTimeOffset asOf)
    {
        Metric = metric;
        _startedTicks = startedAt.UtcTicks;
        _dueTicks = dueAt.UtcTicks;
        PolicyHash = policyHash ?? throw new ArgumentNullException(nameof(policyHash));
        _asOfTicks = asOf.UtcTicks;
    }

    /// <summary>Of which clock.</summary>
    public SlaMetric Metric { get; }

    /// <summary>When the clock had started, in UTC; a promise holds for that start alone.</summary>
    public DateTimeOffset StartedAt => new(_startedTicks, TimeSpan.Zero);

    /// <summary>When it was due, in UTC.</summary>
    public DateTimeOffset DueAt => new(_dueTicks, TimeSpan.Zero);

    /// <summary>The hash of the policy's content that promised it.</summary>
    public string PolicyHash { get => field ?? string.Empty; }

    /// <summary>When it was promised, in UTC; pauses after that extend it.</summary>
    public DateTimeOffset AsOf => new(_asOfTicks, TimeSpan.Zero);

    /// <summary>What a decision promises.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The promise; null for a decision without a due instant.</returns>
    public static SlaPromise? Of(in SlaDecision decision) => decision is { StartedAt: { } started, DueAt: { } due }
        ? new SlaPromise(decision.Metric, started, due, decision.Policy.ContentHash, decision.AsOf)
        : null;
}
