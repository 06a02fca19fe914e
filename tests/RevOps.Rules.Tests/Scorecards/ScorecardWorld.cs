namespace RevOps.Rules.Tests.Scorecards;

/// <summary>A year's beginning at Larkfield: 600 leads, plausible, seeded, and with a few things wrong, for the approved pages.</summary>
internal static class ScorecardWorld
{
    public static readonly DateTimeOffset AsOf = new(2026, 4, 6, 6, 0, 0, TimeSpan.Zero);
    public static readonly PolicyReference First = new("larkfield", "3.1", new string('a', 64), "");
    public static readonly PolicyReference Second = new("larkfield", "3.2", new string('b', 64), "");

    private static readonly string[] Sources = ["Webinar", "Demo request", "Purchased list", "Partner"];
    private static readonly string[] Tiers = ["A", "B", "C"];
    private static readonly string[] Reasons = ["NotReady", "BadData", "OutsideIcp", "NoBudget"];
    private static readonly (string Name, int Weight)[] Members = [("ann", 2), ("ben", 2), ("cleo", 1)];

    public static Policy Policy { get; } = RevOps.Rules.Policy.Named("larkfield", "3.2").Scorecard("America/New_York", s => s
        .AcceptWithin(TimeSpan.FromDays(5)).MatureAfter(TimeSpan.FromDays(30)).FlagFrom(20).Tiers("A", "B", "C")
        .Conversion("MQL to SQL", "MQL", "SQL", TimeSpan.FromDays(30))
        .Conversion("SQL in the period", "SAL", "SQL", TimeSpan.FromDays(30), ConversionBasis.Period)
        .Pipeline(["Discovery", "Proposal", "Signed"], "Proposal", "Signed", "Gone")
        .Target("speed-to-lead.median", PeriodKind.Month, MetricGoal.Within(TimeSpan.FromMinutes(30)))
        .Target("acceptance.mql-sal", PeriodKind.Month, MetricGoal.Percent(70))
        .Target("acceptance.mql-sal", PeriodKind.Month, MetricGoal.Percent(60), only: ScorecardPeriod.Of(PeriodKind.Month, new DateTime(2026, 1, 1)))
        .Target("pipeline.created", PeriodKind.Month, MetricGoal.Money(1_500_000m))
        .Target("win-rate", PeriodKind.Quarter, MetricGoal.Percent(20))
        .Weigh("speed-to-lead.median", 3).Weigh("acceptance.mql-sal", 2).Weigh("pipeline.created", 1)).Build();

    public static ScorecardTerms Terms { get; } = new(Policy.Scorecard!, Reasons);

    public static Scorecard Months { get; } = Scorecard.Of(Events(), Terms, AsOf);

    public static Scorecard Weeks { get; } = Scorecard.Of(Events(), Terms, AsOf, new ScorecardOptions(PeriodKind.Week));

    public static IEnumerable<RecordEvent> Events() => Enumerable.Range(0, 600).SelectMany(i => Lead(i, new Random(i)));

    private static IEnumerable<RecordEvent> Lead(int i, Random random)
    {
        RecordKey key = $"L-{i:0000}";
        var at = new DateTimeOffset(2026, 1, 2, 14, 0, 0, TimeSpan.Zero).AddMinutes(i * 220);
        var source = Sources[random.Next(4)];
        var tier = random.Next(3);
        var policy = at.Month < 3 ? First : Second;
        yield return RecordEvent.Created(key, at, new RecordDimensions(source: source, tier: Tiers[tier], offer: "Demo"));
        yield return RecordEvent.Measured(key, at, source == "Purchased list" ? random.Next(5, 9) : random.Next(8, 11), 10);
        if (source == "Purchased list" && random.Next(6) == 0)
        {
            yield return RecordEvent.DuplicateFound(key, at.AddMinutes(1), "L-0000");
            yield break;
        }

        var mql = at.AddMinutes(random.Next(1, 60));
        yield return RecordEvent.Entered(key, mql, "MQL", policy);
        var (member, weight) = Members[random.Next(5) switch { 0 or 1 => 0, 2 or 3 => 1, _ => 2 }];
        yield return random.Next(25) == 0
            ? RecordEvent.Assigned(key, mql, new RecordAssignment(null, "triage", isFallback: random.Next(2) == 0, isCatchAll: random.Next(2) == 0), policy)
            : RecordEvent.Assigned(key, mql, new RecordAssignment(member, null, "east", "east", weight), policy);
        if (random.Next(30) == 0)
        {
            yield return RecordEvent.OwnerChanged(key, mql.AddHours(2), "dora", random.Next(2) == 0 ? OwnerChange.Misrouted : OwnerChange.BulkTransfer);
        }

        var due = mql.AddHours(1);
        var touch = mql.AddMinutes(Math.Exp(random.NextDouble() * 8));
        var isTouched = random.Next(12) > 0;
        if (isTouched)
        {
            yield return RecordEvent.Touched(key, i == 77 ? mql.AddMinutes(-30) : touch, isHuman: true, "call");
        }

        yield return RecordEvent.ClockRead(key, due.AddDays(7), new RecordClock(SlaMetric.FirstTouch, !isTouched ? SlaOutcome.Breached : touch <= due ? SlaOutcome.Met : SlaOutcome.MetLate, mql, due, "all"), policy);
        if (!isTouched)
        {
            yield break;
        }

        // B is a better bet than A here, which the page flags.
        var isQuick = touch - mql <= TimeSpan.FromHours(1);
        if (random.Next(100) >= 55 + (tier == 1 ? 20 : 0) + (isQuick ? 10 : 0) - (source == "Purchased list" ? 25 : 0))
        {
            yield return RecordEvent.Rejected(key, touch.AddHours(3), i == 300 ? "no such code" : source == "Purchased list" && random.Next(3) > 0 ? "BadData" : Reasons[random.Next(4)], policy);
            yield break;
        }

        yield return RecordEvent.Entered(key, touch.AddHours(4), "SAL", policy);
        if (random.Next(3) == 0)
        {
            yield break;
        }

        yield return RecordEvent.Entered(key, touch.AddDays(6), "SQL", policy);
        if (random.Next(100) >= (tier == 1 ? 80 : 50))
        {
            yield break;
        }

        yield return RecordEvent.Entered(key, touch.AddDays(8), "SAO", policy);
        var amount = 20_000m + (random.Next(3_000) * 10);
        yield return RecordEvent.OpportunityMoved(key, touch.AddDays(8), "O-" + i, "Discovery", amount);
        if (source == "Webinar")
        {
            yield return RecordEvent.ContactLinked(key, touch.AddDays(8), "O-" + i, "c");
            yield return RecordEvent.CampaignResponded(key, at, "c", "Winter webinar");
        }
        else if (random.Next(2) == 0)
        {
            yield return RecordEvent.CampaignLinked(key, touch.AddDays(9), "O-" + i, "Trade fair");
        }

        yield return RecordEvent.OpportunityMoved(key, touch.AddDays(12), "O-" + i, "Proposal", amount + 500.25m);
        var isWon = random.Next(3) == 0;
        yield return RecordEvent.Entered(key, touch.AddDays(25), isWon ? "Won" : "Lost", policy);
        yield return RecordEvent.OpportunityMoved(key, touch.AddDays(25), "O-" + i, isWon ? "Signed" : "Gone", amount);
        if (i % 97 == 0)
        {
            yield return RecordEvent.Entered(key, touch.AddDays(26), isWon ? "Lost" : "Won", policy);
        }
    }
}
