using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Policies;

public class EngineTests
{
    [Fact]
    public void A_document_decides_all_five_over_one_record()
    {
        var policy = PolicyDocument.Load(SamplePolicy.Json);
        var schema = RecordSchema.For<Dictionary<string, object?>>().Key(r => (string)r["id"]!).BindDictionary(policy.Attributes, r => r).Build();
        var engine = policy.CompileFor(schema);
        var lead = new Dictionary<string, object?> { ["id"] = "L1", ["employees"] = 500, ["country"] = "us ", ["title"] = "VP", ["handRaise"] = true };
        var decisions = engine.Decide(lead, DecisionContext.At(AsOf).From("Inquiry").WithTimeline([new TimelineEvent(TimelineEventKind.HandRaised, AsOf.AddMinutes(-2))]));
        decisions.Fit!.Value.Tier.ShouldBe("A");
        decisions.Stage!.Value.Outcome.ShouldBe(StageOutcome.Allowed);
        decisions.Routing!.Value.Owner.ShouldBe("ann");
        decisions.Sla!.Value.DueAt.ShouldBe(AsOf.AddMinutes(3));
        decisions.Disposition!.Value.Reason.Value.ShouldBe(Reasons.NotDisposed);
    }

    [Fact]
    public void A_pass_over_all_sections_allocates_nothing_where_nobody_asks_why()
    {
        var engine = Engine(p => p
            .Fit(f => f.Profile("only", x => x.Score("g", "c", 10, Country.Is("US")).Tier("A", 10)))
            .Stages(s => s.Stage("One", exit: Facts.FitTier.Is("A")).Stage("Two"))
            .Routing(r => r.Territory("us", Country.Is("US"), RoutingTarget.Owner("ann")).Queue("q").CatchAll("q"))
            .Sla(s => s.FirstTouch("a", TimeSpan.FromHours(1), when: Facts.FitTier.Is("A")))
            .Dispositions(d => d.On("x", "x", DispositionAction.Reroute())));
        var lead = new Lead(Country: "US");
        Allocation.Of(() => engine.Decide(lead, DecisionContext.At(AsOf).From("One"))).ShouldBe(0);
    }

    [Fact]
    public void Sections_run_in_the_order_of_the_facts_that_they_name()
    {
        var engine = Engine(p => p
            .Fit(f => f.Profile("only", x => x.Score("g", "c", 10, Facts.LifecycleNext.Is("Two")).Tier("A", 10)))
            .Stages(s => s.Stage("One", exit: Facts.RoutingTerritory.Is("us")).Stage("Two"))
            .Routing(r => r.Territory("us", Country.Is("US"), RoutingTarget.Owner("ann")).Queue("q").CatchAll("q"))
            .Sla(s => s.FirstTouch("a", TimeSpan.FromHours(1), when: Facts.FitTier.Is("A") & Facts.RoutingOwner.IsKnown() & Facts.RoutingQueue.IsMissing() & Facts.FitScore.AtLeast(10)))
            .Dispositions(d => d.On("x", "x", DispositionAction.Reroute(), when: Facts.RoutingTerritory.Is("us"))));
        var decisions = engine.Decide(new Lead(Country: "US"), DecisionContext.At(AsOf).From("One").To("Two").Disposed("x"));
        (decisions.Routing!.Value.Territory, decisions.Stage!.Value.Outcome, decisions.Fit!.Value.Tier, decisions.Sla!.Value.Target, decisions.Disposition!.Value.Outcome)
            .ShouldBe(("us", StageOutcome.Allowed, "A", "a", DispositionOutcome.Resolved));
    }

    [Fact]
    public void Sections_that_wait_for_each_other_do_not_load_and_only_they_are_named()
    {
        var failure = Should.Throw<PolicyException>(() => Policy(p => p
            .Fit(f => f.Profile("only", x => x.Score("g", "c", 10, Facts.RoutingOwner.IsKnown())))
            .Routing(r => r.Territory("a", Facts.FitTier.Is("A"), RoutingTarget.Owner("ann")).Queue("q").CatchAll("q"))
            .Sla(s => s.FirstTouch("a", TimeSpan.FromHours(1), when: Facts.FitTier.Is("A")))));
        failure.Diagnostics.Single().Code.ShouldBe("RR9502");
        failure.Message.ShouldContain("fit, routing name each other's facts");

        Should.Throw<PolicyException>(() => Policy(p => p.Fit(f => f.Profile("only", x => x.Score("g", "c", 10, Facts.FitTier.IsKnown())))))
            .Diagnostics.Single().Message.ShouldContain("`fit` names a fact that it publishes itself");
    }

