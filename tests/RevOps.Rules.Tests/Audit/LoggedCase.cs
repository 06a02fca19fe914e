using System.Text.Json;
using System.Text.Json.Nodes;
using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Policies;
using RevOps.Rules.Tests.Routing;

namespace RevOps.Rules.Tests.Audit;

/// <summary>A generated policy, some of its attributes masked, with a schema, records and contexts to go with it: whatever a log may be given.</summary>
internal sealed class LoggedCase
{
    private static readonly TimelineEventKind[] Kinds = Enum.GetValues<TimelineEventKind>();
    private static readonly string?[] People = ["a", "B", "ann", "Ann", "x-y.z", null];
    private static readonly string[] Codes = ["a", "B", "north america", "ÄÖ\u00fc", "quote\"s", "tab\there", "😀", "x-y.z", "null", "0"];

    private readonly Random _random;
    private readonly CriterionGenerator _values;
    private readonly TextStore _over;
    private readonly bool _isPlain;

    public LoggedCase(Random random, bool masks = true)
    {
        _random = random;
        _over = new TextStore { OnSave = n => n % 3 == 0 ? SaveFault.KeepsAndThrows : SaveFault.None };
        _values = new CriterionGenerator(random) { UsesInfinities = true };
        _isPlain = random.Next(4) == 0;
        var generated = _isPlain ? Plain(random) : PolicyGenerator.Policy(random);
        Policy = masks && !_isPlain && random.Next(3) > 0 ? Masked(generated, random) : generated;
        Log = new InMemoryDecisionLog();
        Schema = SchemaOf(Policy.Attributes.Concat(Samples.All).DistinctBy(a => a.Name));
        Engine = Policy.CompileFor(Schema, new PolicyEngineOptions
        {
            DecisionLog = Log,
            RotationStore = random.Next(3) switch { 0 => new InMemoryRotationStore(), 1 => new OtherStore(), _ => new OtherStore { Fails = random.Next(4) == 0 } },
            AssignmentMemory = random.Next(3) == 0 ? new InMemoryAssignmentMemory(20) : null,
            TurnsPerLease = random.Next(3) == 0 ? 3 : 1,
        });
    }

    public Policy Policy { get; }

    public RecordSchema<SampleRecord> Schema { get; }

    public PolicyEngine<SampleRecord> Engine { get; }

    public InMemoryDecisionLog Log { get; }

    public SampleRecord Record() => new(new Dictionary<string, object?>(_values.Record(Samples.All).Values) { ["id"] = _random.Next(12) == 0 ? SampleRecord.Broken : "R" + _random.Next(4) });

