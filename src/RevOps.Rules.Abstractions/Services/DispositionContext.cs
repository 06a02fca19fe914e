namespace RevOps.Rules;

/// <summary>What a disposition is resolved with.</summary>
/// <remarks>
/// A value; each <c>With</c> gives a changed copy. This type is how the contract grows: a later version adds members here, never to the
/// service interface. Start with <see cref="At"/>.
/// </remarks>
public readonly struct DispositionContext
{
    private DispositionContext(
        DateTimeOffset asOf,
        FactSet? facts,
        string? code,
        string? currentStage,
        IReadOnlyList<DateTimeOffset>? earlierRecycles,
        ExplanationRequest<DispositionExplanation>? explanation)
    {
        AsOf = asOf;
        Facts = facts ?? FactSet.Empty;
        Code = code;
        CurrentStage = currentStage;
        EarlierRecycles = earlierRecycles ?? Array.Empty<DateTimeOffset>();
        Explanation = explanation;
    }

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</summary>
    public FactSet Facts { get => field ?? FactSet.Empty; }

    /// <summary>The code of the disposition that was given; null for none.</summary>
    public string? Code { get; }

    /// <summary>The stage in which the record is now; null when it is in none.</summary>
    public string? CurrentStage { get; }

    /// <summary>When the record was recycled before, in any order. Never by default.</summary>
    public IReadOnlyList<DateTimeOffset> EarlierRecycles { get => field ?? Array.Empty<DateTimeOffset>(); }

    /// <summary>Where the explanation is wanted; null, the default, for none.</summary>
    public ExplanationRequest<DispositionExplanation>? Explanation { get; }

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <returns>The context.</returns>
    public static DispositionContext At(DateTimeOffset asOf) => new(asOf, null, null, null, null, null);

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext WithFacts(FactSet facts) => new(AsOf, facts, Code, CurrentStage, EarlierRecycles, Explanation);

    /// <summary>This context with a disposition.</summary>
    /// <param name="code">The code of the disposition that was given; null for none.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext Disposed(string? code) => new(AsOf, Facts, code, CurrentStage, EarlierRecycles, Explanation);

    /// <summary>This context for a record in a stage.</summary>
    /// <param name="currentStage">The stage in which the record is now; null when it is in none.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext From(string? currentStage) => new(AsOf, Facts, Code, currentStage, EarlierRecycles, Explanation);

    /// <summary>This context after earlier recycles.</summary>
    /// <param name="earlierRecycles">When the record was recycled before, in any order. Never by default.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext AfterRecycles(IReadOnlyList<DateTimeOffset> earlierRecycles) => new(AsOf, Facts, Code, CurrentStage, earlierRecycles, Explanation);

    /// <summary>This context, asking for an explanation. Explaining never changes the decision.</summary>
    /// <param name="request">Where the explanation is wanted; null for none.</param>
    /// <returns>The changed copy.</returns>
    public DispositionContext Explaining(ExplanationRequest<DispositionExplanation>? request) => new(AsOf, Facts, Code, CurrentStage, EarlierRecycles, request);
}
