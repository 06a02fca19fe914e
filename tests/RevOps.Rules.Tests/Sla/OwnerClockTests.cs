using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;
using static RevOps.Rules.TimelineEventKind;

namespace RevOps.Rules.Tests.Sla;

public class OwnerClockTests
{
    private static readonly PolicyEngine<Lead> All = Engine(p => p.Sla(s => s
        .FirstTouch("first", TimeSpan.FromHours(1), cancelledBy: ["Duplicate"])
        .Acceptance("accept", TimeSpan.FromHours(4))
        .Disposition("dispose", TimeSpan.FromDays(2), settledIn: ["SQL"])
        .NextStep("next", TimeSpan.FromHours(8))
        .TimeInQueue("queue", TimeSpan.FromHours(2))
        .Handoff("complete", TimeSpan.FromHours(3), [Employees, Country], Email.EndsWith("@rival.example"))));

    [Fact]
    public void An_owners_clock_starts_when_a_qualified_record_is_assigned()
    {
        Read(SlaMetric.Acceptance, 60, E(Assigned, 0, "ann")).Outcome.ShouldBe(SlaOutcome.Waiting);
        Read(SlaMetric.Acceptance, 60, E(Qualified, 0)).Outcome.ShouldBe(SlaOutcome.Waiting);
        Read(SlaMetric.Acceptance, 60, E(Assigned, 0, "ann"), E(Qualified, 30)).StartedAt.ShouldBe(AsOf.AddMinutes(30));
        var accept = Read(SlaMetric.Acceptance, 60, E(Qualified, 0), E(Assigned, 30, "ann"));
        (accept.StartedAt, accept.DueAt, accept.Holder).ShouldBe((AsOf.AddMinutes(30), AsOf.AddMinutes(270), "ann"));
    }

    [Theory]
    [InlineData(Accepted)]
    [InlineData(Disposed)]
    public void Accepting_and_rejecting_both_answer(TimelineEventKind answer) =>
        Read(SlaMetric.Acceptance, 60, E(Qualified, 0), E(Assigned, 0, "ann"), E(answer, 20, "ann", detail: "NoBudget")).StoppedAt.ShouldBe(AsOf.AddMinutes(20));

    [Fact]
    public void A_reroute_restarts_the_owners_clock_and_the_breach_stays_with_its_holder()
    {
        TimelineEvent[] events = [E(Qualified, 0), E(Assigned, 0, "ann"), E(Assigned, 300, "bob"), E(Assigned, 310, "bob")];
        var sla = Read(SlaMetric.Acceptance, 320, events);
        (sla.Outcome, sla.Holder, sla.StartedAt, sla.EarlierBreaches).ShouldBe((SlaOutcome.Running, "bob", AsOf.AddMinutes(300), 1));
        All.Sla.Explain(new Lead(), At(320, events).For(SlaMetric.Acceptance)).Explanation!.Reasons.Select(r => r.ToString()).ShouldBe(
            ["accept is running.", "It is bob who has to act.", "ann breached accept, which was due at 2026-01-05T19:00:00Z."]);
        Read(SlaMetric.Acceptance, 320, E(Qualified, 0), E(Assigned, 0, "ann"), E(Assigned, 240, "bob")).EarlierBreaches.ShouldBe(0, "due itself is in time");
        Read(SlaMetric.FirstTouch, 320, events).StartedAt.ShouldBe(AsOf, "the buyer's clock runs on");
    }

