namespace RevOps.Rules;

/// <summary>What a stage decision is asked with.</summary>
/// <remarks>
/// A value; each <c>With</c> gives a changed copy. This type is how the contract grows: a later version adds members here, never to the
/// service interface. Start with <see cref="At"/>.
/// </remarks>
public readonly struct StageContext
{
    private StageContext(
        DateTimeOffset asOf,
        FactSet? facts,
        string? currentStage,
        string? targetStage,
        string? acceptedBy,
        string? disposition,
        ExplanationRequest<StageExplanation>? explanation)
    {
        AsOf = asOf;
        Facts = facts ?? FactSet.Empty;
        CurrentStage = currentStage;
        TargetStage = targetStage;
        AcceptedBy = acceptedBy;
        Disposition = disposition;
        Explanation = explanation;
    }

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</summary>
    public FactSet Facts { get => field ?? FactSet.Empty; }

    /// <summary>The stage in which the record is now; null for a record that has entered none, which may enter the first.</summary>
    public string? CurrentStage { get; }

    /// <summary>The stage to which a move is asked for; null, the default, asks for the next one of the path.</summary>
    public string? TargetStage { get; }

    /// <summary>Who has accepted the record, as recorded by the host; null while nobody has.</summary>
    public string? AcceptedBy { get; }

    /// <summary>The code of the disposition that was given, which detours need; null for none.</summary>
    public string? Disposition { get; }

    /// <summary>Where the explanation is wanted; null, the default, for none.</summary>
    public ExplanationRequest<StageExplanation>? Explanation { get; }

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <returns>The context.</returns>
    public static StageContext At(DateTimeOffset asOf) => new(asOf, null, null, null, null, null, null);

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</param>
    /// <returns>The changed copy.</returns>
    public StageContext WithFacts(FactSet facts) => new(AsOf, facts, CurrentStage, TargetStage, AcceptedBy, Disposition, Explanation);

    /// <summary>This context for a record in a stage.</summary>
    /// <param name="currentStage">The stage in which the record is now; null for a record that has entered none, which may enter the first.</param>
    /// <returns>The changed copy.</returns>
    public StageContext From(string? currentStage) => new(AsOf, Facts, currentStage, TargetStage, AcceptedBy, Disposition, Explanation);

    /// <summary>This context asking for a stage.</summary>
    /// <param name="targetStage">The stage to which a move is asked for; null, the default, asks for the next one of the path.</param>
    /// <returns>The changed copy.</returns>
    public StageContext To(string? targetStage) => new(AsOf, Facts, CurrentStage, targetStage, AcceptedBy, Disposition, Explanation);

    /// <summary>This context with a recorded acceptance.</summary>
    /// <param name="acceptedBy">Who has accepted the record, as recorded by the host; null while nobody has.</param>
    /// <returns>The changed copy.</returns>
    public StageContext WithAcceptance(string? acceptedBy) => new(AsOf, Facts, CurrentStage, TargetStage, acceptedBy, Disposition, Explanation);

    /// <summary>This context with a disposition.</summary>
    /// <param name="disposition">The code of the disposition that was given, which detours need; null for none.</param>
    /// <returns>The changed copy.</returns>
    public StageContext WithDisposition(string? disposition) => new(AsOf, Facts, CurrentStage, TargetStage, AcceptedBy, disposition, Explanation);

    /// <summary>This context, asking for an explanation. Explaining never changes the decision.</summary>
    /// <param name="request">Where the explanation is wanted; null for none.</param>
    /// <returns>The changed copy.</returns>
    public StageContext Explaining(ExplanationRequest<StageExplanation>? request) => new(AsOf, Facts, CurrentStage, TargetStage, AcceptedBy, Disposition, request);
}
