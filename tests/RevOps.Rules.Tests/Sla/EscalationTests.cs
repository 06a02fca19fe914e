using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;
using static RevOps.Rules.TimelineEventKind;

namespace RevOps.Rules.Tests.Sla;

public class EscalationTests
{
    private static readonly PolicyEngine<Lead> Standard = Of(e => e
        .Step("warn", EscalationPoint.AtPercent(75), EscalationAction.Notify, "owner")
        .Step("manager", EscalationPoint.AtPercent(100), EscalationAction.EscalateToManager)
        .Step("reroute", EscalationPoint.AtPercent(150), EscalationAction.Reroute));

    [Theory]
    [InlineData(0, 0, null, "warn", 180, 0)]
    [InlineData(180, 1, "warn", "manager", 240, 0)]
    [InlineData(239, 1, "warn", "manager", 240, 0)]
    [InlineData(240, 2, "warn", "reroute", 240, 1)]
    [InlineData(300, 2, "warn", "reroute", 360, 0)]
    [InlineData(400, 3, "warn", null, null, 0)]
    public void Steps_come_due_at_their_share_of_the_budget(double minutes, int due, string? dueStep, string? next, int? change, int ticks)
    {
        var sla = Read(Standard, minutes);
        (sla.StepsDue, sla.DueStep, sla.NextStep).ShouldBe((due, dueStep, next));
        sla.NextChangeAt.ShouldBe(change is { } after ? AsOf.AddMinutes(after).AddTicks(ticks) : null);
    }

    [Fact]
    public void A_host_that_reroutes_at_the_instant_of_the_step_is_told_of_the_next_owners_steps_too()
    {
        var (events, seen, owners) = (new List<TimelineEvent> { new(Qualified, AsOf), new(Assigned, AsOf, "ann") }, new List<SlaStep>(), new Queue<string>(["bob", "cleo", "dan"]));
        var clocks = new SlaClocks();
        for (DateTimeOffset? now = AsOf; now is { } at; now = Asked(at).NextChangeAt)
        {
            Asked(at, clocks);
            foreach (var step in clocks.Steps.Where(s => s.IsDue).ToArray())
            {
                seen.Add(step);
                if (step.Action == EscalationAction.Reroute && owners.TryDequeue(out var next))
                {
                    events.Add(new(Assigned, at, next));
                }
            }
        }

        owners.ShouldBeEmpty();
        seen.Select(s => s.Name).ShouldBe(["warn", "manager", "reroute", "warn", "manager", "reroute", "warn", "manager", "reroute", "warn", "manager", "reroute"]);

        SlaDecision Asked(DateTimeOffset at, SlaClocks? into = null) =>
            Standard.Sla.Evaluate(new Lead(), SlaContext.At(at).WithTimeline(events).HavingSeen(seen).Collecting(into));
    }

    [Fact]
    public void A_step_that_is_due_as_its_clock_starts_is_told_once()
    {
        var engine = Of(e => e.Step("at once", EscalationPoint.BeforeDue(TimeSpan.FromDays(1)), EscalationAction.Notify));
        TimelineEvent[] events = [new(Qualified, AsOf), new(Assigned, AsOf, "ann")];
        var clocks = engine.Sla.EvaluateAll(new Lead(), SlaContext.At(AsOf).WithTimeline(events));
        clocks[0].StepsDue.ShouldBe(1);
        engine.Sla.Evaluate(new Lead(), SlaContext.At(AsOf).WithTimeline(events).HavingSeen([.. clocks.Steps])).StepsDue.ShouldBe(0);
    }

