using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Who can take a record, and what the explanation says of those who cannot.</summary>
public class MemberTests
{
    private static readonly Lead American = new(500, "US");

    [Fact]
    public void A_member_off_hours_is_passed_over_or_has_the_record_wait_as_the_policy_says()
    {
        // 15:00 UTC on Monday is 10:00 in New York; 03:00 UTC is 22:00.
        var night = new DateTimeOffset(2026, 1, 6, 3, 0, 0, TimeSpan.Zero);
        var passing = Engine(p => p.Member("ann", m => m.Works("new-york")).Member("bob"));
        Owners(passing, AsOf, 2).ShouldBe(["ann", "bob"]);
        Owners(passing, night, 2).ShouldBe(["bob", "bob"]);
        Standing(passing, night, "ann").ShouldBe("ann is off hours by calendar new-york.");
        Owners(Engine(p => p.Member("ann", m => m.Works("new-york")).Member("bob").WaitOffHours()), night, 2).ShouldBe(["ann", "bob"]);
        Owners(passing, new DateTimeOffset(2026, 1, 6, 1, 0, 0, TimeSpan.Zero), 1).ShouldBe(["bob"], "a calendar is closed at its closing");
    }

    [Fact]
    public void A_member_who_is_away_is_passed_over_by_the_policy_or_the_host_and_both_ends_are_stated()
    {
        var engine = Engine(p => p.Member("ann", m => m.Works("new-york").Away(new DateTime(2026, 1, 5), new DateTime(2026, 1, 6))).Member("bob").WaitOffHours());
        DateTimeOffset Utc(int day, int hour, int minute) => new(2026, 1, day, hour, minute, 0, TimeSpan.Zero);
        Owners(engine, Utc(5, 4, 59), 1).ShouldBe(["ann"], "it is the fourth in New York until 05:00 UTC");
        Owners(engine, Utc(5, 5, 0), 1).ShouldBe(["bob"]);
        Owners(engine, Utc(7, 4, 59), 1).ShouldBe(["bob"]);
        Owners(engine, Utc(7, 5, 0), 2).ShouldBe(["bob", "ann"], "she was one turn ahead when she left");
        Standing(engine, Utc(6, 15, 0), "ann").ShouldBe("ann is out of office until 2026-01-06.");

        var plain = Engine(p => p.Members("ann", "bob"));
        MemberAbsence[] absences = [new("ann", Utc(5, 15, 0), Utc(5, 16, 0)), new("zoe", Utc(1, 0, 0), Utc(9, 0, 0))];
        Owner(plain, Utc(5, 15, 0), c => c.WithAbsences(absences)).ShouldBe("bob");
        Owner(plain, Utc(5, 16, 0), c => c.WithAbsences(absences)).ShouldBe("ann");
        Standing(plain, Utc(5, 15, 0), "ann", c => c.WithAbsences(absences)).ShouldBe("ann is out of office until 2026-01-05T16:00:00Z.");
        Should.Throw<ArgumentOutOfRangeException>(() => new MemberAbsence("ann", Utc(5, 15, 0), Utc(5, 14, 0)));
    }

    [Theory]
    [InlineData(CapPeriod.Day, "2026-01-06T04:59:59Z", "2026-01-06T05:00:00Z")]
    [InlineData(CapPeriod.Week, "2026-01-12T04:59:59Z", "2026-01-12T05:00:00Z")]
    [InlineData(CapPeriod.Month, "2026-02-01T04:59:59Z", "2026-02-01T05:00:00Z")]
    public void A_cap_counts_in_the_zone_of_the_member_and_starts_anew_at_its_midnight(CapPeriod period, string still, string anew)
    {
        var engine = Engine(p => p.Member("ann", m => m.Works("new-york").AtMost(2, period)).WaitOffHours());
        Owners(engine, AsOf, 3).ShouldBe(["ann", "ann", null]);
        Owners(engine, Instant(still), 1).ShouldBe([null]);
        Owners(engine, Instant(anew), 3).ShouldBe(["ann", "ann", null]);
    }

    [Fact]
    public void A_rolling_cap_counts_up_to_as_of_and_an_assignment_exactly_a_span_old_no_longer()
    {
        var engine = Engine(p => p.Member("ann", m => m.AtMost(2, TimeSpan.FromHours(4))));
        Owners(engine, AsOf, 3).ShouldBe(["ann", "ann", null]);
        Owners(engine, AsOf + TimeSpan.FromHours(4) - TimeSpan.FromTicks(1), 1).ShouldBe([null]);
        Owners(engine, AsOf + TimeSpan.FromHours(4), 1).ShouldBe(["ann"]);
        Standing(engine, AsOf + TimeSpan.FromHours(4), "ann").ShouldBe("It is ann's turn.");
        Owners(engine, AsOf - TimeSpan.FromDays(1), 1).ShouldBe(["ann"], "turns after as-of have not happened");
    }