    [Fact]
    public void An_attribute_is_read_at_most_once_over_all_sections()
    {
        var reads = 0;
        var schema = RecordSchema.For<string>().Bind(Country, c => { reads++; return c; }).Build();
        var engine = Policy(p => p
            .Fit(f => f.Profile("one", x => x.Score("g", "c", 10, Country.Is("US")).Score("g", "d", 10, Country.In("US", "CA")).Tier("A", 10)))
            .Stages(s => s.Stage("One", exit: Country.Is("US")).Stage("Two", required: [Country]))
            .Routing(r => r.Territory("us", Country.Is("US"), RoutingTarget.Owner("ann")).Queue("q").CatchAll("q"))
            .Sla(s => s.FirstTouch("a", TimeSpan.FromHours(1), when: Country.Is("US")))).CompileFor(schema);
        engine.Decide("US", DecisionContext.At(AsOf).From("One"));
        reads.ShouldBe(1);
        engine.Explain("US", DecisionContext.At(AsOf).From("One"));
        reads.ShouldBe(2);
    }

    [Fact]
    public void A_capability_alone_takes_facts_from_its_context_and_a_pass_from_the_capability()
    {
        var engine = Engine(Leads.All);
        var lead = new Lead(500, "US", "VP");
        engine.Routing.Preview(lead, RoutingContext.At(AsOf)).Territory.ShouldBe("partner", "without the fact `na` is unknown");
        engine.Routing.Preview(lead, RoutingContext.At(AsOf).WithFacts(FactSet.Empty.With(FactNames.FitTier, "A"))).Territory.ShouldBe("na");
        engine.Decide(lead, DecisionContext.At(AsOf).AsPreview().WithFacts(FactSet.Empty.With(FactNames.FitTier, "D"))).Routing!.Value.Territory.ShouldBe("na");
        engine.Routing.Preview(lead, RoutingContext.At(AsOf).WithFacts(FactSet.Empty.With(FactNames.FitTier, 5))).HasErrors.ShouldBeTrue("a number is no tier");
    }

    [Fact]
    public void What_the_schema_does_not_bind_or_declares_differently_is_listed()
    {
        var policy = Policy(p => p.Routing(r => r
            .Territory("a", Attributes.Number("employes").AtLeast(1) & Attributes.Text("hand-raise").Is("yes"), RoutingTarget.Owner("ann"))
            .Queue("q").CatchAll("q")));
        policy.TryCompileFor(Schema, null, out var engine, out var diagnostics).ShouldBeFalse();
        engine.ShouldBeNull();
        diagnostics.Select(d => (d.Code, d.Suggestion)).ShouldBe([("RR3004", "Did you mean `employees`?"), ("RR3005", null)]);
    }

    [Fact]
    public void Two_handles_of_one_name_must_be_declared_alike()
    {
        var text = Attributes.Text("employees");
        Should.Throw<PolicyException>(() => Policy(p => p.Routing(r => r.Territory("a", Employees.AtLeast(1) & text.Is("5"), RoutingTarget.Owner("ann")).Queue("q").CatchAll("q"))))
            .Diagnostics.Single().Code.ShouldBe("RR3005");
        Should.Throw<PolicyException>(() => Policy(p => p.Declare(text).Routing(r => r.Territory("a", Employees.AtLeast(1), RoutingTarget.Owner("ann")).Queue("q").CatchAll("q"))))
            .Diagnostics.Single().Code.ShouldBe("RR3005");
        Should.NotThrow(() => Policy(p => p.Routing(r => r.Territory("a", Employees.AtLeast(1) & Attributes.Number("employees", min: 0).AtMost(9), RoutingTarget.Owner("ann")).Queue("q").CatchAll("q"))));
    }

    [Fact]
    public void A_published_fact_cannot_be_declared_with_another_type()
    {
        var tier = Attributes.Number(FactNames.FitTier);
        Should.Throw<PolicyException>(() => Policy(p => p
            .Fit(f => f.Profile("only", x => x.Score("g", "c", 10, Country.Is("US")).Tier("A", 1)))
            .Routing(r => r.Territory("a", tier.AtLeast(1), RoutingTarget.Owner("ann")).Queue("q").CatchAll("q")))).Diagnostics.Single().Code.ShouldBe("RR3005");
        var json = SamplePolicy.Json.Replace("\"attributes\": [", "\"attributes\": [ { \"name\": \"fit.tier\", \"type\": \"number\" },");
        PolicyDocument.Read(json).Diagnostics.Select(d => d.Code).ShouldContain("RR3005");
    }

