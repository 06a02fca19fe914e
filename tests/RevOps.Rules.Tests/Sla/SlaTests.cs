using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Sla;

public class SlaTests
{
    private static readonly PolicyEngine<Lead> Exact = Engine(p => p.Sla(s => s.FirstTouch("fast", TimeSpan.FromHours(1))));

    private static readonly BusinessCalendar NewYork =
        BusinessCalendar.In("America/New_York").Named("new-york").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "20:00").Build();

    [Fact]
    public void A_clock_waits_until_a_hand_is_raised_or_the_record_qualifies()
    {
        var waiting = Read(AsOf, (TimelineEventKind.Assigned, -3), (TimelineEventKind.HumanTouch, -2), (TimelineEventKind.AutomatedTouch, -1));
        (waiting.Outcome, waiting.StartedAt, waiting.DueAt, waiting.NextChangeAt).ShouldBe((SlaOutcome.Waiting, null, null, null));
        Read(AsOf, (TimelineEventKind.Qualified, 0)).Outcome.ShouldBe(SlaOutcome.Running);
    }

    [Theory]
    [InlineData(59, SlaOutcome.Running)]
    [InlineData(60, SlaOutcome.Running)]
    [InlineData(61, SlaOutcome.Breached)]
    public void Due_is_still_in_time_while_the_clock_runs(int minutes, SlaOutcome outcome)
    {
        var sla = Read(AsOf.AddMinutes(minutes), (TimelineEventKind.HandRaised, 0));
        (sla.Outcome, sla.DueAt, sla.Elapsed).ShouldBe((outcome, AsOf.AddHours(1), TimeSpan.FromMinutes(minutes)));
        sla.NextChangeAt.ShouldBe(outcome == SlaOutcome.Running ? AsOf.AddHours(1).AddTicks(1) : null);
    }

    [Fact]
    public void At_its_next_change_a_clock_has_changed_and_a_tick_before_it_has_not()
    {
        var at = Read(AsOf, (TimelineEventKind.HandRaised, 0)).NextChangeAt!.Value;
        Read(at.AddTicks(-1), (TimelineEventKind.HandRaised, 0)).Outcome.ShouldBe(SlaOutcome.Running);
        Read(at, (TimelineEventKind.HandRaised, 0)).Outcome.ShouldBe(SlaOutcome.Breached);
    }

    [Theory]
    [InlineData(60, SlaOutcome.Met, Reasons.MetInTime)]
    [InlineData(61, SlaOutcome.MetLate, Reasons.MetLate)]
    public void A_touch_at_due_is_in_time_and_one_after_it_late(int minutes, SlaOutcome outcome, string reason)
    {
        var sla = Read(AsOf.AddDays(1), (TimelineEventKind.HandRaised, 0), (TimelineEventKind.HumanTouch, minutes));
        (sla.Outcome, sla.Reason.Value, sla.StoppedAt, sla.Elapsed, sla.NextChangeAt).ShouldBe((outcome, reason, AsOf.AddMinutes(minutes), TimeSpan.FromMinutes(minutes), null));
    }

    [Fact]
    public void Events_after_as_of_have_not_happened()
    {
        Read(AsOf, (TimelineEventKind.HandRaised, 1)).Outcome.ShouldBe(SlaOutcome.Waiting);
        var sla = Read(AsOf.AddMinutes(5), (TimelineEventKind.HandRaised, 0), (TimelineEventKind.HumanTouch, 6));
        (sla.Outcome, sla.StoppedAt).ShouldBe((SlaOutcome.Running, null));
    }

    [Fact]
    public void The_order_of_events_does_not_matter_and_the_first_of_each_kind_counts()
    {
        (TimelineEventKind, double)[] events =
        [
            (TimelineEventKind.HandRaised, 10), (TimelineEventKind.Qualified, 0), (TimelineEventKind.HumanTouch, 30), (TimelineEventKind.HumanTouch, 20),
            (TimelineEventKind.Assigned, 5), (TimelineEventKind.AutomatedTouch, 1), (TimelineEventKind.HumanTouch, -5),
        ];
        var expected = Read(AsOf.AddDays(1), events);
        (expected.StartedAt, expected.StoppedAt).ShouldBe((AsOf, AsOf.AddMinutes(20)));
        var random = new Random(1);
        for (var i = 0; i < 50; i++)
        {
            random.Shuffle(events);
            Read(AsOf.AddDays(1), events).ShouldBe(expected);
        }
    }

    [Fact]
    public void Neither_an_automated_touch_nor_one_before_the_start_stops_a_clock()
    {
        Read(AsOf.AddMinutes(5), (TimelineEventKind.HandRaised, 0), (TimelineEventKind.AutomatedTouch, 1), (TimelineEventKind.Accepted, 2), (TimelineEventKind.HumanTouch, -1))
            .Outcome.ShouldBe(SlaOutcome.Running);
        Read(AsOf.AddMinutes(5), (TimelineEventKind.HandRaised, 0), (TimelineEventKind.HumanTouch, 0)).Elapsed.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void The_first_target_that_is_met_applies()
    {
        var engine = Engine(p => p.Sla(s => s.FirstTouch("us", TimeSpan.FromMinutes(5), when: Country.Is("US")).FirstTouch("big", TimeSpan.FromHours(1), when: Employees.AtLeast(1))));
        var context = Context(AsOf, (TimelineEventKind.HandRaised, 0));
        engine.Sla.Evaluate(new Lead(5, "US"), context).Target.ShouldBe("us");
        engine.Sla.Evaluate(new Lead(5), context).Target.ShouldBe("big", "a criterion that is unknown is not met");
        var error = engine.Sla.Evaluate(new Lead(5, Throws), context);
        (error.Target, error.HasErrors).ShouldBe(("big", true));
        var none = engine.Sla.Evaluate(new Lead(0, "DE"), context);
        (none.Outcome, none.Reason.Value).ShouldBe((SlaOutcome.NotApplicable, Reasons.NoTarget));
    }

    [Fact]
    public void Open_time_counts_on_a_calendar_and_every_hour_without_one()
    {
        var friday = new DateTimeOffset(2026, 1, 9, 19, 30, 0, TimeSpan.FromHours(-5));
        var engine = Engine(p => p.Calendar(NewYork).Sla(s => s.FirstTouch("open", TimeSpan.FromHours(1), "new-york")));
        var sla = engine.Sla.Evaluate(new Lead(), SlaContext.At(friday.AddDays(1)).WithTimeline([new TimelineEvent(TimelineEventKind.HandRaised, friday)]));
        (sla.Outcome, sla.DueAt, sla.Elapsed, sla.Calendar).ShouldBe(
            (SlaOutcome.Running, new DateTimeOffset(2026, 1, 12, 8, 30, 0, TimeSpan.FromHours(-5)), TimeSpan.FromMinutes(30), "new-york"));
        engine.Sla.Explain(new Lead(), SlaContext.At(friday).WithTimeline([new TimelineEvent(TimelineEventKind.HandRaised, friday)])).Explanation!.CalendarStamp.ShouldNotBeNull();
    }

    [Fact]
    public void The_hour_that_a_clock_change_skips_is_no_time_to_respond_in()
    {
        var round = BusinessCalendar.In("America/New_York").Named("always").OpenAroundTheClock().Build();
        var night = BusinessCalendar.In("America/New_York").Named("night").Open(DayOfWeek.Sunday, DayOfWeek.Sunday, "01:00", "05:00").Build();
        var before = new DateTimeOffset(2026, 3, 8, 1, 30, 0, TimeSpan.FromHours(-5));
        var engine = Engine(p => p.Calendar(round, night).Sla(s => s.FirstTouch("n", TimeSpan.FromHours(2), "night", Country.Is("US")).FirstTouch("a", TimeSpan.FromHours(2), "always")));
        var context = SlaContext.At(before).WithTimeline([new TimelineEvent(TimelineEventKind.HandRaised, before)]);
        engine.Sla.Evaluate(new Lead(Country: "US"), context).DueAt.ShouldBe(new DateTimeOffset(2026, 3, 8, 4, 30, 0, TimeSpan.FromHours(-4)));
        engine.Sla.Evaluate(new Lead(), context).DueAt.ShouldBe(before.AddHours(2));
    }

    [Fact]
    public void A_target_beyond_what_the_calendar_offers_is_said_to_be_so()
    {
        var once = BusinessCalendar.In("UTC").Named("once").ExtraHours(2026, 1, 2, "15:00", "17:00").ExtraHours(2026, 1, 5, "15:00", "16:00").Build();
        var engine = Engine(p => p.Calendar(once).Sla(s => s.FirstTouch("two", TimeSpan.FromHours(2), "once")));
        var explained = engine.Sla.Explain(new Lead(), Context(AsOf.AddHours(3), (TimelineEventKind.HandRaised, 0)));
        (explained.Decision.Outcome, explained.Decision.Elapsed, explained.Decision.DueAt, explained.Decision.NextChangeAt).ShouldBe((SlaOutcome.Unsatisfiable, TimeSpan.FromHours(1), null, null));
        explained.Explanation!.Reasons.Single().ToString().ShouldBe("once has too few open hours for two.");
    }

    [Fact]
    public void A_clock_at_the_ends_of_time_is_read_all_the_same()
    {
        foreach (var at in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
        {
            foreach (var asOf in new[] { at, DateTimeOffset.MaxValue })
            {
                var context = SlaContext.At(asOf).WithTimeline([new TimelineEvent(TimelineEventKind.HandRaised, at)]);
                Exact.Sla.Evaluate(new Lead(), context).StartedAt.ShouldBe(at);
                Engine(p => p.Calendar(NewYork).Sla(s => s.FirstTouch("open", TimeSpan.FromHours(1), "new-york"))).Sla.Evaluate(new Lead(), context).StartedAt.ShouldBe(at);
            }
        }
    }

    private static SlaDecision Read(DateTimeOffset asOf, params (TimelineEventKind Kind, double Minutes)[] events) => Exact.Sla.Evaluate(new Lead(), Context(asOf, events));

    private static SlaContext Context(DateTimeOffset asOf, params (TimelineEventKind Kind, double Minutes)[] events) =>
        SlaContext.At(asOf).WithTimeline([.. events.Select(e => new TimelineEvent(e.Kind, AsOf.AddMinutes(e.Minutes)))]);
}
