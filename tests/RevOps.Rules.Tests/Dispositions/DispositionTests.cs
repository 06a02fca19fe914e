using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Dispositions;

public class DispositionTests
{
    public static TheoryData<string, DispositionActionKind, string?, int?, bool> Kinds => new()
    {
        { "nurture", DispositionActionKind.Nurture, "self-serve", 180, false },
        { "recycle", DispositionActionKind.Recycle, null, 90, true },
        { "enrich", DispositionActionKind.Enrich, null, null, true },
        { "reroute", DispositionActionKind.Reroute, null, null, false },
        { "suppress", DispositionActionKind.Suppress, null, 30, false },
        { "for ever", DispositionActionKind.Suppress, null, null, false },
        { "merge", DispositionActionKind.Merge, "L9", null, false },
        { "disqualify", DispositionActionKind.Disqualify, null, null, false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_action_says_what_follows(string code, DispositionActionKind kind, string? track, int? days, bool keepsOwner)
    {
        var engine = Engine(p => p.Dispositions(d => d
            .On("nurture", "n", DispositionAction.Nurture("self-serve", TimeSpan.FromDays(180)))
            .On("recycle", "r", DispositionAction.Recycle(TimeSpan.FromDays(90), keepsOwner: true))
            .On("enrich", "e", DispositionAction.Enrich(Email))
            .On("reroute", "r", DispositionAction.Reroute())
            .On("suppress", "s", DispositionAction.Suppress(TimeSpan.FromDays(30)))
            .On("for ever", "s", DispositionAction.Suppress())
            .On("merge", "m", DispositionAction.Merge(Survivor))
            .On("disqualify", "d", DispositionAction.Disqualify(DispositionReturn.OnceChanged(Employees)))
            .AtMostRecycles(3, TimeSpan.FromDays(730))));
        var decision = Give(engine, new Lead(Survivor: "L9"), code);
        (decision.Outcome, decision.Reason.Value, decision.Action, decision.Track ?? decision.SurvivingId, decision.KeepsOwner).ShouldBe((DispositionOutcome.Resolved, code, kind, track, keepsOwner));
        decision.DueAt.ShouldBe(days is { } d ? AsOf.AddDays(d) : null);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(9, true)]
    public void A_precondition_can_ask_for_a_number_of_touches(int touches, bool isGiven)
    {
        var policy = Policy(p => p
            .Sla(s => s.Touches("eight", new TouchRule(8), TimeSpan.FromDays(9), when: Country.Is("US")))
            .Dispositions(d => d.On("NoContact", "No contact", DispositionAction.Nurture("later"), when: Facts.SlaTouchesDone.AtLeast(3))));
        var log = new InMemoryDecisionLog();
        var engine = PolicyDocument.Load(PolicyDocument.Write(policy)).CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log });
        var context = DecisionContext.At(AsOf).Disposed("NoContact").WithTimeline(
        [
            new(TimelineEventKind.Qualified, AsOf.AddDays(-4)), new(TimelineEventKind.Assigned, AsOf.AddDays(-4), "ann"),
            .. Enumerable.Range(1, touches).Select(i => new TimelineEvent(TimelineEventKind.HumanTouch, AsOf.AddDays(-4).AddHours(i), "ann", "call")),
        ]);
        engine.Decide(new Lead(Country: "US"), context).Disposition!.Value.Outcome.ShouldBe(isGiven ? DispositionOutcome.Resolved : DispositionOutcome.Refused);
        log.Entries.OfType<DispositionEntry>().Single().Facts.ShouldContain(FactRead.Of("sla.touchesDone", Math.Min(touches, 8)));
        log.Entries.ShouldAllBe(e => new Replay(policy).Run(e).Outcome == ReplayOutcome.Identical);

        // No target asks for touches of a lead from elsewhere, so that their number is missing and the reason is not given.
        engine.Decide(new Lead(Country: "DE"), context).Disposition!.Value.Outcome.ShouldBe(DispositionOutcome.Refused);
        log.Entries.OfType<DispositionEntry>().Last().Facts.ShouldContain(FactRead.Missing("sla.touchesDone"));
    }

