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
        ExplanationRequest<SlaExplanation>? explanation)
    {
        AsOf = asOf;
        Facts = facts ?? FactSet.Empty;
        Timeline = timeline ?? Array.Empty<TimelineEvent>();
        Explanation = explanation;
    }

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</summary>
    public FactSet Facts { get => field ?? FactSet.Empty; }

    /// <summary>What happened to the record, in any order. Empty by default.</summary>
    public IReadOnlyList<TimelineEvent> Timeline { get => field ?? Array.Empty<TimelineEvent>(); }

    /// <summary>Where the explanation is wanted; null, the default, for none.</summary>
    public ExplanationRequest<SlaExplanation>? Explanation { get; }

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <returns>The context.</returns>
    public static SlaContext At(DateTimeOffset asOf) => new(asOf, null, null, null);

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext WithFacts(FactSet facts) => new(AsOf, facts, Timeline, Explanation);

    /// <summary>This context with a timeline.</summary>
    /// <param name="timeline">What happened to the record, in any order. Empty by default.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext WithTimeline(IReadOnlyList<TimelineEvent> timeline) => new(AsOf, Facts, timeline, Explanation);

    /// <summary>This context, asking for an explanation. Explaining never changes the decision.</summary>
    /// <param name="request">Where the explanation is wanted; null for none.</param>
    /// <returns>The changed copy.</returns>
    public SlaContext Explaining(ExplanationRequest<SlaExplanation>? request) => new(AsOf, Facts, Timeline, request);
}
