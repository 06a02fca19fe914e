using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Calls that are made again: with a token they have the turn that they had, whoever can take the record by now, and among how many others.</summary>
public class RepeatedCallTests
{
    private static readonly RoutingContext Now = RoutingContext.At(AsOf);

    [Fact]
    public async Task A_call_with_its_token_has_its_turn_when_nobody_could_take_the_record_by_now()
    {
        foreach (var store in new IRotationStore[] { new InMemoryRotationStore(), new TextStore() })
        {
            var engine = TurnTests.Engine(store: store);
            var away = Now.WithAbsences([Away("ann"), Away("bob")]);
            var first = engine.Routing.Route(new Lead(), Now.Once("message 7"));
            first.Owner.ShouldBe("ann");
            engine.Routing.Route(new Lead(), away.Once("message 7")).ShouldBe(first);
            engine.Routing.Explain(new Lead(), away.Once("message 7")).Decision.ShouldBe(first);
            var batch = new RoutingDecision[1];
            engine.Batches.Route([new Lead()], [away.Once("message 7")], batch);
            batch[0].ShouldBe(first);
            if (store is TextStore text)
            {
                (await engine.RoutingOver(text).RouteAsync(new Lead(), away.Once("message 7"), TestContext.Current.CancellationToken)).ShouldBe(first);
            }

            var nobody = engine.Routing.Route(new Lead(), away.Once("message 8"));
            (nobody.Queue, nobody.Reason.Value).ShouldBe(("fallback", Reasons.PoolExhausted));
            engine.Routing.Route(new Lead(), Now.Once("message 8")).Turn.ShouldBe(2, "nobody's turn is none");
        }
    }

