using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>What a careless or unlucky user does to routing: errors inside a pool, nights on which clocks change, owners who are several things at once.</summary>
public class HostileRoutingTests
{
    private static readonly RoutingContext Now = RoutingContext.At(AsOf);

    [Fact]
    public void A_member_whose_criterion_is_in_error_is_passed_over_and_neither_holds_the_record_nor_loses_a_turn()
    {
        foreach (var holds in new[] { false, true })
        {
            PolicyEngine<Lead> New() => Leads.Engine(p => p.Routing(r =>
            {
                r.Territory("all", null, "pool").Pool("pool", "fallback", m => m.Member("ann", when: Title.Is("x")).Member("bob", when: Survivor.Is("x")).Member("cy", when: Title.Is("x") & Survivor.Is("x")))
                    .Queue("fallback").Queue("broken").CatchAll("fallback");
                _ = holds ? r.HoldOnError("broken") : r;
            }));
            Lead[] leads = [.. Enumerable.Range(0, 60).Select(i => new Lead(Title: i % 3 == 0 ? Throws : "x", Survivor: i % 5 == 0 ? Throws : "x", Id: "L" + i))];
            var (engine, batch) = (New(), New());
            var decisions = leads.Select(l => engine.Routing.Route(l, Now)).ToArray();
            batch.Batches.Route(leads, Now).ShouldBe(decisions);
            for (var i = 0; i < leads.Length; i++)
            {
                string?[] can = (i % 3, i % 5) switch { (0, 0) => [null], (0, _) => ["bob"], (_, 0) => ["ann"], _ => ["ann", "bob", "cy"] };
                can.ShouldContain(decisions[i].Owner);
                (decisions[i].HasErrors, decisions[i].Reason.Value).ShouldBe((i % 3 == 0 || i % 5 == 0, can[0] is null ? Reasons.PoolExhausted : Reasons.TerritoryMatched));
            }

            decisions.Where(d => d.Turn > 0).Select(d => d.Turn).ShouldBe(Enumerable.Range(1, decisions.Count(d => d.Owner is not null)).Select(n => (long)n));
        }
    }

    [Fact]
    public void A_record_whose_value_to_rotate_by_is_in_error_takes_a_turn_of_the_pools_own_rotation()
    {
        var title = Attributes.Text("title", ["A", "B"]);
        var schema = RecordSchema.For<Lead>().Key(l => l.Id).Bind(title, l => l.Title == Throws ? throw new InvalidOperationException() : l.Title).Build();
        var engine = Leads.Policy(p => p.Routing(r => r.Territory("all", null, "p/A").Territory("never", null, "p").Pool("p/A", "q", m => m.RotateBy(title).Members("ann", "bob")).Pool("p", "q", m => m.RotateBy(title).Members("cy")).Queue("q").CatchAll("q"))).CompileFor(schema);
        RoutingDecision Of(string? value) => engine.Routing.Route(new Lead(Title: value), Now);
        var decisions = new[] { Of(Throws), Of("other"), Of(null), Of("A"), Of("a") };
        decisions.Select(d => (d.Owner, d.Turn, d.HasErrors)).ShouldBe([("ann", 1L, true), ("bob", 2L, true), ("ann", 3L, false), ("ann", 1L, false), ("bob", 2L, false)]);
        decisions.Select(d => d.Rotation).Distinct().Count().ShouldBe(2, "and a pool whose name looks like another's rotation has one of its own");
    }

    [Theory]
    [InlineData(CapPeriod.Day)]
    [InlineData(CapPeriod.Week)]
    [InlineData(CapPeriod.Month)]
    public void A_cap_counts_by_the_members_own_date_on_the_nights_on_which_clocks_change(CapPeriod period) => Law.ForEachCase(60, 20_000, random =>
    {
        // In New York clocks went forward on 8 March 2026 at 07:00 UTC and go back on 1 November at 06:00 UTC.
        var (forward, back) = (new DateTime(2026, 3, 8, 7, 0, 0), new DateTime(2026, 11, 1, 6, 0, 0));
        DateTime DateOf(DateTimeOffset t)
        {
            var date = t.UtcDateTime.AddHours(t.UtcDateTime >= forward && t.UtcDateTime < back ? -4 : -5).Date;
            return period switch { CapPeriod.Day => date, CapPeriod.Week => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)), _ => new DateTime(date.Year, date.Month, 1) };
        }

