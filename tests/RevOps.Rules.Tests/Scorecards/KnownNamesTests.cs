namespace RevOps.Rules.Tests.Scorecards;

/// <summary>What one policy counts under a name and the other under none is no number of the same thing.</summary>
public class KnownNamesTests
{
    private static readonly DateTimeOffset T = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_the_code_that_one_of_them_knows_and_the_unknown_ones_are_not_comparable()
    {
        var apart = Apart(new ScorecardTerms(Policy(), ["BadData", "NoBudget"]), new ScorecardTerms(Policy(), ["BadData"]));

        apart.ShouldBe(["rejections of (unknown code)", "rejections of NoBudget", "rejection.share of (unknown code)", "rejection.share of NoBudget"], ignoreOrder: true);
        Apart(new ScorecardTerms(Policy(), ["BadData", "NoBudget"]), new ScorecardTerms(Policy(), ["NoBudget", "BadData"])).ShouldBeEmpty();
    }

    [Fact]
    public void Who_knows_every_code_differs_from_who_knows_some() =>
        Apart(new ScorecardTerms(Policy()), new ScorecardTerms(Policy(), ["BadData", "NoBudget"])).ShouldBe(["rejections of (unknown code)", "rejections of odd", "rejection.share of (unknown code)", "rejection.share of odd"], ignoreOrder: true);

    [Fact]
    public void A_conversion_from_a_stage_that_only_one_of_them_knows_is_not_comparable() =>
        Apart(new ScorecardTerms(Policy(), [], ["Trial"]), new ScorecardTerms(Policy(), [], [])).ShouldBe(["conversion of trial", "cycle-time.median of trial", "cycle-time.p90 of trial"], ignoreOrder: true);

    private static ScorecardPolicy Policy() => new ScorecardPolicyBuilder("UTC").Conversion("trial", "Trial", "Won", TimeSpan.FromDays(1)).Conversion("other", "MQL", "Won", TimeSpan.FromDays(1)).Build();

    private static IEnumerable<string> Apart(ScorecardTerms one, ScorecardTerms other)
    {
        RecordEvent[] events =
        [
            RecordEvent.Entered("r", T, "MQL"), RecordEvent.Entered("r", T, "Trial"), RecordEvent.Rejected("r", T, "BadData"), RecordEvent.Rejected("r", T, "NoBudget"),
            RecordEvent.Rejected("r", T, "odd"), RecordEvent.Entered("r", T.AddHours(1), "Won"),
        ];
        var (before, after) = (Scorecard.Of(events, one, T.AddDays(9)), Scorecard.Of(events, other, T.AddDays(9)));
        before.TryMerge(after, out _, out _).ShouldBeTrue();
        return ScorecardComparison.Of(before, before.Periods[0], after, after.Periods[0]).Metrics.Where(m => !m.IsComparable).Select(m => $"{m.Metric.Name} of {m.Of}");
    }
}