    [Fact]
    public void Back_in_a_queue_nobody_owes_an_answer_and_the_queue_owes_an_owner()
    {
        TimelineEvent[] events = [E(Qualified, 0), E(Assigned, 0, "ann"), E(Queued, 30, detail: "triage")];
        Read(SlaMetric.Acceptance, 60, events).Outcome.ShouldBe(SlaOutcome.Waiting);
        var queue = Read(SlaMetric.TimeInQueue, 60, events);
        (queue.Outcome, queue.Holder, queue.DueAt).ShouldBe((SlaOutcome.Running, "triage", AsOf.AddMinutes(150)));
        Read(SlaMetric.TimeInQueue, 999, [.. events, E(Queued, 40, detail: "triage"), E(Assigned, 100, "bob")]).StoppedAt.ShouldBe(AsOf.AddMinutes(100), "the same queue again is the same stay");
        Read(SlaMetric.TimeInQueue, 999, [.. events, E(Queued, 200, detail: "partners"), E(Dequeued, 210)]).EarlierBreaches.ShouldBe(1, "the first queue kept it too long");
    }

    [Fact]
    public void An_acceptance_before_the_qualification_counts_when_that_comes()
    {
        TimelineEvent[] events = [E(Assigned, 0, "ann"), E(Accepted, 10, "ann"), E(Qualified, 20)];
        var sla = Read(SlaMetric.Acceptance, 60, events);
        (sla.Outcome, sla.StartedAt, sla.StoppedAt).ShouldBe((SlaOutcome.Met, AsOf.AddMinutes(20), AsOf.AddMinutes(20)));
        All.Sla.Explain(new Lead(), At(60, events).For(SlaMetric.Acceptance)).Explanation!.Findings.Single().Code.Value.ShouldBe(Reasons.AcceptedBeforeQualified);
    }

    [Fact]
    public void Who_accepts_without_an_assignment_is_taken_for_the_owner()
    {
        TimelineEvent[] events = [E(Qualified, 0), E(Accepted, 10, "ann")];
        Read(SlaMetric.Disposition, 60, events).Holder.ShouldBe("ann");
        All.Sla.Explain(new Lead(), At(60, events).For(SlaMetric.Disposition)).Explanation!.Findings.Single().ToString().ShouldBe("ann accepted at 2026-01-05T15:10:00Z without an assignment and is taken for the owner.");
    }

    [Theory]
    [InlineData(Disposed, "NoBudget")]
    [InlineData(StageEntered, "SQL")]
    public void A_disposition_or_a_stage_settles_an_accepted_record(TimelineEventKind kind, string detail)
    {
        var sla = Read(SlaMetric.Disposition, 9_999, E(Qualified, 0), E(Assigned, 0, "ann"), E(Accepted, 10, "ann"), E(StageEntered, 10, detail: "SAL"), E(kind, 60, detail: detail));
        (sla.Outcome, sla.StartedAt, sla.StoppedAt).ShouldBe((SlaOutcome.Met, AsOf.AddMinutes(10), AsOf.AddMinutes(60)));
    }

    [Fact]
    public void A_next_step_is_owed_after_the_acceptance_and_after_each_step()
    {
        TimelineEvent[] events = [E(Assigned, 0, "ann"), E(Accepted, 0, "ann"), E(NextStepSet, 60), E(NextStepDone, 600)];
        Read(SlaMetric.NextStep, 599, events).Outcome.ShouldBe(SlaOutcome.Met);
        var again = Read(SlaMetric.NextStep, 601, events);
        (again.Outcome, again.StartedAt).ShouldBe((SlaOutcome.Running, AsOf.AddMinutes(600)));
        Read(SlaMetric.NextStep, 2_000, [.. events, E(NextStepSet, 1_500), E(NextStepDone, 1_600)]).EarlierBreaches.ShouldBe(1);
        Read(SlaMetric.NextStep, 700, [.. events, E(Disposed, 650, detail: "NoBudget")]).Outcome.ShouldBe(SlaOutcome.Cancelled);
    }

    [Fact]
    public void Only_named_dispositions_call_the_first_touch_off()
    {
        Read(SlaMetric.FirstTouch, 30, E(HandRaised, 0), E(Disposed, 10, "ann", detail: "NoBudget")).Outcome.ShouldBe(SlaOutcome.Running);
        var duplicate = Read(SlaMetric.FirstTouch, 30, E(HandRaised, 0), E(Disposed, 10, "ann", detail: "Duplicate"));
        (duplicate.Outcome, duplicate.StoppedAt).ShouldBe((SlaOutcome.Cancelled, AsOf.AddMinutes(10)));
        All.Sla.Explain(new Lead(), At(30, E(HandRaised, 0), E(Disposed, 10, detail: "NoBudget")).For(SlaMetric.FirstTouch)).Explanation!.Findings.Single().ToString()
            .ShouldBe("The disposition `NoBudget` does not call first off.");
    }

