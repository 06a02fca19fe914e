using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;
using static RevOps.Rules.TimelineEventKind;

namespace RevOps.Rules.Tests.Sla;

public class ClockPauseTests
{
    private const string Buyer = "buyer asked";
    private const string Holiday = "holiday";

    private static readonly PolicyEngine<Lead>[] Engines =
    [
        .. ClockTown.All.Select(t => Engine(p => p.Calendar(t.Calendar).Sla(s => s.PauseFor(Buyer, null, SlaMetric.Acceptance).PauseFor(Holiday, null, SlaMetric.Acceptance)
            .Acceptance("accept", TimeSpan.FromHours(7), t.Calendar.Name)))),
    ];

    [Fact]
    public void A_pause_extends_by_its_open_time_alone() => Law.ForEachCase(200, 20_000, random =>
    {
        var (town, sla, start) = Any(random);
        var (from, to) = Pause(random, start);
        var due = Due(sla, town, start, (Paused, from, Buyer), (Resumed, to, Buyer));
        var plain = Due(sla, town, start);
        var (calendar, began) = (town.Calendar, town.Instant(start));
        var inPause = from > start + 0 || to > start ? calendar.ElapsedWithPauses(began, due, default) - calendar.ElapsedWithPauses(began, due, [new PauseSpan(town.Instant(from), town.Instant(to))]) : TimeSpan.Zero;
        (calendar.Elapsed(began, due) - inPause).ShouldBe(TimeSpan.FromHours(7));
        due.ShouldBeGreaterThanOrEqualTo(plain);
        calendar.Elapsed(plain, due).ShouldBe(inPause);
        if (calendar.Elapsed(town.Instant(from), town.Instant(to)) == TimeSpan.Zero)
        {
            due.ShouldBe(plain, "a pause in closed time moves nothing");
        }
    });

    [Fact]
    public void Pauses_merge_split_and_overlap_without_a_difference() => Law.ForEachCase(200, 20_000, random =>
    {
        var (town, sla, start) = Any(random);
        var (from, to) = Pause(random, start);
        var (early, late) = (from + random.Next(to - from + 1), from + random.Next(to - from + 1));
        (early, late) = (Math.Min(early, late), Math.Max(early, late));
        var once = Due(sla, town, start, (Paused, from, Buyer), (Resumed, to, Buyer));
        Due(sla, town, start, (Paused, from, Buyer), (Resumed, to, null)).ShouldBe(once);
        Due(sla, town, start, (Paused, from, Buyer), (Resumed, late, Buyer), (Paused, early, Holiday), (Resumed, to, Holiday)).ShouldBe(once, "overlapping reasons are one pause");
        Due(sla, town, start, (Paused, from, Buyer), (Paused, early, Holiday), (Resumed, late, Holiday), (Resumed, to, Buyer)).ShouldBe(once, "one inside another adds nothing");
        Due(sla, town, start, (Paused, from, Buyer), (Paused, early, Buyer), (Resumed, to, Buyer)).ShouldBe(once, "a pause while it lasts adds nothing");
        Due(sla, town, start, (Paused, early, Buyer), (Resumed, early, Buyer)).ShouldBe(Due(sla, town, start), "an empty pause changes nothing");
        Due(sla, town, start, (Resumed, early, Buyer)).ShouldBe(Due(sla, town, start), "nor does a resumption without one");
        Due(sla, town, start, (Paused, from, Buyer), (Resumed, late, Buyer)).ShouldBeLessThanOrEqualTo(once, "a shorter pause is never due later");
    });

    [Fact]
    public void A_paused_clock_has_no_due_instant_and_says_so()
    {
        var sla = Paused1h().Sla;
        var paused = sla.Evaluate(new Lead(), At(40, (Qualified, 0, null), (Assigned, 0, null), (Paused, 10, Buyer)));
        (paused.Outcome, paused.Reason.Value, paused.DueAt, paused.NextChangeAt, paused.Elapsed, paused.Remaining).ShouldBe(
            (SlaOutcome.Paused, Reasons.ClockPaused, null, null, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(50)));
        var resumed = sla.Evaluate(new Lead(), At(40, (Qualified, 0, null), (Assigned, 0, null), (Paused, 10, Buyer), (Resumed, 40, Buyer)));
        (resumed.Outcome, resumed.DueAt).ShouldBe((SlaOutcome.Running, AsOf.AddMinutes(90)));
    }

