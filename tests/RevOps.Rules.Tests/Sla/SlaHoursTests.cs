using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;
using static RevOps.Rules.TimelineEventKind;

namespace RevOps.Rules.Tests.Sla;

public class SlaHoursTests
{
    private static readonly BusinessCalendar NewYork = Office("America/New_York", "new-york");
    private static readonly BusinessCalendar London = Office("Europe/London", "london");

    private static readonly PolicyEngine<Lead> Any = Engine(p => p.Calendar(NewYork, London).Routing(r => r.Territory("uk", Country.Is("GB"), RoutingTarget.Owner("amy")).Queue("q").CatchAll("q")).Sla(s => s
        .HoursBy("regional", Country, "new-york", new CalendarChoice("london", "GB", "IE"))
        .HoursBy("territorial", Facts.RoutingTerritory, "new-york", new CalendarChoice("london", "uk"))
        .HoursOfOwner("owner's", "new-york", new CalendarChoice("london", "amy"))
        .HoursInZoneOf("buyer's", Title, "new-york")
        .FirstTouch("regional", TimeSpan.FromHours(1), "regional", Employees.Between(1, 1))
        .FirstTouch("territorial", TimeSpan.FromHours(1), "territorial", Employees.Between(2, 2))
        .Acceptance("owner's", TimeSpan.FromHours(1), "owner's")
        .FirstTouch("buyer's", TimeSpan.FromHours(1), "buyer's")));

    [Theory]
    [InlineData("GB", "london")]
    [InlineData("ie", "london")]
    [InlineData("US", "new-york")]
    [InlineData(null, "new-york")]
    public void An_attribute_tells_the_calendar_and_the_fallback_counts_where_it_does_not(string? country, string calendar) =>
        First(new Lead(1, country)).Calendar.ShouldBe(calendar);

    [Fact]
    public void The_territory_that_routing_found_tells_the_calendar()
    {
        var context = DecisionContext.At(AsOf).WithTimeline([new(HandRaised, AsOf)]);
        Any.Decide(new Lead(2, "GB"), context).Sla!.Value.Calendar.ShouldBe("london");
        Any.Decide(new Lead(2, "US"), context).Sla!.Value.Calendar.ShouldBe("new-york");
    }

    [Fact]
    public void The_owner_tells_the_calendar_by_the_call_or_by_the_policy()
    {
        TimelineEvent[] events = [new(Qualified, AsOf), new(Assigned, AsOf, "amy")];
        var context = SlaContext.At(AsOf).WithTimeline(events).For(SlaMetric.Acceptance);
        Any.Sla.Evaluate(new Lead(), context).Calendar.ShouldBe("london");
        Any.Sla.Evaluate(new Lead(), context.OnOwnerCalendar("new-york")).Calendar.ShouldBe("new-york");
        Any.Sla.Evaluate(new Lead(), context.OnOwnerCalendar("nowhere")).Calendar.ShouldBe("london", "a calendar that the policy does not have tells nothing");
        Any.Sla.Evaluate(new Lead(), context.WithTimeline([.. events, new(Assigned, AsOf, "bob")])).Calendar.ShouldBe("new-york");
        Any.Sla.Explain(new Lead(), context.WithTimeline([new(Qualified, AsOf), new(Assigned, AsOf, "bob")])).Explanation!.Findings.Single().ToString().ShouldBe("`owner's` does not tell a calendar here; `new-york` counts.");
    }

    [Fact]
    public void The_hours_count_on_the_clocks_of_the_records_own_zone()
    {
        // Monday 15:00 in UTC: in Denver the office opens at 16:00 (09:00 there), in Kathmandu on Tuesday.
        First(new Lead(Title: "America/Denver")).DueAt.ShouldBe(new DateTimeOffset(2026, 1, 5, 17, 0, 0, TimeSpan.Zero));
        First(new Lead(Title: "Asia/Kathmandu")).DueAt.ShouldBe(new DateTimeOffset(2026, 1, 6, 4, 15, 0, TimeSpan.Zero));
        First(new Lead(Title: "America/New_York")).DueAt.ShouldBe(AsOf.AddHours(1));
        var context = SlaContext.At(AsOf).WithTimeline([new(HandRaised, AsOf)]).For(SlaMetric.FirstTouch);
        Any.Sla.Explain(new Lead(Title: "America/Denver"), context).Explanation!.CalendarStamp.ShouldBe($"new-york (America/Denver, tzdb {BusinessCalendar.TzdbVersion})");
        var unknown = Any.Sla.Explain(new Lead(Title: "Mars/Olympus"), context);
        (unknown.Decision.DueAt, unknown.Explanation!.Findings.Single().Code.Value).ShouldBe((AsOf.AddHours(1), Reasons.ZoneUnknown));
        var throws = First(new Lead(Title: Throws));
        (throws.DueAt, throws.HasErrors).ShouldBe((AsOf.AddHours(1), true));
    }

