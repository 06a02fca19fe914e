namespace RevOps.Rules;

/// <summary>What an SLA decision is asked with.</summary>
/// <remarks>
/// A value; each <c>With</c> gives a changed copy. This type is how the contract grows: a later version adds members here, never to the
/// service interface. Start with <see cref="At"/>.
/// </remarks>
public readonly struct SlaContext
{
    private SlaContext(
        DateTimeOffset asOf,
        FactSet? facts,
        IReadOnlyList<TimelineEvent>? timeline,
        SlaMetric? metric,
        SlaClocks? clocks,
        IReadOnlyList<SlaStep>? seen,
        IReadOnlyList<SlaPromise>? promises,
        string? ownerCalendar,
        ExplanationRequest<SlaExplanation>? explanation,
        string? correlationId = null)
    {
        AsOf = asOf;
        Facts = facts ?? FactSet.Empty;
        Timeline = timeline ?? Array.Empty<TimelineEvent>();
        Metric = metric;
        Clocks = clocks;
        SeenSteps = seen ?? Array.Empty<SlaStep>();
        Promises = promises ?? Array.Empty<SlaPromise>();
        OwnerCalendar = ownerCalendar;
        Explanation = explanation;
        CorrelationId = correlationId;
    }

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</summary>
    public FactSet Facts { get => field ?? FactSet.Empty; }

    /// <summary>What happened to the record, in any order. Empty by default.</summary>
    public IReadOnlyList<TimelineEvent> Timeline { get => field ?? Array.Empty<TimelineEvent>(); }

    /// <summary>Which clock is asked for; null, the default, asks for the most pressing one of all.</summary>
    public SlaMetric? Metric { get; }

    /// <summary>Where all clocks that are asked for are wanted; null, the default, for the answer alone.</summary>
    public SlaClocks? Clocks { get; }

    /// <summary>The steps of escalations that were reported before and are not to be reported again. None by default.</summary>
    public IReadOnlyList<SlaStep> SeenSteps { get => field ?? Array.Empty<SlaStep>(); }

    /// <summary>The due instants that were promised before. None by default.</summary>
    public IReadOnlyList<SlaPromise> Promises { get => field ?? Array.Empty<SlaPromise>(); }

    /// <summary>The name of the present owner's calendar, for targets that count on it; null, the default, leaves it to the policy.</summary>
    public string? OwnerCalendar { get; }

    /// <summary>Where the explanation is wanted; null, the default, for none.</summary>
    public ExplanationRequest<SlaExplanation>? Explanation { get; }

    /// <summary>What names the request, the message or the run that asks, for whoever reads the log; null, the default, for none. No part of the decision.</summary>
    public string? CorrelationId { get; }

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <returns>The context.</returns>
    public static SlaContext At(DateTimeOffset asOf) => new(asOf, null, null, null, null, null, null, null, null);

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext WithFacts(FactSet facts) => new(AsOf, facts, Timeline, Metric, Clocks, SeenSteps, Promises, OwnerCalendar, Explanation, CorrelationId);

    /// <summary>This context with a timeline.</summary>
    /// <param name="timeline">What happened to the record since it came (or came back), in any order. Empty by default.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext WithTimeline(IReadOnlyList<TimelineEvent> timeline) => new(AsOf, Facts, timeline, Metric, Clocks, SeenSteps, Promises, OwnerCalendar, Explanation, CorrelationId);

    /// <summary>This context, asking for one clock.</summary>
    /// <param name="metric">The clock; null for the most pressing one of all.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext For(SlaMetric? metric) => new(AsOf, Facts, Timeline, metric, Clocks, SeenSteps, Promises, OwnerCalendar, Explanation, CorrelationId);

    /// <summary>This context, collecting every clock that is asked for.</summary>
    /// <param name="clocks">Where they are wanted: cleared and filled by each call; null for nowhere.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext Collecting(SlaClocks? clocks) => new(AsOf, Facts, Timeline, Metric, clocks, SeenSteps, Promises, OwnerCalendar, Explanation, CorrelationId);

    /// <summary>This context with what the caller has seen of escalations.</summary>
    /// <param name="steps">The steps that were reported before; none of them is reported again.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext HavingSeen(IReadOnlyList<SlaStep> steps) => new(AsOf, Facts, Timeline, Metric, Clocks, steps, Promises, OwnerCalendar, Explanation, CorrelationId);

    /// <summary>This context with what was promised.</summary>
    /// <param name="promises">The due instants that were promised before; one of another policy holds on where this policy pins it.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext WithPromises(IReadOnlyList<SlaPromise> promises) => new(AsOf, Facts, Timeline, Metric, Clocks, SeenSteps, promises, OwnerCalendar, Explanation, CorrelationId);

    /// <summary>This context with the calendar of the present owner.</summary>
    /// <param name="calendar">The name of a calendar of the policy; null leaves it to the policy.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext OnOwnerCalendar(string? calendar) => new(AsOf, Facts, Timeline, Metric, Clocks, SeenSteps, Promises, calendar, Explanation, CorrelationId);

    /// <summary>This context, asking for an explanation. Explaining never changes the decision.</summary>
    /// <param name="request">Where the explanation is wanted; null for none.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext Explaining(ExplanationRequest<SlaExplanation>? request) => new(AsOf, Facts, Timeline, Metric, Clocks, SeenSteps, Promises, OwnerCalendar, request, CorrelationId);

    /// <summary>This context with what names the request, the message or the run that asks.</summary>
    /// <param name="correlationId">The name; null for none.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext CorrelatedBy(string? correlationId) => new(AsOf, Facts, Timeline, Metric, Clocks, SeenSteps, Promises, OwnerCalendar, Explanation, correlationId);
}
