namespace RevOps.Rules;

/// <summary>What a stage decision is asked with.</summary>
/// <remarks>
/// A value; each <c>With</c> gives a changed copy. This type is how the contract grows: a later version adds members here, never to the
/// service interface. Start with <see cref="At"/>.
/// </remarks>
public readonly struct StageContext
{
    private readonly Parts _parts;

    private StageContext(in Parts parts) => _parts = parts;

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf => _parts.AsOf;

    /// <summary>The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</summary>
    public FactSet Facts => _parts.Facts ?? FactSet.Empty;

    /// <summary>The stage in which the record is now; null for a record that has entered none, which may enter the first.</summary>
    public string? CurrentStage => _parts.CurrentStage;

    /// <summary>When the record entered its present stage, which tells how long it may stay; null, the default, when the host does not say.</summary>
    public DateTimeOffset? EnteredAt => _parts.EnteredAt;

    /// <summary>
    /// The stage to which a move is asked for. Null, the default, asks for the next one of the path or, when a <see cref="Disposition"/> was given, for
    /// what the policy makes of it.
    /// </summary>
    public string? TargetStage => _parts.TargetStage;

    /// <summary>Who has accepted the record, as recorded by the host; null while nobody has.</summary>
    public string? AcceptedBy => _parts.AcceptedBy;

    /// <summary>
    /// When the record was accepted; null, the default, stands for as-of. An acceptance after as-of has not happened, and one before
    /// <see cref="EnteredAt"/> belongs to an earlier visit: neither counts.
    /// </summary>
    public DateTimeOffset? AcceptedAt => _parts.AcceptedAt;

    /// <summary>The code of the disposition that was given, which detours need; null for none.</summary>
    public string? Disposition => _parts.Disposition;

    /// <summary>When the record was recycled before, in any order, for policies that limit how often. Never by default.</summary>
    public IReadOnlyList<DateTimeOffset> EarlierRecycles => _parts.EarlierRecycles ?? Array.Empty<DateTimeOffset>();

    /// <summary>When the record was rerouted or enriched before, in any order, for policies that limit how often. Never by default.</summary>
    public IReadOnlyList<DateTimeOffset> EarlierTurnBacks => _parts.EarlierTurnBacks ?? Array.Empty<DateTimeOffset>();

    /// <summary>Where the explanation is wanted; null, the default, for none.</summary>
    public ExplanationRequest<StageExplanation>? Explanation => _parts.Explanation;

    /// <summary>Where all moves from the present stage are wanted, and how far the record could go; null, the default, for nowhere.</summary>
    public ExplanationRequest<StageOutlook>? Outlook => _parts.Outlook;

    /// <summary>How hard an explanation looks for what would open a gate that blocks; <see cref="GateSearch.Default"/> by default.</summary>
    public GateSearch Search => _parts.Search ?? GateSearch.Default;

    /// <summary>What names the request, the message or the run that asks, for whoever reads the log; null, the default, for none. No part of the decision.</summary>
    public string? CorrelationId => _parts.CorrelationId;

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <returns>The context.</returns>
    public static StageContext At(DateTimeOffset asOf) => new(new Parts { AsOf = asOf });

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</param>
    /// <returns>The changed copy.</returns>
    public StageContext WithFacts(FactSet facts)
    {
        var parts = _parts;
        parts.Facts = facts;
        return new(in parts);
    }

    /// <summary>This context for a record in a stage.</summary>
    /// <param name="currentStage">The stage in which the record is now; null for a record that has entered none, which may enter the first.</param>
    /// <returns>The changed copy.</returns>
    public StageContext From(string? currentStage)
    {
        var parts = _parts;
        parts.CurrentStage = currentStage;
        return new(in parts);
    }

    /// <summary>This context with the instant of entry.</summary>
    /// <param name="enteredAt">When the record entered its present stage; null when the host does not say.</param>
    /// <returns>The changed copy.</returns>
    public StageContext Since(DateTimeOffset? enteredAt)
    {
        var parts = _parts;
        parts.EnteredAt = enteredAt;
        return new(in parts);
    }

    /// <summary>This context asking for a stage.</summary>
    /// <param name="targetStage">The stage to which a move is asked for; null asks for the next one of the path, or for what a disposition leads to.</param>
    /// <returns>The changed copy.</returns>
    public StageContext To(string? targetStage)
    {
        var parts = _parts;
        parts.TargetStage = targetStage;
        return new(in parts);
    }

    /// <summary>This context with a recorded acceptance.</summary>
    /// <param name="acceptedBy">Who has accepted the record, as recorded by the host; null while nobody has.</param>
    /// <param name="acceptedAt">When; null stands for as-of.</param>
    /// <returns>The changed copy.</returns>
    public StageContext WithAcceptance(string? acceptedBy, DateTimeOffset? acceptedAt = null)
    {
        var parts = _parts;
        parts.AcceptedBy = acceptedBy;
        parts.AcceptedAt = acceptedBy is null ? null : acceptedAt;
        return new(in parts);
    }

    /// <summary>This context with a disposition.</summary>
    /// <param name="disposition">The code of the disposition that was given, which detours need; null for none.</param>
    /// <returns>The changed copy.</returns>
    public StageContext WithDisposition(string? disposition)
    {
        var parts = _parts;
        parts.Disposition = disposition;
        return new(in parts);
    }

    /// <summary>This context after earlier recycles.</summary>
    /// <param name="earlierRecycles">When the record was recycled before, in any order. Never by default.</param>
    /// <returns>The changed copy.</returns>
    public StageContext AfterRecycles(IReadOnlyList<DateTimeOffset> earlierRecycles)
    {
        var parts = _parts;
        parts.EarlierRecycles = earlierRecycles;
        return new(in parts);
    }

    /// <summary>This context after earlier reroutes and enrichments.</summary>
    /// <param name="earlierTurnBacks">When the record was rerouted or enriched before, in any order. Never by default.</param>
    /// <returns>The changed copy.</returns>
    public StageContext AfterTurnBacks(IReadOnlyList<DateTimeOffset> earlierTurnBacks)
    {
        var parts = _parts;
        parts.EarlierTurnBacks = earlierTurnBacks;
        return new(in parts);
    }

    /// <summary>This context, asking for an explanation. Explaining never changes the decision.</summary>
    /// <param name="request">Where the explanation is wanted; null for none.</param>
    /// <returns>The changed copy.</returns>
    public StageContext Explaining(ExplanationRequest<StageExplanation>? request)
    {
        var parts = _parts;
        parts.Explanation = request;
        return new(in parts);
    }

    /// <summary>This context, asking for all moves from the present stage and how far the record could go. Asking never changes the decision.</summary>
    /// <param name="request">Where the outlook is wanted; null for nowhere.</param>
    /// <returns>The changed copy.</returns>
    public StageContext LookingAhead(ExplanationRequest<StageOutlook>? request)
    {
        var parts = _parts;
        parts.Outlook = request;
        return new(in parts);
    }

    /// <summary>This context with limits for the search of what would open a gate.</summary>
    /// <param name="search">The limits; <see cref="GateSearch.Off"/> for no search.</param>
    /// <returns>The changed copy.</returns>
    public StageContext Searching(GateSearch search)
    {
        var parts = _parts;
        parts.Search = search;
        return new(in parts);
    }

    /// <summary>This context with what names the request, the message or the run that asks.</summary>
    /// <param name="correlationId">The name; null for none.</param>
    /// <returns>The changed copy.</returns>
    public StageContext CorrelatedBy(string? correlationId)
    {
        var parts = _parts;
        parts.CorrelationId = correlationId;
        return new(in parts);
    }

    // A constructor of a dozen parameters would be repeated by every method above.
    private struct Parts
    {
        public DateTimeOffset AsOf;
        public FactSet? Facts;
        public string? CurrentStage;
        public DateTimeOffset? EnteredAt;
        public string? TargetStage;
        public string? AcceptedBy;
        public DateTimeOffset? AcceptedAt;
        public string? Disposition;
        public IReadOnlyList<DateTimeOffset>? EarlierRecycles;
        public IReadOnlyList<DateTimeOffset>? EarlierTurnBacks;
        public ExplanationRequest<StageExplanation>? Explanation;
        public ExplanationRequest<StageOutlook>? Outlook;
        public GateSearch? Search;
        public string? CorrelationId;
    }
}