    /// <summary>Decides something by one of the ways in which an engine can be asked.</summary>
    public void DecideSomehow()
    {
        var (record, context) = (Record(), Context());
        switch (_random.Next(5))
        {
            case 0:
                AskAlone(record, in context);
                break;
            case 1 when Policy.Routing is not null:
                Engine.Batches.Route([record, Record()], context.Routing);
                break;
            case 2 when Policy.Routing is not null:
                Engine.RoutingOver(_over).RouteAsync(record, context.Routing, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
                break;
            case 3:
                Engine.Explain(record, context);
                break;
            default:
                Engine.Decide(record, context);
                break;
        }
    }

    private void AskAlone(SampleRecord record, in DecisionContext context)
    {
        if (Policy.Fit is not null)
        {
            Engine.Fit.Evaluate(record, context.Fit);
        }

        if (Policy.Standards is not null)
        {
            Engine.Standards.Evaluate(record, StandardsContext.At(context.AsOf).WithFacts(context.Facts));
        }

        if (Policy.Stages is not null)
        {
            Engine.Stages.Evaluate(record, context.Stage);
        }

        if (Policy.Routing is not null)
        {
            Engine.Routing.Route(record, context.Routing);
        }

        if (Policy.Sla is not null)
        {
            Engine.Sla.Evaluate(record, context.Sla);
        }

        if (Policy.Dispositions is not null)
        {
            Engine.Dispositions.Evaluate(record, context.Disposition);
        }
    }

    public DecisionContext Context()
    {
        var asOf = Samples.AsOf.AddMinutes(_random.Next(-2_000, 2_000)).AddTicks(_random.Next(3));
        if (_isPlain && _random.Next(3) > 0)
        {
            return DecisionContext.At(asOf).CorrelatedBy(Some("run 7"));
        }

        var stages = Policy.Stages is { } path ? path.Path.Select(s => s.Name).Concat(path.Detours.Select(d => d.Name)).Append("nowhere").ToArray() : ["a", "nowhere"];
        return DecisionContext.At(asOf)
            .WithFacts(FactSet.Empty.With(FactNames.FitTier, Some("f0")).With(FactNames.LifecycleStage, Some("a")).With(FactNames.FitScore, _random.Next(100)).With(FactNames.FitDisqualified, _random.Next(2) == 0))
            .From(Some(stages[_random.Next(stages.Length)]))
            .To(_random.Next(3) > 0 ? null : stages[_random.Next(stages.Length)])
            .Since(_random.Next(2) == 0 ? null : asOf.AddDays(-_random.Next(90)))
            .WithAcceptance(Some("ann"), _random.Next(2) == 0 ? null : asOf.AddHours(-_random.Next(90)))
            .Disposed(_random.Next(2) == 0 ? null : Codes[_random.Next(Codes.Length)])
            .AfterRecycles([.. Enumerable.Range(0, _random.Next(3)).Select(i => asOf.AddDays(-i * 20))])
            .AfterTurnBacks([.. Enumerable.Range(0, _random.Next(3)).Select(i => asOf.AddDays(-i * 9))])
            .WithOwners(new KnownOwners(Few("a"), Few("B"), Few("\uD801")))
            .Excluding([.. Enumerable.Range(0, _random.Next(2)).Select(_ => Codes[_random.Next(Codes.Length)])])
            .WithOpenItems(new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["A"] = _random.Next(60), ["b"] = _random.Next(60), ["elsewhere"] = 1 })
            .WithAbsences([.. Enumerable.Range(0, _random.Next(2)).Select(_ => new MemberAbsence("a", asOf.AddDays(-1), asOf.AddDays(1)))])
            .WithAssignments(new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["a"] = [.. Enumerable.Range(0, _random.Next(4)).Select(i => asOf.AddHours(-i))] })
            .WithInactiveOwners(new HashSet<string>(Enumerable.Range(0, _random.Next(2)).Select(_ => Codes[_random.Next(Codes.Length)].ToUpperInvariant()), _random.Next(2) == 0 ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal))
            .AsDuplicateOf(_random.Next(6) == 0 ? new EarlierAssignment("a", asOf.AddHours(-_random.Next(90)), "R9") : null)
            .Once(_random.Next(4) == 0 ? "once " + _random.Next(3) : null)
            .WithTimeline([.. Enumerable.Range(0, _random.Next(9)).Select(i => Event(asOf))])
            .HavingSeen([.. Enumerable.Range(0, _random.Next(2)).Select(_ => new SlaStep(SlaMetric.FirstTouch, Codes[0], 1, asOf.AddHours(-1)))])
            .WithPromises([.. Enumerable.Range(0, _random.Next(2)).Select(_ => new SlaPromise(SlaMetric.FirstTouch, asOf.AddHours(-3), asOf.AddHours(3), "another", asOf.AddHours(-2)))])
            .OnOwnerCalendar(Few("berlin"))
            .CorrelatedBy(Some("run 7"));
    }

    // Now and then a value of another type than its attribute has is not written here: that is the adapters' matter.
    private TimelineEvent Event(DateTimeOffset asOf) => new(
        Kinds[_random.Next(Kinds.Length)],
        asOf.AddMinutes(-_random.Next(-30, 4_000)).ToOffset(TimeSpan.FromHours(_random.Next(-5, 6))),
        People[_random.Next(People.Length)],
        Some("call"),
        _random.Next(3) == 0 ? Codes[_random.Next(Codes.Length)] : null,
        _random.Next(4) == 0 ? "e" + _random.Next(3) : null);

    private string? Some(string text) => _random.Next(3) == 0 ? null : text;

    private string? Few(string text) => _random.Next(8) == 0 ? text : null;

    /// <summary>The record with values in place of the masked ones that occur nowhere else.</summary>
    public SampleRecord Secret(SampleRecord record) => Secret(record, Policy.Attributes, isMasked: false);

    private SampleRecord Secret(SampleRecord record, IEnumerable<RecordAttribute> attributes, bool isMasked)
    {
        var values = new Dictionary<string, object?>(record.Values);
        foreach (var attribute in attributes)
        {
            if (attribute is RowCollectionAttribute rows && values.GetValueOrDefault(attribute.Name) is SampleRecord?[] listed)
            {
                values[attribute.Name] = listed.Select(r => r is null ? null : Secret(r, rows.RowAttributes, isMasked || attribute.IsMasked)).ToArray();
            }
            else if ((isMasked || attribute.IsMasked) && _random.Next(4) > 0)
            {
                values[attribute.Name] = attribute switch
                {
                    TextAttribute => "ᚠᚢᚦᚨ",
                    TextSetAttribute => new[] { "ᚠᚢᚦᚨ", "ᚱᚲ" },
                    NumberAttribute => 7345196812.5,
                    DateAttribute => new DateTime(1987, 6, 5),
                    InstantAttribute => new DateTimeOffset(1987, 6, 5, 4, 3, 2, TimeSpan.Zero).AddTicks(7345196),
                    _ => values.GetValueOrDefault(attribute.Name),
                };
            }
        }

        return new SampleRecord(values);
    }

    private static RecordSchema<SampleRecord> SchemaOf(IEnumerable<RecordAttribute> attributes)
    {
        var builder = RecordSchema.For<SampleRecord>().Key(r => (string)r["id"]!).Revision("r1");
        foreach (var attribute in attributes)
        {
            var name = attribute.Name;
            _ = attribute switch
            {
                TextAttribute text => builder.Bind(text, r => (string?)r[name]),
                TextSetAttribute set => builder.Bind(set, r => (string?[]?)r[name]),
                NumberAttribute number => builder.Bind(number, r => (double?)r[name]),
                FlagAttribute flag => builder.Bind(flag, r => (bool?)r[name]),
                DateAttribute date => builder.Bind(date, r => (DateTime?)r[name]),
                InstantAttribute instant => builder.Bind(instant, r => (DateTimeOffset?)r[name]),
                RowCollectionAttribute rows => builder.Bind(rows, r => (SampleRecord[]?)r[name], Samples.SchemaOf(rows.RowAttributes)),
                _ => throw new InvalidOperationException(),
            };
        }

        return builder.Build();
    }

    // Generated policies seldom have a pool that takes everything from everybody, which alone is leased from.
    private static Policy Plain(Random random) => RevOps.Rules.Policy.Named("plain", "1.0")
        .Routing(r => r.Territory("all", null, "p").Pool("p", "q", p => p.Member("a", random.Next(1, 5)).Member("B", random.Next(1, 5)).Member("c")).Queue("q").CatchAll("q")).Build();

    private static Policy Masked(Policy policy, Random random)
    {
        var document = JsonNode.Parse(PolicyDocument.Write(policy))!;
        Mask(document["attributes"]!.AsArray(), random);
        return PolicyDocument.Load(document.ToJsonString(new JsonSerializerOptions { MaxDepth = 128 }));
    }

    private static void Mask(JsonArray attributes, Random random)
    {
        foreach (var attribute in attributes.Select(a => a!.AsObject()))
        {
            if (random.Next(2) == 0)
            {
                attribute["masked"] = true;
            }

            if (attribute["attributes"] is JsonArray rows)
            {
                Mask(rows, random);
            }
        }
    }

    /// <summary>A store that is not the library's own, so that turns are taken under tokens; now and then it is not there.</summary>
    private sealed class OtherStore : IRotationStore
    {
        private readonly InMemoryRotationStore _kept = new();
        private int _calls;

        public bool Fails { get; init; }

        public RotationState Load(string key) => Fails && ++_calls % 3 == 0 ? throw new IOException("the store is away") : _kept.Load(key);

        public bool TrySave(string key, long expectedVersion, string value)
        {
            var isSaved = _kept.TrySave(key, expectedVersion, value);
            return Fails && ++_calls % 4 == 0 ? throw new TimeoutException("no answer") : isSaved;
        }
    }
}