    [Fact]
    public void A_number_of_touches_that_no_target_counts_is_told_when_the_policy_loads() =>
        PolicyDocument.Read(PolicyDocument.Write(Policy(p => p
            .Sla(s => s.FirstTouch("first", TimeSpan.FromHours(1)))
            .Dispositions(d => d.On("NoContact", "No contact", DispositionAction.Nurture("later"), when: Facts.SlaTouchesDone.AtLeast(3))))))
            .Diagnostics.ShouldContain(d => d.Message.Contains("It asks `sla.touchesDone`, and no target of the policy has that clock"));

    [Fact]
    public void A_stated_date_beats_the_period_comes_so_much_earlier_and_never_before_now()
    {
        var engine = One(DispositionAction.RecycleOn(Callback, TimeSpan.FromDays(10), TimeSpan.FromDays(90)));
        Give(engine, new Lead(Callback: new DateTime(2026, 6, 30)), "code").DueAt.ShouldBe(new DateTimeOffset(2026, 6, 20, 0, 0, 0, TimeSpan.Zero));
        Give(engine, new Lead(Callback: new DateTime(2026, 1, 10)), "code").DueAt.ShouldBe(AsOf);
        Give(engine, new Lead(Callback: DateTime.MinValue), "code").DueAt.ShouldBe(AsOf);
        Give(engine, new Lead(), "code").DueAt.ShouldBe(AsOf.AddDays(90));
        engine.Dispositions.Evaluate(new Lead(), DispositionContext.At(DateTimeOffset.MaxValue).Disposed("code")).DueAt.ShouldBeNull("past the end of time is never");
    }

    [Fact]
    public void What_an_action_cannot_do_without_is_required()
    {
        var merge = One(DispositionAction.Merge(Survivor));
        var refused = merge.Dispositions.Explain(new Lead(), DispositionContext.At(AsOf).Disposed("code"));
        (refused.Decision.Outcome, refused.Decision.Reason.Value, refused.Decision.MissingAttributes, refused.Decision.Action)
            .ShouldBe((DispositionOutcome.Refused, Reasons.DispositionIncomplete, 1, DispositionActionKind.None));
        refused.Explanation!.Reasons.Single().ToString().ShouldBe("`code` requires `survivor`, which is missing.");
        Give(One(DispositionAction.RecycleOn(Callback)), new Lead(), "code").MissingAttributes.ShouldBe(1, "nothing else would bring it back");
    }

