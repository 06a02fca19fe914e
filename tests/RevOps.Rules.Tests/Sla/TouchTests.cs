using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;
using static RevOps.Rules.TimelineEventKind;

namespace RevOps.Rules.Tests.Sla;

public class TouchTests
{
    private static readonly BusinessCalendar NewYork =
        BusinessCalendar.In("America/New_York").Named("new-york").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "20:00").Build();

    [Fact]
    public void Enough_touches_within_the_business_days_meet_the_target()
    {
        var sla = Read(new TouchRule(3), 4, T(1, "call"), T(1, "call"), T(2, "email"));
        (sla.Outcome, sla.Touches, sla.StoppedAt, sla.DueAt).ShouldBe((SlaOutcome.Met, 3, AsOf.AddDays(2), new DateTimeOffset(2026, 1, 10, 1, 0, 0, TimeSpan.Zero)));
        Read(new TouchRule(4), 4, T(1, "call"), T(1, "call"), T(2, "email")).Outcome.ShouldBe(SlaOutcome.Running);
        Read(new TouchRule(4), 9, T(1, "call"), T(1, "call"), T(2, "email")).Outcome.ShouldBe(SlaOutcome.Breached);
        Read(new TouchRule(3), 9, T(1, "call"), T(1, "call"), T(8, "email")).Outcome.ShouldBe(SlaOutcome.MetLate);
        Read(new TouchRule(1), 4, T(-1, "call")).Touches.ShouldBe(0, "a touch before the window is none of it");
    }

    [Fact]
    public void At_most_one_a_channel_and_day_counts_where_the_policy_says_so()
    {
        // 23:00 and 01:00 in UTC are one evening in New York.
        var evening = new DateTimeOffset(2026, 1, 6, 23, 0, 0, TimeSpan.Zero);
        TimelineEvent[] touches = [new(HumanTouch, evening, channel: "call"), new(HumanTouch, evening.AddHours(2), channel: "Call"), new(HumanTouch, evening.AddHours(2), channel: "email")];
        Read(new TouchRule(9, onePerChannelAndDay: true), 4, touches).Touches.ShouldBe(2);
        Read(new TouchRule(9), 4, touches).Touches.ShouldBe(3);
        Read(new TouchRule(9, onePerChannelAndDay: true), 4, [.. touches, new(HumanTouch, evening.AddDays(1), channel: "call")]).Touches.ShouldBe(3);
        Read(new TouchRule(9, onePerChannelAndDay: true), 4, new(HumanTouch, evening), new(HumanTouch, evening.AddHours(1))).Touches.ShouldBe(1, "no channel is one channel");
    }

    [Fact]
    public void Channels_and_minima_on_channels_are_asked_for_by_the_policys_word()
    {
        var calls = new TouchRule(3, atLeast: [new ChannelMinimum("Call", 2)]);
        Read(calls, 4, T(1, "email"), T(1, "email"), T(2, "call"), T(3, "email")).Outcome.ShouldBe(SlaOutcome.Running);
        Read(calls, 4, T(1, "email"), T(1, "email"), T(2, "call"), T(3, "CALL")).StoppedAt.ShouldBe(AsOf.AddDays(3));
        Read(new TouchRule(2, channels: 2), 4, T(1, "call"), T(2, "call"), T(2, null)).Outcome.ShouldBe(SlaOutcome.Running);
        Read(new TouchRule(2, channels: 2), 4, T(1, "call"), T(2, "call"), T(3, "email")).Outcome.ShouldBe(SlaOutcome.Met);
    }

    [Fact]
    public void Machines_count_only_by_the_policys_word()
    {
        TimelineEvent machine = new(AutomatedTouch, AsOf.AddDays(1), channel: "email");
        Read(new TouchRule(1), 4, machine).Touches.ShouldBe(0);
        Read(new TouchRule(1, countsAutomated: true), 4, machine).Outcome.ShouldBe(SlaOutcome.Met);
    }

    [Theory]
    [InlineData(Replied, null)]
    [InlineData(Booked, null)]
    [InlineData(OptedOut, null)]
    [InlineData(Disposed, "BadData")]
    public void Who_answers_books_opts_out_or_is_validly_disposed_in_time_is_excused(TimelineEventKind kind, string? detail)
    {
        var excused = Read(new TouchRule(9), 20, T(1, "call"), new TimelineEvent(kind, AsOf.AddDays(2), detail: detail), T(3, "call"));
        (excused.Outcome, excused.Reason.Value, excused.StoppedAt, excused.Touches, excused.IsCounted).ShouldBe((SlaOutcome.Excused, Reasons.ClockExcused, AsOf.AddDays(2), 1, false));
        Read(new TouchRule(9), 20, T(1, "call"), new TimelineEvent(kind, AsOf.AddDays(9), detail: detail)).Outcome.ShouldBe(SlaOutcome.Breached, "what was owed by then is not forgiven afterwards");
    }

    [Fact]
    public void A_disposition_that_the_policy_does_not_name_excuses_nothing() =>
        Read(new TouchRule(9), 20, new TimelineEvent(Disposed, AsOf.AddDays(2), detail: "NoContact")).Outcome.ShouldBe(SlaOutcome.Breached);

    [Fact]
    public void The_denominator_is_windows_that_ended()
    {
        Read(new TouchRule(1), 3, T(1, "call")).IsCounted.ShouldBeFalse("met, and its window is still open for others of its age");
        Read(new TouchRule(1), 9, T(1, "call")).IsCounted.ShouldBeTrue();
        Read(new TouchRule(1), 9).IsCounted.ShouldBeTrue();
        Read(new TouchRule(1), 3).IsCounted.ShouldBeFalse();
    }

    [Fact]
    public void Two_deliveries_of_one_touch_are_one()
    {
        var call = new TimelineEvent(HumanTouch, AsOf.AddDays(1), "ann", "call", id: "77");
        Read(new TouchRule(2), 4, call, call, new TimelineEvent(HumanTouch, AsOf.AddDays(1).AddMinutes(3), "ann", "call", id: "77")).Touches.ShouldBe(1);
    }

    private static TimelineEvent T(double days, string? channel) => new(HumanTouch, AsOf.AddDays(days), "ann", channel, id: FormattableString.Invariant($"{days}{channel}{Guid.NewGuid()}"));

    private static SlaDecision Read(TouchRule rule, double days, params TimelineEvent[] touches) =>
        Engine(p => p.Calendar(NewYork).Sla(s => s.Touches("touches", rule, SlaBudget.BusinessDays(4), "new-york", excusedBy: ["BadData"]))).Sla.Evaluate(
            new Lead(), SlaContext.At(AsOf.AddDays(days)).WithTimeline([new(Qualified, AsOf), new(Assigned, AsOf, "ann"), .. touches]));
}