        var most = random.Next(1, 4);
        var tells = random.Next(2) == 0;
        var engine = Leads.Engine(p => p
            .Calendar(BusinessCalendar.In("America/New_York").Named("ny").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "20:00").Build())
            .Routing(r => r.Territory("all", null, "pool").Pool("pool", "q", m => m.WaitOffHours().Member("ann", a => a.Works("ny").AtMost(most, period))).Queue("q").CatchAll("q")));
        var given = new List<DateTimeOffset>();
        var at = new DateTimeOffset((random.Next(2) == 0 ? forward : back).AddHours(-30), TimeSpan.Zero);
        for (var i = 0; i < 40; i++)
        {
            at = random.Next(6) switch { 0 => new DateTimeOffset(at.UtcDateTime.Date.AddHours(at.Hour + 1), TimeSpan.Zero), 1 => at.AddTicks(1), _ => at.AddMinutes(random.Next(180)) };
            var context = tells ? RoutingContext.At(at).WithAssignments(new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["ann"] = [.. given] }) : RoutingContext.At(at);
            var routed = engine.Routing.Route(new Lead(Id: "L" + i), context);
            (routed.Owner is not null).ShouldBe(given.Count(g => DateOf(g) == DateOf(at)) < most, $"at {at:O}");
            if (routed.Owner is not null)
            {
                given.Add(at);
            }
        }
    });

    [Fact]
    public void An_owner_who_is_excluded_keeps_no_record_and_is_charged_for_none()
    {
        PolicyEngine<Lead> New(IAssignmentMemory? memory = null) => Leads.Engine(
            p => p.Routing(r => r.KeepOwners(KnownOwnerKind.Account).TakeTurnsFor(AssignmentKind.Sticky).Territory("all", null, "pool").Pool("pool", "q", m => m.Members("ann", "bob")).Queue("q").CatchAll("q")),
            new PolicyEngineOptions { AssignmentMemory = memory });
        var known = Now.WithOwners(new KnownOwners(account: "ann"));
        var kept = New().Routing.Route(new Lead(), known);
        (kept.Owner, kept.Turn, kept.Reason.Value).ShouldBe(("ann", 1L, Reasons.AccountOwner));
        var engine = New(new InMemoryAssignmentMemory(10));
        var excluded = engine.Routing.Route(new Lead(), known.Excluding(["ann"]));
        (excluded.Owner, excluded.Turn, excluded.Reason.Value).ShouldBe(("bob", 1L, Reasons.TerritoryMatched));
        var again = engine.Routing.Route(new Lead(), known.Excluding(["ann", "bob"]));
        (again.Queue, again.Turn, again.Reason.Value).ShouldBe(("q", 0L, Reasons.PoolExhausted), "whom the memory knows is excluded now");
        Enumerable.Range(0, 4).Select(i => engine.Routing.Route(new Lead(Id: "M" + i), Now).Owner).ShouldBe(["ann", "bob", "ann", "bob"], "nobody pays for a record that they did not keep");
    }

    [Fact]
    public void A_duplicate_of_a_record_that_was_routed_again_goes_to_who_has_it_now()
    {
        var window = TimeSpan.FromDays(90);
        var engine = Leads.Engine(
            p => p.Routing(r => r.Duplicates(window, Email).Territory("all", null, "pool").Pool("pool", "q", m => m.Members("ann", "bob", "cy")).Queue("q").CatchAll("q").Reroute(3, "q", x => x.On(RerouteCause.Breach))),
            new PolicyEngineOptions { AssignmentMemory = new InMemoryAssignmentMemory(10) });
        var first = engine.Routing.Route(new Lead(Id: "L1", Email: "jo@x.example"), Now);
        var lost = RerouteRequest.After(in first, RerouteCause.Breach, AsOf);
        engine.Routing.Preview(new Lead(Id: "L2", Email: "jo@x.example"), Now).Owner.ShouldBe("ann");
        var second = engine.Routing.Route(new Lead(Id: "L1", Email: "jo@x.example"), Now.Rerouting(lost));
        (second.Owner, second.Hop).ShouldBe(("bob", 1));
        var duplicate = engine.Routing.Route(new Lead(Id: "L2", Email: "jo@x.example"), RoutingContext.At(AsOf.AddDays(1)));
        (duplicate.Owner, duplicate.Reason.Value, duplicate.Turn).ShouldBe(("bob", Reasons.DuplicateOf, 0L));

        // The duplicate itself is routed again: neither who lost it nor who lost the other one.
        var third = engine.Routing.Route(new Lead(Id: "L2", Email: "jo@x.example"), RoutingContext.At(AsOf.AddDays(1)).Rerouting(RerouteRequest.After(in duplicate, RerouteCause.Breach, AsOf)));
        (third.Owner, third.Reason.Value, third.Turn).ShouldBe(("cy", Reasons.TerritoryMatched, 3L));
        engine.Routing.Route(new Lead(Id: "L3", Email: "jo@x.example"), RoutingContext.At(AsOf.AddDays(2))).Owner.ShouldBe("cy");
    }

    [Fact]
    public void A_fallback_queue_and_a_member_whose_calendars_never_open_again_say_so_and_throw_nothing()
    {
        var once = BusinessCalendar.In("UTC").Named("once").ExtraHours(2026, 1, 7, "10:00", "12:00").Build();
        var engine = Leads.Engine(p => p.Calendar(once).Routing(r => r
            .Territory("all", null, "pool").Pool("pool", "hold", m => m.Member("ann", a => a.Works("once")))
            .Queue("hold", q => q.On("once").AtMost(TimeSpan.FromHours(1), next: "second").RetryAfter(TimeSpan.FromHours(1)).RetryWhenEligible())
            .Queue("second", q => q.On("once").AtMost(TimeSpan.FromHours(2))).Queue("all").CatchAll("all")));
        var before = engine.Routing.Explain(new Lead(), RoutingContext.At(new DateTimeOffset(2026, 1, 6, 0, 0, 0, TimeSpan.Zero)));
        (before.Decision.Queue, before.Decision.RetryAt).ShouldBe(("hold", new DateTimeOffset(2026, 1, 7, 10, 0, 0, TimeSpan.Zero)));
        foreach (var late in new[] { AsOf.AddDays(30), AsOf.AddYears(50), DateTimeOffset.MaxValue })
        {
            var after = engine.Routing.Explain(new Lead(), RoutingContext.At(late));
            (after.Decision.Queue, after.Decision.Reason.Value, after.Decision.RetryAt).ShouldBe(("hold", Reasons.PoolExhausted, null));
            engine.Queues.Look("hold", late, DateTimeOffset.MaxValue).EndsAt.ShouldBeNull();
        }

        Should.Throw<PolicyException>(() => Leads.Policy(p => p.Calendar(BusinessCalendar.In("UTC").Named("never").Build()).Routing(r => r.Queue("q", q => q.On("never").AtMost(TimeSpan.FromHours(1))).Queue("all").CatchAll("all"))));
    }

    [Fact]
    public void At_the_ends_of_time_every_call_is_answered()
    {
        var engine = Leads.Engine(
            p => p.Calendar(BusinessCalendar.In("America/New_York").Named("ny").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "20:00").Build()).Routing(r => r
                .KeepOwners(KnownOwnerKind.Account).Duplicates(TimeSpan.FromDays(90), Email)
                .Territory("dated", Country.Is("US"), RoutingTarget.Pool("pool"), EffectiveDates.Always.From(new DateTime(2026, 1, 1)).In("Asia/Kolkata"))
                .Territory("all", null, "pool")
                .Pool("pool", "hold", m => m.Owe(CatchUp.Full)
                    .Member("ann", a => a.Works("ny").AtMost(2, CapPeriod.Day).AtMost(3, CapPeriod.Week).AtMost(9, CapPeriod.Month).AtMost(1, TimeSpan.FromDays(36_525)).Away(new DateTime(2026, 1, 5), new DateTime(2026, 1, 6)).WeightFrom(new DateTime(2026, 2, 1), 3))
                    .Member("bob", b => b.Works("ny").AtMost(2, CapPeriod.Month).Effective(EffectiveDates.Always.Until(new DateTime(2027, 1, 1)))))
                .Queue("hold", q => q.RetryAfter(TimeSpan.FromDays(36_525)).RetryWhenEligible()).CatchAll("hold")),
            new PolicyEngineOptions { AssignmentMemory = new InMemoryAssignmentMemory(10) });
        foreach (var asOf in new[] { DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddHours(20), new(DateTimeOffset.MinValue.Ticks, TimeSpan.Zero), DateTimeOffset.MaxValue.AddDays(-1), DateTimeOffset.MaxValue })
        {
            for (var i = 0; i < 4; i++)
            {
                var lead = new Lead(Country: "US", Id: $"{asOf.Ticks} {i}", Email: "jo" + (i % 2));
                var preview = engine.Routing.Preview(lead, RoutingContext.At(asOf));
                var routed = engine.Routing.Explain(lead, RoutingContext.At(asOf).WithAbsences([new MemberAbsence("ann", DateTimeOffset.MinValue, DateTimeOffset.MaxValue)]));
                (preview.Owner ?? preview.Queue).ShouldNotBeNull();
                (routed.Decision.Owner ?? routed.Decision.Queue).ShouldNotBeNull();
            }
        }

        var unasked = default(RoutingContext);
        engine.Routing.Route(new Lead(Id: "default"), in unasked).Key.ToString().ShouldBe("default");
    }
}
