using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Which assignments take a turn, how turns are given back, and how one whose outcome is unknown is settled.</summary>
public class TurnTests
{
    private static readonly RoutingContext Now = RoutingContext.At(AsOf);

    [Fact]
    public void A_turn_is_given_back_once_and_only_for_the_reasons_that_the_policy_names()
    {
        var engine = Engine(r => r.GiveTurnsBackFor("Misrouted"));
        var first = engine.Routing.Route(new Lead(), Now);
        engine.Turns.GiveBack(first.TurnToken, "NoBudget").ShouldBe(TurnReturnOutcome.ReasonNotNamed);
        engine.Turns.GiveBack(first.TurnToken, "Misrouted").ShouldBe(TurnReturnOutcome.GivenBack);
        engine.Turns.GiveBack(first.TurnToken, "Duplicate").ShouldBe(TurnReturnOutcome.AlreadyGivenBack, "a disposition that gives turns back names its reason");
        engine.Turns.GiveBack(TurnToken.None, "Misrouted").ShouldBe(TurnReturnOutcome.NotTaken);
        engine.Turns.GiveBack(new TurnToken("elsewhere", 1, "ann"), "Misrouted").ShouldBe(TurnReturnOutcome.NotTaken);
        engine.Turns.GiveBack(new TurnToken("pool", 99, "ann"), "Misrouted").ShouldBe(TurnReturnOutcome.NotTaken);
        Owners(engine, 4).ShouldBe(["ann", "bob", "ann", "bob"], "ann has the turn again that she gave back");
    }

