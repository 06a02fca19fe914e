namespace RevOps.Rules.Tests.Scorecards;

/// <summary>An instant that nobody set is in the year 1, and one that means "never" is in 9999: both reach a scorecard.</summary>
public class CalendarEndsTests
{
    public static TheoryData<PeriodKind, string> Cuts { get; } = new(from kind in Enum.GetValues<PeriodKind>() from zone in (string[])["UTC", "America/New_York", "Pacific/Kiritimati"] select (kind, zone));

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_trend_begins_where_the_calendar_does(PeriodKind kind, string zone)
    {
        var scorecard = Of(kind, zone, RecordEvent.Rejected("r", default, "BadData"));
        var first = scorecard.Periods[0];

        RejectionReport.Of(scorecard, first).Trend.ShouldBe([first]);
        RejectionReport.Of(scorecard, first.Next).Trend.ShouldBe([first, first.Next]);
        RejectionReport.Of(scorecard, first.Next).ToMarkdown().ShouldContain("BadData");
        Should.Throw<ArgumentOutOfRangeException>(() => first.Previous);
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void The_last_period_of_the_calendar_counts_as_any_other(PeriodKind kind, string zone)
    {
        var last = DateTimeOffset.MaxValue.AddMinutes(-1);
        var scorecard = Of(kind, zone, RecordEvent.Rejected("r", last, "BadData"), RecordEvent.Rejected("r", last.AddSeconds(1), "NotReady"), RecordEvent.Rejected("s", DateTimeOffset.MaxValue, "NotReady"));
        var period = scorecard.Periods[scorecard.Periods.Count - 1];

        scorecard.Value(FunnelMetrics.Rejections).Number.ShouldBe(3);
        RejectionReport.Of(scorecard, period).Trend.Count.ShouldBe(4);
        RejectionReport.Of(scorecard, period).ToMarkdown().ShouldContain("BadData");
        ScorecardDocument.Load(ScorecardDocument.Write(scorecard)).ToMarkdown().ShouldBe(scorecard.ToMarkdown());
    }

    [Theory]
    [InlineData("9999-12-31", true)]
    [InlineData("9999-12", true)]
    [InlineData("9999-Q4", true)]
    [InlineData("9999-W52", true)]
    [InlineData("9999-W53", false)]
    [InlineData("0001-W01", true)]
    public void The_ends_of_the_calendar_read_back_from_their_texts(string text, bool isPeriod)
    {
        ScorecardPeriod.TryParse(text, out var period).ShouldBe(isPeriod);

        (isPeriod ? period.ToString() : text).ShouldBe(text);
    }

    private static Scorecard Of(PeriodKind kind, string zone, params RecordEvent[] events) =>
        Scorecard.Of(events, new ScorecardTerms(new ScorecardPolicyBuilder(zone).Build()), DateTimeOffset.MaxValue, new ScorecardOptions(kind));
}
