using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Standards;

public class StandardsTests
{
    private static readonly PolicyEngine<Lead> Standard = Engine(Standards);

    [Fact]
    public void A_lead_that_keeps_every_standard_is_up_to_them()
    {
        var explained = Ask(new Lead(Employees: 50, Country: "US", Title: "VP", Email: "a@b.example"));
        (explained.Decision.Outcome, explained.Decision.Reason.Value, explained.Decision.Breaches, explained.Decision.Source).ShouldBe((StandardsOutcome.Met, Reasons.StandardsMet, 0, "US"));
        explained.Reasons.Single().ToString().ShouldBe("The lead is up to standard.");
    }

    [Fact]
    public void Every_breach_is_listed_and_counted()
    {
        var explained = Ask(new Lead(Employees: 1, Email: "student@mail.example"));
        explained.Reasons.Select(r => r.ToString()).ShouldBe(
            ["`Student` should have kept the lead from people.", "`country` is required and missing.", "`title` is required and missing.", "`Size` is not met.", "`Known` cannot be checked while `country` is missing or in error."]);
        var decision = explained.Decision;
        (decision.Suppressions, decision.Missing, decision.Unmet, decision.NotChecked, decision.Breaches).ShouldBe((1, 2, 1, 1, 5));
        (decision.Suppression, decision.Reason.Value, decision.Source, decision.ToString()).ShouldBe(("Student", Reasons.StandardSuppressed, null, "L1: standards Breached, 5 breaches, StandardSuppressed"));
    }

    [Fact]
    public void A_rule_that_cannot_be_checked_is_a_breach_and_a_suppression_is_told()
    {
        var explained = Ask(new Lead(Country: "US", Title: "VP"));
        (explained.Decision.Outcome, explained.Decision.Reason.Value, explained.Decision.NotChecked).ShouldBe((StandardsOutcome.Breached, Reasons.StandardUnchecked, 1));
        explained.Reasons.Select(r => r.Code.Value).ShouldBe([Reasons.StandardUnchecked, Reasons.StandardSuppressionUnchecked]);
        Ask(new Lead(50, Throws, "VP", "a@b.example")).Decision.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void A_record_that_cannot_be_read_is_told_and_nobody_asks_standards_that_are_not_there()
    {
        var explained = Ask(new Lead(Problem: "gone"));
        (explained.Decision.Outcome, explained.Reasons.Single().ToString()).ShouldBe((StandardsOutcome.RecordError, "The record could not be read: gone"));
        Engine(All).Decide(new Lead(), DecisionContext.At(AsOf)).Standards.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => Engine(All).Standards);
    }

    [Fact]
    public void A_masked_source_is_shown_nowhere()
    {
        var log = new InMemoryDecisionLog();
        var engine = Engine(p => p.Standards(s => s.Require(Title).Source(Email)), new PolicyEngineOptions { DecisionLog = log });
        engine.Standards.Explain(new Lead(Title: "VP", Email: "secret@b.example"), StandardsContext.At(AsOf)).ToString().ShouldNotContain("secret");
        ((StandardsEntry)log.Entries.Single()).Decision.Source.ShouldBeNull();
        System.Text.Encoding.UTF8.GetString(JsonLinesDecisionLog.LineOf(log.Entries.Single())).ShouldNotContain("secret");
    }

    [Fact]
    public void A_gate_can_ask_for_them_and_is_told_what_would_open_it()
    {
        var engine = Engine(p =>
        {
            Standards(p);
            p.Stages(s => s.Stage("MQL", exit: Facts.StandardsMet.IsTrue()).Stage("SAL").Detour("Out", when: Facts.StandardsSuppressed.IsTrue(), needsDisposition: false));
        });
        var context = DecisionContext.At(AsOf).From("MQL");
        var good = new Lead(Employees: 50, Country: "US", Title: "VP", Email: "a@b.example");
        var decided = engine.Decide(good, context);
        (decided.Stage!.Value.Outcome, decided.Standards!.Value.Outcome).ShouldBe((StageOutcome.Allowed, StandardsOutcome.Met));
        var blocked = engine.Explain(good with { Title = null }, context);
        (blocked.Decisions.Stage!.Value.Outcome, blocked.Standards!.Decision.Missing).ShouldBe((StageOutcome.Blocked, 1));
        blocked.Stage!.Openings!.ToString().ShouldBe("opens with: `title` is known");
        engine.Decide(good with { Email = "student@b.example" }, context.To("Out")).Stage!.Value.Outcome.ShouldBe(StageOutcome.Allowed);
        engine.Explain(new Lead(Problem: "gone"), context).Standards!.Decision.Outcome.ShouldBe(StandardsOutcome.RecordError);
    }

    [Fact]
    public void Breaches_are_counted_by_rule_and_source()
    {
        var (report, half) = (new StandardsReportBuilder(), new StandardsReportBuilder());
        Lead[] leads =
        [
            new(50, "US", "VP", "a@b.example"), new(50, "US", "VP", "b@b.example"), new(50, "US", null, "c@b.example"), new(1, "D|E", null, "student@b.example"),
            new(50, "D|E", "VP", null), new(null, null, "VP", "e@b.example"), new(Problem: "gone"),
        ];
        for (var i = 0; i < leads.Length; i++)
        {
            (i % 2 == 0 ? report : half).Add(Ask(leads[i]));
        }

        var whole = new StandardsReportBuilder();
        Array.ForEach(leads, l => whole.Add(Ask(l)));
        var built = report.Merge(half).Build();
        Approved.Matches("Standards/standards-report.approved.txt", built.ToMarkdown());
        built.ToMarkdown().ShouldBe(whole.Build().ToMarkdown(), "parts make the whole");
        (built.Leads, built.UpToStandard, built.Unreadable).ShouldBe((7, 3, 1));
        Should.Throw<ArgumentException>(() => report.Merge(report));
        new StandardsReportBuilder().Build().ToMarkdown().ShouldStartWith("# Lead standards\n\n0 of 0 leads are up to standard (-).");
    }

    [Fact]
    public void A_decision_is_small() => System.Runtime.CompilerServices.Unsafe.SizeOf<StandardsDecision>().ShouldBeLessThanOrEqualTo(128);

    private static void Standards(PolicyBuilder policy) => policy.Standards(s => s
        .Require(Country, Title)
        .Rule("Size", Employees.AtLeast(20)).Rule("Known", !Country.Is("XX"))
        .Suppress("Student", Email.StartsWith("student"))
        .Source(Country));

    private static StandardsExplanation Ask(Lead lead)
    {
        var context = StandardsContext.At(AsOf);
        var explained = Standard.Standards.Explain(lead, context);
        Standard.Standards.Evaluate(lead, context).ShouldBe(explained.Decision);
        return explained;
    }
}
