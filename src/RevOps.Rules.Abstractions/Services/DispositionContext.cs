namespace RevOps.Rules;

/// <summary>What a disposition is resolved with.</summary>
/// <remarks>
/// A value; each <c>With</c> gives a changed copy. This type is how the contract grows: a later version adds members here, never to the
/// service interface. Start with <see cref="At"/>.
/// </remarks>
public readonly struct DispositionContext
{
    private readonly Parts _parts;

    private DispositionContext(in Parts parts) => _parts = parts;

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf => _parts.AsOf;

    /// <summary>The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</summary>
    public FactSet Facts => _parts.Facts ?? FactSet.Empty;

    /// <summary>The code of the disposition that was given; null for none.</summary>
    public string? Code => _parts.Code;

    /// <summary>The stage in which the record is now; null when it is in none.</summary>
    public string? CurrentStage => _parts.CurrentStage;

    /// <summary>When the record was disposed of before so that it came back, in any order. Never by default.</summary>
    public IReadOnlyList<DateTimeOffset> EarlierRecycles => _parts.EarlierRecycles ?? Array.Empty<DateTimeOffset>();

    /// <summary>When the record was rerouted or enriched before, in any order. Never by default.</summary>
    public IReadOnlyList<DateTimeOffset> EarlierTurnBacks => _parts.EarlierTurnBacks ?? Array.Empty<DateTimeOffset>();

    /// <summary>Where the explanation is wanted; null, the default, for none.</summary>
    public ExplanationRequest<DispositionExplanation>? Explanation => _parts.Explanation;

    /// <summary>What names the request, the message or the run that asks, for whoever reads the log; null, the default, for none. No part of the decision.</summary>
    public string? CorrelationId => _parts.CorrelationId;

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <returns>The context.</returns>
    public static DispositionContext At(DateTimeOffset asOf) => new(new Parts { AsOf = asOf });

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext WithFacts(FactSet facts)
    {
        var parts = _parts;
        parts.Facts = facts;
        return new(in parts);
    }

    /// <summary>This context with a disposition.</summary>
    /// <param name="code">The code of the disposition that was given; null for none.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext Disposed(string? code)
    {
        var parts = _parts;
        parts.Code = code;
        return new(in parts);
    }

    /// <summary>This context for a record in a stage.</summary>
    /// <param name="currentStage">The stage in which the record is now; null when it is in none.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext From(string? currentStage)
    {
        var parts = _parts;
        parts.CurrentStage = currentStage;
        return new(in parts);
    }

    /// <summary>This context after earlier recycles.</summary>
    /// <param name="earlierRecycles">When the record was disposed of before so that it came back, in any order. Never by default.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext AfterRecycles(IReadOnlyList<DateTimeOffset> earlierRecycles)
    {
        var parts = _parts;
        parts.EarlierRecycles = earlierRecycles;
        return new(in parts);
    }

    /// <summary>This context after earlier reroutes and enrichments.</summary>
    /// <param name="earlierTurnBacks">When the record was rerouted or enriched before, in any order. Never by default.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext AfterTurnBacks(IReadOnlyList<DateTimeOffset> earlierTurnBacks)
    {
        var parts = _parts;
        parts.EarlierTurnBacks = earlierTurnBacks;
        return new(in parts);
    }

    /// <summary>This context, asking for an explanation. Explaining never changes the decision.</summary>
    /// <param name="request">Where the explanation is wanted; null for none.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext Explaining(ExplanationRequest<DispositionExplanation>? request)
    {
        var parts = _parts;
        parts.Explanation = request;
        return new(in parts);
    }

    /// <summary>This context with what names the request, the message or the run that asks.</summary>
    /// <param name="correlationId">The name; null for none.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext CorrelatedBy(string? correlationId)
    {
        var parts = _parts;
        parts.CorrelationId = correlationId;
        return new(in parts);
    }

    // A constructor of all of them would be repeated by every method above.
    private struct Parts
    {
        public DateTimeOffset AsOf;
        public FactSet? Facts;
        public string? Code;
        public string? CurrentStage;
        public IReadOnlyList<DateTimeOffset>? EarlierRecycles;
        public IReadOnlyList<DateTimeOffset>? EarlierTurnBacks;
        public ExplanationRequest<DispositionExplanation>? Explanation;
        public string? CorrelationId;
    }
}
