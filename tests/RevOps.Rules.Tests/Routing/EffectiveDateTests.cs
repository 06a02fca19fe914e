using RevOps.Rules.Tests.Properties;
using static RevOps.Rules.Tests.Routing.Prospects;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Territories and memberships that begin and end.</summary>
public class EffectiveDateTests
{
    private static readonly DateTime March = new(2026, 3, 1);
    private static readonly DateTime June = new(2026, 6, 1);

    [Fact]
    public void A_territory_is_in_force_from_its_first_instant_up_to_its_last_and_the_end_does_not_belong_to_it()
    {
        var engine = Dated(EffectiveDates.Always.From(March).Until(June));
        string? At(DateTimeOffset instant) => engine.Routing.Preview(new Prospect("L1"), RoutingContext.At(instant)).Owner;
        At(Utc(2026, 3, 1)).ShouldBe("new");
        At(Utc(2026, 3, 1).AddTicks(-1)).ShouldBe("old");
        At(Utc(2026, 6, 1).AddTicks(-1)).ShouldBe("new");
        At(Utc(2026, 6, 1)).ShouldBe("old");
        At(new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.FromHours(2))).ShouldBe("old", "it is an instant that counts, however it is written");
        engine.Why(new Prospect("L1"), RoutingContext.At(Utc(2026, 2, 1)))[0].ShouldBe("- territory new: new is not in force: it is from 2026-03-01 until 2026-06-01.");
        engine.MatchesOf(new Prospect("L1"), RoutingContext.At(Utc(2026, 2, 1))).ShouldBe(["old"]);
        engine.MatchesOf(new Prospect("L1"), RoutingContext.At(Utc(2026, 4, 1))).ShouldBe(["new", "old"]);
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-01T05:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-02-28T18:30:00Z")]
    public void A_date_begins_at_midnight_of_its_zone(string zone, string first)
    {
        var instant = DateTimeOffset.Parse(first, System.Globalization.CultureInfo.InvariantCulture);
        var engine = Dated(EffectiveDates.Always.From(March).In(zone));
        engine.Route(new Prospect("L1"), RoutingContext.At(instant)).Owner.ShouldBe("new");
        engine.Route(new Prospect("L1"), RoutingContext.At(instant.AddTicks(-1))).Owner.ShouldBe("old");
    }

    [Fact]
    public void A_date_that_has_no_midnight_begins_when_the_clocks_pass_it()
    {
        var engine = Dated(EffectiveDates.Always.From(new DateTime(2024, 3, 31)).In("Asia/Beirut"));
        var first = new DateTimeOffset(2024, 3, 31, 1, 0, 0, TimeSpan.FromHours(3));
        engine.Route(new Prospect("L1"), RoutingContext.At(first)).Owner.ShouldBe("new");
        engine.Route(new Prospect("L1"), RoutingContext.At(first.AddTicks(-1))).Owner.ShouldBe("old");
    }

    [Fact]
    public void Who_would_have_owned_it_on_1_March_takes_no_turn_now()
    {
        var engine = Engine(r => r.Territory("west", Country.Is("US"), RoutingTarget.Pool("p"), EffectiveDates.Always.Until(March)).Territory("us", Country.Is("US"), RoutingTarget.Owner("kim"))
            .Pool("p", "triage", p => p.Members("ann", "bob")).Queue("triage").CatchAll("triage"));
        var prospect = new Prospect("L1", Country: "US");
        for (var i = 0; i < 2; i++)
        {
            engine.Routing.Preview(prospect, RoutingContext.At(Utc(2026, 2, 28))).Owner.ShouldBe("ann");
            engine.Routing.Preview(prospect, Now).Owner.ShouldBe("kim");
        }

        engine.Route(prospect, RoutingContext.At(Utc(2026, 2, 28))).Turn.ShouldBe(1);
    }

