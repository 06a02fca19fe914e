namespace RevOps.Rules.Tests.Policies;

/// <summary>Arbitrary scorecard sections that hold, every option now and then.</summary>
internal static class ScorecardGenerator
{
    public static void Add(PolicyBuilder builder, Random random, bool hasStages)
    {
        // The stages of a generated policy have names of their own, which the parts would have to name.
        if (hasStages || random.Next(2) == 0)
        {
            return;
        }

        builder.Scorecard(random.Next(2) == 0 ? "Europe/Berlin" : "UTC", scorecard =>
        {
            Maybe(() => scorecard.Stages("Mql", "ÄÖ", "quote\"s", "😀", "null", random.Next(2) == 0 ? ["Lost", "0"] : []));
            Maybe(() => scorecard.AcceptWithin(Span()));
            Maybe(() => scorecard.MatureAfter(Span()));
            Maybe(() => scorecard.FlagFrom(random.Next(1, 1_000)));
            Maybe(() => scorecard.Tiers("A", "B", "C"));
            Maybe(() => scorecard.Grades("A1", "A2"));
            Maybe(() => scorecard.Pipeline(["One", "Two", "Three"], "Two", "Three", random.Next(2) == 0 ? ["Gone"] : []));
            Maybe(() => scorecard.Conversion("quick", "MQL", "Won", Span()).Conversion("by period", "SAL", "tab\there", Span(), ConversionBasis.Period)
                .Target("conversion", PeriodKind.Month, MetricGoal.Percent(random.Next(100_001) / 1_000m), "quick").Target("cycle-time.p90", PeriodKind.Day, MetricGoal.Within(Span()), "by period"));
            Maybe(() => scorecard.Target("win-rate", PeriodKind.Quarter, MetricGoal.Percent(random.Next(101))).Weigh("win-rate", random.Next(1, 1_000)));
            Maybe(() => scorecard.Target("pipeline.created", PeriodKind.Week, MetricGoal.Money(random.Next() / 1_000m), only: ScorecardPeriod.Of(PeriodKind.Week, new DateTime(2026, 1, 1).AddDays(random.Next(400)))));
            Maybe(() => scorecard.Target("volume.mql", PeriodKind.Day, MetricGoal.Count(random.NextInt64())).Target("pool-deviation", PeriodKind.Month, MetricGoal.Turns(random.Next(1_000) / 1_000m), "a pool"));
        });

        TimeSpan Span() => TimeSpan.FromSeconds(random.Next(1, 100_000_000));
        void Maybe(Func<ScorecardPolicyBuilder> add) => _ = random.Next(2) == 0 ? add() : null;
    }
}
