namespace RevOps.Rules;

/// <summary>What a pass over all sections of a policy is asked with: the contexts of the single capabilities in one.</summary>
/// <remarks>
/// A value; each <c>With</c> gives a changed copy. This type is how the contract grows: a later version adds members here. Facts that a section
/// publishes are seen by those that name them, whatever the context supplies under the same name.
/// </remarks>
public readonly struct DecisionContext
{
    private DecisionContext(in StageContext stage, in RoutingContext routing, in SlaContext sla, in DispositionContext disposition)
    {
        Stage = stage;
        Routing = routing;
        Sla = sla;
        Disposition = disposition;
    }

    /// <summary>The instant for which the decisions hold.</summary>
    public DateTimeOffset AsOf => Stage.AsOf;

    /// <summary>The facts that are supplied beside the record. None by default.</summary>
    public FactSet Facts => Stage.Facts;

    /// <summary>What fit is asked with.</summary>
    public FitContext Fit => FitContext.At(AsOf).WithFacts(Facts).AfterRecycles(Disposition.EarlierRecycles).CorrelatedBy(CorrelationId);

    /// <summary>What the stage gate is asked with.</summary>
    public StageContext Stage { get; }

    /// <summary>What routing is asked with.</summary>
    public RoutingContext Routing { get; }

    /// <summary>What the SLA clock is asked with.</summary>
    public SlaContext Sla { get; }

    /// <summary>What the disposition is resolved with.</summary>
    public DispositionContext Disposition { get; }

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decisions hold.</param>
    /// <returns>The context.</returns>
    public static DecisionContext At(DateTimeOffset asOf) => new(StageContext.At(asOf), RoutingContext.At(asOf), SlaContext.At(asOf), DispositionContext.At(asOf));

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied beside the record.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext WithFacts(FactSet facts) => new(Stage.WithFacts(facts), Routing.WithFacts(facts), Sla.WithFacts(facts), Disposition.WithFacts(facts));

    /// <summary>This context for a record in a stage.</summary>
    /// <param name="currentStage">The stage in which the record is now; null for a record that has entered none.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext From(string? currentStage) => new(Stage.From(currentStage), Routing, Sla, Disposition.From(currentStage));

    /// <summary>This context asking for a stage.</summary>
    /// <param name="targetStage">The stage to which a move is asked for; null asks for the next one of the path.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext To(string? targetStage) => new(Stage.To(targetStage), Routing, Sla, Disposition);

    /// <summary>This context with the instant at which the record entered its stage.</summary>
    /// <param name="enteredAt">When the record entered its present stage; null when the host does not say.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext Since(DateTimeOffset? enteredAt) => new(Stage.Since(enteredAt), Routing, Sla, Disposition);

    /// <summary>This context with a recorded acceptance.</summary>
    /// <param name="acceptedBy">Who has accepted the record; null while nobody has.</param>
    /// <param name="acceptedAt">When; null stands for as-of.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext WithAcceptance(string? acceptedBy, DateTimeOffset? acceptedAt = null) => new(Stage.WithAcceptance(acceptedBy, acceptedAt), Routing, Sla, Disposition);

    /// <summary>This context with limits for the search of what would open a stage gate.</summary>
    /// <param name="search">The limits; <see cref="GateSearch.Off"/> for no search.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext Searching(GateSearch search) => new(Stage.Searching(search), Routing, Sla, Disposition);

    /// <summary>This context with a disposition.</summary>
    /// <param name="code">The code of the disposition that was given; null for none.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext Disposed(string? code) => new(Stage.WithDisposition(code), Routing, Sla, Disposition.Disposed(code));

    /// <summary>This context after earlier recycles.</summary>
    /// <param name="earlierRecycles">When the record was recycled before, in any order.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext AfterRecycles(IReadOnlyList<DateTimeOffset> earlierRecycles) =>
        new(Stage.AfterRecycles(earlierRecycles), Routing, Sla, Disposition.AfterRecycles(earlierRecycles));

    /// <summary>This context after earlier reroutes and enrichments.</summary>
    /// <param name="earlierTurnBacks">When the record was rerouted or enriched before, in any order.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext AfterTurnBacks(IReadOnlyList<DateTimeOffset> earlierTurnBacks) =>
        new(Stage.AfterTurnBacks(earlierTurnBacks), Routing, Sla, Disposition.AfterTurnBacks(earlierTurnBacks));

    /// <summary>This context with known owners.</summary>
    /// <param name="owners">Who owns what already.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext WithOwners(KnownOwners owners) => new(Stage, Routing.WithOwners(owners), Sla, Disposition);

    /// <summary>This context without some members.</summary>
    /// <param name="excludedMembers">Members that may not get this record.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext Excluding(IReadOnlyCollection<string> excludedMembers) => new(Stage, Routing.Excluding(excludedMembers), Sla, Disposition);

    /// <summary>This context for a record that is routed again.</summary>
    /// <param name="reroute">Why, and who had it so far; null for a record that is routed for the first time.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext Rerouting(RerouteRequest? reroute) => new(Stage, Routing.Rerouting(reroute), Sla, Disposition);

    /// <summary>This context with open items.</summary>
    /// <param name="openItems">How many open items each member has.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext WithOpenItems(IReadOnlyDictionary<string, int> openItems) => new(Stage, Routing.WithOpenItems(openItems), Sla, Disposition);

    /// <summary>This context with absences of members.</summary>
    /// <param name="absences">Who is away and when, beside what the policy says.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext WithAbsences(IReadOnlyList<MemberAbsence> absences) => new(Stage, Routing.WithAbsences(absences), Sla, Disposition);

    /// <summary>This context with people who have left.</summary>
    /// <param name="inactiveOwners">Who has left.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext WithInactiveOwners(IReadOnlyCollection<string> inactiveOwners) => new(Stage, Routing.WithInactiveOwners(inactiveOwners), Sla, Disposition);

    /// <summary>This context for a record that the host knows to be a duplicate.</summary>
    /// <param name="assignment">The assignment of the earlier record; null for none.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext AsDuplicateOf(EarlierAssignment? assignment) => new(Stage, Routing.AsDuplicateOf(assignment), Sla, Disposition);

    /// <summary>This context with assignments of members.</summary>
    /// <param name="assignments">When each member was assigned records, in any order.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext WithAssignments(IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>> assignments) => new(Stage, Routing.WithAssignments(assignments), Sla, Disposition);

    /// <summary>This context for a call that may be made again: it takes one turn (see <see cref="RoutingContext.Once"/>).</summary>
    /// <param name="idempotencyToken">What names the call; null for none.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext Once(string? idempotencyToken) => new(Stage, Routing.Once(idempotencyToken), Sla, Disposition);

    /// <summary>This context with a timeline.</summary>
    /// <param name="timeline">What happened to the record, in any order.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext WithTimeline(IReadOnlyList<TimelineEvent> timeline) => new(Stage, Routing, Sla.WithTimeline(timeline), Disposition);

    /// <summary>This context, collecting every SLA clock.</summary>
    /// <param name="clocks">Where they are wanted: cleared and filled by each call; null for nowhere.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext CollectingClocks(SlaClocks? clocks) => new(Stage, Routing, Sla.Collecting(clocks), Disposition);

    /// <summary>This context with what the caller has seen of escalations.</summary>
    /// <param name="steps">The steps that were reported before; none of them is reported again.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext HavingSeen(IReadOnlyList<SlaStep> steps) => new(Stage, Routing, Sla.HavingSeen(steps), Disposition);

    /// <summary>This context with due instants that were promised before.</summary>
    /// <param name="promises">The promises; one of another policy holds on where the policy pins it.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext WithPromises(IReadOnlyList<SlaPromise> promises) => new(Stage, Routing, Sla.WithPromises(promises), Disposition);

    /// <summary>This context with the calendar of the present owner.</summary>
    /// <param name="calendar">The name of a calendar of the policy; null leaves it to the policy.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext OnOwnerCalendar(string? calendar) => new(Stage, Routing, Sla.OnOwnerCalendar(calendar), Disposition);

    /// <summary>What names the request, the message or the run that asks, for whoever reads the log; null for none. No part of a decision's identity.</summary>
    public string? CorrelationId => Stage.CorrelationId;

    /// <summary>This context with what names the request, the message or the run that asks.</summary>
    /// <param name="correlationId">The name; null for none.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext CorrelatedBy(string? correlationId) => new(Stage.CorrelatedBy(correlationId), Routing.CorrelatedBy(correlationId), Sla.CorrelatedBy(correlationId), Disposition.CorrelatedBy(correlationId));

    /// <summary>This context, as a preview: nothing is changed by the call, no turn is taken, nothing is logged.</summary>
    /// <returns>The changed copy.</returns>
    public DecisionContext AsPreview() => new(Stage, Routing.AsPreview(), Sla, Disposition);

    /// <summary>This context, asking for explanations. Explaining never changes a decision.</summary>
    /// <param name="stage">Where the stage gate's is wanted; null for none.</param>
    /// <param name="routing">Where routing's is wanted; null for none.</param>
    /// <param name="sla">Where the SLA clock's is wanted; null for none.</param>
    /// <param name="disposition">Where the disposition's is wanted; null for none.</param>
    /// <returns>The changed copy.</returns>
    public DecisionContext Explaining(
        ExplanationRequest<StageExplanation>? stage,
        ExplanationRequest<RoutingExplanation>? routing,
        ExplanationRequest<SlaExplanation>? sla,
        ExplanationRequest<DispositionExplanation>? disposition) =>
        new(Stage.Explaining(stage), Routing.Explaining(routing), Sla.Explaining(sla), Disposition.Explaining(disposition));
}