    [Fact]
    public void Many_threads_may_bring_up_many_zones()
    {
        string[] zones = ["America/Denver", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Casablanca", "Pacific/Apia", "America/St_Johns", "Europe/Dublin", "Africa/Cairo", "Etc/UTC", "none"];
        var expected = zones.Select(z => First(new Lead(Title: z))).ToArray();
        Parallel.For(0, 400, i => First(new Lead(Title: zones[i % zones.Length])).ShouldBe(expected[i % zones.Length]));
        var (lead, context) = (new Lead(Title: "America/Denver"), SlaContext.At(AsOf).WithTimeline([new(HandRaised, AsOf)]));
        Allocation.Of(() => Any.Sla.Evaluate(lead, in context)).ShouldBe(0);
    }

    [Theory]
    [InlineData(1, "2026-01-07T01:00:00Z")]
    [InlineData(5, "2026-01-13T01:00:00Z")]
    public void Business_days_end_at_close(int days, string due) => Days(SlaBudget.BusinessDays(days)).DueAt.ShouldBe(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Business_days_may_end_at_the_local_time_of_the_start_and_calendar_days_always_do()
    {
        Days(SlaBudget.BusinessDays(5, BusinessDayEnd.SameLocalTime)).DueAt.ShouldBe(AsOf.AddDays(7));

        // 62 days later New York is on summer time: the wall shows the same time, an hour sooner.
        Days(SlaBudget.CalendarDays(63)).DueAt.ShouldBe(AsOf.AddDays(63).AddHours(-1));
        Days(SlaBudget.CalendarDays(1)).DueAt.ShouldBe(AsOf.AddDays(1));
    }

    [Fact]
    public void A_pause_moves_business_days_by_the_open_time_that_it_took()
    {
        var engine = Engine(p => p.Calendar(Late()).Sla(s => s.PauseFor("p", null, SlaMetric.Acceptance).Acceptance("days", SlaBudget.BusinessDays(1), "late")));
        DateTimeOffset Due(params TimelineEvent[] pauses) => engine.Sla.Evaluate(new Lead(), SlaContext.At(AsOf.AddDays(9)).WithTimeline([new(Qualified, AsOf), new(Assigned, AsOf), .. pauses])).DueAt!.Value;
        var close = new DateTimeOffset(2026, 1, 7, 1, 0, 0, TimeSpan.Zero);
        Due().ShouldBe(close);
        Due(new(Paused, AsOf.AddHours(-9), detail: "p"), new(Resumed, AsOf.AddHours(-8), detail: "p")).ShouldBe(close);
        Due(new(Paused, AsOf, detail: "p"), new(Resumed, AsOf.AddHours(2), detail: "p")).ShouldBe(new DateTimeOffset(2026, 1, 7, 15, 0, 0, TimeSpan.Zero), "two hours into the next day");
    }

    private static BusinessCalendar Late() => BusinessCalendar.In("America/New_York").Named("late").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "20:00").Build();

    private static SlaDecision Days(SlaBudget budget) => Engine(p => p.Calendar(Late()).Sla(s => s.FirstTouch("days", budget, "late")))
        .Sla.Evaluate(new Lead(), SlaContext.At(AsOf).WithTimeline([new(HandRaised, AsOf)]));

    private static BusinessCalendar Office(string zone, string name) => BusinessCalendar.In(zone).Named(name).Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00").Build();

    private static SlaDecision First(Lead lead) => Any.Sla.Evaluate(lead, SlaContext.At(AsOf).WithTimeline([new(HandRaised, AsOf)]).For(SlaMetric.FirstTouch));
}