    [Fact]
    public void A_territory_that_is_not_in_force_meets_no_error_and_holds_no_record()
    {
        var engine = Engine(r => r.Territory("old", Country.Is("US"), RoutingTarget.Owner("kim"), EffectiveDates.Always.Until(March)).Territory("all", null, RoutingTarget.Owner("zoe"))
            .Queue("triage").CatchAll("triage").HoldOnError("triage"));
        var routed = engine.Route(new Prospect("L1", Country: Throws));
        (routed.Owner, routed.HasErrors).ShouldBe(("zoe", false));
        engine.Route(new Prospect("L1", Country: Throws), RoutingContext.At(Utc(2026, 2, 1))).Reason.Value.ShouldBe(Reasons.HeldOnError);
    }

    [Fact]
    public void A_dated_territory_hides_nothing_behind_it_and_can_be_hidden()
    {
        string[] Codes(Action<RoutingPolicyBuilder> routing) => [.. PolicyDocument.Read(PolicyDocument.Write(Prospects.Policy(r => { routing(r); r.Queue("q").CatchAll("q"); }))).Diagnostics.Select(d => d.Code + " " + d.JsonPointer)];
        var dated = EffectiveDates.Always.Until(March);
        Codes(r => r.Territory("a", null, RoutingTarget.Queue("q"), dated).Territory("b", Country.Is("US"), RoutingTarget.Queue("q"))).ShouldBeEmpty();
        Codes(r => r.Territory("a", Country.Is("US"), RoutingTarget.Queue("q"), dated).Territory("b", Country.Is("US"), RoutingTarget.Queue("q"))).ShouldBeEmpty();
        Codes(r => r.Territory("a", Country.Is("US"), RoutingTarget.Queue("q")).Territory("b", Country.Is("US"), RoutingTarget.Queue("q"), dated)).ShouldBe(["RR7005 /routing/territories/1"]);
    }