    [Fact]
    public void Empty_texts_are_refused_in_code_as_in_documents()
    {
        Action<PolicyBuilder>[] broken =
        [
            p => p.Fit(f => f.Profile("", x => x.Score("g", "c", 1, Country.Is("US")))),
            p => p.Fit(f => f.Profile("x", x => x.Disqualify("", Country.Is("US")))),
            p => p.Fit(f => f.Profile("x", x => x.Score("g", " ", 1, Country.Is("US")))),
            p => p.Stages(s => s.Stage("")),
            p => p.Stages(s => s.Stage("a", owner: "")),
            p => p.Stages(s => s.Stage("a").Detour(" ")),
            p => p.Routing(r => r.Suppress("", Country.Is("US"), "q").Queue("q").CatchAll("q")),
            p => p.Routing(r => r.Territory("", null, RoutingTarget.Owner("ann")).Queue("q").CatchAll("q")),
            p => p.Routing(r => r.Pool("p", "q", m => m.Member("")).Queue("q").CatchAll("q")),
            p => p.Routing(r => r.Queue("q", steward: "").CatchAll("q")),
            p => p.Sla(s => s.FirstTouch("", TimeSpan.FromHours(1))),
            p => p.Dispositions(d => d.On("", "x", DispositionAction.Reroute())),
            p => p.Dispositions(d => d.On("x", "", DispositionAction.Reroute())),
            p => p.Dispositions(d => d.On("x", "x", DispositionAction.Nurture(""))),
        ];
        for (var i = 0; i < broken.Length; i++)
        {
            Should.Throw<PolicyException>(() => Policy(broken[i]), $"policy {i}").Diagnostics.ShouldAllBe(d => d.Code == "RR2007");
        }
    }

    [Fact]
    public void A_section_that_the_policy_does_not_have_is_said_to_be_missing()
    {
        var engine = Engine(p => p.Sla(s => s.FirstTouch("a", TimeSpan.FromHours(1))));
        foreach (var ask in new Func<object>[] { () => engine.Fit, () => engine.Stages, () => engine.Routing, () => engine.Dispositions })
        {
            Should.Throw<InvalidOperationException>(ask).Message.ShouldContain("section");
        }

        var decisions = engine.Decide(new Lead(), DecisionContext.At(AsOf));
        (decisions.Fit, decisions.Stage, decisions.Routing, decisions.Disposition).ShouldBe((null, null, null, null));
        decisions.Sla.ShouldNotBeNull();
    }

