namespace RevOps.Rules;

/// <summary>What a routing decision is asked with.</summary>
/// <remarks>
/// A value; each <c>With</c> gives a changed copy. This type is how the contract grows: a later version adds members here, never to the
/// service interface. Start with <see cref="At"/>.
/// </remarks>
public readonly struct RoutingContext
{
    private static readonly IReadOnlyDictionary<string, int> NoOpenItems = new Dictionary<string, int>(StringComparer.Ordinal);
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>> NoAssignments = new Dictionary<string, IReadOnlyList<DateTimeOffset>>(StringComparer.Ordinal);

    // Apart, since few contexts have any of it and all are copied.
    private readonly SeldomGiven? _seldom;

    private RoutingContext(
        DateTimeOffset asOf,
        FactSet? facts,
        KnownOwners? owners,
        IReadOnlyCollection<string>? excludedMembers,
        IReadOnlyDictionary<string, int>? openItems,
        IReadOnlyList<MemberAbsence>? absences,
        IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>>? assignments,
        string? idempotencyToken,
        bool? isPreview,
        ExplanationRequest<RoutingExplanation>? explanation,
        IReadOnlyCollection<string>? inactiveOwners,
        SeldomGiven? seldom,
        RerouteRequest? reroute = null)
    {
        AsOf = asOf;
        Facts = facts ?? FactSet.Empty;
        Owners = owners ?? KnownOwners.None;
        ExcludedMembers = excludedMembers ?? Array.Empty<string>();
        OpenItems = openItems ?? NoOpenItems;
        Absences = absences ?? Array.Empty<MemberAbsence>();
        Assignments = assignments ?? NoAssignments;
        IdempotencyToken = idempotencyToken;
        IsPreview = isPreview ?? false;
        Explanation = explanation;
        InactiveOwners = inactiveOwners ?? Array.Empty<string>();
        _seldom = seldom;
        Reroute = reroute;
    }

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</summary>
    public FactSet Facts { get => field ?? FactSet.Empty; }

    /// <summary>Who owns what already: an open opportunity, the customer, the account. Nobody by default.</summary>
    public KnownOwners Owners { get; }

    /// <summary>Who may not get this record, be they members of pools, known owners, remembered or named ones. None by default.</summary>
    public IReadOnlyCollection<string> ExcludedMembers { get => field ?? Array.Empty<string>(); }

    /// <summary>How many open items each member has, for pools with capacities; a member not listed has none.</summary>
    public IReadOnlyDictionary<string, int> OpenItems { get => field ?? NoOpenItems; }

    /// <summary>Who is away and when, beside what the policy says. Nobody by default.</summary>
    public IReadOnlyList<MemberAbsence> Absences { get => field ?? Array.Empty<MemberAbsence>(); }

    /// <summary>
    /// Who has left: as owners they are treated as the policy says, and in pools they are passed over. Nobody by default. A set makes it cheap for many.
    /// </summary>
    public IReadOnlyCollection<string> InactiveOwners { get => field ?? Array.Empty<string>(); }

    /// <summary>
    /// The assignment of the record of which the host knows this one to be a duplicate; null, the default, when it knows of none. It counts where the
    /// policy says when a record is a duplicate, within its window, and before what a memory finds.
    /// </summary>
    public EarlierAssignment? DuplicateOf => _seldom?.DuplicateOf;

    /// <summary>
    /// When each member was assigned records, in any order, for pools with caps: those after as-of do not count. A member not listed, of whom the
    /// host says nothing, is counted by the turns that the rotation gave them.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>> Assignments { get => field ?? NoAssignments; }

    /// <summary>
    /// What names this call wherever it is made again, so that it takes one turn; null, the default, when each call is one of its own. See
    /// <see cref="Once"/>.
    /// </summary>
    public string? IdempotencyToken { get; }

    /// <summary>Whether this is a preview: nothing is changed by the call, no turn is taken.</summary>
    public bool IsPreview { get; }

    /// <summary>Where the explanation is wanted; null, the default, for none.</summary>
    public ExplanationRequest<RoutingExplanation>? Explanation { get; }

    /// <summary>Why the record is routed again and who had it before; null, the default, when it is routed for the first time.</summary>
    public RerouteRequest? Reroute { get; }

    /// <summary>What names the request, the message or the run that asks, for whoever reads the log; null, the default, for none. No part of the decision.</summary>
    public string? CorrelationId => _seldom?.CorrelationId;

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <returns>The context.</returns>
    public static RoutingContext At(DateTimeOffset asOf) => new(asOf, null, null, null, null, null, null, null, null, null, null, null);

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied: what an earlier capability found, or an outside system concluded. Without any by default.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext WithFacts(FactSet facts) => new(AsOf, facts, Owners, ExcludedMembers, OpenItems, Absences, Assignments, IdempotencyToken, IsPreview, Explanation, InactiveOwners, _seldom, Reroute);

    /// <summary>This context with known owners.</summary>
    /// <param name="owners">Who owns what already: an open opportunity, the customer, the account. Nobody by default.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext WithOwners(KnownOwners owners) => new(AsOf, Facts, owners, ExcludedMembers, OpenItems, Absences, Assignments, IdempotencyToken, IsPreview, Explanation, InactiveOwners, _seldom, Reroute);

    /// <summary>This context without some members.</summary>
    /// <param name="excludedMembers">Members that may not get this record, such as the one who gave it back. None by default.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext Excluding(IReadOnlyCollection<string> excludedMembers) => new(AsOf, Facts, Owners, excludedMembers, OpenItems, Absences, Assignments, IdempotencyToken, IsPreview, Explanation, InactiveOwners, _seldom, Reroute);

    /// <summary>This context with open items.</summary>
    /// <param name="openItems">How many open items each member has, for pools with capacities; a member not listed has none.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext WithOpenItems(IReadOnlyDictionary<string, int> openItems) => new(AsOf, Facts, Owners, ExcludedMembers, openItems, Absences, Assignments, IdempotencyToken, IsPreview, Explanation, InactiveOwners, _seldom, Reroute);

    /// <summary>This context with absences.</summary>
    /// <param name="absences">Who is away and when, beside what the policy says.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext WithAbsences(IReadOnlyList<MemberAbsence> absences) => new(AsOf, Facts, Owners, ExcludedMembers, OpenItems, absences, Assignments, IdempotencyToken, IsPreview, Explanation, InactiveOwners, _seldom, Reroute);

    /// <summary>This context with people who have left.</summary>
    /// <param name="inactiveOwners">Who has left.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext WithInactiveOwners(IReadOnlyCollection<string> inactiveOwners) =>
        new(AsOf, Facts, Owners, ExcludedMembers, OpenItems, Absences, Assignments, IdempotencyToken, IsPreview, Explanation, inactiveOwners, _seldom, Reroute);

    /// <summary>This context for a record that the host knows to be a duplicate.</summary>
    /// <param name="assignment">The assignment of the earlier record; null for none.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext AsDuplicateOf(EarlierAssignment? assignment) =>
        new(AsOf, Facts, Owners, ExcludedMembers, OpenItems, Absences, Assignments, IdempotencyToken, IsPreview, Explanation, InactiveOwners, SeldomGiven.Of(assignment, CorrelationId), Reroute);

    /// <summary>This context with assignments.</summary>
    /// <param name="assignments">When each member was assigned records, in any order.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext WithAssignments(IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>> assignments) =>
        new(AsOf, Facts, Owners, ExcludedMembers, OpenItems, Absences, assignments, IdempotencyToken, IsPreview, Explanation, InactiveOwners, _seldom, Reroute);

    /// <summary>
    /// This context for a call that may be made again, by any host: when the rotation has given the turn already, among the last 32 that were named to it, the same
    /// member has it and no second turn is taken.
    /// </summary>
    /// <param name="idempotencyToken">What names the call, such as the id of the message that asks for it; null for none.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext Once(string? idempotencyToken) => new(AsOf, Facts, Owners, ExcludedMembers, OpenItems, Absences, Assignments, idempotencyToken, IsPreview, Explanation, InactiveOwners, _seldom, Reroute);

    /// <summary>This context for a record that is routed again: the policy's rule for the cause says who may not get it.</summary>
    /// <param name="reroute">Why, and who had it so far; null for a record that is routed for the first time.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext Rerouting(RerouteRequest? reroute) =>
        new(AsOf, Facts, Owners, ExcludedMembers, OpenItems, Absences, Assignments, IdempotencyToken, IsPreview, Explanation, InactiveOwners, _seldom, reroute);

    /// <summary>This context, as a preview: nothing is changed by the call, no turn is taken.</summary>
    /// <returns>The changed copy.</returns>
    public RoutingContext AsPreview() => new(AsOf, Facts, Owners, ExcludedMembers, OpenItems, Absences, Assignments, IdempotencyToken, true, Explanation, InactiveOwners, _seldom, Reroute);

    /// <summary>This context, asking for an explanation. Explaining never changes the decision.</summary>
    /// <param name="request">Where the explanation is wanted; null for none.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext Explaining(ExplanationRequest<RoutingExplanation>? request) => new(AsOf, Facts, Owners, ExcludedMembers, OpenItems, Absences, Assignments, IdempotencyToken, IsPreview, request, InactiveOwners, _seldom, Reroute);

    /// <summary>This context with what names the request, the message or the run that asks.</summary>
    /// <param name="correlationId">The name; null for none.</param>
    /// <returns>The changed copy.</returns>
    public RoutingContext CorrelatedBy(string? correlationId) =>
        new(AsOf, Facts, Owners, ExcludedMembers, OpenItems, Absences, Assignments, IdempotencyToken, IsPreview, Explanation, InactiveOwners, SeldomGiven.Of(DuplicateOf, correlationId), Reroute);

    private sealed class SeldomGiven(EarlierAssignment? duplicateOf, string? correlationId)
    {
        public EarlierAssignment? DuplicateOf { get; } = duplicateOf;

        public string? CorrelationId { get; } = correlationId;

        public static SeldomGiven? Of(EarlierAssignment? duplicateOf, string? correlationId) => duplicateOf is null && correlationId is null ? null : new(duplicateOf, correlationId);
    }
}
