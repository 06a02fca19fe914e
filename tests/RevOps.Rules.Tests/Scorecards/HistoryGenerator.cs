namespace RevOps.Rules.Tests.Scorecards;

/// <summary>Arbitrary histories: mostly plausible, now and then everything that input can have wrong with it.</summary>
internal static class HistoryGenerator
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset AsOf = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Stages = ["MQL", "SAL", "SQL", "SAO", "Won", "Lost", "Inquiry"];
    private static readonly string[] Reasons = ["NotReady", "BadData", "Duplicate", "no such code"];
    private static readonly string[] Names = ["Webinar", "Demo", "A", "B", "ann", "ben", "ä|ö"];
    private static readonly PolicyReference[] Policies = [PolicyReference.None, new("larkfield", "1.0", new string('a', 64), ""), new("larkfield", "1.1", new string('b', 64), "")];

    public static ScorecardTerms Terms(Random random)
    {
        var builder = new ScorecardPolicyBuilder(random.Next(3) switch { 0 => "Europe/Berlin", 1 => "America/New_York", _ => "America/Havana" })
            .AcceptWithin(TimeSpan.FromHours(random.Next(1, 900))).MatureAfter(TimeSpan.FromHours(random.Next(1, 2_000))).Tiers("A", "B").FlagFrom(random.Next(1, 5))
            .Conversion("all the way", "MQL", "Won", TimeSpan.FromDays(random.Next(1, 90)))
            .Conversion("by period", "SAL", "SQL", TimeSpan.FromDays(1), ConversionBasis.Period)
            .Pipeline(["Discovery", "Proposal", "Closed"], random.Next(2) == 0 ? "Discovery" : "Proposal", "Closed", "Gone");
        return new ScorecardTerms(builder.Build(), ["NotReady", "BadData", "Duplicate"], Stages.Append("Recycled"));
    }

    /// <summary>Histories of different records, each as its events came.</summary>
    public static List<List<RecordEvent>> Histories(Random random, int most, string prefix = "")
    {
        var histories = new List<List<RecordEvent>>();
        var count = random.Next(0, most + 1);
        for (var i = 0; i < count; i++)
        {
            RecordKey key = random.Next(3) switch { 0 => prefix + "r" + i, 1 when prefix.Length == 0 => i, _ => $"{prefix}{i:x8}-0000-0000-0000-000000000000" };
            histories.Add(History(random, key));
        }

        return histories;
    }

    public static List<RecordEvent> History(Random random, RecordKey key)
    {
        // A few instants, so that events often fall on one.
        var first = Start.AddMinutes(random.Next(170 * 24 * 60));
        var events = new List<RecordEvent>();
        if (random.Next(10) > 0)
        {
            events.Add(RecordEvent.Created(key, first, Dimensions()));
        }

        for (var n = random.Next(0, 14); n > 0; n--)
        {
            events.Add(Event());
            if (random.Next(20) == 0)
            {
                events.Add(events[random.Next(events.Count)]);
            }
        }

        if (events.Count == 0)
        {
            events.Add(RecordEvent.HandRaised(key, first));
        }

        if (random.Next(3) > 0)
        {
            events = [.. events.OrderBy(e => e.At)];
        }

        return events;

        RecordEvent Event() => random.Next(18) switch
        {
            0 => RecordEvent.Described(key, At(), Dimensions()!),
            1 => RecordEvent.Measured(key, At(), random.Next(3), random.Next(3, 6)),
            2 when random.Next(4) == 0 => RecordEvent.DuplicateFound(key, At(), "r1"),
            3 => RecordEvent.HandRaised(key, At()),
            4 or 5 or 6 or 7 => RecordEvent.Entered(key, At(), random.Next(30) == 0 ? "no such stage" : Stages[random.Next(Stages.Length)], Policies[random.Next(3)]),
            8 or 9 => RecordEvent.Assigned(key, At(), Assignment(), Policies[random.Next(3)]),
            10 => RecordEvent.OwnerChanged(key, At(), random.Next(3) switch { 0 => "ann", 1 => "ben", _ => "cleo" }, (OwnerChange)random.Next(5)),
            11 or 12 => RecordEvent.ClockRead(key, At(), new RecordClock((SlaMetric)random.Next(7), (SlaOutcome)random.Next(11), random.Next(2) == 0 ? first : At(), random.Next(6) == 0 ? null : At(-1), random.Next(2) == 0 ? "t" : null)),
            13 => RecordEvent.Touched(key, At(), random.Next(3) > 0, "call"),
            14 => RecordEvent.Rejected(key, At(), Reasons[random.Next(Reasons.Length)]),
            15 or 16 => RecordEvent.OpportunityMoved(key, At(), "O" + random.Next(2), random.Next(5) switch { 0 => "Discovery", 1 => "Proposal", 2 => "Closed", 3 => "Gone", _ => "odd" }, random.Next(1_000_000) / 100m),
            _ => random.Next(3) switch
            {
                0 => RecordEvent.ContactLinked(key, At(), "O" + random.Next(2), "c" + random.Next(2)),
                1 => RecordEvent.CampaignLinked(key, At(), "O" + random.Next(2), "webinar"),
                _ => RecordEvent.CampaignResponded(key, At(), "c" + random.Next(2), "webinar"),
            },
        };

        DateTimeOffset At(int least = 0) => random.Next(4) switch
        {
            0 => first,
            1 => first.AddMinutes(random.Next(least * 100, 20)),
            2 => first.AddHours(random.Next(least * 3, 60)),
            _ => first.AddDays(random.Next(0, 120)),
        };

        RecordDimensions? Dimensions() => random.Next(5) == 0 ? RecordDimensions.None : new RecordDimensions(source: Name(), owner: Name(), tier: random.Next(3) switch { 0 => "A", 1 => "B", _ => null }, grade: Name());
        RecordAssignment Assignment() => random.Next(3) == 0
            ? new RecordAssignment(null, "triage", isFallback: random.Next(2) == 0, isCatchAll: random.Next(2) == 0)
            : new RecordAssignment(random.Next(2) == 0 ? "ann" : "ben", null, Name(), random.Next(2) == 0 ? "east" : null, random.Next(1, 4));
        string? Name() => random.Next(4) == 0 ? null : Names[random.Next(Names.Length)];
    }
}