    [Fact]
    public void What_the_host_tells_of_assignments_counts_instead_of_the_turns_of_the_rotation()
    {
        var engine = Engine(p => p.Member("ann", m => m.AtMost(3, CapPeriod.Day)).Member("bob", m => m.AtMost(3, CapPeriod.Day)));
        RoutingContext Told(RoutingContext c) => c.WithAssignments(new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["ann"] = [AsOf, AsOf.AddHours(-1), AsOf.AddHours(-14), AsOf.AddHours(-16), AsOf.AddHours(1)] });
        Owner(engine, AsOf, Told).ShouldBe("bob");
        Standing(engine, AsOf, "ann", Told).ShouldBe("ann is at a cap: 3 of 3 assignments a day.");
        Owners(engine, AsOf, 6).ShouldBe(["ann", "bob", "ann", "bob", "ann", null], "bob had one before, and ann none that the rotation knows of");
    }

    [Fact]
    public void A_turn_that_is_given_back_no_longer_counts_for_a_cap()
    {
        var engine = Engine(p => p.Member("ann", m => m.AtMost(1, CapPeriod.Day)), r => r.GiveTurnsBackFor("Duplicate"));
        var routed = engine.Routing.Route(American, RoutingContext.At(AsOf));
        Owners(engine, AsOf, 1).ShouldBe([null]);
        engine.Turns.GiveBack(routed.TurnToken, "Duplicate").ShouldBe(TurnReturnOutcome.GivenBack);
        Owners(engine, AsOf, 2).ShouldBe(["ann", null]);
    }

    [Fact]
    public void Lower_priorities_are_asked_only_when_nobody_of_a_higher_one_can()
    {
        var engine = Engine(p => p.Member("ann", m => m.AtMost(2, CapPeriod.Day)).Member("bob", m => m.Priority(2)).Member("cy", m => m.Priority(2)).Member("dee", m => m.Priority(3)));
        Owners(engine, AsOf, 6).ShouldBe(["ann", "ann", "bob", "cy", "bob", "cy"]);
        Owner(engine, AsOf, c => c.Excluding(["bob", "cy"])).ShouldBe("dee");
        Standing(engine, AsOf.AddDays(1), "bob").ShouldBe("bob is asked later, with priority 2.");
    }

    [Fact]
    public void The_least_loaded_by_share_of_capacity_is_chosen_and_ties_go_by_turns()
    {
        var engine = Engine(p => p.Member("ann", capacity: 10).Member("bob", capacity: 4).Member("cy", capacity: 20).ByLeastLoad());
        RoutingContext Open(RoutingContext c, int ann, int bob, int cy) => c.WithOpenItems(new Dictionary<string, int> { ["ann"] = ann, ["bob"] = bob, ["cy"] = cy });
        Owner(engine, AsOf, c => Open(c, 5, 1, 6)).ShouldBe("bob");
        Owner(engine, AsOf, c => Open(c, 2, 1, 5)).ShouldBe("ann");
        Owner(engine, AsOf, c => Open(c, 9, 4, 19)).ShouldBe("ann", "9 of 10 is less than 19 of 20");
        Standing(engine, AsOf, "cy", c => Open(c, 2, 4, 5)).ShouldBe("cy is more loaded: 5 of 20 open items.");
        Enumerable.Range(0, 3).Select(_ => Owner(engine, AsOf, c => Open(c, 5, 2, 10))).ShouldBe(["ann", "bob", "cy"], ignoreOrder: true);
        Owners(engine, AsOf, 300).GroupBy(o => o).ShouldAllBe(g => g.Count() == 100);
    }

    [Fact]
    public void A_weight_changes_on_its_date_in_the_zone_of_the_member()
    {
        var engine = Engine(p => p.Member("ann", m => m.Weight(2)).Member("new", m => m.Works("new-york").WeightFrom(new DateTime(2026, 2, 1), 2)).WaitOffHours());
        Owners(engine, AsOf, 300).Count(o => o == "new").ShouldBe(100);
        Owners(engine, Instant("2026-02-01T04:59:59Z"), 30).Count(o => o == "new").ShouldBe(10);
        Owners(engine, Instant("2026-02-01T05:00:00Z"), 300).Count(o => o == "new").ShouldBe(150);
        engine.Turns.Changes(Instant("2026-02-02T00:00:00Z")).ShouldBeEmpty();
        engine.Turns.Changes(AsOf).Single().ToString().ShouldBe("pool: new weighs 1, and 2 before");
    }

    [Fact]
    public void Each_value_that_a_pool_rotates_by_has_a_rotation_of_its_own()
    {
        var engine = Engine(p => p.Members("ann", "bob").RotateBy(Facts.FitTier));
        RoutingDecision Route(string? tier) => engine.Routing.Route(American, RoutingContext.At(AsOf).WithFacts(tier is null ? FactSet.Empty : FactSet.Empty.With(FactNames.FitTier, tier)));
        string?[] tiers = ["A", "B", "A", "a", null, "B", null];
        tiers.Select(t => Route(t) is var d ? $"{d.Owner} {d.Turn} {d.Rotation}" : "").ShouldBe(
            ["ann 1 pool/a", "ann 1 pool/b", "bob 2 pool/a", "ann 3 pool/a", "ann 1 pool", "bob 2 pool/b", "bob 2 pool"]);
        for (var i = 0; i < 200; i++)
        {
            Route("tier " + i).Owner.ShouldNotBeNull();
        }

        Route("tier 199").Rotation.ShouldBe("pool", "values beyond the 64th share the pool's own rotation");
    }

    [Fact]
    public void Who_was_away_catches_up_only_where_the_policy_says_so()
    {
        foreach (var (catchUp, expected) in new[] { (CatchUp.None, 0), (CatchUp.UpTo(3), 3), (CatchUp.Full, 10) })
        {
            var engine = Engine(p => p.Members("ann", "bob", "cy").Owe(catchUp));
            MemberAbsence[] away = [new("cy", AsOf.AddDays(-1), AsOf.AddDays(1))];
            for (var i = 0; i < 20; i++)
            {
                Owner(engine, AsOf, c => c.WithAbsences(away)).ShouldNotBe("cy");
            }

            var back = AsOf.AddDays(2);
            if (expected > 0)
            {
                Standing(engine, back, "cy").ShouldBe("cy is owed this turn.");
            }

            Owners(engine, back, 30 + expected).Count(o => o == "cy").ShouldBe(10 + expected);
        }
    }

    [Fact]
    public void Nothing_is_owed_to_one_who_is_away_and_could_not_take_the_record_anyway()
    {
        var engine = Engine(p => p.Member("ann").Member("german", when: Country.Is("DE")).Owe(CatchUp.Full));
        MemberAbsence[] away = [new("german", AsOf.AddDays(-1), AsOf.AddDays(1))];
        for (var i = 0; i < 10; i++)
        {
            Owner(engine, AsOf, c => c.WithAbsences(away)).ShouldBe("ann");
        }

        engine.Routing.Explain(new Lead(Country: "DE"), RoutingContext.At(AsOf.AddDays(2))).Explanation!.Considered
            .ShouldNotContain(c => c.Reason.Code == Reasons.TurnOwed);
    }

    private static string? Owner(PolicyEngine<Lead> engine, DateTimeOffset asOf, Func<RoutingContext, RoutingContext>? change = null) =>
        engine.Routing.Route(American, (change ?? (c => c))(RoutingContext.At(asOf))).Owner;

    private static string?[] Owners(PolicyEngine<Lead> engine, DateTimeOffset asOf, int count) => [.. Enumerable.Range(0, count).Select(_ => Owner(engine, asOf))];

    private static string Standing(PolicyEngine<Lead> engine, DateTimeOffset asOf, string member, Func<RoutingContext, RoutingContext>? change = null) =>
        engine.Routing.Explain(American, (change ?? (c => c))(RoutingContext.At(asOf)).AsPreview()).Explanation!.Considered.Single(c => c.Name == member).Reason.ToString();

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static PolicyEngine<Lead> Engine(Action<PoolBuilder> members, Action<RoutingPolicyBuilder>? more = null) => Leads.Engine(p => p
        .Calendar(BusinessCalendar.In("America/New_York").Named("new-york").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "20:00").Build())
        .Routing(r =>
        {
            r.Territory("all", null, "pool").Pool("pool", "fallback", members).Queue("fallback").CatchAll("fallback");
            more?.Invoke(r);
        }));
}
