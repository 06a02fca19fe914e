using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

public class RoutingTests
{
    private static readonly Lead American = new(500, "US");

    [Fact]
    public void Suppression_comes_before_kept_owners_before_memory_before_territories_before_the_catch_all()
    {
        var memory = new Memory();
        var engine = Ordered(memory);
        var owners = new KnownOwners("opp", "csm", "acc");
        var suppressed = Route(engine, American with { Title = "rival" }, c => c.WithOwners(owners));
        (suppressed.Outcome, suppressed.Reason.Value, suppressed.Queue, suppressed.Owner).ShouldBe((RoutingOutcome.Suppressed, "Competitor", "legal", null));
        (Route(engine, American, c => c.WithOwners(owners)).Owner, Route(engine, American, c => c.WithOwners(owners)).Reason.Value).ShouldBe(("acc", Reasons.AccountOwner));
        Route(engine, American, c => c.WithOwners(new KnownOwners("opp", "csm"))).Reason.Value.ShouldBe(Reasons.OpportunityOwner);
        memory.Owners["L1"] = "zoe";
        Route(engine, American, c => c.WithOwners(new KnownOwners(customer: "csm"))).Owner.ShouldBe("zoe", "the policy does not keep the customer's owner");
        Route(engine, American).Reason.Value.ShouldBe(Reasons.AssignedBefore);
        memory.Owners.Clear();
        var territory = Route(engine, American);
        (territory.Outcome, territory.Owner, territory.Territory, territory.Pool, territory.Turn).ShouldBe((RoutingOutcome.Assigned, "ann", "na", "na", 1));
        memory.Owners["L1"].ShouldBe("ann");
        var nowhere = Route(engine, new Lead(Country: "DE", Id: "L2"));
        (nowhere.Outcome, nowhere.Queue, nowhere.Reason.Value).ShouldBe((RoutingOutcome.Queued, "triage", Reasons.CatchAll));
    }

    [Fact]
    public void The_first_territory_that_matches_wins_and_unknown_or_error_does_not_match()
    {
        var engine = Engine(p => p.Routing(r => r
            .Territory("big", Employees.AtLeast(200), RoutingTarget.Owner("kim"))
            .Territory("us", Country.Is("US"), RoutingTarget.Queue("us"))
            .Queue("us").Queue("triage").CatchAll("triage")));
        Route(engine, American).Owner.ShouldBe("kim");
        Route(engine, American with { Employees = null }).Queue.ShouldBe("us");
        var error = Route(engine, new Lead(Country: Throws));
        (error.Outcome, error.Queue, error.HasErrors).ShouldBe((RoutingOutcome.Queued, "triage", true));
    }

    [Fact]
    public void An_error_goes_to_the_queue_that_the_policy_names_for_it()
    {
        var engine = Engine(p => p.Routing(r => r
            .Suppress("Competitor", Title.Is("rival"), "legal")
            .Territory("us", Country.Is("US"), RoutingTarget.Owner("kim"))
            .Territory("rest", null, RoutingTarget.Owner("zoe"))
            .Queue("triage").Queue("legal").Queue("broken").CatchAll("triage").HoldOnError("broken")));
        foreach (var lead in new[] { new Lead(Country: Throws), new Lead(Title: Throws) })
        {
            var held = engine.Routing.Explain(lead, RoutingContext.At(AsOf));
            (held.Decision.Outcome, held.Decision.Queue, held.Decision.Reason.Value).ShouldBe((RoutingOutcome.Queued, "broken", Reasons.HeldOnError));
            held.Explanation!.Reasons.Single().ToString().ShouldBe($"Held, because `{(lead.Title is null ? "country" : "title")}` is in error.");
        }

        Route(engine, new Lead()).Owner.ShouldBe("zoe");
    }

    [Fact]
    public void Members_who_cannot_take_the_record_are_passed_over_with_the_reason()
    {
        var engine = Pool(pool => pool
            .Member("inactive", isActive: false)
            .Member("excluded")
            .Member("full", capacity: 3)
            .Member("german", when: Country.Is("DE"))
            .Member("unsaid", when: Title.IsKnown() & Title.Is("x"))
            .Member("titled", when: Title.Is("x"))
            .Member("broken", when: Survivor.Is("x"))
            .Member("ann", capacity: 3)
            .Member("bob"));
        var context = RoutingContext.At(AsOf).Excluding(["excluded"]).WithOpenItems(new Dictionary<string, int> { ["full"] = 3, ["ann"] = 2 });
        var explained = engine.Routing.Explain(American with { Survivor = Throws }, context);
        explained.Decision.Owner.ShouldBe("ann");
        explained.Decision.HasErrors.ShouldBeTrue();
        explained.Explanation!.Considered.Where(c => c.Kind == "member").Select(c => (c.Name, c.Reason.Code.Value)).ShouldBe(
        [
            ("inactive", Reasons.MemberInactive), ("excluded", Reasons.MemberExcluded), ("full", Reasons.MemberAtCapacity), ("german", Reasons.NotMatched),
            ("unsaid", Reasons.NotMatched), ("titled", Reasons.MatchUnknown), ("broken", Reasons.MatchError), ("ann", Reasons.TheirTurn), ("bob", Reasons.NotTheirTurn),
        ]);
        explained.Explanation.Considered.Single(c => c.Name == "full").Reason.ToString().ShouldBe("full is at capacity: 3 of 3 open items.");
    }