    [Fact]
    public void A_record_that_is_opened_again_kept_the_buyer_waiting_all_along()
    {
        TimelineEvent[] events = [E(HandRaised, 0), E(Disposed, 10, detail: "Duplicate"), E(Reopened, 200)];
        var sla = Read(SlaMetric.FirstTouch, 210, events);
        (sla.Outcome, sla.StartedAt, sla.DueAt).ShouldBe((SlaOutcome.Breached, AsOf, AsOf.AddHours(1)));
        Read(SlaMetric.FirstTouch, 210, [.. events, E(HumanTouch, 30)]).StoppedAt.ShouldBe(AsOf.AddMinutes(30), "who called in between has called");
        Read(SlaMetric.Acceptance, 210, E(Qualified, 0), E(Assigned, 0, "ann"), E(Accepted, 5), E(Reopened, 200)).StartedAt.ShouldBe(AsOf.AddMinutes(200), "the owner's clock starts again");
    }

    [Fact]
    public void What_was_called_off_is_owed_no_more()
    {
        foreach (var metric in new[] { SlaMetric.FirstTouch, SlaMetric.Acceptance })
        {
            Read(metric, 999, E(Qualified, 0), E(Assigned, 0, "ann"), E(Cancelled, 10)).Outcome.ShouldBe(SlaOutcome.Cancelled);
            Read(metric, 999, E(Qualified, 0), E(Assigned, 0, "ann"), E(HumanTouch, 10), E(Accepted, 10), E(Cancelled, 10)).Outcome.ShouldBe(SlaOutcome.Met, "what stops a clock comes first of one instant");
        }
    }

    [Fact]
    public void Marketing_owes_a_complete_record_that_nobody_should_have_suppressed()
    {
        var raised = At(60, E(HandRaised, 0)).For(SlaMetric.Handoff);
        All.Sla.Evaluate(new Lead(10, "US", Email: "a@b.example"), raised).Outcome.ShouldBe(SlaOutcome.Met);
        var incomplete = All.Sla.Explain(new Lead(10, Email: "a@b.example"), raised);
        (incomplete.Decision.Outcome, incomplete.Decision.DueAt, incomplete.Decision.Holder).ShouldBe((SlaOutcome.Running, AsOf.AddHours(3), null));
        incomplete.Explanation!.Reasons.Select(r => r.ToString()).ShouldBe(["complete is running.", "The hand-off requires `country`, which is missing."]);
        All.Sla.Evaluate(new Lead(10), At(181, E(HandRaised, 0)).For(SlaMetric.Handoff)).Outcome.ShouldBe(SlaOutcome.Breached);
        var rival = All.Sla.Evaluate(new Lead(10, "US", Email: "a@rival.example"), raised);
        (rival.Outcome, rival.Reason.Value, rival.DueAt).ShouldBe((SlaOutcome.Breached, Reasons.SuppressedHandedOff, AsOf));
        All.Sla.Evaluate(new Lead(10, "US", Email: "a@b.example"), At(999, E(HandRaised, 0), E(Completed, 200)).For(SlaMetric.Handoff)).Outcome.ShouldBe(SlaOutcome.MetLate);
        var unchecked1 = All.Sla.Explain(new Lead(10, "US"), raised);
        (unchecked1.Decision.Outcome, unchecked1.Explanation!.Findings.Single().Code.Value).ShouldBe((SlaOutcome.Met, Reasons.SuppressionUnchecked));
        All.Sla.Evaluate(new Lead(10, Throws, Email: "a@b.example"), raised).HasErrors.ShouldBeTrue();
        All.Sla.Evaluate(new Lead(10), At(60).For(SlaMetric.Handoff)).Outcome.ShouldBe(SlaOutcome.Waiting);
    }

