using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Stages;

public class GateOpeningTests
{
    [Fact]
    public void A_derived_fact_is_expanded_to_what_it_comes_from()
    {
        var engine = Engine(p => p
            .Fit(f => f.Profile("only", x => x
                .Disqualify("TooSmall", Employees.AtMost(19))
                .Score("account", "size", 60, Employees.Between(200, 2_000)).Score("account", "large", 40, Employees.Between(2_001, 10_000)).Score("account", "country", 20, Country.In("US", "CA"))
                .Tier("A", 80).Tier("B", 60).Tier("C", 0)))
            .Stages(s => s.Stage("Inquiry", exit: Facts.FitTier.In("A", "B")).Stage("MQL")));
        var openings = Openings(engine, new Lead(50, "US"), "Inquiry");
        openings.Sets.Select(s => s.ToString()).ShouldBe(["`employees` between 200 and 2000 or between 2001 and 10000"]);
        openings.IsIncomplete.ShouldBeFalse();

        Openings(engine, new Lead(50), "Inquiry").Sets.Select(s => s.ToString()).ShouldBe(["`employees` between 200 and 2000"]);
        Openings(engine, new Lead(5_000), "Inquiry").Sets.Select(s => s.ToString()).ShouldBe(["`employees` between 200 and 2000", "`country` in US, CA"]);
    }

    [Fact]
    public void Sets_are_small_ordered_and_name_acts_of_persons()
    {
        var engine = Engine(p => p.Stages(s => s
            .Stage("SAL", exit: (Employees.AtLeast(200) & HandRaise.IsTrue()) | Country.Is("US"))
            .Stage("SQL", entry: Title.StartsWith("VP"), required: [Email, Title], needsAcceptance: true)));
        var explained = engine.Explain(new Lead(10), DecisionContext.At(AsOf).From("SAL"));
        explained.Stage!.Openings!.Sets.Select(s => s.ToString()).ShouldBe(
        [
            "`country` is US and `title` starts with VP and `email` is known and a person accepts it for SQL",
            "`employees` at least 200 and `hand-raise` is true and `title` starts with VP and `email` is known and a person accepts it for SQL",
        ]);
        explained.Stage.Openings.IsIncomplete.ShouldBeFalse();
        explained.ToString().ShouldContain("opens with: `country` is US and");
        explained.Stage.Openings.Sets[0].Conditions.Select(c => c.Kind).ShouldBe([GateConditionKind.Attribute, GateConditionKind.Attribute, GateConditionKind.Attribute, GateConditionKind.Acceptance]);
    }

    [Fact]
    public void A_value_that_must_be_missing_is_a_condition()
    {
        var engine = Engine(p => p.Stages(s => s.Stage("a", exit: Survivor.IsMissing()).Stage("b")));
        Openings(engine, new Lead(Survivor: "L9"), "a").Sets.Single().ToString().ShouldBe("`survivor` is missing");
    }

    [Fact]
    public void A_disposition_is_a_condition_of_a_detour()
    {
        var engine = Engine(p => p.Stages(s => s.Stage("a").Detour("Lost", when: HandRaise.IsFalse())));
        engine.Stages.Explain(new Lead(), StageContext.At(AsOf).From("a").To("Lost")).Explanation!.Openings!.Sets.Single().ToString()
            .ShouldBe("`hand-raise` is false and a disposition says why it goes to Lost");
    }

    [Fact]
    public void What_is_fixed_is_never_named_and_a_gate_that_nothing_opens_says_so()
    {
        var engine = Engine(p => p.Stages(s => s.Stage("a", exit: Country.Is("US") | Employees.AtLeast(100)).Stage("b").Stage("c", entry: Country.Is("US")).Fixed(Country)));
        Openings(engine, new Lead(Country: "DE"), "a").Sets.Single().ToString().ShouldBe("`employees` at least 100");
        var shut = engine.Stages.Explain(new Lead(Country: "DE"), StageContext.At(AsOf).From("b")).Explanation!;
        (shut.Openings!.Sets.Count, shut.Openings.IsIncomplete).ShouldBe((0, false));
        shut.ToString().ShouldContain("no value of any attribute opens it");
    }