    [Fact]
    public void Every_required_attribute_that_is_missing_or_in_error_is_counted_once()
    {
        var engine = Engine(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Merge(Survivor), required: [Survivor, Country, Title])));
        var decision = Give(engine, new Lead(Country: Throws, Title: "VP"), "code");
        (decision.Outcome, decision.MissingAttributes, decision.HasErrors).ShouldBe((DispositionOutcome.Refused, 2, true));
        Give(engine, new Lead(Country: "US", Title: "VP", Survivor: "L9"), "code").Outcome.ShouldBe(DispositionOutcome.Resolved);
    }

    [Theory]
    [InlineData("MQL", DispositionOutcome.Resolved)]
    [InlineData("SAL", DispositionOutcome.Refused)]
    [InlineData("mql", DispositionOutcome.Refused)]
    [InlineData(null, DispositionOutcome.Refused)]
    public void A_disposition_is_given_in_its_stages(string? stage, DispositionOutcome outcome)
    {
        var engine = Engine(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Reroute(), stages: ["MQL"])));
        var decision = engine.Dispositions.Evaluate(new Lead(), DispositionContext.At(AsOf).Disposed("code").From(stage));
        decision.Outcome.ShouldBe(outcome);
        decision.Reason.Value.ShouldBe(outcome == DispositionOutcome.Resolved ? "code" : Reasons.DispositionNotOffered);
    }

    [Fact]
    public void A_code_that_the_policy_does_not_have_is_refused_and_no_code_is_no_decision()
    {
        var engine = One(DispositionAction.Reroute());
        (Give(engine, new Lead(), "Code").Outcome, Give(engine, new Lead(), "Code").Reason.Value).ShouldBe((DispositionOutcome.Refused, Reasons.UnknownDisposition));
        (Give(engine, new Lead(), null).Outcome, Give(engine, new Lead(), null).Reason.Value).ShouldBe((DispositionOutcome.NotApplicable, Reasons.NotDisposed));
    }

    [Fact]
    public void A_precondition_that_is_not_known_to_be_met_refuses()
    {
        var engine = Engine(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Reroute(), when: Country.Is("US"))));
        Give(engine, new Lead(Country: "US"), "code").Outcome.ShouldBe(DispositionOutcome.Resolved);
        Give(engine, new Lead(Country: "DE"), "code").Reason.Value.ShouldBe(Reasons.PreconditionUnmet);
        Give(engine, new Lead(), "code").Reason.Value.ShouldBe(Reasons.PreconditionUnmet);
        Give(engine, new Lead(Country: Throws), "code").HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void A_precondition_sees_the_stage_that_the_call_names()
    {
        var engine = Engine(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Reroute(), when: Facts.LifecycleStage.Is("MQL"))));
        var context = DecisionContext.At(AsOf).Disposed("code").From("MQL");
        engine.Dispositions.Evaluate(new Lead(), context.Disposition).Outcome.ShouldBe(DispositionOutcome.Resolved);
        engine.Decide(new Lead(), context).Disposition!.Value.Outcome.ShouldBe(DispositionOutcome.Resolved);
    }

    [Theory]
    [InlineData(DispositionActionKind.Recycle, -731, -1, 1)]
    [InlineData(DispositionActionKind.Disqualify, -730, -1)]
    [InlineData(DispositionActionKind.Recycle, -5)]
    [InlineData(DispositionActionKind.Disqualify, 0, 0)]
    public void A_record_that_came_back_too_often_in_the_span_is_disqualified(DispositionActionKind action, params int[] daysBefore)
    {
        var engine = Engine(p => p.Dispositions(d => d
            .On("code", "c", DispositionAction.Recycle(TimeSpan.FromDays(30)).MovingTo("Recycled"))
            .AtMostRecycles(2, TimeSpan.FromDays(730), "Lost")));
        var explained = engine.Dispositions.Explain(new Lead(), DispositionContext.At(AsOf).Disposed("code").AfterRecycles([.. daysBefore.Select(d => AsOf.AddDays(d))]));
        (explained.Decision.Action, explained.Decision.TargetStage).ShouldBe((action, action == DispositionActionKind.Recycle ? "Recycled" : "Lost"));
        if (action == DispositionActionKind.Disqualify)
        {
            explained.Explanation!.Reasons.Single().ToString().ShouldBe("`code` came back 2 times, the most is 2: disqualified.");
        }
    }

    [Fact]
    public void A_turn_goes_back_where_the_policy_says_so()
    {
        var engine = Engine(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Reroute(), DispositionKind.TurnBack, givesTurnBack: true).On("other", "o", DispositionAction.Reroute())));
        (Give(engine, new Lead(), "code").GivesTurnBack, Give(engine, new Lead(), "other").GivesTurnBack).ShouldBe((true, false));
    }

    [Theory]
    [InlineData(Reasons.RecycleLimit)]
    [InlineData(Reasons.DispositionIncomplete)]
    [InlineData(Reasons.PreconditionUnmet)]
    public void A_disposition_may_have_the_code_of_a_reason_of_the_library(string code)
    {
        var engine = Engine(p => p.Dispositions(d => d.On(code, "c", DispositionAction.Reroute())));
        engine.Dispositions.Explain(new Lead(), DispositionContext.At(AsOf).Disposed(code)).Explanation!.Reasons.Single().Code.Value.ShouldBe(code);
    }

    private static PolicyEngine<Lead> One(DispositionAction action) =>
        Engine(p => p.Dispositions(d => d.On("code", "c", action).AtMostRecycles(3, TimeSpan.FromDays(730))));

    private static DispositionDecision Give(PolicyEngine<Lead> engine, Lead lead, string? code) =>
        engine.Dispositions.Evaluate(lead, DispositionContext.At(AsOf).Disposed(code));
}
