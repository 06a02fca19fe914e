using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;

namespace RevOps.Rules.Tests.Sla;

public class ClockLaws
{
    [Fact]
    public void Events_in_any_order_and_delivered_twice_give_the_same_decision() => Law.ForEachCase(100, 20_000, random =>
    {
        var asked = new ClockCase(random);
        var sla = asked.Engine().Sla;
        var expected = sla.Evaluate(new Lead(), asked.Context);
        TimelineEvent[] events = [.. asked.Events, .. asked.Events.Where(_ => random.Next(2) == 0)];
        random.Shuffle(events);
        sla.Evaluate(new Lead(), asked.Context.WithTimeline(events)).ShouldBe(expected);
    });

    [Fact]
    public void A_decision_depends_on_nothing_after_its_as_of() => Law.ForEachCase(100, 20_000, random =>
    {
        var asked = new ClockCase(random);
        var sla = asked.Engine().Sla;
        TimelineEvent[] happened = [.. asked.Events.Where(e => asked.Minute(e.At) <= asked.AsOf)];
        sla.Evaluate(new Lead(), asked.Context.WithTimeline(happened)).ShouldBe(sla.Evaluate(new Lead(), asked.Context));
    });

    [Fact]
    public void Before_its_next_change_a_decision_stays_and_at_it_it_does_not() => Law.ForEachCase(100, 20_000, random =>
    {
        var asked = new ClockCase(random);
        var sla = asked.Engine().Sla;
        TimelineEvent[] happened = [.. asked.Events.Where(e => asked.Minute(e.At) <= asked.AsOf)];
        var now = sla.Evaluate(new Lead(), asked.Context.WithTimeline(happened));
        if (now.NextChangeAt is not { } next)
        {
            // Only an event can change it: in a month it is the same.
            What(sla.Evaluate(new Lead(), SlaContext.At(now.AsOf.AddDays(30)).WithTimeline(happened))).ShouldBe(What(now));
            return;
        }

        next.ShouldBeGreaterThan(now.AsOf);
        What(sla.Evaluate(new Lead(), SlaContext.At(next).WithTimeline(happened))).ShouldNotBe(What(now));
        foreach (var between in new[] { next.AddTicks(-1), now.AsOf.AddTicks((next - now.AsOf).Ticks / (2 + random.Next(5))) })
        {
            What(sla.Evaluate(new Lead(), SlaContext.At(between).WithTimeline(happened))).ShouldBe(What(now));
        }
    });

    [Fact]
    public void Elapsed_and_what_is_left_are_the_time_allowed() => Law.ForEachCase(100, 20_000, random =>
    {
        var asked = new ClockCase(random);
        var sla = asked.Engine().Sla.Evaluate(new Lead(), asked.Context);
        if (asked.Days == 0 && sla.StartedAt is not null)
        {
            (sla.Elapsed + sla.Remaining - sla.Overrun).ShouldBe(TimeSpan.FromMinutes(asked.Budget));
        }

        (sla.Remaining > TimeSpan.Zero && sla.Overrun > TimeSpan.Zero).ShouldBeFalse();
        (sla.Overrun > TimeSpan.Zero).ShouldBe(sla.Outcome is SlaOutcome.Breached or SlaOutcome.MetLate or SlaOutcome.Cancelled && sla.Overrun > TimeSpan.Zero);
    });

    [Fact]
    public void A_step_is_reported_once_to_a_caller_who_passes_what_was_seen_and_none_is_lost() => Law.ForEachCase(100, 10_000, random =>
    {
        var asked = new ClockCase(random);
        var sla = asked.Engine().Sla;
        var (seen, clocks) = (new List<SlaStep>(), new SlaClocks());
        var reported = new HashSet<(DateTimeOffset?, string, int)>();
        var at = asked.Town.Instant(0);
        var end = asked.Town.Instant(asked.AsOf + 3_000);
        while (at < end)
        {
            var decision = sla.Evaluate(new Lead(), SlaContext.At(at).WithTimeline(asked.Events).HavingSeen(seen).Collecting(clocks));
            var due = clocks.Steps.Where(s => s.IsDue).ToArray();
            due.Length.ShouldBe(decision.StepsDue);
            due.ShouldAllBe(s => s.DueAt <= decision.AsOf && s.DueAt >= decision.StartedAt);
            due.Count(s => reported.Add((decision.StartedAt, s.Name, s.Occurrence))).ShouldBe(due.Length);
            decision.DueStep.ShouldBe(due.Length == 0 ? null : due.OrderBy(s => s.DueAt).First().Name, customMessage: string.Join("; ", due));
            seen.AddRange(due);
            sla.Evaluate(new Lead(), SlaContext.At(at).WithTimeline(asked.Events).Collecting(clocks));
            clocks.Steps.Count(s => s.IsDue && !reported.Contains((decision.StartedAt, s.Name, s.Occurrence))).ShouldBe(0);
            var jump = at.AddMinutes(1 + random.Next(900));
            at = decision.NextChangeAt is { } next && next < jump ? next : jump;
        }
    });

    [Fact]
    public void Explaining_collecting_and_asking_for_one_clock_change_nothing() => Law.ForEachCase(100, 10_000, random =>
    {
        var asked = new ClockCase(random);
        var sla = asked.Engine().Sla;
        var plain = sla.Evaluate(new Lead(), asked.Context);
        var explained = sla.Explain(new Lead(), asked.Context);
        explained.Decision.ShouldBe(plain);
        explained.Explanation!.Clocks.ShouldBe([plain]);
        explained.Explanation.ToString().ShouldNotBeEmpty();
        sla.EvaluateAll(new Lead(), asked.Context).ShouldBe([plain]);
        sla.Evaluate(new Lead(), asked.Context.For(asked.Metric)).ShouldBe(plain);
        explained.Explanation.Steps.ShouldBe(sla.EvaluateAll(new Lead(), asked.Context).Steps);
    });

    [Fact]
    public void Two_threads_read_the_same_clocks()
    {
        var cases = Enumerable.Range(0, 60).Select(i => new ClockCase(new Random(i))).ToArray();
        var engines = cases.Select(c => c.Engine().Sla).ToArray();
        var expected = cases.Select((c, i) => engines[i].Evaluate(new Lead(), c.Context)).ToArray();
        Parallel.For(0, 4, _ =>
        {
            for (var round = 0; round < 20; round++)
            {
                for (var i = 0; i < cases.Length; i++)
                {
                    engines[i].Evaluate(new Lead(), cases[i].Context).ShouldBe(expected[i]);
                }
            }
        });
    }

    [Fact]
    public void No_clock_allocates_without_an_explanation()
    {
        var clocks = new SlaClocks();
        foreach (var asked in Enumerable.Range(0, 40).Select(i => new ClockCase(new Random(i))))
        {
            var (sla, lead, context) = (asked.Engine().Sla, new Lead(), asked.Context.Collecting(clocks).HavingSeen([new SlaStep(asked.Metric, "s0", 1, asked.Town.From)]));
            Allocation.Of(() => sla.Evaluate(lead, in context)).ShouldBe(0, asked.Metric.ToString());
        }
    }

    // All that does not change with every tick.
    private static object What(in SlaDecision d) =>
        (d.Outcome, d.Reason, d.Target, d.Holder, (d.StartedAt, d.DueAt, d.StoppedAt, d.NextChangeAt), d.StepsDue, d.DueStep, (d.NextStep, d.EarlierBreaches, d.Touches, d.HasErrors));
}
