using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;
using static RevOps.Rules.TimelineEventKind;

namespace RevOps.Rules.Tests.Sla;

public class PromiseTests
{
    private static readonly TimelineEvent[] Events = [new(Qualified, AsOf), new(Assigned, AsOf, "ann")];
    private static readonly SlaPromise Promise = SlaPromise.Of(Of(4, pins: false).Sla.Evaluate(new Lead(), SlaContext.At(AsOf).WithTimeline(Events)))!.Value;

    [Fact]
    public void A_pinned_promise_holds_on_and_the_new_due_instant_is_told_beside_it()
    {
        var sla = Read(Of(2, pins: true), 180, [Promise]);
        (sla.Outcome, sla.DueAt, sla.OtherDueAt, sla.IsPinned, sla.Remaining).ShouldBe((SlaOutcome.Running, AsOf.AddHours(4), AsOf.AddHours(2), true, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void A_policy_that_does_not_pin_recomputes_and_tells_the_promise_beside()
    {
        var sla = Read(Of(2, pins: false), 180, [Promise]);
        (sla.Outcome, sla.DueAt, sla.OtherDueAt, sla.IsPinned).ShouldBe((SlaOutcome.Breached, AsOf.AddHours(2), AsOf.AddHours(4), false));
    }

    [Fact]
    public void A_promise_of_the_same_policy_of_another_start_or_of_another_clock_has_no_effect()
    {
        var same = Of(4, pins: true);
        Read(same, 10, [SlaPromise.Of(Read(same, 0, []))!.Value]).OtherDueAt.ShouldBeNull();
        Read(Of(2, pins: true), 10, [new SlaPromise(SlaMetric.Acceptance, AsOf.AddHours(-1), AsOf.AddHours(9), "other", AsOf)]).DueAt.ShouldBe(AsOf.AddHours(2));
        Read(Of(2, pins: true), 10, [new SlaPromise(SlaMetric.FirstTouch, AsOf, AsOf.AddHours(9), "other", AsOf)]).DueAt.ShouldBe(AsOf.AddHours(2));
        SlaPromise.Of(default).ShouldBeNull();
    }

    [Fact]
    public void A_pause_after_the_promise_extends_it_and_one_before_it_is_in_it_already()
    {
        TimelineEvent[] paused = [.. Events, new(Paused, AsOf.AddMinutes(30), detail: "p"), new(Resumed, AsOf.AddMinutes(90), detail: "p")];
        Read(Of(2, pins: true), 180, [Promise], paused).DueAt.ShouldBe(AsOf.AddHours(5));
        var later = SlaPromise.Of(Of(4, pins: false).Sla.Evaluate(new Lead(), SlaContext.At(AsOf.AddHours(2)).WithTimeline(paused)))!.Value;
        later.DueAt.ShouldBe(AsOf.AddHours(5));
        Read(Of(2, pins: true), 180, [later], paused).DueAt.ShouldBe(AsOf.AddHours(5));
    }

    [Fact]
    public void Steps_are_placed_on_what_was_promised() =>
        Read(Of(2, pins: true), 0, [Promise]).NextChangeAt.ShouldBe(AsOf.AddHours(3));

    private static PolicyEngine<Lead> Of(int hours, bool pins) => Engine(p => p.Sla(s =>
    {
        _ = pins ? s.PinPromises() : s;
        s.PauseFor("p", null, SlaMetric.Acceptance).Escalation("up", e => e.Step("warn", EscalationPoint.AtPercent(75), EscalationAction.Notify)).Acceptance("accept", TimeSpan.FromHours(hours), escalation: "up");
    }));

    private static SlaDecision Read(PolicyEngine<Lead> engine, double minutes, SlaPromise[] promises, TimelineEvent[]? events = null) =>
        engine.Sla.Evaluate(new Lead(), SlaContext.At(AsOf.AddMinutes(minutes)).WithTimeline(events ?? Events).WithPromises(promises));
}
