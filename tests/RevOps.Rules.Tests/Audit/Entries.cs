using System.Reflection;

namespace RevOps.Rules.Tests.Audit;

/// <summary>Entries whose every field has a value of its own, made through the constructors: a field that comes later is filled as well.</summary>
internal static class Entries
{
    public static readonly DateTimeOffset AsOf = new DateTimeOffset(2026, 3, 10, 15, 0, 0, TimeSpan.Zero).AddTicks(1_234_567);

    public static readonly PolicyReference Policy = new("larkfield", "3.1", new string('a', 64), "r7");

    public static readonly IReadOnlyList<FactRead> Facts =
    [
        FactRead.Of("text", "Straße \"x\"\n\uD801"), FactRead.Of("number", 0.1), FactRead.Of("small", 5e-324), FactRead.Of("large", double.NegativeInfinity), FactRead.Of("odd", 6929495644600919.5),
        FactRead.Of("flag", flag: true), FactRead.OfDate("date", new DateTime(2024, 2, 29)), FactRead.OfInstant("instant", AsOf.AddTicks(1)), FactRead.OfElements("set", ["b", "a", ""]),
        FactRead.Missing("missing"), FactRead.Error("error", "broken"), FactRead.Error("hidden", null), FactRead.Masked("masked", 3), FactRead.Masked("whole", null),
        FactRead.OfRows("rows", [[FactRead.Of("n", 1), FactRead.OfRows("below", [[]])], []]),
    ];

    public static IReadOnlyList<DecisionEntry> All { get; } =
    [
        new FitEntry(Decision<FitDecision>(), FitContext.At(AsOf).AfterRecycles([AsOf.AddDays(-9)]), Facts, ["one", "two"], "run 1"),
        new StageEntry(Decision<StageDecision>(), StageContext.At(AsOf).From("MQL").Since(AsOf.AddDays(-3)).To("SAL").WithAcceptance("ann", AsOf.AddHours(-1)).WithDisposition("NoBudget").AfterRecycles([AsOf]).AfterTurnBacks([AsOf.AddDays(-2)]), Facts),
        new RoutingEntry(
            Decision<RoutingDecision>(),
            RoutingContext.At(AsOf).WithOwners(new KnownOwners("a", "b", "c")).Excluding(["z", "y"]).WithOpenItems(new Dictionary<string, int> { ["ann"] = 3, ["bob"] = 0 })
                .WithAbsences([new MemberAbsence("ann", AsOf, AsOf.AddDays(1))]).WithAssignments(new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["bob"] = [AsOf, AsOf.AddTicks(-1)] }).Once("once")
                .WithInactiveOwners(["gone"]).AsDuplicateOf(new EarlierAssignment("ann", AsOf.AddDays(-1), 7)).Rerouting(new RerouteRequest(RerouteCause.Rejection, [new EarlierHolder("bob", RerouteCause.Rejection, "p", new TurnToken("p", 3, "bob"))], 2, AsOf, "code", RerouteExclusion.LastPool)),
            [],
            turn: new TurnRecord("pool/x", TurnSource.Store, new RotationState(3, "2;a"), new RotationState(4, "2;b"), [new MemberWeight("ann", 2), new MemberWeight("bob \uD801", 1)], 3, [new UnsettledTurn("t", 7, [new KeyValuePair<string, int>("ann", 2)]), new UnsettledTurn("u", RecordKey.None, [])]),
            remembered: "ann",
            asksForDuplicates: true,
            rememberedDuplicate: new EarlierAssignment("bob", AsOf.AddDays(-2), "L-0")),
        new SlaEntry(
            Decision<SlaDecision>(),
            SlaContext.At(AsOf).WithTimeline([new TimelineEvent(TimelineEventKind.HumanTouch, AsOf.ToOffset(TimeSpan.FromHours(5)), "ann", "call", "detail", "e1")]).For(SlaMetric.Touches)
                .HavingSeen([new SlaStep(SlaMetric.Acceptance, "warn", 2, AsOf, EscalationAction.Reroute, "boss")]).WithPromises([new SlaPromise(SlaMetric.Handoff, AsOf, AsOf.AddDays(1), "hash", AsOf)]).OnOwnerCalendar("berlin"),
            Facts),
        new StandardsEntry(Decision<StandardsDecision>(), StandardsContext.At(AsOf), Facts, ["Student"], "run 2"),
        new DispositionEntry(Decision<DispositionDecision>(), DispositionContext.At(AsOf).Disposed("NoBudget").From("SAL").AfterRecycles([AsOf.AddDays(-1), AsOf]).AfterTurnBacks([AsOf.AddDays(-5)]), Facts),
    ];

    /// <summary>The context types and those of their members that say nothing about the decision.</summary>
    public static IReadOnlyDictionary<Type, string[]> Contexts { get; } = new Dictionary<Type, string[]>
    {
        [typeof(FitContext)] = ["AsOf", "Facts", "Explanation", "CorrelationId"],
        [typeof(StandardsContext)] = ["AsOf", "Facts", "Explanation", "CorrelationId"],
        [typeof(StageContext)] = ["AsOf", "Facts", "Explanation", "Outlook", "Search", "CorrelationId"],
        [typeof(RoutingContext)] = ["AsOf", "Facts", "Explanation", "IsPreview", "CorrelationId"],
        [typeof(SlaContext)] = ["AsOf", "Facts", "Explanation", "Clocks", "CorrelationId"],
        [typeof(DispositionContext)] = ["AsOf", "Facts", "Explanation", "CorrelationId"],
    };

    private static T Decision<T>()
    {
        var constructor = typeof(T).GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return (T)constructor.Invoke([.. constructor.GetParameters().Select((p, i) => Value(p, i))]);
    }

    private static object Value(ParameterInfo parameter, int place)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type switch
        {
            _ when type == typeof(string) => parameter.Name + " " + place,
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => parameter.Name is "dueStep" ? 0 : parameter.Name is "nextStep" ? 1 : place + 1,
            _ when type == typeof(long) => (long)int.MaxValue + place,
            _ when type == typeof(double) => 0.3,
            _ when type == typeof(Points) => Points.FromThousandths((place * 1_000) + 7),
            _ when type == typeof(ReasonCode) => new ReasonCode("Reason"),
            _ when type == typeof(RecordKey) => new RecordKey("L-\uD8011"),
            _ when type == typeof(PolicyReference) => Policy,
            _ when type == typeof(DateTimeOffset) => parameter.Name == "asOf" ? AsOf : AsOf.AddHours(place),
            _ when type == typeof(TimeSpan) => TimeSpan.FromTicks(-12_345_678 - place),
            _ when type == typeof(SlaTargetReference) => new SlaTargetReference("first touch", "berlin", ["warn", "escalate"]),
            _ when type == typeof(DispositionActionKind) => DispositionActionKind.Merge,
            _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
            _ => throw new InvalidOperationException($"{parameter.Name} of {typeof(DecisionEntry)} has a type that entries do not know yet."),
        };
    }
}
