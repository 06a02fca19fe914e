namespace RevOps.Rules.Tests.Scorecards;

/// <summary>Every limit that a number has, met exactly and missed by a tick.</summary>
public class ScorecardEdgeTests
{
    private static readonly DateTimeOffset T = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly ScorecardTerms Terms = new(new ScorecardPolicyBuilder("UTC").AcceptWithin(TimeSpan.FromDays(5)).MatureAfter(TimeSpan.FromDays(30))
        .Target("speed-to-lead.median", PeriodKind.Month, MetricGoal.Within(TimeSpan.FromMinutes(5))).Target("volume.mql", PeriodKind.Month, MetricGoal.Count(2)).Build());

    [Theory]
    [InlineData(0, 0, "up to 5 min")]
    [InlineData(5, 0, "up to 5 min")]
    [InlineData(5, 1, "up to 1 h")]
    [InlineData(60, 0, "up to 1 h")]
    [InlineData(60, 1, "up to 24 h")]
    [InlineData(24 * 60, 0, "up to 24 h")]
    [InlineData(24 * 60, 1, "more than 24 h")]
    public void A_response_at_the_end_of_a_band_belongs_to_it_and_a_tick_later_to_the_next(int minutes, int ticks, string band)
    {
        var scorecard = Of(T.AddDays(60), RecordEvent.Entered("r", T, "MQL"), RecordEvent.Touched("r", T.AddMinutes(minutes).AddTicks(ticks), isHuman: true));

        scorecard.PartsOf(ResponseMetrics.BandConversion).ShouldBe([band]);
        scorecard.Value(ResponseMetrics.BandConversion, of: band).Bottom.ShouldBe(1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void An_acceptance_at_the_end_of_its_window_counts_and_a_tick_later_does_not(int ticks, int accepted) =>
        Of(T.AddDays(60), RecordEvent.Entered("r", T, "MQL"), RecordEvent.Entered("r", T.AddDays(5).AddTicks(ticks), "SAL")).Value(FunnelMetrics.MqlAcceptance).Number.ShouldBe(accepted);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void A_record_is_mature_when_its_window_has_passed(int ticks, bool counts) =>
        Of(T.AddDays(30).AddTicks(ticks), RecordEvent.Entered("r", T, "MQL"), RecordEvent.Touched("r", T, isHuman: true)).PartsOf(ResponseMetrics.BandConversion).Count.ShouldBe(counts ? 1 : 0);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void An_opportunity_at_the_end_of_the_window_counts_for_its_band_and_a_tick_later_does_not(int ticks, int reached) =>
        Of(T.AddDays(60), RecordEvent.Entered("r", T, "MQL"), RecordEvent.Touched("r", T, isHuman: true), RecordEvent.Entered("r", T.AddDays(30).AddTicks(ticks), Terms.Policy.Stages.Opportunity))
            .Value(ResponseMetrics.BandConversion, of: "up to 5 min").Top.ShouldBe(reached);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_ceiling_that_is_met_exactly_is_kept(int ticks, bool isMet) =>
        Attained(ResponseMetrics.Median, RecordEvent.HandRaised("r", T), RecordEvent.Touched("r", T.AddMinutes(5).AddTicks(ticks), isHuman: true)).IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void A_floor_that_is_met_exactly_is_reached(int records, bool isMet) =>
        Attained(FunnelMetrics.Qualified, [.. Enumerable.Range(0, records).Select(i => RecordEvent.Entered(i, T, "MQL"))]).IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Who_was_won_and_lost_at_one_instant_is_lost_and_a_tick_later_won(int ticks, int won)
    {
        var scorecard = Of(T.AddDays(60), RecordEvent.Entered("r", T, "Lost"), RecordEvent.Entered("r", T.AddTicks(ticks), "Won"));

        (scorecard.Value(FunnelMetrics.Won).Number, scorecard.Value(FunnelMetrics.Lost).Number).ShouldBe((won, 1 - won));
    }

    private static TargetAttainment Attained(MetricDefinition metric, params RecordEvent[] events) => Of(T.AddDays(60), events).Attainments(ScorecardPeriod.Of(PeriodKind.Month, T.Date)).Single(a => a.Metric == metric);

    private static Scorecard Of(DateTimeOffset asOf, params RecordEvent[] events) => Scorecard.Of(events, Terms, asOf);
}