    [Fact]
    public void A_pool_in_which_nobody_can_take_the_record_falls_back()
    {
        var routed = Route(Pool(p => p.Member("ann").Member("bob", isActive: false)), American, c => c.Excluding(["ann"]));
        (routed.Outcome, routed.Queue, routed.Reason.Value, routed.Territory, routed.Pool, routed.Turn).ShouldBe((RoutingOutcome.Queued, "fallback", Reasons.PoolExhausted, "all", "pool", 0));
    }

    [Fact]
    public void A_store_that_fails_sends_the_record_to_the_fallback_queue()
    {
        foreach (var failure in new Exception[] { new TimeoutException(), new OperationCanceledException(), new InvalidOperationException() })
        {
            foreach (var onSave in new[] { false, true })
            {
                var explained = Pool(p => p.Members("ann", "bob"), new PolicyEngineOptions { RotationStore = new Failing(failure, onSave) })
                    .Routing.Explain(American, RoutingContext.At(AsOf));
                (explained.Decision.Queue, explained.Decision.Reason.Value, explained.Decision.Owner).ShouldBe(("fallback", Reasons.RotationUnavailable, null));
                explained.Explanation!.Reasons.Single().ToString().ShouldBe("The rotation of pool is not available; fallback has the record.");
            }
        }

        Route(Pool(p => p.Members("ann"), new PolicyEngineOptions { RotationStore = new Failing(null, onSave: true) }), American)
            .Reason.Value.ShouldBe(Reasons.RotationUnavailable, "a store that never takes a save ends the attempts");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("2;1;1;ann*1;ann,1,0")]
    [InlineData("1;x;1;ann*1")]
    [InlineData("1;1;1;ann;ann,1,0")]
    [InlineData("1;1;1;zoe*0;ann,1,0")]
    [InlineData("1;1;1;ann*1;ann,1")]
    [InlineData("1;1;1;ann*1,bob*1;ann,99999999999999999999,0")]
    [InlineData("1;1;1;ann*1,bob*1;ann,9223372036854775807,0")]
    [InlineData("1;1;9223372036854775807;ann*1,bob*1;ann,1,-9223372036854775808")]
    public void A_damaged_state_is_a_store_that_failed_or_a_turn_and_never_an_exception(string state)
    {
        var store = new InMemoryRotationStore();
        store.TrySave("pool", 0, state);
        var routed = Route(Pool(p => p.Members("ann", "bob"), new PolicyEngineOptions { RotationStore = store }), American);
        (routed.Reason.Value == Reasons.RotationUnavailable && routed.Queue == "fallback" || routed.Owner is "ann" or "bob").ShouldBeTrue(routed.ToString());
    }

    [Fact]
    public void A_preview_says_whose_turn_it_is_and_takes_none()
    {
        var memory = new Memory();
        var engine = Pool(p => p.Members("ann", "bob"), new PolicyEngineOptions { AssignmentMemory = memory });
        for (var i = 0; i < 3; i++)
        {
            var preview = engine.Routing.Preview(American, RoutingContext.At(AsOf));
            (preview.Owner, preview.Turn).ShouldBe(("ann", 0));
        }

        memory.Owners.ShouldBeEmpty();
        Route(engine, American).Owner.ShouldBe("ann");
        engine.Routing.Preview(American with { Id = "L2" }, RoutingContext.At(AsOf)).Owner.ShouldBe("bob");
    }