    [Fact]
    public void A_call_with_its_token_and_nobody_to_take_the_record_is_replayed_from_its_entry()
    {
        var log = new InMemoryDecisionLog();
        var policy = Policy(p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "q", m => m.Members("ann", "bob")).Queue("q").CatchAll("q")));
        var engine = policy.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log });
        engine.Routing.Route(new Lead(), Now.Once("message 7"));
        engine.Routing.Route(new Lead(), Now.Once("message 7").WithAbsences([Away("ann"), Away("bob")])).Owner.ShouldBe("ann");
        engine.Routing.Route(new Lead(), Now.Once("message 8").WithAbsences([Away("ann"), Away("bob")])).Owner.ShouldBeNull();
        engine.Routing.Route(new Lead(), Now.WithAbsences([Away("ann"), Away("bob")])).Owner.ShouldBeNull();
        var replay = new Replay(policy);
        log.Entries.Count.ShouldBe(4);
        log.Entries.ShouldAllBe(e => replay.Run(e).Outcome == ReplayOutcome.Identical);
    }

    [Fact]
    public void A_token_with_nobody_to_take_the_record_and_a_store_that_fails_leaves_the_reason_as_it_is()
    {
        var engine = TurnTests.Engine(store: new TextStore { LoadFails = _ => true });
        engine.Routing.Route(new Lead(), Now.Once("m").WithAbsences([Away("ann"), Away("bob")])).Reason.Value.ShouldBe(Reasons.PoolExhausted);
    }

    [Fact]
    public void Everybody_at_a_cap_by_what_the_host_tells_is_nobody_also_while_the_store_fails()
    {
        PolicyEngine<Lead> Capped(Action<PoolBuilder> pool) => Leads.Engine(
            p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "q", pool).Queue("q").CatchAll("q")),
            new PolicyEngineOptions { RotationStore = new TextStore { LoadFails = _ => true } });
        var told = Now.WithAssignments(new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["bob"] = [AsOf.AddMinutes(-1)] });
        var alone = Capped(p => p.Member("bob", b => b.AtMost(1, CapPeriod.Day)));
        alone.Routing.Route(new Lead(), told).Reason.Value.ShouldBe(Reasons.PoolExhausted);
        alone.Batches.Route([new Lead()], told)[0].Reason.Value.ShouldBe(Reasons.PoolExhausted);
        alone.Routing.Route(new Lead(), Now).Reason.Value.ShouldBe(Reasons.RotationUnavailable, "the rotation alone could tell");
        Capped(p => p.Member("bob", b => b.AtMost(1, CapPeriod.Day)).Member("ann", a => a.AtMost(1, CapPeriod.Day))).Routing.Route(new Lead(), told).Reason.Value.ShouldBe(Reasons.RotationUnavailable);
    }

    [Theory]
    [InlineData("excluded")]
    [InlineData("inactive")]
    [InlineData("away")]
    public async Task A_turn_of_open_outcome_is_owed_again_when_its_member_may_not_have_the_record_by_now(string why)
    {
        var bars = why switch { "excluded" => Now.Excluding(["ann"]), "inactive" => Now.WithInactiveOwners(["ann"]), _ => Now.WithAbsences([Away("ann")]) };
        for (var kind = 0; kind < 3; kind++)
        {
            var store = new TextStore { OnSave = n => n == 1 ? SaveFault.KeepsAndThrows : SaveFault.None };
            var engine = TurnTests.Engine(store: store);
            var router = engine.RoutingOver(store);
            async Task<RoutingDecision> Route(string id, RoutingContext context) =>
                kind == 2 ? await router.RouteAsync(new Lead(Id: id), context, TestContext.Current.CancellationToken) : engine.Routing.Route(new Lead(Id: id), context);
            (await Route("L1", Now)).Reason.Value.ShouldBe(Reasons.RotationUnavailable);
            if (kind == 1)
            {
                engine.Routing.Preview(new Lead(Id: "L1"), bars).Owner.ShouldBe("bob");
            }

            (await Route("L1", bars)).Owner.ShouldBe("bob");
            (await Route("L2", Now)).Owner.ShouldBe("ann", "the turn that was kept for nobody is owed to her");
            var after = new[] { (await Route("L3", Now)).Owner, (await Route("L4", Now)).Owner, (await Route("L5", Now)).Owner, (await Route("L6", Now)).Owner };
            after.Count(o => o == "ann").ShouldBe(2, "and once");
        }
    }

    [Fact]
    public void A_token_that_the_host_named_is_not_pushed_out_by_turns_that_nobody_named()
    {
        foreach (var store in new IRotationStore[] { new InMemoryRotationStore(), new TextStore() })
        {
            var engine = TurnTests.Engine(store: store);
            var first = engine.Routing.Route(new Lead(Id: "first"), Now.Once("message 7"));
            for (var i = 0; i < 100; i++)
            {
                engine.Routing.Route(new Lead(Id: "o" + i), Now);
            }

            engine.Routing.Route(new Lead(Id: "first"), Now.Once("message 7")).ShouldBe(first);
            for (var i = 0; i < 32; i++)
            {
                engine.Routing.Route(new Lead(), Now.Once("later " + i));
            }

            engine.Routing.Route(new Lead(Id: "first"), Now.Once("message 7")).Turn.ShouldBe(134, "32 later tokens of the host's push it out");
        }
    }

    [Fact]
    public void Recent_turns_are_bounded_by_kind_and_read_back_as_they_were()
    {
        var turns = new RecentTurns();
        for (var i = 1; i <= 200; i++)
        {
            turns.Add(new RecentTurn(i % 3 == 0 ? "message " + i : $"L{i}@{AsOf.UtcTicks}#{i}", "ann", i));
        }

        turns.All.Count.ShouldBe(2 * RecentTurns.Most);
        turns.All.Count(t => t.Turn % 3 == 0).ShouldBe(RecentTurns.Most);
        turns.All.Select(t => t.Turn).ShouldBeInOrder();
        var again = new RecentTurns();
        foreach (var turn in turns.All)
        {
            again.Add(turn);
        }

        again.All.ShouldBe(turns.All);
    }

    private static MemberAbsence Away(string member) => new(member, AsOf, AsOf.AddHours(1));
}
