namespace RevOps.Rules;

/// <summary>What a fit decision is asked with.</summary>
/// <remarks>
/// A value; each <c>With</c> gives a changed copy. This type is how the contract grows: a later version adds members here, never to the
/// service interface. Start with <see cref="At"/>.
/// </remarks>
public readonly struct FitContext
{
    private FitContext(
        DateTimeOffset asOf,
        FactSet? facts,
        IReadOnlyList<DateTimeOffset>? earlierRecycles,
        ExplanationRequest<FitExplanation>? explanation,
        string? correlationId = null)
    {
        AsOf = asOf;
        Facts = facts ?? FactSet.Empty;
        EarlierRecycles = earlierRecycles ?? Array.Empty<DateTimeOffset>();
        Explanation = explanation;
        CorrelationId = correlationId;
    }

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</summary>
    public FactSet Facts { get => field ?? FactSet.Empty; }

    /// <summary>When the record was recycled before, in any order: activities up to the latest one count no more. None by default.</summary>
    public IReadOnlyList<DateTimeOffset> EarlierRecycles { get => field ?? Array.Empty<DateTimeOffset>(); }

    /// <summary>Where the explanation is wanted; null, the default, for none.</summary>
    public ExplanationRequest<FitExplanation>? Explanation { get; }

    /// <summary>What names the request, the message or the run that asks, for whoever reads the log; null, the default, for none. No part of the decision.</summary>
    public string? CorrelationId { get; }

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <returns>The context.</returns>
    public static FitContext At(DateTimeOffset asOf) => new(asOf, null, null, null);

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</param>
    /// <returns>The changed copy.</returns>
    public FitContext WithFacts(FactSet facts) => new(AsOf, facts, EarlierRecycles, Explanation, CorrelationId);

    /// <summary>This context after earlier recycles.</summary>
    /// <param name="earlierRecycles">When the record was recycled before, in any order; those after as-of have not happened.</param>
    /// <returns>The changed copy.</returns>
    public FitContext AfterRecycles(IReadOnlyList<DateTimeOffset> earlierRecycles) => new(AsOf, Facts, earlierRecycles, Explanation, CorrelationId);

    /// <summary>This context, asking for an explanation. Explaining never changes the decision.</summary>
    /// <param name="request">Where the explanation is wanted; null for none.</param>
    /// <returns>The changed copy.</returns>
    public FitContext Explaining(ExplanationRequest<FitExplanation>? request) => new(AsOf, Facts, EarlierRecycles, request, CorrelationId);

    /// <summary>This context with what names the request, the message or the run that asks.</summary>
    /// <param name="correlationId">The name; null for none.</param>
    /// <returns>The changed copy.</returns>
    public FitContext CorrelatedBy(string? correlationId) => new(AsOf, Facts, EarlierRecycles, Explanation, correlationId);
}