    [Theory]
    [InlineData("America/Los_Angeles", "2026-03-01T05:00:00Z", null, true)]
    [InlineData("America/Los_Angeles", "2026-03-01T08:00:00Z", null, false)]
    [InlineData("Asia/Kolkata", "2026-02-28T18:00:00Z", null, true)]
    [InlineData("Asia/Kolkata", "2026-02-28T19:00:00Z", null, false)]
    [InlineData("Asia/Kolkata", "2026-02-28T19:00:00Z", "Etc/UTC", true)]
    [InlineData(null, "2026-02-28T23:59:59Z", null, true)]
    [InlineData(null, "2026-03-01T00:00:00Z", null, false)]
    public void A_membership_is_never_in_force_by_the_zone_in_which_its_dates_count(string? calendar, string from, string? zone, bool isEver)
    {
        var first = DateTimeOffset.Parse(from, System.Globalization.CultureInfo.InvariantCulture);
        var dates = EffectiveDates.Always.From(first).Until(March);
        dates = zone is null ? dates : dates.In(zone);
        Policy Of(Action<PoolMemberBuilder> member)
        {
            var policy = RevOps.Rules.Policy.Named("n", "1");
            policy = calendar is null ? policy : policy.Calendar(BusinessCalendar.In(calendar).Named("c").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00").Build());
            return policy.Routing(r => r.Territory("all", null, "p").Pool("p", "q", p => p.WaitOffHours().Member("ann", m => { member(m); _ = calendar is null ? m : m.Works("c"); })).Queue("q").CatchAll("q")).Build();
        }

        if (!isEver)
        {
            Should.Throw<PolicyException>(() => Of(m => m.Effective(dates))).Diagnostics.Single().Code.ShouldBe("RR7069");
            return;
        }

        var engine = Of(m => m.Effective(dates)).CompileFor(Schema);
        engine.Routing.Preview(new Prospect("L"), RoutingContext.At(first)).Owner.ShouldBe("ann");
        engine.Routing.Preview(new Prospect("L"), RoutingContext.At(first.AddTicks(-1))).Queue.ShouldBe("q");
    }

    [Fact]
    public void Members_begin_and_end_and_are_owed_nothing_for_the_time_outside()
    {
        var engine = Engine(r => r.Territory("all", null, "p").Pool("p", "triage", p => p.Owe(CatchUp.Full).Member("ann").Member("new", n => n.Effective(EffectiveDates.Always.From(March).Until(June))).Member("bob"))
            .Queue("triage").CatchAll("triage"));
        string[] Owners(DateTimeOffset at, int count) => [.. Enumerable.Range(0, count).Select(i => engine.Route(new Prospect("L" + i), RoutingContext.At(at)).Owner!)];
        Owners(Utc(2026, 2, 28), 6).ShouldBe(["ann", "bob", "ann", "bob", "ann", "bob"]);
        engine.Turns.Changes(Utc(2026, 2, 1)).ShouldBeEmpty("who is not there yet has not joined");
        Owners(Utc(2026, 3, 1), 6).Count(o => o == "new").ShouldBe(2, "a third, and nothing for February");
        Owners(Utc(2026, 6, 1), 4).ShouldNotContain("new");
        engine.Why(new Prospect("L"), RoutingContext.At(Utc(2026, 2, 28))).ShouldContain("- member new: new is a member from 2026-03-01 on.");
        engine.Why(new Prospect("L"), RoutingContext.At(Utc(2026, 6, 1))).ShouldContain("- member new: new was a member until 2026-06-01.");
    }

    [Fact]
    public void A_dated_index_gives_what_asking_one_territory_after_the_other_gives() => Law.ForEachCase(150, 20_000, random =>
    {
        var count = random.Next(4) == 0 ? random.Next(513, 900) : random.Next(1, 70);
        var territories = Enumerable.Range(0, count).Select(i => (
            Name: "t" + i,
            Country: random.Next(5) == 0 ? null : "c" + random.Next(12),
            Domain: random.Next(3) == 0 ? "d" + random.Next(200) : null,
            First: random.Next(2) == 0 ? (int?)null : random.Next(20),
            End: random.Next(2) == 0 ? (int?)null : random.Next(21, 40))).ToArray();
        var engine = Engine(r =>
        {
            foreach (var t in territories)
            {
                var when = t.Country is null ? t.Domain is null ? null : Domain.Is(t.Domain) : t.Domain is null ? Country.Is(t.Country) : Country.Is(t.Country) & Domain.Is(t.Domain);
                var dates = EffectiveDates.Always;
                dates = t.First is { } first ? dates.From(March.AddDays(first)) : dates;
                dates = t.End is { } end ? dates.Until(Utc(2026, 3, 1).AddDays(end)) : dates;
                r.Territory(t.Name, when, RoutingTarget.Owner(t.Name), dates);
            }

            r.Queue("q").CatchAll("q");
        });
        for (var i = 0; i < 30; i++)
        {
            var prospect = new Prospect("L", "d" + random.Next(200), Country: random.Next(6) == 0 ? null : "c" + random.Next(12));
            var day = random.Next(-2, 45);
            var expected = territories.Where(t => (t.First is null || t.First <= day) && (t.End is null || day < t.End) && (t.Country is null || t.Country == prospect.Country) && (t.Domain is null || t.Domain == prospect.Domain)).Select(t => t.Name).ToArray();
            var context = RoutingContext.At(Utc(2026, 3, 1).AddDays(day));
            engine.Route(prospect, context).Owner.ShouldBe(expected.FirstOrDefault());
            engine.MatchesOf(prospect, context).ShouldBe(expected);
        }
    });

    private static PolicyEngine<Prospect> Dated(EffectiveDates dates) =>
        Engine(r => r.Territory("new", null, RoutingTarget.Owner("new"), dates).Territory("old", null, RoutingTarget.Owner("old")).Queue("triage").CatchAll("triage"));

    private static DateTimeOffset Utc(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
