namespace RevOps.Rules;

/// <summary>What is asked with whether a lead is up to standard.</summary>
/// <remarks>A value; each <c>With</c> gives a changed copy. A later version adds members here. Start with <see cref="At"/>.</remarks>
public readonly struct StandardsContext
{
    private StandardsContext(DateTimeOffset asOf, FactSet? facts, ExplanationRequest<StandardsExplanation>? explanation, string? correlationId = null)
    {
        AsOf = asOf;
        Facts = facts ?? FactSet.Empty;
        Explanation = explanation;
        CorrelationId = correlationId;
    }

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The facts that are supplied, such as what fit found. Without any by default.</summary>
    public FactSet Facts { get => field ?? FactSet.Empty; }

    /// <summary>Where the explanation is wanted; null, the default, for none.</summary>
    public ExplanationRequest<StandardsExplanation>? Explanation { get; }

    /// <summary>What names the request, the message or the run that asks, for whoever reads the log; null, the default, for none. No part of the decision.</summary>
    public string? CorrelationId { get; }

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <returns>The context.</returns>
    public static StandardsContext At(DateTimeOffset asOf) => new(asOf, null, null);

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied.</param>
    /// <returns>The changed copy.</returns>
    public StandardsContext WithFacts(FactSet facts) => new(AsOf, facts, Explanation, CorrelationId);

    /// <summary>This context, asking for an explanation. Explaining never changes the decision.</summary>
    /// <param name="request">Where the explanation is wanted; null for none.</param>
    /// <returns>The changed copy.</returns>
    public StandardsContext Explaining(ExplanationRequest<StandardsExplanation>? request) => new(AsOf, Facts, request, CorrelationId);

    /// <summary>This context with what names the request, the message or the run that asks.</summary>
    /// <param name="correlationId">The name; null for none.</param>
    /// <returns>The changed copy.</returns>
    public StandardsContext CorrelatedBy(string? correlationId) => new(AsOf, Facts, Explanation, correlationId);
}