    [Fact]
    public void An_action_that_is_none_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Of(e => e.Step("a", EscalationPoint.AtPercent(50), (EscalationAction)99)));

    [Fact]
    public void Offsets_count_before_and_after_due_in_the_time_of_the_target()
    {
        var office = BusinessCalendar.In("UTC").Named("office").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00").Build();
        var engine = Engine(p => p.Calendar(office).Sla(s => s
            .Escalation("up", e => e.Step("before", EscalationPoint.BeforeDue(TimeSpan.FromHours(3)), EscalationAction.Notify).Step("after", EscalationPoint.AfterDue(TimeSpan.FromHours(1)), EscalationAction.CreateTask)
                .Step("at once", EscalationPoint.BeforeDue(TimeSpan.FromHours(9)), EscalationAction.Notify))
            .FirstTouch("t", TimeSpan.FromHours(4), "office", escalation: "up")));

        // Monday 15:00, so two hours that day and two the next.
        var clocks = engine.Sla.EvaluateAll(new Lead(), SlaContext.At(AsOf.AddDays(7)).WithTimeline([new(HandRaised, AsOf)]));
        clocks.Steps.Select(s => (s.Name, s.DueAt)).ShouldBe([("before", AsOf.AddHours(1)), ("after", AsOf.AddHours(21)), ("at once", AsOf)]);
        clocks[0].DueStep.ShouldBe("at once", "the earliest one comes first");
    }

    [Fact]
    public void A_step_repeats_up_to_its_limit()
    {
        var engine = Of(e => e.Step("nag", EscalationPoint.AtPercent(100), EscalationAction.Notify, every: TimeSpan.FromMinutes(30), most: 3));
        Read(engine, 245).StepsDue.ShouldBe(1);
        Read(engine, 275).StepsDue.ShouldBe(2);
        var last = Read(engine, 9_999);
        (last.StepsDue, last.NextStep, last.NextChangeAt).ShouldBe((3, null, null));
    }

    [Fact]
    public void What_was_seen_is_not_reported_again_and_a_new_owner_has_seen_nothing()
    {
        TimelineEvent[] events = [new(Qualified, AsOf), new(Assigned, AsOf, "ann"), new(Assigned, AsOf.AddMinutes(200), "bob")];
        var seen = Standard.Sla.EvaluateAll(new Lead(), SlaContext.At(AsOf.AddMinutes(190)).WithTimeline(events)).Steps.Where(s => s.IsDue).ToArray();
        seen.ShouldHaveSingleItem().ToString().ShouldBe("Acceptance: warn Notify owner, due since 2026-01-05T18:00:00Z");
        Standard.Sla.Evaluate(new Lead(), SlaContext.At(AsOf.AddMinutes(195)).WithTimeline(events).HavingSeen(seen)).StepsDue.ShouldBe(0);
        Standard.Sla.Evaluate(new Lead(), SlaContext.At(AsOf.AddMinutes(380)).WithTimeline(events).HavingSeen(seen)).DueStep.ShouldBe("warn", "it is bob's warning now");
    }

    [Fact]
    public void A_start_that_becomes_known_late_does_not_repeat_a_step()
    {
        var seen = new SlaStep(SlaMetric.Acceptance, "warn", 1, AsOf.AddMinutes(180));
        Standard.Sla.Evaluate(new Lead(), SlaContext.At(AsOf.AddMinutes(185)).HavingSeen([seen]).WithTimeline([new(Qualified, AsOf), new(Assigned, AsOf.AddMinutes(-20), "ann")])).StepsDue.ShouldBe(0);
    }

    [Fact]
    public void Pauses_move_steps_and_a_paused_clock_has_no_next_one()
    {
        TimelineEvent[] events = [new(Qualified, AsOf), new(Assigned, AsOf, "ann"), new(Paused, AsOf.AddMinutes(100), detail: "p"), new(Resumed, AsOf.AddMinutes(500), detail: "p")];
        var paused = Standard.Sla.Evaluate(new Lead(), SlaContext.At(AsOf.AddMinutes(200)).WithTimeline(events));
        (paused.StepsDue, paused.NextStep, paused.NextChangeAt).ShouldBe((0, null, AsOf.AddMinutes(100).AddDays(9)), "the pause ends by itself then");
        Standard.Sla.Evaluate(new Lead(), SlaContext.At(AsOf.AddMinutes(550)).WithTimeline(events)).NextChangeAt.ShouldBe(AsOf.AddMinutes(580));
    }

    [Fact]
    public void A_clock_that_has_ended_escalates_no_more() =>
        Standard.Sla.Evaluate(new Lead(), SlaContext.At(AsOf.AddMinutes(999)).WithTimeline([new(Qualified, AsOf), new(Assigned, AsOf, "ann"), new(Accepted, AsOf.AddMinutes(400), "ann")])).StepsDue.ShouldBe(0);

    private static PolicyEngine<Lead> Of(Action<EscalationBuilder> steps) =>
        Engine(p => p.Sla(s => s.PauseFor("p", TimeSpan.FromDays(9), SlaMetric.Acceptance).Escalation("up", steps).Acceptance("accept", TimeSpan.FromHours(4), escalation: "up")));

    private static SlaDecision Read(PolicyEngine<Lead> engine, double minutes) =>
        engine.Sla.Evaluate(new Lead(), SlaContext.At(AsOf.AddMinutes(minutes)).WithTimeline([new(Qualified, AsOf), new(Assigned, AsOf, "ann")]));
}
