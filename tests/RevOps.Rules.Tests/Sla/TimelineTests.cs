using System.Collections;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;
using static RevOps.Rules.TimelineEventKind;

namespace RevOps.Rules.Tests.Sla;

public class TimelineTests
{
    private static readonly PolicyEngine<Lead> All = Engine(p => p.Sla(s => s
        .PauseFor("holiday", TimeSpan.FromDays(1), SlaMetric.Acceptance, SlaMetric.Touches, SlaMetric.NextStep, SlaMetric.TimeInQueue, SlaMetric.Disposition)
        .Escalation("up", e => e.Step("nag", EscalationPoint.AtPercent(50), EscalationAction.Notify, every: TimeSpan.FromHours(1), most: 64))
        .FirstTouch("first", TimeSpan.FromHours(1), escalation: "up").Acceptance("accept", TimeSpan.FromHours(4), escalation: "up").Disposition("dispose", TimeSpan.FromDays(2), escalation: "up")
        .NextStep("next", TimeSpan.FromHours(8), escalation: "up").TimeInQueue("queue", TimeSpan.FromHours(2), escalation: "up")
        .Touches("touches", new TouchRule(200, onePerChannelAndDay: true, channels: 2), TimeSpan.FromDays(5), escalation: "up")));

    [Fact]
    public void What_is_odd_about_a_timeline_is_found_and_said()
    {
        TimelineEvent[] events =
        [
            new(HumanTouch, At(-5)), new(Qualified, At(0), id: "1"), new(Qualified, At(1), id: "1"), new(Dequeued, At(2)), new(Assigned, At(3), "ann"), new(Accepted, At(4), "ann"), new(NextStepDone, At(5)),
            new(Paused, At(6), detail: "holiday"), new(Paused, At(7), detail: "holiday"), new(Paused, At(7), detail: "lunch"), new(Resumed, At(8)), new(Resumed, At(9)), new(Disposed, At(10), detail: "X"), new(HandRaised, At(99)),
        ];
        All.Sla.Explain(new Lead(), SlaContext.At(At(50)).WithTimeline(events)).Explanation!.Findings.Select(f => f.Code.Value).Distinct().ShouldBe(
            [
                Reasons.LaterEvents, Reasons.DuplicateEvent, Reasons.TouchedBeforeStart, Reasons.DispositionKeepsClock, Reasons.PausedAlready, Reasons.PauseNotDeclared, Reasons.ResumedWithoutPause,
                Reasons.StepDoneUnset, Reasons.DequeuedUnqueued,
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Every_reason_of_a_finding_is_a_sentence() =>
        new[] { Reasons.DuplicateEvent, Reasons.LaterEvents, Reasons.PauseNotDeclared, Reasons.PausedAlready, Reasons.ResumedWithoutPause, Reasons.StepDoneUnset, Reasons.ZoneUnknown, Reasons.PromiseOutdated }
            .ShouldAllBe(code => Reasons.SentenceOf(code)!.EndsWith('.'));

    [Fact]
    public void A_start_that_becomes_known_late_moves_the_clock()
    {
        TimelineEvent[] known = [new(HandRaised, At(30))];
        Read(40, known).StartedAt.ShouldBe(At(30));
        Read(40, [.. known, new(Qualified, At(10))]).StartedAt.ShouldBe(At(10));
    }

    [Fact]
    public void Of_one_instant_starts_come_before_stops_and_pauses_before_resumptions()
    {
        Kinds().ShouldBe([HandRaised, Qualified, Imported, Queued, Assigned, Reopened, Accepted, NextStepDone, HumanTouch, AutomatedTouch, Replied, Booked, OptedOut, StageEntered, NextStepSet, Completed, Dequeued, Disposed, Cancelled, Paused, Resumed]);
        TimelineEvent[] together = [new(Resumed, At(0), detail: "holiday"), new(Paused, At(0), detail: "holiday"), new(Assigned, At(0), "ann"), new(Qualified, At(0))];
        var sla = All.Sla.Evaluate(new Lead(), SlaContext.At(At(1)).WithTimeline(together).For(SlaMetric.Acceptance));
        (sla.Outcome, sla.StartedAt).ShouldBe((SlaOutcome.Running, At(0)));

        static TimelineEventKind[] Kinds() => [.. Enum.GetValues<TimelineEventKind>().Order()];
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_timeline_that_cannot_be_read_gets_a_decision_and_the_next_one_is_not_disturbed(int? count)
    {
        var (clocks, broken) = (new SlaClocks(), new BrokenList(count));
        var explained = All.Sla.Explain(new Lead(), SlaContext.At(AsOf).WithTimeline(broken).Collecting(clocks));
        (explained.Decision.Outcome, explained.Decision.Reason.Value, explained.Decision.HasErrors).ShouldBe((SlaOutcome.RecordError, Reasons.TimelineUnreadable, true));
        explained.Explanation!.Reasons.Single().ToString().ShouldStartWith("The timeline could not be read: ");
        clocks.ShouldBe([explained.Decision]);
        Read(40, [new(HandRaised, At(30))]).Outcome.ShouldBe(SlaOutcome.Running);
    }

    [Fact]
    public void Ten_thousand_events_are_read_in_whatever_order_they_come()
    {
        var random = new Random(5);
        var kinds = Enum.GetValues<TimelineEventKind>();
        TimelineEvent[] events = [.. Enumerable.Range(0, 10_000).Select(i => new TimelineEvent(
            kinds[random.Next(kinds.Length)], At(2 * i), "p" + random.Next(2_000), "channel " + random.Next(5_000), random.Next(2) == 0 ? "holiday" : "q" + i, random.Next(2) == 0 ? "id" + i : null))];
        TimelineEvent[] touches = [new(Qualified, At(-2)), new(Assigned, At(-1), "ann"), .. Enumerable.Range(0, 10_000).Select(i => new TimelineEvent(HumanTouch, At(i / 100.0), "ann", "c" + i))];
        foreach (var timeline in new[] { events, touches })
        {
            foreach (var asOf in new[] { 50, 5_000, 30_000 })
            {
                var inOrder = Read(asOf, timeline);
                TimelineEvent[] shuffled = [.. timeline.OrderBy(_ => random.Next())];
                Read(asOf, shuffled).ShouldBe(inOrder);
            }
        }
    }

    [Fact]
    public void The_ends_of_time_are_instants_like_any_other()
    {
        DateTimeOffset[] ends = [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new(2026, 1, 5, 15, 0, 0, TimeSpan.Zero), new(1, 1, 1, 3, 0, 0, TimeSpan.FromHours(3)), new(9999, 12, 31, 23, 59, 59, TimeSpan.FromHours(-14) + TimeSpan.FromHours(14))];
        var office = BusinessCalendar.In("Pacific/Apia").Named("office").Open(DayOfWeek.Monday, DayOfWeek.Sunday, "09:00", "17:00").Build();
        var engine = Engine(p => p.Calendar(office).Sla(s => s.PauseFor("holiday", TimeSpan.FromDays(36_000), SlaMetric.Acceptance, SlaMetric.Touches, SlaMetric.NextStep)
            .Escalation("up", e => e.Step("nag", EscalationPoint.AfterDue(TimeSpan.FromDays(36_000)), EscalationAction.Notify, every: TimeSpan.FromDays(36_000), most: 64))
            .FirstTouch("f", SlaBudget.CalendarDays(9_999), "office", escalation: "up").Acceptance("a", SlaBudget.BusinessDays(9_000), "office", escalation: "up")
            .Touches("t", new TouchRule(3, onePerChannelAndDay: true), TimeSpan.FromDays(1), "office", escalation: "up").NextStep("n", TimeSpan.FromDays(36_000), escalation: "up")));
        foreach (var first in ends)
        {
            foreach (var second in ends)
            {
                foreach (var asOf in ends)
                {
                    TimelineEvent[] events = [.. Enum.GetValues<TimelineEventKind>().SelectMany(k => new[] { new TimelineEvent(k, first, "ann", detail: "holiday"), new TimelineEvent(k, second, "bob", detail: "holiday") })];
                    engine.Sla.Explain(new Lead(), SlaContext.At(asOf).WithTimeline(events)).Explanation!.ToString().ShouldNotBeEmpty();
                    foreach (var kind in new[] { Qualified, Paused, HumanTouch })
                    {
                        engine.Sla.EvaluateAll(new Lead(), SlaContext.At(asOf).WithTimeline([new(Qualified, first), new(Assigned, first), new(Accepted, first), new(kind, second, detail: "holiday")])).Count.ShouldBe(4);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void A_timeline_that_cannot_be_read_is_logged_as_one_and_takes_no_turn_twice(int? count)
    {
        var log = new InMemoryDecisionLog();
        var engine = Engine(
            p => p.Sla(s => s.FirstTouch("t", TimeSpan.FromHours(4))).Routing(r => r.Territory("all", null, "p").Pool("p", "q", m => m.Members("ann", "bob")).Queue("q").CatchAll("q")),
            new PolicyEngineOptions { DecisionLog = log });
        var decided = engine.Decide(new Lead(), DecisionContext.At(AsOf).WithTimeline(new BrokenList(count)));
        (decided.Routing!.Value.Owner, decided.Sla!.Value.Reason.Value).ShouldBe(("ann", Reasons.TimelineUnreadable));
        log.Entries.Select(e => e.Kind).ShouldBe([DecisionKind.Routing, DecisionKind.Sla]);
        new Replay(engine.Policy, engine.Reference.SchemaRevision).Run(log.Entries[1]).Outcome.ShouldBe(ReplayOutcome.Insufficient);
        engine.Sla.Evaluate(new Lead(), SlaContext.At(AsOf).WithTimeline(new BrokenList(1))).Outcome.ShouldBe(SlaOutcome.Running);
        new Replay(engine.Policy, engine.Reference.SchemaRevision).Run(log.Entries[2]).Outcome.ShouldBe(ReplayOutcome.Identical, "what the decision read was logged, and no more");
    }

    private static DateTimeOffset At(double minutes) => AsOf.AddMinutes(minutes);

    private static SlaDecision Read(double minutes, TimelineEvent[] events) => All.Sla.Evaluate(new Lead(), SlaContext.At(At(minutes)).WithTimeline(events));

    private sealed class BrokenList(int? count) : IReadOnlyList<TimelineEvent>
    {
        public int Count => count ?? 2;

        public TimelineEvent this[int index] => index == 0 ? new TimelineEvent(HandRaised, AsOf) : throw new InvalidOperationException("gone");

        public IEnumerator<TimelineEvent> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
