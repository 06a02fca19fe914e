using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Dispositions;

public class DispositionActionTests
{
    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2026-12-31", 2, "2027-02-28")]
    [InlineData("2026-03-15", 24, "2028-03-15")]
    public void Months_are_calendar_months_and_clamped_at_the_end(string from, int months, string to)
    {
        var (start, end) = (DateTimeOffset.Parse(from + "T13:00:00Z", null), DateTimeOffset.Parse(to + "T13:00:00Z", null));
        Give(Only(DispositionAction.Recycle(DispositionPeriod.OfMonths(months))), new Lead(), start).DueAt.ShouldBe(end);
        DispositionPeriod.OfMonths(months).ToString().ShouldBe(months + "mo");
    }

    [Theory]
    [InlineData("D")]
    [InlineData("N")]
    [InlineData("B")]
    public void A_record_is_not_merged_into_itself_however_its_key_is_written(string format)
    {
        var key = new Guid("a3f1c0de-0000-4000-8000-00000000beef");
        var engine = Policy.Named("p", "1").Dispositions(d => d.On("Dup", "d", DispositionAction.Merge(Survivor), DispositionKind.TurnBack)).Build()
            .CompileFor(RecordSchema.For<(Guid Id, string? Survivor)>().Key(g => g.Id).Bind(Survivor, g => g.Survivor).Build());
        DispositionOutcome Of(string survivor) => engine.Dispositions.Evaluate((key, survivor), DispositionContext.At(AsOf).Disposed("Dup")).Outcome;
        Of(key.ToString(format)).ShouldNotBe(DispositionOutcome.Resolved);
        Of(key.ToString(format).ToUpperInvariant()).ShouldNotBe(DispositionOutcome.Resolved);
        Of(Guid.Empty.ToString(format)).ShouldBe(DispositionOutcome.Resolved);
    }

