using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Stages;

public class RejectionTests
{
    private static readonly PolicyEngine<Lead> Both = Engine(p => p
        .Stages(s => s.Stage("MQL", "Marketing").Stage("SAL", "Sales", exit: Title.Is("never"))
            .Detour("Recycled", "Nurture", from: ["MQL", "SAL"], returnsTo: "MQL").Detour("Disqualified", "Ops", from: ["SAL"], when: Country.IsKnown()))
        .Dispositions(d => d
            .On("NotReady", "Not ready", DispositionAction.Recycle(TimeSpan.FromDays(90)).MovingTo("Recycled"))
            .On("OutsideIcp", "Outside", DispositionAction.Disqualify().MovingTo("Disqualified"))
            .On("Misrouted", "Misrouted", DispositionAction.Reroute(), DispositionKind.TurnBack)
            .On("BadData", "Bad data", DispositionAction.Enrich(Email))
            .On("Duplicate", "Duplicate", DispositionAction.Merge(Survivor))
            .On("Parked", "Parked", DispositionAction.Nurture("somewhere"))
            .AtMostRecycles(2, TimeSpan.FromDays(730), "Disqualified")));

    [Theory]
    [InlineData("NotReady", StageOutcome.Allowed, Reasons.GateOpen, "Recycled", "Nurture")]
    [InlineData("OutsideIcp", StageOutcome.Allowed, Reasons.GateOpen, "Disqualified", "Ops")]
    [InlineData("Misrouted", StageOutcome.Reroute, Reasons.Rerouted, "SAL", "Sales")]
    [InlineData("BadData", StageOutcome.NotApplicable, Reasons.StaysInStage, "SAL", "Sales")]
    [InlineData("Duplicate", StageOutcome.Blocked, Reasons.DispositionIncomplete, null, "Sales")]
    [InlineData("Parked", StageOutcome.Blocked, Reasons.RejectionUnresolved, null, "Sales")]
    [InlineData("Nonsense", StageOutcome.Blocked, Reasons.UnknownDisposition, null, "Sales")]
    public void A_rejection_is_resolved_in_the_same_decision(string code, StageOutcome outcome, string reason, string? to, string owner)
    {
        var explained = Both.Stages.Explain(new Lead(Country: "US"), StageContext.At(AsOf).From("SAL").WithDisposition(code));
        var decision = explained.Decision;
        (decision.Outcome, decision.Reason.Value, decision.From, decision.To, decision.Owner).ShouldBe((outcome, reason, "SAL", to, owner));
        explained.Explanation!.Reasons[0].Code.Value.ShouldBe(reason);
        explained.Explanation.ToString().ShouldNotContain("{0}");
    }

    [Fact]
    public void The_conditions_of_the_detour_are_asked_and_exit_criteria_are_not()
    {
        var unknown = Both.Stages.Evaluate(new Lead(), StageContext.At(AsOf).From("SAL").WithDisposition("OutsideIcp"));
        (unknown.Outcome, unknown.Reason.Value, unknown.To).ShouldBe((StageOutcome.Blocked, Reasons.DetourUnmet, "Disqualified"));
    }

    [Fact]
    public void A_detour_that_cannot_be_reached_from_here_resolves_nothing()
    {
        var explained = Both.Stages.Explain(new Lead(Country: "US"), StageContext.At(AsOf).From("MQL").WithDisposition("OutsideIcp"));
        explained.Decision.Reason.Value.ShouldBe(Reasons.RejectionUnresolved);
        explained.Explanation!.Reasons[0].ToString().ShouldBe("Nothing in the policy says where a record goes from MQL with `OutsideIcp`.");
        Both.Stages.Evaluate(new Lead(), StageContext.At(AsOf).WithDisposition("NotReady")).Reason.Value.ShouldBe(Reasons.RejectionUnresolved, "who is in no stage cannot be rejected");
        Both.Stages.Evaluate(new Lead(), StageContext.At(AsOf).From("Recycled").WithDisposition("NotReady")).Reason.Value.ShouldBe(Reasons.StaysInStage);
    }

    [Fact]
    public void A_named_target_is_asked_about_whatever_the_disposition_leads_to() =>
        Both.Stages.Evaluate(new Lead(Country: "US"), StageContext.At(AsOf).From("SAL").To("Recycled").WithDisposition("OutsideIcp")).To.ShouldBe("Recycled");

    [Fact]
    public void Without_dispositions_in_the_policy_no_rejection_is_resolved()
    {
        var engine = Engine(p => p.Stages(s => s.Stage("MQL").Detour("Recycled")));
        engine.Stages.Evaluate(new Lead(), StageContext.At(AsOf).From("MQL").WithDisposition("NotReady")).Reason.Value.ShouldBe(Reasons.RejectionUnresolved);
        engine.Stages.Evaluate(new Lead(), StageContext.At(AsOf).From("MQL").To("Recycled").WithDisposition("NotReady")).Outcome.ShouldBe(StageOutcome.Allowed);
    }

    [Fact]
    public void The_stage_and_the_disposition_of_one_pass_agree_past_the_recycle_limit_too()
    {
        var lead = new Lead(Country: "US");
        for (var recycles = 0; recycles < 4; recycles++)
        {
            var decisions = Both.Decide(lead, DecisionContext.At(AsOf).From("SAL").Disposed("NotReady").AfterRecycles([.. Enumerable.Range(0, recycles).Select(i => AsOf.AddDays(-i - 1))]));
            decisions.Stage!.Value.To.ShouldBe(recycles < 2 ? "Recycled" : "Disqualified");
            decisions.Disposition!.Value.TargetStage.ShouldBe(decisions.Stage.Value.To);
        }
    }

    [Fact]
    public void An_accessor_that_throws_flags_the_rejection_that_read_it()
    {
        var decision = Both.Stages.Evaluate(new Lead(Survivor: Throws), StageContext.At(AsOf).From("SAL").WithDisposition("Duplicate"));
        (decision.Reason.Value, decision.HasErrors).ShouldBe((Reasons.DispositionIncomplete, true));
    }
}