    [Fact]
    public void A_fact_that_the_host_supplies_is_a_condition_itself()
    {
        var engine = Engine(p => p.Stages(s => s.Stage("a", exit: Facts.FitTier.In("A", "B")).Stage("b")));
        engine.Stages.Explain(new Lead(), StageContext.At(AsOf).From("a").WithFacts(FactSet.Empty.With(FactNames.FitTier, "D"))).Explanation!.Openings!.Sets.Single().ToString()
            .ShouldBe("`fit.tier` in A, B");
    }

    [Fact]
    public void A_limit_that_was_met_is_stated()
    {
        var engine = Engine(p => p.Stages(s => s.Stage("a", exit: Criterion.Any(Country.Is("US"), Title.Is("VP"), HandRaise.IsTrue())).Stage("b")));
        Search(new GateSearch(mostSets: 2)).ShouldBe((2, true));
        Search(new GateSearch(mostEvaluations: 1)).Incomplete.ShouldBeTrue();
        Search(new GateSearch(mostSets: 3)).ShouldBe((3, false));
        var both = Engine(p => p.Stages(s => s.Stage("a", exit: Country.Is("US") & Title.Is("VP")).Stage("b", required: [Email])));
        var openings = both.Stages.Explain(new Lead(), StageContext.At(AsOf).From("a").Searching(new GateSearch(mostConditions: 2))).Explanation!.Openings!;
        (openings.Sets.Count, openings.IsIncomplete).ShouldBe((0, true));
        openings.ToString().ShouldBe("what would open it was not found within the limits of the search");
        both.Stages.Explain(new Lead(), StageContext.At(AsOf).From("a").Searching(GateSearch.Off)).Explanation!.Openings.ShouldBeNull();

        (int Count, bool Incomplete) Search(GateSearch limits)
        {
            var found = engine.Stages.Explain(new Lead(), StageContext.At(AsOf).From("a").Searching(limits)).Explanation!.Openings!;
            return (found.Sets.Count, found.IsIncomplete);
        }
    }

    [Fact]
    public void Rows_are_not_tried_and_that_is_stated()
    {
        var engine = Policy(p => p.Stages(s => s.Stage("a", exit: Tests.Criteria.Samples.Contacts.Count().AtLeast(2) | Tests.Criteria.Samples.Partner.IsTrue()).Stage("b"))).CompileFor(Tests.Criteria.Samples.Schema);
        var openings = engine.Stages.Explain(new Tests.Criteria.SampleRecord(new Dictionary<string, object?>()), StageContext.At(AsOf).From("a")).Explanation!.Openings!;
        (openings.Sets.Single().ToString(), openings.IsIncomplete).ShouldBe(("`partner` is true", true));
    }

    [Fact]
    public void An_attribute_in_error_and_one_that_is_masked_are_opened_like_others()
    {
        var engine = Engine(p => p.Stages(s => s.Stage("a", exit: Country.Is("US") & Email.Contains("@")).Stage("b")));
        var explained = engine.Explain(new Lead(Country: Throws, Email: "secret"), DecisionContext.At(AsOf).From("a"));
        explained.Stage!.Openings!.Sets.Single().ToString().ShouldBe("`country` is US and `email` contains @");
        explained.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public void A_search_leaves_the_frame_as_it_was()
    {
        var reads = 0;
        var schema = RecordSchema.For<string>().Bind(Country, c => { reads++; return c; }).Bind(Employees, _ => 50).Build();
        var engine = Policy(p => p
            .Fit(f => f.Profile("only", x => x.Score("g", "c", 10, Country.Is("US")).Score("g", "e", 5, Employees.AtLeast(100)).Tier("A", 10).Tier("B", 0)))
            .Stages(s => s.Stage("a", exit: Facts.FitTier.Is("A")).Stage("b"))
            .Routing(r => r.Territory("best", Facts.FitTier.Is("A"), RoutingTarget.Owner("ann")).Queue("q").CatchAll("q"))).CompileFor(schema);
        var context = DecisionContext.At(AsOf).From("a");
        var explained = engine.Explain("DE", context);
        reads.ShouldBe(1);
        explained.Decisions.ShouldBe(engine.Decide("DE", context));
        explained.Decisions.Routing!.Value.Queue.ShouldBe("q");
        explained.Stage!.Openings!.Sets.Single().ToString().ShouldBe("`country` is US");
    }

    private static GateOpenings Openings(PolicyEngine<Lead> engine, Lead lead, string from) => engine.Explain(lead, DecisionContext.At(AsOf).From(from)).Stage!.Openings!;
}
