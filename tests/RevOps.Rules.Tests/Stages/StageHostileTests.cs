using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Stages;

public class StageHostileTests
{
    [Fact]
    public void Stages_that_differ_in_case_alone_are_two_and_a_warning_says_what_that_means()
    {
        var read = PolicyDocument.Read("""{ "format": 1, "governance": { "name": "n", "version": "1" }, "stages": { "path": [ { "name": "mql" }, { "name": "MQL" } ] } }""");
        read.Diagnostics.Single().Code.ShouldBe("RR6012");
        var engine = read.Policy!.CompileFor(Schema);
        engine.Stages.Evaluate(new Lead(), StageContext.At(AsOf).From("mql")).To.ShouldBe("MQL");
        engine.Stages.Evaluate(new Lead(), StageContext.At(AsOf).From("MQL")).Reason.Value.ShouldBe(Reasons.FinalStage);
    }

    [Fact]
    public void A_thousand_stages_are_walked_in_moments()
    {
        const int Many = 1_000;
        var engine = Engine(p => p.Stages(s =>
        {
            for (var i = 0; i < Many; i++)
            {
                s.Stage("s" + i, exit: Employees.AtLeast(i % 7));
            }

            for (var i = 0; i < Many - 2; i += 2)
            {
                s.Skip("skip " + i, "s" + i, "s" + (i + 2), Employees.AtLeast(1));
            }

            s.Detour("Lost");
        }));
        var outlook = engine.Stages.LookAhead(new Lead(9), StageContext.At(AsOf)).Explanation!;
        (outlook.Furthest, outlook.Stop.Reason.Value).ShouldBe(("s999", Reasons.FinalStage));
        var history = Enumerable.Range(0, Many).Select(i => new StageHistoryEntry<Lead>("s" + i, AsOf.AddMinutes(i)).WithRecord(new Lead(9))).ToArray();
        engine.CheckHistory(history, AsOf.AddDays(1)).Findings.ShouldBeEmpty();
        engine.Policy.Stages!.ToMermaid().Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void A_record_may_go_round_and_round_between_a_detour_and_its_return()
    {
        var engine = Engine(p => p.Stages(s => s.Stage("MQL").Stage("SAL", exit: HandRaise.IsTrue()).Stage("SQL").Detour("Recycled", returnsTo: "MQL", needsDisposition: false)));
        var history = Enumerable.Range(0, 100).Select(i => new StageHistoryEntry<Lead>(i % 2 == 0 ? "MQL" : "Recycled", AsOf.AddHours(i))).ToArray();
        engine.CheckHistory(history, AsOf.AddDays(9)).Findings.ShouldBeEmpty();
        engine.Stages.LookAhead(new Lead(), StageContext.At(AsOf).From("Recycled")).Explanation!.Furthest.ShouldBe("SAL");
    }

    [Fact]
    public void A_context_of_nulls_and_one_that_nobody_made_are_answered()
    {
        var engine = Engine(Leads.All);
        var nulls = StageContext.At(AsOf).From(null).To(null).WithAcceptance(null).WithDisposition(null).WithFacts(null!).AfterRecycles(null!).Since(null).Searching(null!).Explaining(null).LookingAhead(null);
        engine.Stages.Evaluate(new Lead(500, "US"), nulls).ShouldBe(engine.Stages.Evaluate(new Lead(500, "US"), StageContext.At(AsOf)));
        engine.Stages.Explain(new Lead(), nulls).Explanation.ShouldNotBeNull();
        engine.Stages.LookAhead(new Lead(), default).Explanation!.Furthest.ShouldBe("Inquiry");
    }

    [Fact]
    public void Accessors_that_throw_block_their_gate_and_nothing_else()
    {
        var engine = Engine(p => p.Stages(s => s.Stage("a", exit: Country.Is("US")).Stage("b", required: [Title, Email], needsAcceptance: true).Stage("c").Skip("s", "a", "c", Title.Is("VP")).Detour("Lost", when: Survivor.IsKnown())));
        var lead = new Lead(Country: Throws, Title: Throws, Email: Throws, Survivor: Throws);
        foreach (var to in new[] { null, "b", "c", "Lost" })
        {
            var explained = engine.Stages.Explain(lead, StageContext.At(AsOf).From("a").To(to));
            (explained.Decision.Outcome, explained.Decision.HasErrors).ShouldBe((StageOutcome.Blocked, true));
            explained.Explanation!.ToString().ShouldNotContain("secret");
            explained.Explanation.Openings!.Sets.ShouldNotBeEmpty();
        }

        engine.Stages.LookAhead(lead, StageContext.At(AsOf).From("a")).Explanation!.Furthest.ShouldBe("a");
    }

    [Fact]
    public void An_acceptance_that_has_not_happened_or_belongs_to_an_earlier_visit_does_not_count()
    {
        var engine = Engine(p => p.Stages(s => s.Stage("MQL").Stage("SAL", needsAcceptance: true)));
        var context = StageContext.At(AsOf).From("MQL").Since(AsOf.AddDays(-2));
        engine.Stages.Evaluate(new Lead(), context.WithAcceptance("ann", AsOf)).Outcome.ShouldBe(StageOutcome.Allowed);
        engine.Stages.Evaluate(new Lead(), context.WithAcceptance("ann", AsOf.AddDays(-2))).Outcome.ShouldBe(StageOutcome.Allowed);
        engine.Stages.Evaluate(new Lead(), context.WithAcceptance("ann", AsOf.AddTicks(1))).Reason.Value.ShouldBe(Reasons.AcceptanceMissing);
        var early = engine.Stages.Explain(new Lead(), context.WithAcceptance("ann", AsOf.AddDays(-2).AddTicks(-1)));
        early.Explanation!.Reasons.Select(r => r.Code.Value).ShouldBe([Reasons.AcceptanceMissing, Reasons.AcceptanceOutOfTime]);
        early.Explanation.Openings!.Sets.Single().ToString().ShouldBe("a person accepts it for SAL");
    }

    [Fact]
    public void Many_threads_explain_one_policy_alike()
    {
        var engine = Engine(Leads.All);
        var expected = engine.Explain(new Lead(50, "DE"), DecisionContext.At(AsOf).From("Inquiry").AsPreview()).ToString();
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => engine.Explain(new Lead(50, "DE"), DecisionContext.At(AsOf).From("Inquiry").AsPreview()).ToString().ShouldBe(expected));
        expected.ShouldContain("opens with: `employees` between 200 and 2000");
    }

    [Fact]
    public void Lists_of_attributes_hold_no_null()
    {
        Should.Throw<ArgumentException>(() => Policy(p => p.Stages(s => s.Stage("a", required: [null!]))));
        Should.Throw<ArgumentException>(() => Policy(p => p.Stages(s => s.Stage("a").Fixed([null!]))));
        Should.Throw<ArgumentNullException>(() => Policy(p => p.Stages(s => s.Stage("a").Skip("x", null, "a", null!))));
        Should.Throw<ArgumentNullException>(() => StageDwell.BusinessDays(1, null!));
        Should.Throw<ArgumentOutOfRangeException>(() => new GateSearch(mostConditions: 0));
    }
}
