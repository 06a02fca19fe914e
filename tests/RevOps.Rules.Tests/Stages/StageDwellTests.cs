using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Stages;

public class StageDwellTests
{
    private static readonly BusinessCalendar NewYork =
        BusinessCalendar.In("America/New_York").Named("new-york").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "20:00").Closed(2026, 1, 19, "King").Build();

    private static readonly PolicyEngine<Lead> Path = Engine(p => p.Calendar(NewYork).Stages(s => s
        .Stage("Inquiry", dwell: StageDwell.CalendarDays(30, "new-york").ThenTo("Nurture"))
        .Stage("MQL", dwell: StageDwell.BusinessDays(1, "new-york"))
        .Stage("SAL", dwell: StageDwell.Exactly(TimeSpan.FromHours(36)))
        .Stage("SQL", dwell: StageDwell.CalendarDays(2))
        .Stage("Revenue")
        .Detour("Nurture", from: ["Inquiry"], dwell: StageDwell.Exactly(TimeSpan.FromDays(1)))
        .Detour("Lost")));

    [Theory]
    [InlineData("MQL", "2026-01-16T15:00:00Z", "2026-01-21T01:00:00Z")]
    [InlineData("SAL", "2026-01-16T15:00:00Z", "2026-01-18T03:00:00Z")]
    [InlineData("SQL", "2026-03-07T15:00:00Z", "2026-03-09T15:00:00Z")]
    [InlineData("Inquiry", "2026-02-10T15:00:00Z", "2026-03-12T14:00:00Z")]
    [InlineData("Nurture", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")]
    public void A_dwell_is_counted_in_exact_time_calendar_days_or_business_days(string stage, string entered, string due)
    {
        var dueAt = Instant(due);
        var inTime = Path.Stages.Evaluate(new Lead(), StageContext.At(dueAt).From(stage).Since(Instant(entered)));
        (inTime.DwellDueAt, inTime.IsStale).ShouldBe((dueAt, false), "due is still in time");
        Path.Stages.Evaluate(new Lead(), StageContext.At(dueAt.AddTicks(1)).From(stage).Since(Instant(entered))).IsStale.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_stale_where_the_policy_or_the_host_does_not_say()
    {
        Path.Stages.Evaluate(new Lead(), StageContext.At(AsOf).From("MQL")).DwellDueAt.ShouldBeNull();
        var forever = Path.Stages.Evaluate(new Lead(), StageContext.At(AsOf).From("Revenue").Since(AsOf.AddYears(-9)));
        (forever.DwellDueAt, forever.IsStale).ShouldBe((null, false));
        Path.Stages.Evaluate(new Lead(), StageContext.At(AsOf).Since(AsOf.AddYears(-9))).DwellDueAt.ShouldBeNull();
    }

    [Fact]
    public void A_stale_record_is_named_so_with_since_when_and_may_move_all_the_same()
    {
        var explained = Path.Stages.Explain(new Lead(), StageContext.At(AsOf).From("SAL").Since(AsOf.AddDays(-2)));
        (explained.Decision.Outcome, explained.Decision.IsStale).ShouldBe((StageOutcome.Allowed, true));
        explained.Explanation!.Reasons.Select(r => r.ToString()).ShouldBe(["The move from SAL to SQL is allowed.", "SAL is stale since 2026-01-05T03:00:00Z."]);
        explained.Decision.ToString().ShouldEndWith(", stale");
    }

    [Fact]
    public void A_dwell_moves_a_stale_record_without_a_disposition()
    {
        var context = StageContext.At(AsOf).From("Inquiry").To("Nurture");
        Path.Stages.Evaluate(new Lead(), context.Since(AsOf.AddDays(-20))).Reason.Value.ShouldBe(Reasons.DispositionMissing);
        Path.Stages.Evaluate(new Lead(), context.Since(AsOf.AddDays(-31))).Outcome.ShouldBe(StageOutcome.Allowed);
        Path.Stages.Evaluate(new Lead(), context.To("Lost").Since(AsOf.AddDays(-31))).Reason.Value.ShouldBe(Reasons.DispositionMissing, "it moves there and nowhere else");
        var explained = Path.Stages.Explain(new Lead(), context.To(null).Since(AsOf.AddDays(-31))).Explanation!;
        explained.Reasons.Select(r => r.ToString()).ShouldContain("A record that is stale in Inquiry goes to Nurture.");
        explained.CalendarStamp.ShouldNotBeNull().ShouldContain("new-york");
    }

    [Fact]
    public void A_dwell_past_the_end_of_time_or_of_the_calendar_is_never_due()
    {
        var late = StageContext.At(DateTimeOffset.MaxValue).Since(DateTimeOffset.MaxValue);
        foreach (var stage in new[] { "Inquiry", "MQL", "SAL", "SQL" })
        {
            Path.Stages.Evaluate(new Lead(), late.From(stage)).DwellDueAt.ShouldBeNull(stage);
            Should.NotThrow(() => Path.Stages.Evaluate(new Lead(), StageContext.At(AsOf).From(stage).Since(DateTimeOffset.MinValue)));
        }

        var explained = Path.Stages.Explain(new Lead(), late.From("MQL"));
        explained.Explanation!.Reasons.Select(r => r.ToString()).ShouldContain("new-york has too few open hours for MQL.");
    }

    [Fact]
    public void Decisions_with_a_dwell_and_skips_allocate_nothing()
    {
        var engine = Engine(p => p.Calendar(NewYork).Stages(s => s
            .Stage("Inquiry", dwell: StageDwell.BusinessDays(5, "new-york")).Stage("MQL").Stage("SAL", needsAcceptance: true).Skip("hand-raise", "Inquiry", "SAL", HandRaise.IsTrue())
            .Detour("Recycled")).Dispositions(d => d.On("NotReady", "Not ready", DispositionAction.Recycle(TimeSpan.FromDays(90)).MovingTo("Recycled")).AtMostRecycles(3, TimeSpan.FromDays(730), "Recycled")));
        var lead = new Lead(HandRaise: true);
        var skip = StageContext.At(AsOf).From("Inquiry").To("SAL").Since(AsOf.AddDays(-3)).WithAcceptance("ann", AsOf);
        var rejected = StageContext.At(AsOf).From("Inquiry").Since(AsOf.AddDays(-30)).WithDisposition("NotReady").AfterRecycles([AsOf.AddDays(-9)]);
        engine.Stages.Evaluate(lead, skip).Outcome.ShouldBe(StageOutcome.Allowed);
        engine.Stages.Evaluate(lead, rejected).To.ShouldBe("Recycled");
        Allocation.Of(() => engine.Stages.Evaluate(lead, skip)).ShouldBe(0);
        Allocation.Of(() => engine.Stages.Evaluate(lead, rejected)).ShouldBe(0);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
