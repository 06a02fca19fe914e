using static RevOps.Rules.Tests.Routing.Prospects;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Owners who have left or are away.</summary>
public class OwnerRuleTests
{
    private static readonly MemberAbsence Away = new("zoe", AsOf.AddDays(-1), AsOf.AddDays(2));

    [Fact]
    public void An_inactive_owner_is_passed_over_and_one_who_is_away_keeps_the_record_where_the_policy_says_nothing()
    {
        var engine = Kept(r => r);
        var owned = Now.WithOwners(new KnownOwners(openOpportunity: "zoe", account: "kim"));
        engine.Route(new Prospect("L1"), owned).Owner.ShouldBe("zoe");
        engine.Route(new Prospect("L1"), owned.WithAbsences([Away])).Owner.ShouldBe("zoe");
        engine.Route(new Prospect("L1"), owned.WithInactiveOwners(["zoe"])).ToString().ShouldBe("L1: Assigned to kim, AccountOwner");
        engine.Route(new Prospect("L1"), owned.WithInactiveOwners(new HashSet<string> { "zoe", "kim" })).Owner.ShouldBe("ann");
        engine.Why(new Prospect("L1"), owned.WithInactiveOwners(["zoe"])).ShouldBe(["- owner OpenOpportunity: zoe is not active any more.", "- owner Customer: Nobody is known.", "* owner Account: kim owns the account."]);
    }

    [Fact]
    public void A_rule_holds_the_record_in_its_queue_with_the_reason()
    {
        var engine = Kept(r => r.OwnersOf(OwnerSource.Account, OwnerAction.Hold, OwnerAction.Hold, "waiting"));
        var owned = Now.WithOwners(new KnownOwners(account: "zoe"));
        var held = engine.Routing.Explain(new Prospect("L1"), owned.WithAbsences([Away]));
        (held.Decision.Outcome, held.Decision.Queue, held.Decision.Reason.Value, held.Decision.Owner).ShouldBe((RoutingOutcome.Queued, "waiting", Reasons.OwnerAway, null));
        held.Explanation!.Reasons.Single().ToString().ShouldBe("zoe is away until 2026-03-12T15:00:00Z.");
        var left = engine.Routing.Explain(new Prospect("L1"), owned.WithAbsences([Away]).WithInactiveOwners(["zoe"]));
        (left.Decision.Queue, left.Explanation!.Reasons.Single().ToString()).ShouldBe(("waiting", "zoe is not active any more."), "who has left is not asked whether they are away");
        engine.Route(new Prospect("L1"), owned.WithAbsences([new MemberAbsence("zoe", AsOf.AddDays(-2), AsOf)])).Owner.ShouldBe("zoe", "back at this instant");
    }

    [Fact]
    public void Who_is_excluded_keeps_no_record_whatever_the_rules_say_of_those_who_have_left()
    {
        var engine = Kept(r => r.OwnersOf(OwnerSource.Account, OwnerAction.Keep));
        var owned = Now.WithOwners(new KnownOwners(account: "zoe")).WithInactiveOwners(["zoe"]);
        engine.Route(new Prospect("L1"), owned).Owner.ShouldBe("zoe");
        engine.Route(new Prospect("L1"), owned.Excluding(["zoe"])).Owner.ShouldBe("ann");
    }

    [Fact]
    public void Out_of_office_in_a_pool_is_away_and_off_hours_is_not()
    {
        var engine = Prospects.Policy(r => r.KeepOwners(KnownOwnerKind.Account).OwnersOf(OwnerSource.Account, whenAway: OwnerAction.Next)
            .Territory("all", null, "p").Pool("p", "triage", p => p.Member("zoe", z => z.Away(AsOf.Date, AsOf.Date)).Member("ann")).Queue("triage").CatchAll("triage")).CompileFor(Schema);
        var owned = Now.WithOwners(new KnownOwners(account: "zoe"));
        engine.Route(new Prospect("L1"), owned).Owner.ShouldBe("ann");
        engine.Why(new Prospect("L1"), owned)[0].ShouldBe("- owner Account: zoe is away until 2026-03-11T00:00:00Z.");
        engine.Routing.Route(new Prospect("L1"), RoutingContext.At(AsOf.AddDays(1)).WithOwners(new KnownOwners(account: "zoe"))).Owner.ShouldBe("zoe");
    }

    [Fact]
    public void Who_has_left_gets_no_turn_of_a_pool_either()
    {
        var engine = Kept(r => r);
        engine.Route(new Prospect("L1"), Now.WithInactiveOwners(["ann"])).Owner.ShouldBe("bob");
        engine.Route(new Prospect("L2"), Now.WithInactiveOwners(["ann", "bob"])).Reason.Value.ShouldBe(Reasons.PoolExhausted);
        engine.Why(new Prospect("L3"), Now.WithInactiveOwners(["ann"])).ShouldContain("- member ann: ann is not active.");
    }

    [Fact]
    public void The_next_territory_is_asked_after_one_whose_owner_has_left()
    {
        var engine = Engine(r => r.Territory("one", null, RoutingTarget.Owner("zoe"), EffectiveDates.Always.From(AsOf)).Territory("two", Country.IsKnown(), RoutingTarget.Owner("kim")).Territory("three", null, RoutingTarget.Owner("lee"))
            .OwnersOf(OwnerSource.Territory, OwnerAction.Next, OwnerAction.Next).Queue("triage").CatchAll("triage"));
        engine.Route(new Prospect("L1", Country: "US"), Now.WithInactiveOwners(["zoe"])).Territory.ShouldBe("two");
        engine.Route(new Prospect("L1"), Now.WithInactiveOwners(["zoe"])).Territory.ShouldBe("three");
        engine.Route(new Prospect("L1"), Now.WithInactiveOwners(["zoe", "lee"])).Reason.Value.ShouldBe(Reasons.CatchAll);
        engine.Why(new Prospect("L1", Country: "US"), Now.WithAbsences([Away])).ShouldBe(["- territory one: zoe is away until 2026-03-12T15:00:00Z.", "* territory two: two is the first territory that matches."]);
    }

    [Fact]
    public void A_remembered_owner_who_has_left_is_passed_over_and_the_next_one_is_remembered()
    {
        var engine = Kept(r => r, new InMemoryAssignmentMemory(10));
        engine.Route(new Prospect("L1")).Owner.ShouldBe("ann");
        engine.Route(new Prospect("L1"), Now.WithInactiveOwners(["ann"])).Owner.ShouldBe("bob");
        engine.Route(new Prospect("L1")).ToString().ShouldBe("L1: Assigned to bob, AssignedBefore");
        engine.Why(new Prospect("L1"), Now.WithInactiveOwners(["bob"])).ShouldContain("- memory L1: bob is not active any more.");
    }

    private static PolicyEngine<Prospect> Kept(Func<RoutingPolicyBuilder, RoutingPolicyBuilder> rules, IAssignmentMemory? memory = null) => Engine(
        r => rules(r).KeepOwners(KnownOwnerKind.OpenOpportunity, KnownOwnerKind.Customer, KnownOwnerKind.Account)
            .Territory("all", null, "p").Pool("p", "triage", p => p.Members("ann", "bob")).Queue("triage").Queue("waiting").CatchAll("triage"),
        memory);
}