    [Fact]
    public void Months_at_the_ends_of_time_are_no_failure()
    {
        var ages = DispositionPeriod.OfMonths(DispositionPeriod.MostMonths);
        Give(Only(DispositionAction.Recycle(ages)), new Lead(), DateTimeOffset.MaxValue).DueAt.ShouldBeNull("past the end of time is never");
        Give(Only(DispositionAction.RecycleOn(Callback, before: ages)), new Lead(Callback: new DateTime(3, 1, 1)), AsOf).DueAt.ShouldBe(AsOf);
        var engine = Engine(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Nurture("t", DispositionReturn.Once(Country.Is("US")).NotWithin(ages))).AtMostRecycles(1, ages)));
        Give(engine, new Lead(), DateTimeOffset.MaxValue).CooldownEndsAt.ShouldBe(DateTimeOffset.MaxValue, "a cooldown without an end holds for ever");
        Give(engine, new Lead(), DateTimeOffset.MinValue).Outcome.ShouldBe(DispositionOutcome.Resolved);
    }

    [Theory]
    [InlineData(RerouteExclusion.AllHolders, new[] { "ann", "bob" })]
    [InlineData(RerouteExclusion.LastHolder, new[] { "bob" })]
    [InlineData(RerouteExclusion.Nobody, new string[0])]
    [InlineData(RerouteExclusion.LastPool, new[] { "ann", "bob" })]
    [InlineData(RerouteExclusion.AllPools, new[] { "ann", "bob" })]
    public void A_reroute_says_whom_it_excludes(RerouteExclusion excludes, string[] excluded)
    {
        var decision = Give(Only(DispositionAction.Reroute(excludes)), new Lead(), AsOf);
        (decision.Excludes, decision.Queue).ShouldBe((excludes, null));
        decision.ExcludedAmong(["ann", "bob"]).ShouldBe(excluded);
        decision.ExcludedAmong([]).ShouldBeEmpty();
        Give(Only(DispositionAction.Suppress()), new Lead(), AsOf).ExcludedAmong(["ann"]).ShouldBeEmpty();
    }

    [Fact]
    public void A_member_who_gave_a_record_back_does_not_get_it_again()
    {
        var engine = Engine(p => p
            .Routing(r => r.Territory("all", null, "pool").Pool("pool", "triage", pool => pool.Member("ann").Member("bob")).Queue("triage").CatchAll("triage"))
            .Dispositions(d => d.On("code", "c", DispositionAction.Reroute())));
        var holders = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var excluded = engine.Dispositions.Evaluate(new Lead(), DispositionContext.At(AsOf).Disposed("code")).ExcludedAmong(holders);
            holders.Add(engine.Routing.Route(new Lead(), RoutingContext.At(AsOf).Excluding(excluded)).Owner!);
        }

        holders.ShouldBe(["ann", "bob"]);
        engine.Routing.Route(new Lead(), RoutingContext.At(AsOf).Excluding(holders)).Queue.ShouldBe("triage");
    }

    [Fact]
    public void What_goes_round_too_often_is_settled_in_a_queue()
    {
        var engine = Engine(p => p.Dispositions(d => d
            .On("Bad", "b", DispositionAction.Enrich(Email), DispositionKind.TurnBack, givesTurnBack: true).On("Mine", "m", DispositionAction.Reroute())
            .AtMostTurnBacks(2, "triage", DispositionPeriod.OfMonths(1))));
        DateTimeOffset[] before = [AsOf.AddMonths(-1), AsOf.AddDays(-1)];
        var explained = engine.Dispositions.Explain(new Lead(), DispositionContext.At(AsOf).Disposed("Bad").AfterTurnBacks(before));
        var decision = explained.Decision;
        (decision.Action, decision.Queue, decision.Reason.Value, decision.GivesTurnBack).ShouldBe((DispositionActionKind.Reroute, "triage", Reasons.TurnBackLimit, true));
        explained.Explanation!.Reasons.Single().ToString().ShouldBe("`Bad`: rerouted or enriched 2 times, the most is 2: triage settles it.");
        engine.Dispositions.Explain(new Lead(), DispositionContext.At(AsOf).Disposed("Mine").AfterTurnBacks(before)).Explanation!.Reasons.Single().Code.Value.ShouldBe(Reasons.TurnBackLimit);
        engine.Dispositions.Evaluate(new Lead(), DispositionContext.At(AsOf.AddTicks(1)).Disposed("Bad").AfterTurnBacks(before)).Action.ShouldBe(DispositionActionKind.Enrich, "one of them is out of the span");
        engine.Dispositions.Explain(new Lead(), DispositionContext.At(AsOf).Disposed("Bad")).Explanation!.Reasons.Select(r => r.ToString()).ShouldContain("`email` is to be looked up or corrected.");
    }

    [Fact]
    public void A_pass_hands_earlier_turn_backs_to_the_gate_as_well()
    {
        var engine = Engine(p => p
            .Stages(s => s.Stage("MQL").Stage("SAL")).Dispositions(d => d.On("Bad", "b", DispositionAction.Enrich(Email)).AtMostTurnBacks(1, "triage")));
        var context = DecisionContext.At(AsOf).From("MQL").Disposed("Bad");
        engine.Decide(new Lead(), context).Stage!.Value.Outcome.ShouldBe(StageOutcome.NotApplicable);
        var again = engine.Decide(new Lead(), context.AfterTurnBacks([AsOf]));
        (again.Stage!.Value.Outcome, again.Disposition!.Value.Queue).ShouldBe((StageOutcome.Reroute, "triage"));
    }

    [Fact]
    public void A_merged_record_leaves_every_denominator_and_is_not_merged_into_itself()
    {
        var engine = Only(DispositionAction.Merge(Survivor));
        var merged = Give(engine, new Lead(Survivor: "L9"), AsOf);
        (merged.SurvivingId, merged.LeavesDenominators, merged.Track, merged.Queue).ShouldBe(("L9", true, null, null));
        var itself = engine.Dispositions.Explain(new Lead(Survivor: "L1"), DispositionContext.At(AsOf).Disposed("code"));
        (itself.Decision.Outcome, itself.Decision.Reason.Value).ShouldBe((DispositionOutcome.Refused, Reasons.MergesIntoItself));
        itself.Explanation!.Reasons.Single().ToString().ShouldBe("`code`: record L1 cannot be merged into itself.");
        Give(Only(DispositionAction.Disqualify()), new Lead(), AsOf).LeavesDenominators.ShouldBeFalse();
    }

    [Fact]
    public void The_clock_of_the_surviving_record_runs_from_the_earlier_hand_raise()
    {
        var engine = Engine(p => p.Sla(s => s.FirstTouch("touch", TimeSpan.FromHours(1))));
        TimelineEvent[] duplicate = [new(TimelineEventKind.HandRaised, AsOf.AddMinutes(-50), id: "e1")];
        TimelineEvent[] survivor = [new(TimelineEventKind.HandRaised, AsOf), new(TimelineEventKind.HandRaised, AsOf.AddMinutes(-50), id: "e1")];
        engine.Sla.Evaluate(new Lead(), SlaContext.At(AsOf).WithTimeline([.. survivor, .. duplicate])).DueAt.ShouldBe(AsOf.AddMinutes(10), "the timelines of both are one");
    }

    [Fact]
    public void An_acceptance_has_no_action_and_lets_the_record_go_on()
    {
        var engine = Engine(p => p
            .Stages(s => s.Stage("MQL").Stage("SAL", needsAcceptance: true))
            .Dispositions(d => d.Accept("Accepted", "We take it", ["MQL"], [Title]).On("No", "no", DispositionAction.Suppress(), stages: ["MQL"])));
        var context = DecisionContext.At(AsOf).From("MQL").Disposed("Accepted");
        var decided = engine.Decide(new Lead(Title: "VP"), context.WithAcceptance("ann"));
        (decided.Disposition!.Value.Outcome, decided.Disposition.Value.Kind, decided.Disposition.Value.Action).ShouldBe((DispositionOutcome.Resolved, DispositionKind.Accept, DispositionActionKind.None));
        (decided.Stage!.Value.Outcome, decided.Stage.Value.To).ShouldBe((StageOutcome.Allowed, "SAL"));
        engine.Decide(new Lead(Title: "VP"), context).Stage!.Value.Reason.Value.ShouldBe(Reasons.AcceptanceMissing, "acceptance is a recorded act");
        engine.Decide(new Lead(), context.WithAcceptance("ann")).Stage!.Value.Reason.Value.ShouldBe(Reasons.DispositionIncomplete);
    }

    [Fact]
    public void A_no_contact_is_given_only_once_the_touches_are_met()
    {
        var engine = Engine(p => p
            .Sla(s => s.Touches("three", new TouchRule(3), TimeSpan.FromDays(9)))
            .Dispositions(d => d.On("NoContact", "No contact", DispositionAction.Nurture("later"), when: Facts.SlaTouches.In("Met", "MetLate"))));
        List<TimelineEvent> events = [new(TimelineEventKind.Qualified, AsOf), new(TimelineEventKind.Assigned, AsOf, "ann")];
        var outcomes = Enumerable.Range(1, 3).Select(i =>
        {
            events.Add(new TimelineEvent(TimelineEventKind.HumanTouch, AsOf.AddHours(i), "ann", "call"));
            return engine.Decide(new Lead(), DecisionContext.At(AsOf.AddHours(9)).WithTimeline(events).Disposed("NoContact")).Disposition!.Value.Outcome;
        });
        outcomes.ShouldBe([DispositionOutcome.Refused, DispositionOutcome.Refused, DispositionOutcome.Resolved]);
    }

    [Fact]
    public void A_decision_is_small() => System.Runtime.CompilerServices.Unsafe.SizeOf<DispositionDecision>().ShouldBeLessThanOrEqualTo(128);

    private static PolicyEngine<Lead> Only(DispositionAction action) => Engine(p => p.Dispositions(d => d.On("code", "c", action)));

    private static DispositionDecision Give(PolicyEngine<Lead> engine, Lead lead, DateTimeOffset asOf) => engine.Dispositions.Evaluate(lead, DispositionContext.At(asOf).Disposed("code"));
}
