using RevOps.Rules.Tests.Services;
using static RevOps.Rules.TimelineEventKind;

namespace RevOps.Rules.Tests.Scorecards;

/// <summary>A clock that another one took over from in time was not missed by anybody.</summary>
public class ReplacedClockTests
{
    private static readonly DateTimeOffset T = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public void A_clock_last_seen_running_is_replaced_by_one_that_started_at_its_due_instant_and_not_by_one_a_tick_later(int ticks, int due) =>
        Breaches(Read(1, SlaOutcome.Running, T), Read(30, SlaOutcome.Met, T.AddHours(4).AddTicks(ticks))).ShouldBe((due - 1, due));

    [Fact]
    public void Another_target_of_the_same_start_replaces_a_running_clock_and_the_last_one_seen_running_is_open() =>
        Breaches(Read(1, SlaOutcome.Running, T, "one"), Read(2, SlaOutcome.Running, T, "two")).ShouldBe((1, 1));

    [Fact]
    public void Any_later_reading_replaces_it_though_the_last_one_started_after_its_due_instant() =>
        Breaches(Read(1, SlaOutcome.Running, T), Read(3, SlaOutcome.Met, T.AddHours(2)), Read(40, SlaOutcome.Met, T.AddHours(20))).ShouldBe((0, 2));

    [Theory]
    [InlineData(SlaOutcome.Breached)]
    [InlineData(SlaOutcome.MetLate)]
    public void A_breach_that_was_seen_stays_one(SlaOutcome seen) =>
        Breaches(Read(5, seen, T), Read(6, SlaOutcome.Met, T.AddHours(3))).ShouldBe((1, 2));

    [Fact]
    public void An_earlier_reading_and_one_of_another_metric_replace_nothing()
    {
        Breaches(Read(1, SlaOutcome.Met, T.AddHours(1)), Read(2, SlaOutcome.Running, T)).ShouldBe((1, 2));
        Breaches(Read(1, SlaOutcome.Running, T), Read(2, SlaOutcome.Met, T.AddHours(1), metric: SlaMetric.FirstTouch)).ShouldBe((1, 2));
    }

    [Fact]
    public void A_record_that_was_rerouted_in_time_has_one_acceptance_clock()
    {
        var engine = Leads.Engine(p => p.Sla(s => s.Acceptance("accept", TimeSpan.FromHours(4))));
        TimelineEvent[] events = [new(Qualified, T), new(Assigned, T, "ann"), new(Assigned, T.AddHours(3), "bob"), new(Accepted, T.AddHours(5), "bob")];

        Breaches(engine, SlaMetric.Acceptance, (new Lead(), T.AddHours(1), events[..2]), (new Lead(), T.AddHours(6), events)).ShouldBe((0, 1));
    }

    [Fact]
    public void A_target_that_a_fact_became_known_for_leaves_one_clock()
    {
        var engine = Leads.Engine(p => p.Sla(s => s.FirstTouch("demo", TimeSpan.FromHours(1), when: Leads.HandRaise.IsTrue()).FirstTouch("everybody else", TimeSpan.FromHours(8))));
        TimelineEvent[] events = [new(HandRaised, T), new(HumanTouch, T.AddMinutes(30), "ann")];

        Breaches(engine, SlaMetric.FirstTouch, (new Lead(), T.AddMinutes(1), events), (new Lead(HandRaise: true), T.AddMinutes(40), events)).ShouldBe((0, 1));
    }

    [Fact]
    public void A_start_that_comes_in_late_leaves_one_clock()
    {
        var engine = Leads.Engine(p => p.Sla(s => s.FirstTouch("demo", TimeSpan.FromHours(1))));
        TimelineEvent[] early = [new(Qualified, T)];
        TimelineEvent[] late = [new(HandRaised, T.AddMinutes(-5)), new(Qualified, T), new(HumanTouch, T.AddMinutes(30), "ann")];

        Breaches(engine, SlaMetric.FirstTouch, (new Lead(), T.AddMinutes(1), early), (new Lead(), T.AddMinutes(40), late)).ShouldBe((0, 1));
    }

    private static RecordEvent Read(int hours, SlaOutcome outcome, DateTimeOffset started, string? target = null, SlaMetric metric = SlaMetric.Acceptance) =>
        RecordEvent.ClockRead("r", T.AddHours(hours), new RecordClock(metric, outcome, started, started.AddHours(4), target));

    private static (long Missed, long Due) Breaches(params IEnumerable<RecordEvent> events) =>
        Scorecard.Of(events, ScorecardWorld.Terms, T.AddDays(9)).Value(ResponseMetrics.BreachRate) is var rate ? (rate.Top, rate.Bottom) : default;

    // As a host that reads the clock of a record now and then keeps it.
    private static (long Missed, long Due) Breaches(PolicyEngine<Lead> engine, SlaMetric metric, params (Lead Lead, DateTimeOffset At, TimelineEvent[] Events)[] readings) =>
        Breaches(readings.SelectMany(r => DecisionEvents.Of(engine.Sla.Evaluate(r.Lead, SlaContext.At(r.At).WithTimeline(r.Events).For(metric)))));
}
