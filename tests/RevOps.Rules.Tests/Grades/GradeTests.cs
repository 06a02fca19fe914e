using RevOps.Rules.Tests.Engagement;
using static RevOps.Rules.Tests.Engagement.Account;

namespace RevOps.Rules.Tests.Grades;

public class GradeTests
{
    private static readonly FitContext Now = FitContext.At(AsOf);

    private static readonly Policy Policy = Policy.Named("larkfield", "1")
        .Fit(fit => fit.Profile("all", p => p.Disqualify("TooSmall", Employees.AtMost(19))
            .Score("account", "large", 75, Employees.AtLeast(200)).Score("account", "mid", 40, Employees.Between(100, 199)).Tier("A", 75).Tier("B", 40).Tier("C", 0)))
        .Engagement(Activities, Kind, At, e => e.Decaying(ActivityDecay.HalfLife(TimeSpan.FromDays(30))).Kind("webinar", 15).Tier("1", 30).Tier("2", 15).Tier("3", 0))
        .Intent(Signals, Kind, At, i => i.Kind("topic surge", 10, decay: ActivityDecay.Window(TimeSpan.FromDays(30))).Tier("surge", 10).Tier("none", 0))
        .Grades(g => g.EngagementTiers("1", "2", "3").FitTier("A", "A1", "A2", "A3").FitTier("B", "B1", "B2", "B3").FitTier("C", "C1", "C2", "C3")
            .Qualify("A1", "A2", "B1").QualifyWhen(Facts.IntentTier.Is("surge"), "A3").HandRaise(HandRaise.IsTrue(), "A", "B"))
        .Build();

    [Theory]
    [InlineData(500, 2, "A1", true)]
    [InlineData(500, 1, "A2", true)]
    [InlineData(500, 0, "A3", false)]
    [InlineData(150, 2, "B1", true)]
    [InlineData(150, 1, "B2", false)]
    [InlineData(50, 2, "C1", false)]
    public void Fit_and_engagement_make_the_grade_and_the_line_says_which_qualify(int employees, int webinars, string grade, bool qualifies)
    {
        var decision = Decide(With(employees, webinars));
        (decision.Grade, decision.IsQualified).ShouldBe((grade, qualifies));
    }

    [Fact]
    public void An_entry_of_the_line_may_ask_for_more()
    {
        var quiet = With(500, 0);
        Decide(quiet with { Saw = [new Activity("topic surge", AsOf.AddDays(-30))] }).IsQualified.ShouldBeTrue();
        Decide(quiet with { Saw = [new Activity("topic surge", AsOf.AddDays(-31))] }).IsQualified.ShouldBeFalse();
        var unknown = Policy.CompileFor(Schema).Fit.Explain(quiet with { Saw = null, Asked = false }, Now);
        unknown.Decision.IsQualified.ShouldBeFalse();
        unknown.Explanation!.Grade!.Reason.ToString().ShouldBe("Whether the record qualifies cannot be said while `intent.tier` is missing or in error.");
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(150, true)]
    [InlineData(50, false)]
    [InlineData(10, false)]
    public void A_hand_raise_bypasses_the_line_for_the_tiers_that_the_policy_names_and_never_for_the_disqualified(int employees, bool qualifies) =>
        Decide(With(employees, 0) with { Asked = true }).IsQualified.ShouldBe(qualifies);

    [Fact]
    public void Without_a_tier_there_is_no_grade_and_whether_the_record_qualifies_is_unknown()
    {
        var account = With(500, 2) with { Did = null };
        var explained = Policy.CompileFor(Schema).Fit.Explain(account, Now);
        (explained.Decision.Grade, explained.Decision.IsQualified).ShouldBe((null, false));
        explained.Explanation!.Grade!.Reason.ToString().ShouldBe("There is no grade while `engagement.tier` is missing.");
        Qualified(account).ShouldBeNull();
        Qualified(account with { Asked = true }).ShouldBe(true, "a hand-raise needs no engagement");
        Qualified(With(10, 2)).ShouldBe(false, "disqualified is known");
        Qualified(With(500, 2)).ShouldBe(true);
        Qualified(With(150, 1)).ShouldBeNull("whether a hand was raised is missing");
        Qualified(With(150, 1) with { Asked = false }).ShouldBe(false);
        Qualified(With(50, 1)).ShouldBe(false, "no hand-raise would help tier C");
    }

