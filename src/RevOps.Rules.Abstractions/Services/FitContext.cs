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
        ExplanationRequest<FitExplanation>? explanation)
    {
        AsOf = asOf;
        Facts = facts ?? FactSet.Empty;
        Explanation = explanation;
    }

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</summary>
    public FactSet Facts { get => field ?? FactSet.Empty; }

    /// <summary>Where the explanation is wanted; null, the default, for none.</summary>
    public ExplanationRequest<FitExplanation>? Explanation { get; }

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <returns>The context.</returns>
    public static FitContext At(DateTimeOffset asOf) => new(asOf, null, null);

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</param>
    /// <returns>The changed copy.</returns>
    public FitContext WithFacts(FactSet facts) => new(AsOf, facts, Explanation);

    /// <summary>This context, asking for an explanation. Explaining never changes the decision.</summary>
    /// <param name="request">Where the explanation is wanted; null for none.</param>
    /// <returns>The changed copy.</returns>
    public FitContext Explaining(ExplanationRequest<FitExplanation>? request) => new(AsOf, Facts, request);
}