    [Fact]
    public void The_most_pressing_clock_answers_and_all_are_collected()
    {
        var lead = new Lead(10, "US", Email: "a@b.example");
        TimelineEvent[] events = [E(Qualified, 0), E(Queued, 0, detail: "triage"), E(Assigned, 60, "ann")];
        var clocks = All.Sla.EvaluateAll(lead, At(61, events));
        clocks.Select(c => (c.Metric, c.Outcome)).ShouldBe(
        [
            (SlaMetric.FirstTouch, SlaOutcome.Breached), (SlaMetric.Acceptance, SlaOutcome.Running), (SlaMetric.Disposition, SlaOutcome.Waiting), (SlaMetric.NextStep, SlaOutcome.Waiting),
            (SlaMetric.TimeInQueue, SlaOutcome.Met), (SlaMetric.Handoff, SlaOutcome.Met),
        ]);
        All.Sla.Evaluate(lead, At(61, events)).ShouldBe(clocks.Of(SlaMetric.FirstTouch)!.Value);
        All.Sla.Evaluate(lead, At(61, [.. events, E(HumanTouch, 61)])).Metric.ShouldBe(SlaMetric.Acceptance);
        All.Sla.Evaluate(lead, At(400, events)).Metric.ShouldBe(SlaMetric.FirstTouch, "of two breaches the one that was due first");
        clocks.Of(SlaMetric.Touches).ShouldBeNull();
        All.Sla.Evaluate(lead, At(61, events).For(SlaMetric.Touches)).Outcome.ShouldBe(SlaOutcome.NotApplicable);
        All.Sla.Explain(lead, At(61, events)).Explanation!.Clocks.ShouldBe(clocks);
    }

    [Fact]
    public void Clocks_are_facts_for_the_sections_that_name_them()
    {
        var engine = Engine(p => p
            .Sla(s => s.Touches("two", new TouchRule(2), TimeSpan.FromDays(9)).Acceptance("accept", TimeSpan.FromHours(1)))
            .Dispositions(d => d.On("NoContact", "No contact", DispositionAction.Nurture("later"), when: Facts.SlaTouches.Is("Met") & Facts.SlaBreachedBy.Is("ann"))));
        TimelineEvent[] events = [E(Qualified, 0), E(Assigned, 0, "ann"), E(Assigned, 90, "bob"), E(HumanTouch, 100)];
        var context = DecisionContext.At(AsOf.AddMinutes(200)).Disposed("NoContact");
        engine.Decide(new Lead(), context.WithTimeline(events)).Disposition!.Value.Outcome.ShouldBe(DispositionOutcome.Refused);
        engine.Decide(new Lead(), context.WithTimeline([.. events, E(HumanTouch, 110)])).Disposition!.Value.Outcome.ShouldBe(DispositionOutcome.Resolved);
    }

