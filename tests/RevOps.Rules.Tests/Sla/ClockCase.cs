namespace RevOps.Rules.Tests.Sla;

/// <summary>A generated question: one target of one metric on one calendar, a timeline in whole minutes, and an as-of.</summary>
internal sealed class ClockCase
{
    private static readonly string?[] People = ["ann", "bob", "cleo", null];
    private static readonly string?[] Channels = ["call", "email", "CALL", "social", null];
    private static readonly string[] Codes = ["Duplicate", "NoBudget", "BadData"];
    private static readonly string[] Queues = ["triage", "partners"];
    private static readonly string?[] PauseReasons = ["buyer asked", "holiday", "no such reason", null];

    private static readonly TimelineEventKind[] Kinds =
    [
        .. Enum.GetValues<TimelineEventKind>(), TimelineEventKind.Assigned, TimelineEventKind.Assigned, TimelineEventKind.Qualified, TimelineEventKind.Accepted, TimelineEventKind.HumanTouch,
        TimelineEventKind.HumanTouch, TimelineEventKind.HumanTouch, TimelineEventKind.Paused, TimelineEventKind.Resumed, TimelineEventKind.Paused, TimelineEventKind.Resumed, TimelineEventKind.Queued,
        TimelineEventKind.NextStepDone, TimelineEventKind.NextStepSet,
    ];

    public ClockCase(Random random)
    {
        Town = ClockTown.All[random.Next(ClockTown.All.Count)];
        Metric = (SlaMetric)random.Next(6);
        IsExact = random.Next(4) == 0;
        Days = !IsExact && random.Next(4) == 0 ? random.Next(1, 4) : 0;
        Budget = 60 * random.Next(1, random.Next(2) == 0 ? 6 : 30);
        Rule = new TouchRule(random.Next(1, 4), random.Next(2) == 0, 1, random.Next(2) == 0, random.Next(2) == 0 ? [new ChannelMinimum("Call", 1)] : null);
        Steps = [.. Enumerable.Range(0, random.Next(4)).Select(i => Step(random, i))];
        Cap = random.Next(2) == 0 ? null : random.Next(1, 2_000);
        var busy = random.Next(200, 12_000);
        var start = random.Next(ClockTown.Minutes / 4);
        Events = [.. Enumerable.Range(0, random.Next(14)).Select(i => Event(random, start, busy, i))];
        if (Events.Length > 0 && random.Next(3) == 0)
        {
            Events = [.. Events, Events[random.Next(Events.Length)]];
        }

        AsOf = start + random.Next(busy + 2_000);
        if (Events.Length > 0 && random.Next(4) == 0)
        {
            AsOf = Minute(Events[random.Next(Events.Length)].At);
        }
    }

    public ClockTown Town { get; }

    public SlaMetric Metric { get; }

    public bool IsExact { get; }

    /// <summary>Business days; 0 for a budget in minutes.</summary>
    public int Days { get; }

    /// <summary>Minutes.</summary>
    public int Budget { get; }

    public TouchRule Rule { get; }

    public (EscalationPoint At, int? Every, int Most)[] Steps { get; }

    /// <summary>The longest that a holiday lasts, in minutes.</summary>
    public int? Cap { get; }

    public TimelineEvent[] Events { get; }

    public int AsOf { get; }

    public SlaContext Context => SlaContext.At(Town.Instant(AsOf)).WithTimeline(Events);

    public PolicyEngine<Services.Lead> Engine() => Services.Leads.Engine(p => p.Calendar(Town.Calendar).Sla(Section));

    public int Minute(DateTimeOffset at) => (int)((at - Town.From).Ticks / TimeSpan.TicksPerMinute);

    private void Section(SlaPolicyBuilder sla)
    {
        SlaBudget within = Days > 0 ? SlaBudget.BusinessDays(Days) : TimeSpan.FromMinutes(Budget);
        var calendar = IsExact ? null : Town.Calendar.Name;
        var escalation = Steps.Length > 0 ? "up" : null;
        if (escalation is not null)
        {
            sla.Escalation("up", e =>
            {
                for (var i = 0; i < Steps.Length; i++)
                {
                    e.Step("s" + i, Steps[i].At, (EscalationAction)i, every: Steps[i].Every is { } every ? TimeSpan.FromMinutes(every) : null, most: Steps[i].Most);
                }
            });
        }

        SlaMetric[] owners = [SlaMetric.Acceptance, SlaMetric.Disposition, SlaMetric.Touches, SlaMetric.NextStep, SlaMetric.TimeInQueue];
        sla.PauseFor("buyer asked", null, owners).PauseFor("holiday", Cap is { } cap ? TimeSpan.FromMinutes(cap) : null, owners);
        _ = Metric switch
        {
            SlaMetric.FirstTouch => sla.FirstTouch("t", within, calendar, null, escalation, ["Duplicate"]),
            SlaMetric.Acceptance => sla.Acceptance("t", within, calendar, null, escalation),
            SlaMetric.Disposition => sla.Disposition("t", within, calendar, null, escalation, ["SQL"]),
            SlaMetric.Touches => sla.Touches("t", Rule, within, calendar, null, escalation, ["NoBudget"]),
            SlaMetric.NextStep => sla.NextStep("t", within, calendar, null, escalation),
            _ => sla.TimeInQueue("t", within, calendar, null, escalation),
        };
    }

    private (EscalationPoint At, int? Every, int Most) Step(Random random, int i)
    {
        var at = random.Next(3) switch
        {
            // Shares that come to whole minutes.
            0 => EscalationPoint.AtPercent(Days > 0 ? 100 * random.Next(1, 3) : 25 * random.Next(1, 8)),
            1 => EscalationPoint.BeforeDue(TimeSpan.FromMinutes(random.Next(1, 300))),
            _ => EscalationPoint.AfterDue(TimeSpan.FromMinutes(random.Next(1, 300))),
        };
        return i == 0 && random.Next(2) == 0 ? (at, random.Next(1, 200), random.Next(2, 6)) : (at, null, 1);
    }

    private TimelineEvent Event(Random random, int start, int busy, int number)
    {
        var kind = Kinds[random.Next(Kinds.Length)];

        // Few instants, so that many coincide; now and then an opening or a closing.
        var minute = start + (busy / 8 * random.Next(9)) + (random.Next(2) == 0 ? 0 : random.Next(120));
        if (random.Next(4) == 0)
        {
            var open = Town.IsOpen[minute];
            while (minute < ClockTown.Minutes / 2 && Town.IsOpen[minute] == open && !Town.IsOpen.All(o => o))
            {
                minute++;
            }
        }

        var detail = kind switch
        {
            TimelineEventKind.Disposed => Codes[random.Next(Codes.Length)],
            TimelineEventKind.Queued => Queues[random.Next(Queues.Length)],
            TimelineEventKind.StageEntered => random.Next(2) == 0 ? "SQL" : "SAL",
            TimelineEventKind.Paused or TimelineEventKind.Resumed => PauseReasons[random.Next(PauseReasons.Length)],
            _ => null,
        };
        return new TimelineEvent(
            kind,
            Town.Instant(minute),
            People[random.Next(People.Length)],
            kind is TimelineEventKind.HumanTouch or TimelineEventKind.AutomatedTouch ? Channels[random.Next(Channels.Length)] : null,
            detail,
            random.Next(3) == 0 ? "id" + random.Next(number + 4) : null);
    }
}