    [Fact]
    public void Every_decision_is_logged_with_the_facts_that_were_read_and_masked_ones_stay_masked()
    {
        var log = new Log();
        var engine = Engine(Leads.All, new PolicyEngineOptions { DecisionLog = log });
        foreach (var email in new[] { "jo@mail.example", Throws })
        {
            log.Entries.Clear();
            var lead = new Lead(500, "US", "VP", email);
            var context = DecisionContext.At(AsOf).From("Inquiry");
            var decisions = engine.Decide(lead, context);
            log.Entries.Select(e => e.Kind).ShouldBe([DecisionKind.Fit, DecisionKind.Stage, DecisionKind.Routing, DecisionKind.Sla, DecisionKind.Disposition]);
            log.Entries.ShouldAllBe(e => e.Key == "L1" && e.AsOf == AsOf && e.Policy.Equals(engine.Reference));
            log.Entries[0].Outcome.ShouldBe("Scored");
            log.Entries[0].Facts.ShouldContain(FactRead.Of("employees", 500));
            log.Entries.ShouldContain(e => e.Facts.Contains(FactRead.Of("fit.tier", "A")));
            log.Entries[0].Facts.ShouldContain(f => f.Name == "email");
            var said = string.Join("\n", log.Entries.SelectMany(e => e.Facts.Select(f => f.Value).Append(e.ToString()))) + decisions + engine.Explain(lead, context.AsPreview());
            said.ShouldNotContain("jo@");
            said.ShouldNotContain("secret@");
        }

        log.Entries.Clear();
        engine.Decide(null!, DecisionContext.At(AsOf));
        log.Entries.ShouldAllBe(e => e.Outcome == "RecordError" && e.Facts.Count == 0);
        log.Entries.Count.ShouldBe(5);
        log.Entries.Clear();
        engine.Decide(new Lead(), DecisionContext.At(AsOf).AsPreview());
        log.Entries.ShouldBeEmpty("a preview decides nothing");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_thread_changes_nothing(string culture)
    {
        static string Everything()
        {
            var read = PolicyDocument.Read(SamplePolicy.Json.Replace("\"most\": 3", "\"most\": -3").Replace("\"weight\": 2", "\"weight\": -2"));
            var engine = Engine(Leads.All);
            var context = DecisionContext.At(AsOf).From("Inquiry").WithTimeline([new TimelineEvent(TimelineEventKind.HandRaised, AsOf)]);
            return string.Join("\n", read.Diagnostics) + engine.Explain(new Lead(1234.5, "us", "VP", HandRaise: true, Callback: new DateTime(2026, 12, 31)), context) + engine.Reference + PolicyDocument.Write(engine.Policy);
        }

        var expected = Everything();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Everything().ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void One_call_registers_the_engine_and_its_five_services()
    {
        var log = new Log();
        using var provider = new ServiceCollection()
            .AddSingleton<IDecisionLog>(log)
            .AddRevOpsRules<Lead>(o => { o.Schema = Schema; o.Policy = Policy(Leads.All); })
            .BuildServiceProvider();
        var engine = provider.GetRequiredService<PolicyEngine<Lead>>();
        provider.GetRequiredService<PolicyEngine<Lead>>().ShouldBeSameAs(engine);
        provider.GetRequiredService<IFitEvaluator<Lead>>().ShouldBeSameAs(engine.Fit);
        provider.GetRequiredService<IStageEvaluator<Lead>>().ShouldBeSameAs(engine.Stages);
        provider.GetRequiredService<IRouter<Lead>>().ShouldBeSameAs(engine.Routing);
        provider.GetRequiredService<ISlaEvaluator<Lead>>().ShouldBeSameAs(engine.Sla);
        provider.GetRequiredService<IDispositionEvaluator<Lead>>().ShouldBeSameAs(engine.Dispositions);
        engine.Decide(new Lead(), DecisionContext.At(AsOf));
        log.Entries.Count.ShouldBe(5);
    }

    [Fact]
    public void A_registered_source_is_read_with_the_schemas_attributes()
    {
        var source = new Source("""{ "format": 1, "governance": { "name": "n", "version": "1" }, "sla": { "targets": [ { "name": "us", "metric": "firstTouch", "when": { "attribute": "country", "equals": "US" }, "within": "5m" } ] } }""");
        using var provider = new ServiceCollection().AddRevOpsRules<Lead>(o => { o.Schema = Schema; o.PolicySource = source; }).BuildServiceProvider();
        source.Reads.ShouldBe(0);
        provider.GetRequiredService<ISlaEvaluator<Lead>>().Evaluate(new Lead(Country: "US"), SlaContext.At(AsOf)).Outcome.ShouldBe(SlaOutcome.Waiting);
        Should.Throw<InvalidOperationException>(() => provider.GetRequiredService<IFitEvaluator<Lead>>()).Message.ShouldContain("`fit`");
        source.Reads.ShouldBe(1);

        using var broken = new ServiceCollection().AddRevOpsRules<Lead>(o => { o.Schema = Schema; o.PolicySource = new Source("{"); }).BuildServiceProvider();
        Should.Throw<PolicyException>(() => broken.GetRequiredService<PolicyEngine<Lead>>()).Diagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public void Incomplete_options_say_what_is_missing()
    {
        static string Problem(Action<RevOpsRulesOptions<Lead>> configure)
        {
            using var provider = new ServiceCollection().AddRevOpsRules(configure).BuildServiceProvider();
            return Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IRouter<Lead>>()).Message;
        }

        Problem(o => o.Policy = Policy(Leads.All)).ShouldContain("`Schema`");
        Problem(o => o.Schema = Schema).ShouldContain("`PolicySource`");
        Problem(o => { o.Schema = Schema; o.Policy = Policy(Leads.All); o.PolicySource = new Source("{}"); }).ShouldContain("either");
    }

    private sealed class Log : IDecisionLog
    {
        public List<DecisionEntry> Entries { get; } = [];

        public void Append(DecisionEntry entry) => Entries.Add(entry);
    }

    private sealed class Source(string json) : IPolicySource
    {
        public int Reads { get; private set; }

        public byte[] Read()
        {
            Reads++;
            return System.Text.Encoding.UTF8.GetBytes(json);
        }
    }
}