    [Fact]
    public void A_breach_does_not_go_away_by_pausing()
    {
        var breached = Paused1h().Sla.Evaluate(new Lead(), At(600, (Qualified, 0, null), (Assigned, 0, null), (Paused, 70, Buyer)));
        (breached.Outcome, breached.DueAt, breached.Overrun, breached.NextChangeAt).ShouldBe((SlaOutcome.Breached, AsOf.AddHours(1), TimeSpan.FromMinutes(10), null));
    }

    [Fact]
    public void A_pause_that_nobody_ends_lasts_its_longest_and_no_longer()
    {
        (TimelineEventKind, double, string?)[] events = [(Qualified, 0, null), (Assigned, 0, null), (Paused, 10, Holiday)];
        var paused = Paused1h().Sla.Evaluate(new Lead(), At(100, events));
        (paused.Outcome, paused.DueAt, paused.NextChangeAt).ShouldBe((SlaOutcome.Paused, null, AsOf.AddMinutes(130)));
        var after = Paused1h().Sla.Evaluate(new Lead(), At(130, events));
        (after.Outcome, after.DueAt).ShouldBe((SlaOutcome.Running, AsOf.AddMinutes(180)));
    }

    [Fact]
    public void The_buyers_clock_never_pauses()
    {
        var engine = Engine(p => p.Sla(s => s.PauseFor(Buyer, null, SlaMetric.Acceptance).FirstTouch("t", TimeSpan.FromHours(1))));
        engine.Sla.Evaluate(new Lead(), At(40, (HandRaised, 0, null), (Assigned, 0, null), (Paused, 10, Buyer))).DueAt.ShouldBe(AsOf.AddHours(1));
        Should.Throw<PolicyException>(() => Engine(p => p.Sla(s => s.PauseFor(Buyer, TimeSpan.FromDays(1), SlaMetric.FirstTouch).FirstTouch("t", TimeSpan.FromHours(1))))).Diagnostics.Single().Code.ShouldBe("RR8201");
    }

    [Fact]
    public void A_reroute_ends_the_pauses_of_the_owner_before()
    {
        var rerouted = Paused1h().Sla.Evaluate(new Lead(), SlaContext.At(AsOf.AddMinutes(50)).WithTimeline(
            [new(Qualified, AsOf), new(Assigned, AsOf, "ann"), new(Paused, AsOf.AddMinutes(10), detail: Buyer), new(Assigned, AsOf.AddMinutes(30), "bob")]));
        (rerouted.Outcome, rerouted.Holder, rerouted.DueAt).ShouldBe((SlaOutcome.Running, "bob", AsOf.AddMinutes(90)));
    }

    private static PolicyEngine<Lead> Paused1h() => Engine(p => p.Sla(s => s
        .PauseFor(Buyer, null, SlaMetric.Acceptance).PauseFor(Holiday, TimeSpan.FromHours(2), SlaMetric.Acceptance).Acceptance("accept", TimeSpan.FromHours(1))));

    private static SlaContext At(double minutes, params (TimelineEventKind Kind, double Minutes, string? Detail)[] events) =>
        SlaContext.At(AsOf.AddMinutes(minutes)).WithTimeline([.. events.Select(e => new TimelineEvent(e.Kind, AsOf.AddMinutes(e.Minutes), detail: e.Detail))]);

    private static (ClockTown Town, ISlaEvaluator<Lead> Sla, int Start) Any(Random random)
    {
        var i = random.Next(ClockTown.All.Count);
        return (ClockTown.All[i], Engines[i].Sla, random.Next(20_000));
    }

    private static (int From, int To) Pause(Random random, int start)
    {
        var from = start + random.Next(3_000);
        return (from, from + 1 + random.Next(4_000));
    }

    private static DateTimeOffset Due(ISlaEvaluator<Lead> sla, ClockTown town, int start, params (TimelineEventKind Kind, int Minute, string? Detail)[] events)
    {
        TimelineEvent[] timeline = [new(Qualified, town.Instant(start)), new(Assigned, town.Instant(start), "ann"), .. events.Select(e => new TimelineEvent(e.Kind, town.Instant(e.Minute), detail: e.Detail))];
        return sla.Evaluate(new Lead(), SlaContext.At(town.Instant(ClockTown.Minutes)).WithTimeline(timeline)).DueAt!.Value;
    }
}