    [Fact]
    public void A_log_keeps_every_clock_that_a_target_applies_to()
    {
        var log = new KeptLog();
        var engine = Engine(p => p.Sla(s => s.FirstTouch("first", TimeSpan.FromHours(1)).Acceptance("accept", TimeSpan.FromHours(1)).Touches("us", new TouchRule(2), TimeSpan.FromDays(9), when: Country.Is("US"))), new PolicyEngineOptions { DecisionLog = log });
        var decided = engine.Decide(new Lead(), DecisionContext.At(AsOf).WithTimeline([E(Qualified, 0)]));
        log.Entries.Select(e => e.ToString()).ShouldBe(decided.Clocks!.Where(c => c.Metric != SlaMetric.Touches).Select(c => c.ToString()));
        engine.Explain(new Lead(), DecisionContext.At(AsOf).WithTimeline([E(Qualified, 0)])).Sla!.Clocks.ShouldBe(decided.Clocks!);
        log.Entries.Clear();
        engine.Decide(new Lead(), DecisionContext.At(AsOf).AsPreview()).Clocks.ShouldBeNull("nobody collects them");
        log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void Who_breached_is_the_one_who_lost_the_record_last_and_neither_a_queue_nor_the_present_owner()
    {
        var engine = Engine(p => p.Sla(s => s.Acceptance("accept", TimeSpan.FromHours(1)).Touches("touch", new TouchRule(1), TimeSpan.FromHours(2)).NextStep("next", TimeSpan.FromHours(1)).TimeInQueue("queue", TimeSpan.FromHours(1)))
            .Dispositions(d => d.On("ann", "a", DispositionAction.Nurture("t"), when: Facts.SlaBreachedBy.Is("ann")).On("bob", "b", DispositionAction.Nurture("t"), when: Facts.SlaBreachedBy.Is("bob"))
                .On("nobody", "n", DispositionAction.Nurture("t"), when: Facts.SlaBreachedBy.IsMissing())));
        BreachedBy([E(Qualified, 0), E(Assigned, 0, "ann"), E(Assigned, 180, "bob"), E(HumanTouch, 210, "bob"), E(Assigned, 300, "cleo")]).ShouldBe("bob", "their acceptance was due last");
        BreachedBy([E(Qualified, 0), E(Assigned, 0, "ann"), E(Accepted, 70, "ann"), E(Queued, 80, detail: "q1"), E(Queued, 180, detail: "q2")]).ShouldBe("ann", "a queue is nobody");
        BreachedBy([E(Assigned, 0, "ann"), E(NextStepSet, 10), E(NextStepDone, 20), E(NextStepSet, 300), E(NextStepDone, 310)]).ShouldBe("nobody", "ann still has it");

        string BreachedBy(TimelineEvent[] events) =>
            new[] { "ann", "bob", "nobody" }.Single(code => engine.Decide(new Lead(), DecisionContext.At(AsOf.AddMinutes(330)).WithTimeline(events).Disposed(code)).Disposition!.Value.Outcome == DispositionOutcome.Resolved);
    }

    [Fact]
    public void Who_accepts_a_record_that_nobody_holds_is_counted_on_their_own_calendar()
    {
        BusinessCalendar Office(string zone, string name) => BusinessCalendar.In(zone).Named(name).Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "18:00").Build();
        var engine = Engine(p => p.Calendar(Office("America/New_York", "ny"), Office("Europe/London", "london")).Sla(s => s.HoursOfOwner("own", "ny").Disposition("d", TimeSpan.FromHours(4), "own")));
        var asked = At(60).OnOwnerCalendar("london");
        engine.Sla.Evaluate(new Lead(), asked.WithTimeline([E(Assigned, 0, "ann"), E(Accepted, 0, "ann")])).Calendar.ShouldBe("london");
        engine.Sla.Evaluate(new Lead(), asked.WithTimeline([E(Accepted, 0, "ann")])).Calendar.ShouldBe("london");
        engine.Sla.Evaluate(new Lead(), asked.WithTimeline([E(Accepted, 0, "ann"), E(Queued, 10, detail: "q"), E(Accepted, 20, "bob")])).Calendar.ShouldBe("london");
    }

    private static TimelineEvent E(TimelineEventKind kind, double minutes, string? who = null, string? detail = null) => new(kind, AsOf.AddMinutes(minutes), who, detail: detail);

    private static SlaContext At(double minutes, params TimelineEvent[] events) => SlaContext.At(AsOf.AddMinutes(minutes)).WithTimeline(events);

    private static SlaDecision Read(SlaMetric metric, double minutes, params TimelineEvent[] events) => All.Sla.Evaluate(new Lead(), At(minutes, events).For(metric));

    private sealed class KeptLog : IDecisionLog
    {
        public List<DecisionEntry> Entries { get; } = [];

        public void Append(DecisionEntry entry) => Entries.Add(entry);
    }
}
