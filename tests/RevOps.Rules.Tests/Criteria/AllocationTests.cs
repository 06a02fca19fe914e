namespace RevOps.Rules.Tests.Criteria;

public class AllocationTests
{
    private static readonly TextAttribute Text = Attributes.Text("text", allowedValues: ["a", "b", "c d"]);
    private static readonly NumberAttribute Int = Attributes.Number("int", min: 0);
    private static readonly NumberAttribute Long = Attributes.Number("long");
    private static readonly NumberAttribute Decimal = Attributes.Number("decimal");
    private static readonly NumberAttribute Double = Attributes.Number("double");
    private static readonly FlagAttribute Flag = Attributes.Flag("flag");
    private static readonly DateAttribute Date = Attributes.Date("date");
    private static readonly DateAttribute Day = Attributes.Date("day");
    private static readonly InstantAttribute Instant = Attributes.Instant("instant");
    private static readonly InstantAttribute Utc = Attributes.Instant("utc");
    private static readonly TextSetAttribute Set = Attributes.TextSet("set");
    private static readonly TextSetAttribute ListSet = Attributes.TextSet("list-set");
    private static readonly RowCollectionAttribute Inner = Attributes.Collection("inner", Text);
    private static readonly RowCollectionAttribute Rows = Attributes.Collection("rows", Text, Double, Inner);
    private static readonly RowCollectionAttribute ListRows = Attributes.Collection("list-rows", Text, Double);

    private static readonly DateTimeOffset AsOf = Samples.AsOf;

    private static readonly Lead Known = new(
        "B", 5, 6, 7.5m, 8.25, true, new DateTime(2026, 1, 1), new DateOnly(2026, 1, 1), AsOf.AddDays(-1), new DateTime(2026, 1, 1, 5, 0, 0, DateTimeKind.Utc), ["x", "Y"],
        [new("a", 1.5, ["a", "b"]), new("B", -0.1, []), new(null, null, null), new("c D", 1e300, ["c d"])]);

    public static TheoryData<string, Criterion> Nodes
    {
        get
        {
            Criterion[] criteria =
            [
                Text.Is("b"), Text.In("a", "B", "c d"), Text.StartsWith("C"), Text.EndsWith("D"), Text.Contains(" "), Text.IsKnown(), Text.IsMissing(),
                Int.Is(5), Int.In(1, 2, 5), Long.AtLeast(6), Decimal.AtMost(7.5), Double.Between(8, 9),
                Flag.IsTrue(), Date.Is(new DateTime(2026, 1, 1)), Date.In(new DateTime(2026, 1, 1)), Date.WithinLast(90), Day.OlderThan(5),
                Instant.WithinLast(TimeSpan.FromDays(2)), Utc.AtLeast(AsOf), Instant.Is(AsOf),
                Set.AnyOf("y", "z"), Set.AllOf("x", "y"), ListSet.AnyOf("z"), ListSet.AllOf("x"),
                Rows.Any(Text.Is("c d")), Rows.All(Text.IsKnown()), Rows.Count().AtLeast(2), Rows.Count(Text.Is("a")).Between(1, 2),
                Rows.Sum(Double).AtLeast(5), Rows.Sum(Double, Text.Is("b")).AtMost(0), ListRows.Any(Text.Is("b")), ListRows.Sum(Double).AtLeast(1),
                Rows.Any(Inner.Count(Text.Is("b")).AtLeast(1)), Rows.All(Inner.Any(Text.Is("c d"))),
                Text.Is("a") & Int.AtLeast(6) & Flag.IsTrue(), Text.Is("a") | Int.AtLeast(6), !Text.Is("a"), Criterion.AtLeastOf(2, Text.Is("b"), Int.AtLeast(6), Flag.IsTrue()),
                Facts.FitTier.Is("A") | Facts.FitScore.AtLeast(5),
            ];
            var data = new TheoryData<string, Criterion>();
            foreach (var criterion in criteria)
            {
                data.Add(criterion.ToString(), criterion);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Nodes), DisableDiscoveryEnumeration = true)]
    public void Evaluating_allocates_nothing_over_classes_and_structs_whether_known_or_missing(string name, Criterion criterion)
    {
        var byClass = SchemaOf<Lead>(l => l).Compile(criterion);
        var byStruct = SchemaOf<LeadStruct>(l => l.Lead).Compile(criterion);
        var missing = new Lead(null, null, null, null, null, null, null, null, null, null, null, null);
        var facts = FactSet.Empty.With(FactNames.FitTier, "b").With(FactNames.FitScore, 7);
        Allocation.Of(() => byClass.Evaluate(Known, AsOf, facts)).ShouldBe(0, name);
        Allocation.Of(() => byClass.Evaluate(missing, AsOf)).ShouldBe(0, name);
        Allocation.Of(() => byStruct.Evaluate(new LeadStruct(Known), AsOf, facts)).ShouldBe(0, name);
    }

    [Fact]
    public void Thirty_criteria_in_turn_allocate_nothing()
    {
        var schema = SchemaOf<Lead>(l => l);
        var compiled = Enumerable.Range(0, 30).Select(i => schema.Compile(Text.Is("b") & Int.AtLeast(i))).ToArray();
        Allocation.Of(() =>
        {
            foreach (var criterion in compiled)
            {
                criterion.Evaluate(Known, AsOf);
            }
        }).ShouldBe(0);
    }

    private static RecordSchema<T> SchemaOf<T>(Func<T, Lead> of)
    {
        var inner = RecordSchema.For<string>().Bind(Text, s => s).Build();
        var row = RecordSchema.For<Row>().Bind(Text, r => r.Text).Bind(Double, r => r.Double).Bind(Inner, r => r.Inner, inner).Build();
        var rowStruct = RecordSchema.For<RowStruct>().Bind(Text, r => r.Row.Text).Bind(Double, r => r.Row.Double).Build();
        return RecordSchema.For<T>().Key(r => of(r).Int ?? 0)
            .Bind(Text, r => of(r).Text).Bind(Int, r => of(r).Int).Bind(Long, r => of(r).Long).Bind(Decimal, r => of(r).Decimal).Bind(Double, r => of(r).Double)
            .Bind(Flag, r => of(r).Flag).Bind(Date, r => of(r).Date)
#if NETSTANDARD_ASSEMBLIES
            .Bind(Day, r => of(r).Date)
#else
            .Bind(Day, r => of(r).Day)
#endif
            .Bind(Instant, r => of(r).Instant).BindUtc(Utc, r => of(r).Utc)
            .Bind(Set, r => of(r).Set).Bind(ListSet, r => of(r).ListSet)
            .Bind(Rows, r => of(r).Rows, row).Bind(ListRows, r => of(r).ListRows, rowStruct).Build();
    }

    private sealed record Lead(
        string? Text, int? Int, long? Long, decimal? Decimal, double? Double, bool? Flag, DateTime? Date, DateOnly? Day, DateTimeOffset? Instant, DateTime? Utc, string[]? Set, Row[]? Rows)
    {
        public List<string>? ListSet { get; } = Set?.ToList();

        public List<RowStruct>? ListRows { get; } = Rows?.Select(r => new RowStruct(r)).ToList();
    }

    private readonly record struct LeadStruct(Lead Lead);

    private sealed record Row(string? Text, double? Double, string[]? Inner);

    private readonly record struct RowStruct(Row Row);
}