    [Fact]
    public void Later_sections_see_grade_and_line()
    {
        var policy = Policy.Named("p", "1")
            .Fit(fit => fit.Profile("all", p => p.Score("account", "large", 75, Employees.AtLeast(200)).Tier("A", 75).Tier("B", 0)))
            .Engagement(Activities, Kind, At, e => e.Kind("webinar", 15).Tier("1", 30).Tier("2", 0))
            .Grades(g => g.EngagementTiers("1", "2").FitTier("A", "A1", "A2").FitTier("B", "B1", "B2").Qualify("A1", "B1"))
            .Stages(s => s.Stage("Inquiry", exit: Facts.GradeQualified.IsTrue()).Stage("MQL"))
            .Routing(r => r.Territory("best", Facts.Grade.Is("A1"), RoutingTarget.Queue("best")).Territory("engaged", Facts.EngagementScore.AtLeast(30), RoutingTarget.Queue("engaged"))
                .Queue("best").Queue("engaged").Queue("rest").CatchAll("rest"))
            .Build();
        var engine = policy.CompileFor(Schema);
        PolicyDecisions All(int employees, int webinars) => engine.Decide(With(employees, webinars), DecisionContext.At(AsOf).From("Inquiry"));
        (All(500, 2).Stage!.Value.Outcome, All(500, 2).Routing!.Value.Queue).ShouldBe((StageOutcome.Allowed, "best"));
        (All(50, 2).Stage!.Value.Outcome, All(50, 2).Routing!.Value.Queue).ShouldBe((StageOutcome.Allowed, "engaged"));
        (All(500, 1).Stage!.Value.Outcome, All(500, 1).Routing!.Value.Queue).ShouldBe((StageOutcome.Blocked, "rest"));
    }

    [Fact]
    public void A_grade_may_wait_for_sections_that_come_later_and_a_circle_does_not_load()
    {
        static PolicyBuilder Start() => Policy.Named("p", "1")
            .Engagement(Activities, Kind, At, e => e.Kind("webinar", 15).Tier("1", 0))
            .Stages(s => s.Stage("Inquiry", exit: Facts.EngagementTier.Is("1")).Stage("MQL"));
        var late = Start().Grades(g => g.EngagementTiers("1").FitTier("A", "A1").QualifyWhen(Facts.LifecycleNext.Is("MQL"), "A1")).Build().CompileFor(Schema);
        var context = DecisionContext.At(AsOf).From("Inquiry").WithFacts(FactSet.Empty.With(FactNames.FitTier, "A"));
        var decisions = late.Decide(new Account("A-1"), context);
        (decisions.Fit!.Value.Grade, decisions.Fit.Value.IsQualified).ShouldBe(("A1", true));
        late.Fit.Evaluate(new Account("A-1"), context.Fit).IsQualified.ShouldBeFalse("called alone, it takes what comes from elsewhere from its context");
        late.Fit.Evaluate(new Account("A-1"), context.Fit.WithFacts(context.Facts.With(FactNames.LifecycleNext, "MQL"))).IsQualified.ShouldBeTrue();

        Should.Throw<PolicyException>(() => Policy.Named("p", "1")
            .Grades(g => g.EngagementTiers("1").FitTier("A", "A1").QualifyWhen(Facts.LifecycleNext.Is("MQL"), "A1"))
            .Stages(s => s.Stage("Inquiry", exit: Facts.Grade.Is("A1")).Stage("MQL")).Build()).Message.ShouldContain("grades, stages name each other's facts in a circle");
        Should.Throw<PolicyException>(() => Policy.Named("p", "1").Grades(g => g.EngagementTiers("1").FitTier("A", "A1").QualifyWhen(Facts.Grade.Is("A1"), "A1")).Build())
            .Message.ShouldContain("`grades` names a fact that it publishes itself");
    }

