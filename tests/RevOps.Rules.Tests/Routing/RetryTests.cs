using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>When a record that nobody could take is to be routed again.</summary>
public class RetryTests
{
    private static readonly TextStore Broken = new() { LoadFails = _ => true };

    [Fact]
    public void A_pool_whose_members_are_off_shift_is_to_be_asked_again_at_the_first_opening()
    {
        var night = new DateTimeOffset(2026, 1, 9, 23, 0, 0, TimeSpan.Zero);
        var engine = Engine(m => m.Member("ann", a => a.Works("berlin")).Member("bob", b => b.Works("tokyo").Away(new DateTime(2026, 1, 12), new DateTime(2026, 1, 12))));
        var decision = engine.Routing.Route(new Lead(), RoutingContext.At(night));
        (decision.Queue, decision.Reason.Value).ShouldBe(("hold", Reasons.PoolExhausted));
        decision.RetryAt.ShouldBe(new DateTimeOffset(2026, 1, 12, 8, 0, 0, TimeSpan.Zero), "Berlin opens on Monday at nine; in Tokyo bob is away that day");
        engine.Routing.Route(new Lead(), RoutingContext.At(decision.RetryAt!.Value)).Owner.ShouldBe("ann");
        engine.Routing.Route(new Lead(), RoutingContext.At(decision.RetryAt!.Value.AddTicks(-1))).Queue.ShouldBe("hold");
    }

    [Fact]
    public void What_time_alone_does_not_end_is_not_foreseen()
    {
        var engine = Engine(m => m.Member("ann", isActive: false).Member("bob", capacity: 1).Member("cy", when: Country.Is("FR")).Member("dee", d => d.Works("berlin")));
        var night = RoutingContext.At(new DateTimeOffset(2026, 1, 9, 23, 0, 0, TimeSpan.Zero)).WithOpenItems(new Dictionary<string, int> { ["bob"] = 1 });
        engine.Routing.Route(new Lead(), night).RetryAt.ShouldNotBeNull();
        engine.Routing.Route(new Lead(), night.Excluding(["dee"])).RetryAt.ShouldBeNull();
    }

    [Fact]
    public void A_time_to_retry_by_itself_counts_from_the_decision_and_the_earlier_of_both_holds()
    {
        var night = new DateTimeOffset(2026, 1, 9, 23, 0, 0, TimeSpan.Zero);
        foreach (var (after, expected) in new[] { (TimeSpan.FromHours(1), night.AddHours(1)), (TimeSpan.FromDays(9), new DateTimeOffset(2026, 1, 12, 8, 0, 0, TimeSpan.Zero)) })
        {
            var engine = Engine(m => m.Member("ann", a => a.Works("berlin")), q => q.RetryAfter(after));
            engine.Routing.Route(new Lead(), RoutingContext.At(night)).RetryAt.ShouldBe(expected);
        }

        Engine(m => m.Member("ann"), q => q.RetryAfter(TimeSpan.FromHours(2)), Broken).Routing.Route(new Lead(), RoutingContext.At(night)).RetryAt.ShouldBe(night.AddHours(2), "the store failed");
    }

