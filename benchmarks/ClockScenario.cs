using System.Diagnostics;
using System.Globalization;
using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Clocks over timelines of six events each, shuffled, on a calendar with two shifts a day: hand-raise, assignment, a pause and its end, a
/// touch or a reroute, an acceptance now and then. An operation is one clock of one record; of a long timeline, one event.
/// </summary>
internal static class ClockScenario
{
    private const int Records = 20_000;
    private const int EventsOfALongOne = 10_000;
    private const int Seed = 20260310;

    // A record has at least one attribute; no target asks for it.
    private static readonly NumberAttribute Number = Attributes.Number("number");

    private static readonly DateTimeOffset From = new(2026, 1, 5, 13, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Scenario> Make() => [new("clocks", Engines), new("long-timelines", LongOnes)];

    /// <summary>Reads so many clocks once and prints what they took; the budget is their bytes.</summary>
    public static int Run(int clocks, TextWriter output)
    {
        var cases = Cases();
        var sla = Policy().CompileFor(Schema()).Sla;
        Read(sla, cases, Records, SlaMetric.Acceptance);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var sum = Read(sla, cases, clocks, SlaMetric.Acceptance);
        var elapsed = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{clocks:#,0} clocks of 6 events: {elapsed.TotalSeconds:0.00} s, {elapsed.TotalNanoseconds / clocks:0} ns a clock, {bytes:#,0} bytes (check {sum})."));
        return bytes == 0 ? 0 : 1;
    }

    private static IReadOnlyList<Engine> Engines()
    {
        var cases = Cases();
        var sla = Policy().CompileFor(Schema()).Sla;
        var clocks = new SlaClocks();
        return
        [
            FloorScenario.Floor(LeadTexts.Varied()),
            Of("first touch", SlaMetric.FirstTouch, 12),
            Of("acceptance with a pause and three steps", SlaMetric.Acceptance, 25),
            new("all four clocks, collected", Records, () =>
            {
                var sum = 0L;
                foreach (var asked in cases)
                {
                    sla.Evaluate(asked, asked.Context.Collecting(clocks));
                    sum += clocks.Count;
                }

                return sum;
            }, new Budget(60, 0)),
        ];

        Engine Of(string name, SlaMetric metric, double ratio) => new(name, Records, () => Read(sla, cases, Records, metric), new Budget(ratio, 0));
    }

    // What is read of so many events is not kept for the next clock, and so allocates.
    private static IReadOnlyList<Engine> LongOnes()
    {
        var sla = Policy().CompileFor(Schema()).Sla;
        return [FloorScenario.Floor(LeadTexts.Varied()), Of("events of any kind", EventsOfAnyKind()), Of("touches of one clock", TouchesOfOneClock())];

        Engine Of(string name, TimelineEvent[] events)
        {
            var asked = new Timeline(0, SlaContext.At(From.AddDays(30)).WithTimeline(events));
            return new($"one of 10,000 {name}", events.Length, () => Read(sla, [asked], 1, SlaMetric.Touches), new Budget(8, null));
        }
    }

    private static long Read(ISlaEvaluator<Timeline> sla, Timeline[] cases, int count, SlaMetric metric)
    {
        var sum = 0L;
        for (var i = 0; i < count; i++)
        {
            var asked = cases[i % cases.Length];
            var clock = sla.Evaluate(asked, asked.Context.For(metric));
            sum += (int)clock.Outcome + (clock.NextChangeAt is null ? 0 : 1);
        }

        return sum;
    }

    private static Policy Policy() => RevOps.Rules.Policy.Named("clocks", "1")
        .Calendar(BusinessCalendar.In("America/New_York").Named("office").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "12:00").Open(DayOfWeek.Monday, DayOfWeek.Friday, "13:00", "18:00").Build())
        .Sla(s => s
            .PauseFor("buyer asked", TimeSpan.FromDays(5), SlaMetric.Acceptance, SlaMetric.Disposition, SlaMetric.Touches)
            .Escalation("standard", e => e
                .Step("warn", EscalationPoint.AtPercent(75), EscalationAction.Notify)
                .Step("manager", EscalationPoint.AtPercent(100), EscalationAction.EscalateToManager)
                .Step("reroute", EscalationPoint.AtPercent(150), EscalationAction.Reroute))
            .FirstTouch("first touch", TimeSpan.FromHours(1), "office")
            .Acceptance("accept", TimeSpan.FromHours(8), "office", escalation: "standard")
            .Disposition("settle", SlaBudget.BusinessDays(15), "office")
            .Touches("touches", new TouchRule(8, onePerChannelAndDay: true), SlaBudget.BusinessDays(15), "office"))
        .Build();

    private static RecordSchema<Timeline> Schema() => RecordSchema.For<Timeline>().Key(t => t.Id).Bind(Number, t => t.Id).Build();

    private static Timeline[] Cases()
    {
        var random = new Random(Seed);
        string[] people = ["ann", "bob", "cleo"];
        return [.. Enumerable.Range(0, Records).Select(i =>
        {
            var start = From.AddMinutes(random.Next(60 * 24 * 60));
            DateTimeOffset At(int most) => start.AddMinutes(random.Next(most));
            TimelineEvent[] events =
            [
                new(TimelineEventKind.HandRaised, start),
                new(TimelineEventKind.Assigned, At(90), people[random.Next(3)]),
                new(TimelineEventKind.Paused, At(300), detail: "buyer asked"),
                new(TimelineEventKind.Resumed, At(3_000), detail: "buyer asked"),
                new(random.Next(2) == 0 ? TimelineEventKind.Assigned : TimelineEventKind.Accepted, At(2_000), people[random.Next(3)]),
                new(TimelineEventKind.HumanTouch, At(2_000), "ann", "call"),
            ];
            random.Shuffle(events);
            return new Timeline(i, SlaContext.At(At(6_000)).WithTimeline(events));
        })];
    }

    // What a broken synchronisation makes of a record.
    private static TimelineEvent[] EventsOfAnyKind()
    {
        var random = new Random(Seed);
        var kinds = Enum.GetValues<TimelineEventKind>();
        return [.. Enumerable.Range(0, EventsOfALongOne).Select(_ => new TimelineEvent(
            kinds[random.Next(kinds.Length)], From.AddMinutes(random.Next(20_000)), "p" + random.Next(2_000), "channel " + random.Next(5_000), random.Next(2) == 0 ? "buyer asked" : null))];
    }

    private static TimelineEvent[] TouchesOfOneClock() =>
    [
        new(TimelineEventKind.Qualified, From),
        new(TimelineEventKind.Assigned, From, "ann"),
        .. Enumerable.Range(2, EventsOfALongOne - 2).Select(i => new TimelineEvent(TimelineEventKind.HumanTouch, From.AddMinutes(i % 900), "ann", "channel " + i)),
    ];

    /// <summary>A record that is nothing but its timeline.</summary>
    private sealed record Timeline(int Id, SlaContext Context);
}
