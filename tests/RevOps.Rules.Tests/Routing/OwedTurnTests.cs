using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>What catching up owes: turns for records that the one who was away could have taken, and no others.</summary>
public class OwedTurnTests
{
    private static readonly RoutingContext Now = RoutingContext.At(AsOf);
    private static readonly RoutingContext Away = Now.WithAbsences([new MemberAbsence("bob", AsOf, AsOf.AddHours(1))]);
    private static readonly RoutingContext Later = RoutingContext.At(AsOf.AddDays(5));

    [Fact]
    public void Who_is_away_and_at_a_cap_is_owed_nothing()
    {
        foreach (var store in new IRotationStore[] { new InMemoryRotationStore(), new TextStore() })
        {
            var engine = Engine(p => p.Member("ann").Member("bob", b => b.AtMost(1, CapPeriod.Day)), store);
            var told = new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["bob"] = [AsOf.AddHours(-1)] };
            Owners(engine, 20, Away.WithAssignments(told)).ShouldAllBe(o => o == "ann");
            var free = Later.WithAssignments(new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["bob"] = [] });
            Owners(engine, 10, free).Count(o => o == "bob").ShouldBeInRange(4, 6);
        }
    }

    [Fact]
    public void Who_reaches_a_cap_by_turns_of_the_rotation_is_owed_nothing_for_the_rest_of_its_period()
    {
        var engine = Engine(p => p.Member("ann").Member("bob", b => b.AtMost(2, CapPeriod.Day)));
        Owners(engine, 4, Now).ShouldBe(["ann", "bob", "ann", "bob"]);
        Owners(engine, 20, Away).ShouldAllBe(o => o == "ann");
        var free = Later.WithAssignments(new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["bob"] = [] });
        Owners(engine, 10, free).Count(o => o == "bob").ShouldBeInRange(4, 6);
    }

    [Fact]
    public void Who_is_away_and_asked_later_than_somebody_who_is_there_is_owed_nothing()
    {
        var engine = Engine(p => p.Member("ann", a => a.Priority(1)).Member("bob", b => b.Priority(2)).Member("cy", c => c.Priority(2)));
        Owners(engine, 20, Away).ShouldAllBe(o => o == "ann");
        Owners(engine, 10, Later.Excluding(["ann"])).Count(o => o == "bob").ShouldBe(5);
    }

    [Fact]
    public void Who_is_away_and_asked_no_later_is_owed_their_share_still()
    {
        var equal = Engine(p => p.Member("ann", a => a.Priority(1)).Member("bob", b => b.Priority(1).AtMost(50, CapPeriod.Day)).Member("cy", c => c.Priority(2)));
        Owners(equal, 20, Away).ShouldAllBe(o => o == "ann");
        Owners(equal, 20, Later).ShouldAllBe(o => o == "bob");
    }

    private static string?[] Owners(PolicyEngine<Lead> engine, int count, RoutingContext context) => [.. Enumerable.Range(0, count).Select(i => engine.Routing.Route(new Lead(Id: "L" + i), context).Owner)];

    private static PolicyEngine<Lead> Engine(Action<PoolBuilder> pool, IRotationStore? store = null) => Leads.Engine(
        p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "q", m => pool(m.Owe(CatchUp.Full))).Queue("q").CatchAll("q")),
        new PolicyEngineOptions { RotationStore = store });
}