    [Fact]
    public void A_store_that_fails_while_nobody_can_take_the_record_anyway_leaves_the_pool_exhausted()
    {
        var night = new DateTimeOffset(2026, 1, 9, 23, 0, 0, TimeSpan.Zero);
        var decision = Engine(m => m.Member("ann", a => a.Works("berlin").AtMost(1, CapPeriod.Day)), store: Broken).Routing.Route(new Lead(), RoutingContext.At(night));
        (decision.Reason.Value, decision.RetryAt).ShouldBe((Reasons.PoolExhausted, new DateTimeOffset(2026, 1, 12, 8, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void The_first_instant_at_which_somebody_could_is_what_a_walk_from_minute_to_minute_finds() => Law.ForEachCase(60, 20_000, random =>
    {
        var start = new DateTimeOffset(2026, random.Next(2) == 0 ? 3 : 10, random.Next(20, 29), random.Next(24), random.Next(60), 0, TimeSpan.Zero);
        string[] names = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => "m" + i)];
        var engine = Engine(pool =>
        {
            foreach (var name in names)
            {
                pool.Member(name, m => Any(random, m, start));
            }
        });

        var context = RoutingContext.At(start);
        if (random.Next(2) == 0)
        {
            context = context.WithAbsences([.. Enumerable.Range(0, random.Next(4)).Select(_ => Absence(random, names, start))]);
        }

        if (random.Next(2) == 0)
        {
            context = context.WithAssignments(names.Where(_ => random.Next(3) > 0).ToDictionary(
                n => n, _ => (IReadOnlyList<DateTimeOffset>)[.. Enumerable.Range(0, random.Next(6)).Select(_ => start.AddMinutes(random.Next(-3_000, 200)))]));
        }

        // Turns of the rotation's own, for caps of which the host tells nothing.
        for (var i = random.Next(6); i > 0; i--)
        {
            engine.Routing.Route(new Lead(), RoutingContext.At(start.AddMinutes(-random.Next(3_000))));
        }

        var decision = engine.Routing.Preview(new Lead(), context);
        if (decision.Owner is not null)
        {
            decision.RetryAt.ShouldBeNull();
            return;
        }

        for (var minutes = 1; minutes <= 9_000; minutes += minutes < 600 ? 1 : 3)
        {
            var asOf = start.AddMinutes(minutes);
            if (decision.RetryAt is { } retryAt && asOf >= retryAt)
            {
                engine.Routing.Preview(new Lead(), At(context, retryAt)).Owner.ShouldNotBeNull($"at {retryAt:o}");
                engine.Routing.Preview(new Lead(), At(context, retryAt.AddTicks(-1))).Owner.ShouldBeNull($"just before {retryAt:o}");
                return;
            }

            engine.Routing.Preview(new Lead(), At(context, asOf)).Owner.ShouldBeNull($"at {asOf:o}, and the decision said {decision.RetryAt:o}");
        }
    });

    [Fact]
    public async Task Batches_and_asynchronous_stores_foresee_the_same()
    {
        void Pool(PoolBuilder pool) => pool.Member("ann", a => a.Works("berlin").AtMost(2, TimeSpan.FromHours(5))).Member("bob", b => b.AtMost(1, CapPeriod.Day).When(Country.Is("US")));
        Lead[] leads = [.. Enumerable.Range(0, 200).Select(i => new Lead(Id: "L" + i, Country: i % 3 == 0 ? "US" : "DE"))];
        var context = RoutingContext.At(AsOf);
        var singles = Engine(Pool);
        var expected = leads.Select(l => singles.Routing.Route(l, context)).ToArray();
        expected.Count(d => d.RetryAt is not null).ShouldBe(197);
        foreach (var store in new IRotationStore[] { new InMemoryRotationStore(), new TextStore() })
        {
            Engine(Pool, store: store).Batches.Route(leads, context).ShouldBe(expected);
        }

        var router = Engine(Pool).RoutingOver(new TextStore());
        for (var i = 0; i < leads.Length; i++)
        {
            (await router.RouteAsync(leads[i], context, TestContext.Current.CancellationToken)).ShouldBe(expected[i]);
        }
    }

    [Fact]
    public void A_clock_that_is_set_back_over_midnight_gives_a_date_twice_and_still_an_instant()
    {
        // St. John's went from 00:01 back to 23:01 of the day before.
        var engine = Leads.Engine(p => p
            .Calendar(BusinessCalendar.In("America/St_Johns").Named("st-johns").Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "00:00", "24:00").Build())
            .Routing(r => r.Territory("all", null, "pool").Pool("pool", "hold", m => m.Member("ann", a => a.Works("st-johns").AtMost(1, CapPeriod.Day))).Queue("hold", q => q.RetryWhenEligible()).CatchAll("hold")));
        var second = new DateTimeOffset(2010, 11, 7, 2, 45, 0, TimeSpan.Zero);
        var told = new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["ann"] = [second] };
        var decision = engine.Routing.Route(new Lead(), RoutingContext.At(second).WithAssignments(told));
        decision.RetryAt.ShouldBe(new DateTimeOffset(2010, 11, 8, 3, 30, 0, TimeSpan.Zero), "the date that has come twice began before the assignment");
        engine.Routing.Route(new Lead(), RoutingContext.At(decision.RetryAt!.Value).WithAssignments(told)).Owner.ShouldBe("ann");
    }

    private static RoutingContext At(in RoutingContext context, DateTimeOffset asOf) => RoutingContext.At(asOf).WithAbsences(context.Absences).WithAssignments(context.Assignments);

    private static MemberAbsence Absence(Random random, string[] names, DateTimeOffset start)
    {
        var from = start.AddMinutes(random.Next(-2_000, 3_000));
        return new MemberAbsence(names[random.Next(names.Length)], from, from.AddMinutes(random.Next(4_000)));
    }

    private static void Any(Random random, PoolMemberBuilder member, DateTimeOffset start)
    {
        _ = random.Next(3) switch { 0 => member.Works("berlin"), 1 => member.Works("tokyo"), _ => member };
        for (var i = random.Next(3); i > 0; i--)
        {
            var first = start.UtcDateTime.Date.AddDays(random.Next(-1, 4));
            member.Away(DateTime.SpecifyKind(first, DateTimeKind.Unspecified), DateTime.SpecifyKind(first.AddDays(random.Next(2)), DateTimeKind.Unspecified));
        }

        for (var i = random.Next(3); i > 0; i--)
        {
            _ = random.Next(2) == 0 ? member.AtMost(random.Next(1, 3), (CapPeriod)random.Next(3)) : member.AtMost(random.Next(1, 4), TimeSpan.FromMinutes(random.Next(1, 3_000)));
        }
    }

    private static PolicyEngine<Lead> Engine(Action<PoolBuilder> pool, Action<RoutingQueueBuilder>? more = null, IRotationStore? store = null) => Leads.Engine(
        p => p
            .Calendar(
                BusinessCalendar.In("Europe/Berlin").Named("berlin").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00").Build(),
                BusinessCalendar.In("Asia/Tokyo").Named("tokyo").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:30").Build())
            .Routing(r => r.Territory("all", null, "pool").Pool("pool", "hold", pool)
                .Queue("hold", q =>
                {
                    q.RetryWhenEligible();
                    more?.Invoke(q);
                })
                .CatchAll("hold")),
        new PolicyEngineOptions { RotationStore = store });
}