    [Fact]
    public void Explaining_routes_as_plainly_and_lists_every_candidate_up_to_the_one_that_has_it()
    {
        var leads = Enumerable.Range(0, 40).Select(i => new Lead(i % 3 == 0 ? null : i * 20, i % 4 == 0 ? "US" : i % 5 == 0 ? Throws : "DE", i % 7 == 0 ? "rival" : "VP", Id: "L" + i)).ToArray();
        var plain = Ordered(null);
        var explaining = Ordered(null);
        foreach (var lead in leads)
        {
            var explained = explaining.Routing.Explain(lead, RoutingContext.At(AsOf));
            explained.Decision.ShouldBe(Route(plain, lead));
            explained.Explanation!.Decision.ShouldBe(explained.Decision);
            var considered = explained.Explanation.Considered.Where(c => c.Kind != "member").ToArray();
            considered.Count(c => c.IsChosen).ShouldBe(explained.Decision.Reason == Reasons.CatchAll ? 0 : 1);
            considered.Where(c => !c.IsChosen).ShouldAllBe(c => c.Reason.Code.Value == Reasons.NoKnownOwner || c.Reason.Code.Value == Reasons.NotMatched || c.Reason.Code.Value == Reasons.MatchUnknown || c.Reason.Code.Value == Reasons.MatchError);
        }
    }

    [Fact]
    public void A_memory_that_fails_has_forgotten_and_loses_no_record()
    {
        var engine = Pool(p => p.Members("ann", "bob"), new PolicyEngineOptions { AssignmentMemory = new BrokenMemory() });
        Route(engine, American).Owner.ShouldBe("ann");
        Route(engine, American).Owner.ShouldBe("bob");
    }

    [Fact]
    public void A_record_without_a_key_is_not_remembered()
    {
        var memory = new Memory();
        var schema = RecordSchema.For<string>().Bind(Country, c => c).Build();
        var policy = Policy(p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "triage", m => m.Members("ann", "bob")).Queue("triage").CatchAll("triage")));
        var router = policy.CompileFor(schema, new PolicyEngineOptions { AssignmentMemory = memory }).Routing;
        router.Route("US", RoutingContext.At(AsOf)).Owner.ShouldBe("ann");
        router.Route("US", RoutingContext.At(AsOf)).Owner.ShouldBe("bob");
        memory.Owners.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Reasons.CatchAll)]
    [InlineData(Reasons.TerritoryMatched)]
    [InlineData(Reasons.HeldOnError)]
    public void A_suppression_may_have_the_code_of_a_reason_of_the_library(string code)
    {
        var engine = Engine(p => p.Routing(r => r.Suppress(code, Country.Is("US"), "triage").Queue("triage").CatchAll("triage")));
        engine.Routing.Explain(American, RoutingContext.At(AsOf)).Explanation!.Reasons.Single().ToString().ShouldBe($"Suppression `{code}` keeps the record from people.");
    }

    [Fact]
    public void A_territory_leads_somewhere() =>
        Should.Throw<ArgumentException>(() => Policy(p => p.Routing(r => r.Territory("all", null, default(RoutingTarget)).Queue("triage").CatchAll("triage"))));

    private static PolicyEngine<Lead> Ordered(IAssignmentMemory? memory) => Engine(
        p => p.Routing(r => r
            .Suppress("Competitor", Title.Is("rival"), "legal")
            .KeepOwners(KnownOwnerKind.Account, KnownOwnerKind.OpenOpportunity)
            .Territory("big", Employees.AtLeast(700), RoutingTarget.Owner("kim"))
            .Territory("na", Country.Is("US"), "na")
            .Pool("na", "triage", m => m.Members("ann", "bob"))
            .Queue("triage").Queue("legal").CatchAll("triage")),
        new PolicyEngineOptions { AssignmentMemory = memory });

    private static PolicyEngine<Lead> Pool(Action<PoolBuilder> members, PolicyEngineOptions? options = null) =>
        Engine(p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "fallback", members).Queue("fallback").Queue("triage").CatchAll("triage")), options);

    private static RoutingDecision Route(PolicyEngine<Lead> engine, Lead lead, Func<RoutingContext, RoutingContext>? change = null) =>
        engine.Routing.Route(lead, (change ?? (c => c))(RoutingContext.At(AsOf)));

    private sealed class Failing(Exception? failure, bool onSave) : IRotationStore
    {
        public RotationState Load(string key) => onSave || failure is null ? RotationState.Initial : throw failure;

        public bool TrySave(string key, long expectedVersion, string value) => failure is null ? false : throw failure;
    }

    private sealed class Memory : IAssignmentMemory
    {
        public Dictionary<RecordKey, string> Owners { get; } = [];

        public string? Recall(RecordKey key) => Owners.GetValueOrDefault(key);

        public void Remember(RecordKey key, string owner, DateTimeOffset asOf) => Owners[key] = owner;
    }

    private sealed class BrokenMemory : IAssignmentMemory
    {
        public string? Recall(RecordKey key) => throw new TimeoutException();

        public void Remember(RecordKey key, string owner, DateTimeOffset asOf) => throw new TimeoutException();
    }
}
