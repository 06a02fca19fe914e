namespace RevOps.Rules.Tests.Scorecards;

/// <summary>Whose misroute it is when routing and the CRM both tell of one change of owner.</summary>
public class MisrouteStatementTests
{
    private static readonly DateTimeOffset T = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Moved = T.AddHours(2);

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void A_misroute_is_that_of_the_owner_before_whether_the_CRM_states_it_before_or_after_routing_gave_the_record_on(int seconds)
    {
        var scorecard = Of(Assigned(T, "ann"), Changed(Moved.AddSeconds(seconds), "bob", OwnerChange.Misrouted), Assigned(Moved, "bob"));

        Rate(scorecard, "ann").ShouldBe((1, 1));
        Rate(scorecard, "bob").ShouldBe((0, 1));
    }

    [Theory]
    [InlineData(OwnerChange.Misrouted, 1, 1)]
    [InlineData(OwnerChange.Manual, 0, 1)]
    [InlineData(OwnerChange.Cover, 0, 0)]
    public void The_new_owner_is_judged_by_what_comes_next(OwnerChange change, int misrouted, int judged) =>
        Rate(Of(Assigned(T, "ann"), Assigned(Moved, "bob"), Changed(Moved, "bob", OwnerChange.Misrouted), Changed(Moved.AddHours(1), "cleo", change)), "bob").ShouldBe((misrouted, judged));

    [Fact]
    public void A_bulk_transfer_that_routing_made_does_not_judge_the_owner_before() =>
        Rate(Of(Assigned(T, "ann"), Assigned(Moved, "bob"), Changed(Moved.AddSeconds(1), "bob", OwnerChange.BulkTransfer)), "ann").ShouldBe((0, 0));

    [Fact]
    public void A_statement_that_names_somebody_else_is_a_change_for_the_new_owner()
    {
        var scorecard = Of(Assigned(T, "ann"), Assigned(Moved, "bob"), Changed(Moved.AddSeconds(1), "cleo", OwnerChange.Misrouted));

        Rate(scorecard, "ann").ShouldBe((0, 1));
        Rate(scorecard, "bob").ShouldBe((1, 1));
    }

    [Fact]
    public void Who_keeps_the_record_has_lost_nothing() =>
        Rate(Of(Assigned(T, "ann"), Assigned(Moved, "ann"), Changed(Moved, "ann", OwnerChange.Misrouted)), "ann").ShouldBe((0, 2));

    private static RecordEvent Assigned(DateTimeOffset at, string owner) => RecordEvent.Assigned("r", at, new RecordAssignment(owner));

    private static RecordEvent Changed(DateTimeOffset at, string owner, OwnerChange change) => RecordEvent.OwnerChanged("r", at, owner, change);

    private static Scorecard Of(params RecordEvent[] events) => Scorecard.Of(events, ScorecardWorld.Terms, T.AddDays(9), new ScorecardOptions(by: [ScorecardDimension.Owner]));

    private static (long Misrouted, long Judged) Rate(Scorecard scorecard, string owner) =>
        scorecard.Value(RoutingMetrics.MisrouteRate, ScorecardDimension.Owner, owner) is var rate ? (rate.Top, rate.Bottom) : default;
}