    [Fact]
    public void The_matrix_is_checked_against_the_tiers_of_fit_and_engagement()
    {
        static IReadOnlyList<string> Codes(Action<GradePolicyBuilder> grades)
        {
            var builder = Policy.Named("p", "1").Fit(f => f.Profile("all", p => p.Score("g", "c", 1, Employees.AtLeast(1)).Tier("A", 1).Tier("B", 0)))
                .Engagement(Activities, Kind, At, e => e.Kind("webinar", 15).Tier("1", 1).Tier("2", 0)).Grades(grades);
            try
            {
                return [.. PolicyDocument.Read(PolicyDocument.Write(builder.Build())).Diagnostics.Select(d => d.Code)];
            }
            catch (PolicyException problem)
            {
                return [.. problem.Diagnostics.Select(d => d.Code)];
            }
        }

        Codes(g => g.EngagementTiers("1", "2").FitTier("A", "A1", "A2").FitTier("B", "B1", "B2").Qualify("A1")).ShouldBeEmpty();
        Codes(g => g.EngagementTiers("1", "2").FitTier("A", "A1", "A2").Qualify("A1")).ShouldBe(["RR5202"]);
        Codes(g => g.EngagementTiers("1").FitTier("A", "A1").FitTier("B", "B1").Qualify("A1")).ShouldBe(["RR5202"]);
        Codes(g => g.EngagementTiers("1", "2").FitTier("A", "A1").FitTier("B", "B1", "B2").Qualify("A1")).ShouldBe(["RR5201"]);
        Codes(g => g.EngagementTiers("1", "2", "3").FitTier("A", "A1", "A2", "A3").FitTier("B", "B1", "B2", "B3").Qualify("A1")).ShouldBe(["RR3002"]);
        Codes(g => g.EngagementTiers("1", "2").FitTier("A", "A1", "A2").FitTier("B", "B1", "B2").Qualify("A7")).ShouldBe(["RR3002"]);
        Codes(g => g.EngagementTiers("1", "2").FitTier("A", "A1", "A2").FitTier("B", "B1", "B2").Qualify("A1").HandRaise(HandRaise.IsTrue(), "C")).ShouldBe(["RR3002"]);
        Codes(g => g.EngagementTiers("1", "2").FitTier("A", "A1", "A2").FitTier("a", "B1", "B2").Qualify("A1")).ShouldContain("RR3003");
        Codes(g => g.EngagementTiers("1", "2").FitTier("A", "A1", "A2").FitTier("B", "B1", "B2")).ShouldBe(["RR5203"]);
        Codes(g => g.EngagementTiers("1", "2").FitTier("A", "A1", "A2").FitTier("B", "B1", "B2").Qualify("A1", "A2").QualifyWhen(HandRaise.IsTrue(), "A2")).ShouldBe(["RR5204"]);
    }

    [Fact]
    public void The_explanation_shows_cell_line_and_bypass() =>
        Policy.CompileFor(Schema).Fit.Explain(With(500, 0) with { Asked = true }, Now).Explanation!.Grade!.ToString().ShouldBe(
            """
            grade A3 of fit A and engagement 3, qualified
              A hand was raised; fit tier A bypasses the line.
              * hand-raise fit A, B: The criteria of fit A, B are met.
                  met      handRaise is true: true  <-
              - line A1, A2, B1: A1, A2, B1 does not match.
              - line A3: A3 does not match.
                  not met  intent.tier is surge: none  <-
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Plain_and_explained_decisions_are_equal_and_plain_ones_allocate_nothing()
    {
        var engine = Policy.CompileFor(Schema);
        var account = With(500, 2) with { Asked = true, Saw = [new Activity("topic surge", AsOf)] };
        var context = DecisionContext.At(AsOf);
        engine.Explain(account, context).Decisions.Fit.ShouldBe(engine.Decide(account, context).Fit);
        engine.Fit.Explain(account, Now).Decision.ShouldBe(engine.Fit.Evaluate(account, Now));
        engine.Decide(account, context).Fit.ShouldBe(engine.Fit.Evaluate(account, Now));
        Allocation.Of(() => engine.Decide(account, context)).ShouldBe(0);
        Allocation.Of(() => engine.Fit.Evaluate(account, Now)).ShouldBe(0);
    }

    [Fact]
    public void A_record_that_cannot_be_read_gets_a_decision_without_a_grade()
    {
        var explained = Policy.CompileFor(Schema).Fit.Explain(null!, Now);
        (explained.Decision.Outcome, explained.Decision.Grade, explained.Decision.IsQualified).ShouldBe((FitOutcome.RecordError, null, false));
        explained.Explanation!.Engagement!.Reason.Code.Value.ShouldBe(Reasons.RecordError);
    }

    private static Account With(int employees, int webinars) => That([.. Enumerable.Repeat<(string?, double?)>(("webinar", 0), webinars)]) with { Size = employees };

    private static FitDecision Decide(Account account) => Policy.CompileFor(Schema).Fit.Evaluate(account, Now);

    // What a gate that names the fact would see.
    private static bool? Qualified(Account account)
    {
        var grades = Policy.Grades!;
        var policy = PolicyDocument.Load(PolicyDocument.Write(Policy).Replace("\"grades\": {", "\"stages\": { \"path\": [ { \"name\": \"Inquiry\", \"exit\": { \"attribute\": \"grade.qualified\", \"equals\": true } }, { \"name\": \"MQL\" } ] },\n \"grades\": {", StringComparison.Ordinal));
        grades.ShouldNotBeNull();
        var stage = policy.CompileFor(Schema).Explain(account, DecisionContext.At(AsOf).From("Inquiry")).Stage!;
        return stage.Considered.Select(c => c.Criterion).OfType<CriterionExplanation>().First().Verdict switch { Verdict.Met => true, Verdict.NotMet => false, _ => null };
    }
}