    [Theory]
    [InlineData("pool/%ZZ")]
    [InlineData("pool/")]
    [InlineData("pool/z")]
    [InlineData("poo")]
    public void A_token_that_no_rotation_gave_changes_nothing(string rotation)
    {
        var engine = Leads.Engine(p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "q", m => m.Members("ann").RotateBy(Facts.FitTier)).Queue("q").CatchAll("q").GiveTurnsBackFor("x")));
        engine.Turns.GiveBack(new TurnToken(rotation, 1, "ann"), "x").ShouldBe(TurnReturnOutcome.NotTaken);
        engine.Routing.Route(new Lead(), Now).Turn.ShouldBe(1);
    }

    [Fact]
    public void A_turn_of_a_value_is_given_back_to_its_own_rotation_by_an_engine_that_has_not_met_the_value()
    {
        var store = new InMemoryRotationStore();
        PolicyEngine<Lead> New() => Leads.Engine(
            p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "q", m => m.Members("ann", "bob").RotateBy(Facts.FitTier)).Queue("q").CatchAll("q").GiveTurnsBackFor("x")),
            new PolicyEngineOptions { RotationStore = store });
        var tierA = Now.WithFacts(FactSet.Empty.With(FactNames.FitTier, "A: 1/2"));
        var routed = New().Routing.Route(new Lead(), tierA);
        New().Turns.GiveBack(routed.TurnToken, "x").ShouldBe(TurnReturnOutcome.GivenBack);
        New().Routing.Route(new Lead(), tierA).Owner.ShouldBe(routed.Owner);
    }

    [Fact]
    public void The_token_of_a_turn_survives_its_text()
    {
        foreach (var token in new[] { new TurnToken("pool/a:b", 12, "ann: 3"), new TurnToken("p", 1, "m"), TurnToken.None })
        {
            TurnToken.TryParse(token.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(token);
        }

        foreach (var text in new[] { null, "1", "1:1", "1:1:", "1:1:p", "0:1:pm", "1:2:p", "x:1:pm", "-1:1:pm", "1:99999999999:pm" })
        {
            TurnToken.TryParse(text, out _).ShouldBeFalse(text);
        }
    }

    [Fact]
    public void A_reroute_leaves_the_charge_with_the_one_who_lost_the_record_and_takes_a_turn_of_the_next()
    {
        var engine = Engine();
        var lost = engine.Routing.Route(new Lead(), Now);
        lost.Owner.ShouldBe("ann");
        var rerouted = engine.Routing.Route(new Lead(), Now.Excluding(["ann"]));
        (rerouted.Owner, rerouted.Turn).ShouldBe(("bob", 2));
        Owners(engine, 10).Count(o => o == "ann").ShouldBe(5);
    }

    [Fact]
    public void Kept_and_manual_assignments_take_a_turn_only_where_the_policy_says_so()
    {
        foreach (var takes in new[] { false, true })
        {
            var engine = Engine(r => _ = takes ? r.KeepOwners(KnownOwnerKind.Account).TakeTurnsFor(AssignmentKind.Sticky, AssignmentKind.Manual) : r.KeepOwners(KnownOwnerKind.Account));
            var kept = engine.Routing.Route(new Lead(), Now.WithOwners(new KnownOwners(account: "ann")));
            (kept.Owner, kept.Turn, kept.TurnToken.IsNone).ShouldBe(("ann", takes ? 1 : 0, !takes));
            engine.Routing.Route(new Lead(), Now.WithOwners(new KnownOwners(account: "stranger"))).Turn.ShouldBe(0);
            engine.Routing.Preview(new Lead(), Now.WithOwners(new KnownOwners(account: "ann"))).Turn.ShouldBe(0);
            engine.Turns.Charge("pool", "ann", Now.Once("m1")).IsNone.ShouldBe(!takes);
            engine.Turns.Charge("pool", "ann", Now.Once("m1")).Number.ShouldBe(takes ? 2 : 0, "the same call");
            engine.Turns.Charge("pool", "stranger", Now).IsNone.ShouldBeTrue();
            Should.Throw<ArgumentException>(() => engine.Turns.Charge("nowhere", "ann", Now));
            Owners(engine, 6).Count(o => o == "ann").ShouldBe(takes ? 2 : 3);
        }
    }

    [Fact]
    public void A_call_that_is_made_again_with_its_token_takes_one_turn_on_any_store_and_from_any_host()
    {
        foreach (var store in new IRotationStore[] { new InMemoryRotationStore(), new TextStore() })
        {
            var one = Engine(store: store);
            var other = Engine(store: store);
            var first = one.Routing.Route(new Lead(), Now.Once("message 7"));
            other.Routing.Route(new Lead(), Now.Once("message 7")).ShouldBe(first);
            other.Routing.Route(new Lead(), Now.Once("message 8")).Turn.ShouldBe(2);
            for (var i = 0; i < 40; i++)
            {
                one.Routing.Route(new Lead(), Now.Once("later " + i));
            }

            one.Routing.Route(new Lead(), Now.Once("message 7")).Turn.ShouldBe(43, "the token is forgotten after 32 later ones");
        }
    }

    [Fact]
    public void A_turn_that_the_store_kept_and_then_threw_is_settled_and_not_doubled_when_the_record_comes_again()
    {
        var store = new TextStore { OnSave = n => n == 2 ? SaveFault.KeepsAndThrows : SaveFault.None };
        var engine = Engine(store: store);
        Route(engine, "L1").Owner.ShouldBe("ann");
        var queued = Route(engine, "L2");
        (queued.Outcome, queued.Queue, queued.Reason.Value).ShouldBe((RoutingOutcome.Queued, "fallback", Reasons.RotationUnavailable));
        engine.Routing.Preview(new Lead(Id: "L2"), Now).Owner.ShouldBe("bob");
        var again = Route(engine, "L2");
        (again.Owner, again.Turn).ShouldBe(("bob", 2), "the turn that was kept");
        (Route(engine, "L3").Turn, Route(engine, "L2").Turn).ShouldBe((3, 4), "then it is a record like any other");
    }

    [Fact]
    public void A_turn_that_the_store_kept_and_then_threw_is_owed_again_when_another_record_comes()
    {
        var store = new TextStore { OnSave = n => n == 2 ? SaveFault.KeepsAndThrows : SaveFault.None };
        var engine = Engine(store: store);
        Route(engine, "L1").Owner.ShouldBe("ann");
        Route(engine, "L2").Reason.Value.ShouldBe(Reasons.RotationUnavailable);
        Enumerable.Range(3, 7).Select(i => Route(engine, "L" + i).Owner).ShouldBe(["bob", "ann", "bob", "ann", "bob", "ann", "bob"]);
        Route(engine, "L2").Owner.ShouldBe("ann", "its turn was owed again, so that it takes one of its own");
    }

    [Fact]
    public void Settling_whose_own_outcome_is_unknown_is_not_done_twice()
    {
        var store = new TextStore { OnSave = n => n is 2 or 3 ? SaveFault.KeepsAndThrows : SaveFault.None };
        var engine = Engine(store: store);
        var owners = Enumerable.Range(1, 41).Select(i => Route(engine, "L" + i).Owner).ToArray();
        owners.Count(o => o is null).ShouldBe(2);
        Math.Abs(owners.Count(o => o == "ann") - owners.Count(o => o == "bob")).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void A_turn_that_the_store_did_not_keep_is_simply_taken_anew()
    {
        var store = new TextStore { OnSave = n => n == 2 ? SaveFault.Throws : SaveFault.None, LoadFails = n => n == 4 };
        var engine = Engine(store: store);
        var routed = Enumerable.Range(1, 6).Select(i => Route(engine, "L" + i)).ToArray();
        routed.Select(r => r.Owner ?? r.Queue).ShouldBe(["ann", "fallback", "bob", "fallback", "ann", "bob"]);
        routed.Where(r => r.Turn > 0).Select(r => r.Turn).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void Whatever_the_store_does_every_record_has_an_owner_or_the_queue_and_no_turn_is_given_twice() => Properties.Law.ForEachCase(60, 5_000, random =>
    {
        var store = new TextStore { OnSave = _ => random.Next(4) switch { 0 => SaveFault.KeepsAndThrows, 1 => SaveFault.Throws, _ => SaveFault.None }, LoadFails = _ => random.Next(6) == 0 };
        var engine = Engine(store: store);
        var turns = new HashSet<long>();
        var counts = new Dictionary<string, int> { ["ann"] = 0, ["bob"] = 0 };
        for (var i = 0; i < 120; i++)
        {
            var routed = Route(engine, "L" + i);
            if (routed.Owner is { } owner)
            {
                turns.Add(routed.Turn).ShouldBeTrue();
                counts[owner]++;
            }
            else
            {
                routed.Queue.ShouldBe("fallback");
            }
        }

        Math.Abs(counts["ann"] - counts["bob"]).ShouldBeLessThanOrEqualTo(6, "turns that were kept in vain are owed again");
    });

    [Theory]
    [InlineData("2;1;1;c;0;;;ann:1:1:0:0:0:;bob:1:1:5:0:0:")]
    [InlineData("2;1;1;c;0;;;ann:1:1:0:0:0:;ann:1:1:0:0:0:")]
    [InlineData("2;1;9;c;0;;;ann:1:1:0:0:0:;bob:1:1:0:0:0:")]
    [InlineData("2;1;1;x;0;;;ann:1:1:0:0:0:;bob:1:1:0:0:0:")]
    [InlineData("2;1;1;c;0;3,2;;ann:1:1:0:0:0:;bob:1:1:0:0:0:")]
    [InlineData("2;1;1;c;0;;a:b;ann:1:1:0:0:0:;bob:1:1:0:0:0:")]
    [InlineData("2;1;1;c;0;;;ann:1:1:0:0:9223372036854775807:;bob:1:1:0:0:0:")]
    [InlineData("2;1;1;c;0;;;ann:1:1:-9223372036854775808:0:0:;bob:1:1:0:0:0:")]
    [InlineData("2;1;1;c;0;;;ann:1:1000001:0:0:0:;bob:1:1:0:0:0:")]
    [InlineData("2;1;1;c;0;;;%ZZZZ:1:1:0:0:0:;bob:1:1:0:0:0:")]
    [InlineData("2;9223372036854775807;1;c;0;;;ann:1:1:0:0:0:;bob:1:1:0:0:0:")]
    [InlineData("2;1;1;c;0;;")]
    [InlineData("2;1;1;q;0;;;")]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("1;1;1;ann*1;ann,1,0")]
    public void A_damaged_state_sends_the_record_to_the_queue_or_is_a_rotation_and_never_an_exception(string state)
    {
        foreach (var store in new IRotationStore[] { new InMemoryRotationStore(), new TextStore() })
        {
            store.TrySave("pool", 0, state).ShouldBeTrue();
            var routed = Route(Engine(store: store), "L1");
            (routed.Owner ?? routed.Queue).ShouldBe(state == "2;1;1;c;0;;" ? "ann" : "fallback");
        }
    }

    [Fact]
    public void Any_change_of_a_stored_state_is_a_rotation_or_is_refused() => Properties.Law.ForEachCase(1_500, 300_000, random =>
    {
        var store = new TextStore();
        var engine = Engine(store: store);
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            Route(engine, "L" + i);
        }

        var text = store.Load("pool").Value!.ToCharArray();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            text[random.Next(text.Length)] = ";,:%/-0123456789cqab@#\0"[random.Next(23)];
        }

        store.TrySave("pool", store.Load("pool").Version, new string(text)).ShouldBeTrue();
        for (var i = 0; i < 3; i++)
        {
            var routed = Route(engine, "after " + i);
            (routed.Owner ?? routed.Queue).ShouldBeOneOf("ann", "bob", "fallback");
        }
    });

    [Fact]
    public void A_change_of_policy_keeps_the_state_and_says_what_it_changed()
    {
        var store = new InMemoryRotationStore();
        var before = Engine(store: store);
        Owners(before, 7);
        before.Turns.Changes(AsOf).ShouldBeEmpty();
        var after = Leads.Engine(
            p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "fallback", m => m.Member("ann", weight: 3).Member("dee")).Queue("fallback").CatchAll("fallback")),
            new PolicyEngineOptions { RotationStore = store });
        after.Turns.Changes(AsOf).Select(c => c.ToString()).ShouldBe(["pool: ann weighs 3, and 1 before", "pool: dee joined with weight 1", "pool: bob left"]);
        Route(after, "L1").Turn.ShouldBe(8, "there is no reset");
        after.Turns.Changes(AsOf).ShouldBeEmpty();
        store.Load("pool").Value!.ShouldNotContain("bob");
    }

    internal static PolicyEngine<Lead> Engine(Action<RoutingPolicyBuilder>? more = null, IRotationStore? store = null, int turnsPerLease = 1) => Leads.Engine(
        p => p.Routing(r =>
            {
                r.Territory("all", null, "pool").Pool("pool", "fallback", m => m.Members("ann", "bob")).Queue("fallback").CatchAll("fallback");
                more?.Invoke(r);
            })
            .Dispositions(d => d.On("Duplicate", "Duplicate", DispositionAction.Merge(Survivor), givesTurnBack: true)),
        new PolicyEngineOptions { RotationStore = store, TurnsPerLease = turnsPerLease });

    private static RoutingDecision Route(PolicyEngine<Lead> engine, string id) => engine.Routing.Route(new Lead(Id: id), Now);

    private static string?[] Owners(PolicyEngine<Lead> engine, int count) => [.. Enumerable.Range(0, count).Select(i => Route(engine, "O" + i).Owner)];
}
