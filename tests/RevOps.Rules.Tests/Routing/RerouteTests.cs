using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Routing a record again: who may not get it, how often, and where it ends.</summary>
public class RerouteTests
{
    private static readonly RoutingContext Now = RoutingContext.At(AsOf);

    [Fact]
    public void A_rule_bars_whom_it_names_and_the_record_keeps_its_age()
    {
        foreach (var (excludes, third) in new[] { (RerouteExclusion.AllHolders, "cy"), (RerouteExclusion.LastHolder, "ann"), (RerouteExclusion.Nobody, "bob") })
        {
            var engine = Engine(r => r.On(RerouteCause.Breach, excludes));
            RoutingDecision first = new(RoutingOutcome.Assigned, Reasons.TerritoryMatched, "ann", pool: "pool"), second = new(RoutingOutcome.Assigned, Reasons.TerritoryMatched, "bob", pool: "pool");
            var request = RerouteRequest.After(in first, RerouteCause.Breach, AsOf.AddHours(-3)).Then(in second, RerouteCause.Breach);
            (request.Hops, request.Loser!.Value.Owner, request.Holders.Count).ShouldBe((1, "bob", 2));
            Skip(engine, third);
            var again = engine.Routing.Route(new Lead(), Now.Rerouting(request));
            (again.Owner, again.Hop, again.ReceivedAt).ShouldBe((third, 2, AsOf.AddHours(-3)));
        }
    }

    [Fact]
    public void After_a_breach_the_loser_keeps_the_charge_and_a_misrouted_record_gives_its_turn_back_once()
    {
        var engine = Engine(r => r.On(RerouteCause.Breach).OnRejection(["Misrouted"], givesTurnBack: true));
        var lost = engine.Routing.Route(new Lead(), Now);
        engine.Turns.GiveBack(RerouteRequest.After(in lost, RerouteCause.Breach, AsOf)).ShouldBe(TurnReturnOutcome.ReasonNotNamed);
        engine.Turns.GiveBack(RerouteRequest.After(in lost, RerouteCause.Rejection, AsOf, "NoBudget")).ShouldBe(TurnReturnOutcome.ReasonNotNamed);
        var misrouted = RerouteRequest.After(in lost, RerouteCause.Rejection, AsOf, "Misrouted");
        var again = engine.Routing.Explain(new Lead(), Now.Rerouting(misrouted));
        (again.Decision.Owner, again.Decision.Turn).ShouldBe(("bob", 2));
        again.Explanation!.Reasons.Select(r => r.ToString()).ShouldBe(
        [
            "all is the first territory that matches.",
            "It is routed again for a rejection (Misrouted): reroute 1.",
            "ann has had it and may not get it again.",
            "ann gets the turn back.",
            "The buyer waits since 2026-01-05T15:00:00Z.",
        ]);
        again.Explanation.Considered.Single(c => c.Name == "ann").Reason.Code.Value.ShouldBe(Reasons.MemberExcluded);
        engine.Turns.GiveBack(misrouted).ShouldBe(TurnReturnOutcome.GivenBack);
        engine.Turns.GiveBack(misrouted).ShouldBe(TurnReturnOutcome.AlreadyGivenBack);
        engine.Routing.Route(new Lead(), Now).Owner.ShouldBe("ann", "she is owed the turn");
        engine.Turns.GiveBack(new RerouteRequest(RerouteCause.Rejection, [], 0, AsOf, "Misrouted")).ShouldBe(TurnReturnOutcome.NotTaken);
    }

    [Fact]
    public void Known_owners_and_the_memory_do_not_send_it_back()
    {
        var memory = new InMemoryAssignmentMemory(10);
        var engine = Engine(r => r.On(RerouteCause.Breach), memory, r => r.KeepOwners(KnownOwnerKind.Account, KnownOwnerKind.Customer));
        var lost = engine.Routing.Route(new Lead(), Now);
        engine.Routing.Route(new Lead(), Now).Reason.Value.ShouldBe(Reasons.AssignedBefore);
        var request = RerouteRequest.After(in lost, RerouteCause.Breach, AsOf);
        engine.Routing.Preview(new Lead(), Now.Rerouting(request)).Owner.ShouldNotBe(lost.Owner);
        engine.Routing.Preview(new Lead(), Now.Rerouting(request).WithOwners(new KnownOwners(account: lost.Owner, customer: "zoe"))).Owner.ShouldBe("zoe", "the next known owner");
        engine.Routing.Preview(new Lead(), Now.Excluding([lost.Owner!])).Owner.ShouldNotBe(lost.Owner, "who may not get the record is not recalled either");
        engine.Routing.Preview(new Lead(), Now.Excluding(["zoe"]).WithOwners(new KnownOwners(account: "zoe"))).Owner.ShouldNotBe("zoe");
        var again = engine.Routing.Route(new Lead(), Now.Rerouting(request));
        engine.Routing.Route(new Lead(), Now).Owner.ShouldBe(again.Owner, "the memory has the new owner");
    }

    [Fact]
    public void A_pool_that_is_barred_leaves_the_record_to_the_next_territory_that_matches()
    {
        var engine = Leads.Engine(p => p.Routing(r => r
            .Territory("us", Country.Is("US"), "us").Territory("also us", Country.In("US", "CA"), "us").Territory("big", Employees.AtLeast(10), "big").Territory("kim", Country.Is("CA"), RoutingTarget.Owner("kim"))
            .Pool("us", "q", m => m.Members("ann", "bob")).Pool("big", "q", m => m.Members("cy"))
            .Queue("q").Queue("boss").CatchAll("q")
            .Reroute(3, "boss", x => x.OnRejection(["Misrouted"], RerouteExclusion.LastPool).On(RerouteCause.Rejection, RerouteExclusion.AllPools).On(RerouteCause.Inactivity))));
        var lost = engine.Routing.Route(new Lead(50, "US"), Now);
        var misrouted = RerouteRequest.After(in lost, RerouteCause.Rejection, AsOf, "Misrouted");
        var next = engine.Routing.Explain(new Lead(50, "US"), Now.Rerouting(misrouted));
        (next.Decision.Owner, next.Decision.Territory).ShouldBe(("cy", "big"));
        next.Explanation!.Reasons.Select(r => r.Code.Value).ShouldContain(Reasons.PoolBarred);
        var none = engine.Routing.Route(new Lead(5, "US"), Now.Rerouting(misrouted));
        (none.Queue, none.Reason.Value).ShouldBe(("boss", Reasons.NobodyElse));
        var nobody = engine.Routing.Route(new Lead(50, "US"), Now.Rerouting(misrouted.Then(next.Decision, RerouteCause.Rejection)));
        (nobody.Queue, nobody.Reason.Value).ShouldBe(("boss", Reasons.NobodyElse), "both pools have had it");
        var kim = engine.Routing.Route(new Lead(5, "CA"), Now.Excluding(["ann", "bob"]));
        (kim.Queue, kim.Reason.Value).ShouldBe(("q", Reasons.PoolExhausted));
        RoutingDecision byKim = new(RoutingOutcome.Assigned, Reasons.TerritoryMatched, "kim");
        engine.Routing.Route(new Lead(Country: "CA"), Now.Rerouting(RerouteRequest.After(in byKim, RerouteCause.Inactivity, AsOf))).Owner.ShouldBe("bob");
    }

    [Fact]
    public void Of_a_rule_and_a_disposition_the_one_that_excludes_more_holds()
    {
        var all = Enum.GetValues<RerouteExclusion>();
        EarlierHolder[] holders = [new("ann", RerouteCause.Rejection, "one"), new("bob", RerouteCause.Rejection, "two"), new("cy", RerouteCause.Rejection, "three")];
        string[] People(RerouteExclusion excludes) => excludes switch { RerouteExclusion.Nobody => [], RerouteExclusion.LastHolder => ["cy"], _ => ["ann", "bob", "cy"] };
        string[] Pools(RerouteExclusion excludes) => excludes switch { RerouteExclusion.LastPool => ["three"], RerouteExclusion.AllPools => ["one", "two", "three"], _ => [] };
        foreach (var (rule, disposition) in all.SelectMany(r => all.Select(d => (r, d))))
        {
            var engine = Leads.Engine(p => p
                .Routing(r => r.Territory("t1", null, "one").Territory("t2", null, "two").Territory("t3", null, "three")
                    .Pool("one", "q", m => m.Members("ann", "a2")).Pool("two", "q", m => m.Members("bob", "b2")).Pool("three", "q", m => m.Members("cy", "c2"))
                    .Queue("q").CatchAll("q").Reroute(9, "q", x => x.On(RerouteCause.Rejection, rule)))
                .Dispositions(d => d.On("Misrouted", "m", DispositionAction.Reroute(disposition)).AtMostTurnBacks(9, "q")));
            var rejected = engine.Dispositions.Evaluate(new Lead(), DispositionContext.At(AsOf).Disposed("Misrouted"));
            RoutingDecision byCy = new(RoutingOutcome.Assigned, Reasons.TerritoryMatched, "cy", pool: "three");
            var request = new RerouteRequest(RerouteCause.Rejection, holders.Take(2).ToArray(), 1, AsOf).Then(in byCy, in rejected);
            (request.Code, request.Excludes, request.Loser!.Value.Owner).ShouldBe(("Misrouted", disposition, "cy"));
            var reasons = engine.Routing.Explain(new Lead(), Now.Rerouting(request)).Explanation!.Reasons;
            string[] Named(string code) => [.. reasons.Where(r => r.Code.Value == code).Select(r => r.Arguments[0])];
            Named(Reasons.HolderBarred).ShouldBe(People(rule).Union(People(disposition)), ignoreOrder: true);
            Named(Reasons.PoolBarred).ShouldBe(Pools(rule).Union(Pools(disposition)), ignoreOrder: true);
        }

        var kept = Leads.Engine(p => p.Dispositions(d => d.On("Later", "l", DispositionAction.Nurture("t")))).Dispositions.Evaluate(new Lead(), DispositionContext.At(AsOf).Disposed("Later"));
        RoutingDecision byAnn = new(RoutingOutcome.Assigned, Reasons.TerritoryMatched, "ann");
        RerouteRequest.After(in byAnn, in kept, AsOf).Excludes.ShouldBeNull("the disposition does not reroute");
    }

    [Fact]
    public void A_document_has_one_word_for_each_exclusion_and_reads_the_one_that_dispositions_had()
    {
        Policy Of(string word) => PolicyDocument.Load($$"""
            { "format": 1, "governance": { "name": "n", "version": "1" },
              "dispositions": { "reasons": [ { "code": "a", "label": "A", "action": { "do": "reroute"{{word}} } } ], "turnBackLimit": { "most": 1, "queue": "q" } } }
            """);
        Of(", \"excludes\": \"earlierHolders\"").ContentHash.ShouldBe(Of(string.Empty).ContentHash);
        Of(", \"excludes\": \"allHolders\"").ContentHash.ShouldBe(Of(string.Empty).ContentHash);
        ((RerouteAction)Of(", \"excludes\": \"lastPool\"").Dispositions!.Dispositions[0].Action!).Excludes.ShouldBe(RerouteExclusion.LastPool);
    }

    [Fact]
    public void A_territory_whose_person_may_not_get_the_record_leads_to_a_queue()
    {
        var engine = Leads.Engine(p => p.Routing(r => r.Territory("kim's", null, RoutingTarget.Owner("kim")).Queue("q").Queue("boss").CatchAll("q").Reroute(2, "boss", x => x.On(RerouteCause.Breach))));
        var lost = engine.Routing.Route(new Lead(), Now);
        var again = engine.Routing.Explain(new Lead(), Now.Rerouting(RerouteRequest.After(in lost, RerouteCause.Breach, AsOf)));
        (again.Decision.Queue, again.Explanation!.Reasons[0].ToString()).ShouldBe(("boss", "Nobody else of kim's can take it; boss has it."));
        again.Explanation.Considered.Single(c => c.Kind == "territory").Reason.ToString().ShouldBe("kim may not get it.");
        engine.Routing.Route(new Lead(), Now.Excluding(["kim"])).Reason.Value.ShouldBe(Reasons.CatchAll);
    }

    [Fact]
    public void What_the_policy_does_not_declare_and_what_was_rerouted_too_often_goes_to_the_escalation_queue_with_the_reason()
    {
        var engine = Engine(r => r.On(RerouteCause.Breach));
        var lost = engine.Routing.Route(new Lead(), Now);
        var undeclared = engine.Routing.Explain(new Lead(), Now.Rerouting(RerouteRequest.After(in lost, RerouteCause.Inactivity, AsOf)));
        (undeclared.Decision.Queue, undeclared.Explanation!.Reasons[0].ToString()).ShouldBe(("boss", "The policy has no rule for routing again for inactivity; boss has it."));
        var often = engine.Routing.Explain(new Lead(), Now.Rerouting(new RerouteRequest(RerouteCause.Breach, [], 3, AsOf)).WithOwners(new KnownOwners(account: "zoe")));
        (often.Decision.Queue, often.Explanation!.Reasons[0].ToString()).ShouldBe(("boss", "It was routed again 3 times, as often as it may be; boss has it."));
        Leads.Engine(p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "q", m => m.Members("ann")).Queue("q").CatchAll("q")))
            .Routing.Route(new Lead(), Now.Rerouting(RerouteRequest.After(in lost, RerouteCause.Breach, AsOf))).Queue.ShouldBe("q", "a policy without the section");
        Engine(r => r.On(RerouteCause.Breach), more: r => r.Suppress("Rival", Title.Is("rival"), "q")).Routing
            .Route(new Lead(Title: "rival"), Now.Rerouting(new RerouteRequest(RerouteCause.Breach, [], 9, AsOf))).Outcome.ShouldBe(RoutingOutcome.Suppressed);
    }

    [Fact]
    public void Any_sequence_of_causes_ends_with_an_owner_or_in_the_escalation_queue_and_nobody_barred_gets_it() => Law.ForEachCase(400, 60_000, random =>
    {
        var most = random.Next(1, 5);
        var rules = Enumerable.Range(0, 3).Select(_ => (RerouteExclusion)random.Next(5)).ToArray();
        var memory = random.Next(2) == 0 ? new InMemoryAssignmentMemory(50) : null;
        string[] people = ["ann", "bob", "cy", "dee", "kim"];
        var engine = Leads.Engine(
            p => p.Routing(r => r.KeepOwners(KnownOwnerKind.Account).Territory("us", Country.Is("US"), "us").Territory("kim", Country.Is("CA"), RoutingTarget.Owner("kim")).Territory("rest", null, "rest")
                .Pool("us", "q", m => m.Members([.. people.Take(random.Next(1, 4))])).Pool("rest", "q", m => m.Members([.. people.Skip(2).Take(random.Next(1, 3))]))
                .Queue("q").Queue("boss").CatchAll("q")
                .Reroute(most, "boss", x => x.On(RerouteCause.Rejection, rules[0]).On(RerouteCause.Breach, rules[1]).On(RerouteCause.Inactivity, rules[2]))),
            new PolicyEngineOptions { AssignmentMemory = memory, RotationStore = random.Next(2) == 0 ? new TextStore() : null });
        for (var i = random.Next(5); i > 0; i--)
        {
            engine.Routing.Route(new Lead(Id: "other" + i, Country: "US"), Now);
        }

        var lead = new Lead(Country: random.Next(3) switch { 0 => "US", 1 => "CA", _ => "DE" });
        var context = random.Next(2) == 0 ? Now : Now.WithOwners(new KnownOwners(account: people[random.Next(5)]));
        var decision = engine.Routing.Route(lead, context);
        RerouteRequest? request = null;
        var decisions = 0;
        while (decision.Owner is not null)
        {
            var cause = (RerouteCause)random.Next(3);
            request = request?.Then(in decision, cause) ?? RerouteRequest.After(in decision, cause, AsOf.AddDays(-1));
            decision = engine.Routing.Route(lead, context.Rerouting(request));
            (++decisions).ShouldBeLessThanOrEqualTo(most + 1);
            (decision.Hop, decision.ReceivedAt).ShouldBe((decisions, AsOf.AddDays(-1)));
            var barred = rules[(int)cause] switch { RerouteExclusion.Nobody => [], RerouteExclusion.LastHolder => [request.Loser!.Value.Owner], _ => request.Holders.Select(h => h.Owner).ToArray() };
            barred.ShouldNotContain(decision.Owner);
            if (decision.Pool is not null && decision.Owner is not null)
            {
                (rules[(int)cause] == RerouteExclusion.LastPool && request.Loser!.Value.Pool == decision.Pool).ShouldBeFalse();
                (rules[(int)cause] == RerouteExclusion.AllPools && request.Holders.Any(h => h.Pool == decision.Pool)).ShouldBeFalse();
            }
        }

        decision.Queue.ShouldBe("boss");
    });

    [Fact]
    public async Task Batches_and_asynchronous_stores_route_again_alike()
    {
        var random = new Random(11);
        Lead[] leads = [.. Enumerable.Range(0, 150).Select(i => new Lead(Id: "L" + (i % 40)))];
        RoutingContext[] contexts = [.. leads.Select(_ => random.Next(3) == 0 ? Now : Now.Rerouting(new RerouteRequest(
            (RerouteCause)random.Next(3), [.. Enumerable.Range(0, random.Next(3)).Select(_ => new EarlierHolder(new[] { "ann", "bob", "cy" }[random.Next(3)], RerouteCause.Breach, "pool"))], random.Next(4), AsOf)))];
        foreach (var remembers in new[] { false, true })
        {
            PolicyEngine<Lead> New() => Engine(r => r.On(RerouteCause.Breach).On(RerouteCause.Rejection, RerouteExclusion.LastHolder), remembers ? new InMemoryAssignmentMemory(100) : null);
            var singles = New();
            var expected = leads.Select((l, i) => singles.Routing.Route(l, contexts[i])).ToArray();
            var decisions = new RoutingDecision[leads.Length];
            New().Batches.Route(leads, contexts, decisions);
            decisions.ShouldBe(expected);
            var router = New().RoutingOver(new TextStore());
            for (var i = 0; i < leads.Length; i++)
            {
                (await router.RouteAsync(leads[i], contexts[i], TestContext.Current.CancellationToken)).ShouldBe(expected[i]);
            }
        }
    }

    [Fact]
    public void A_request_refuses_what_makes_no_sense_and_counts_at_least_its_holders()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new RerouteRequest(RerouteCause.Breach, [], -1, AsOf));
        Should.Throw<ArgumentNullException>(() => new RerouteRequest(RerouteCause.Breach, null!, 0, AsOf));
        Should.Throw<ArgumentException>(() => new EarlierHolder("", RerouteCause.Breach));
        new RerouteRequest(RerouteCause.Breach, [new("a", RerouteCause.Breach), new("b", RerouteCause.Breach), new("a", RerouteCause.Breach)], 0, AsOf).Hops.ShouldBe(2);
        RoutingDecision queued = new(RoutingOutcome.Queued, Reasons.CatchAll, queue: "q");
        RerouteRequest.After(in queued, RerouteCause.Inactivity, AsOf).Loser.ShouldBeNull();
    }

    // Lets the rotation come to the one before, so that the next turn would be theirs.
    private static void Skip(PolicyEngine<Lead> engine, string until)
    {
        while (engine.Routing.Preview(new Lead(), Now).Owner != until)
        {
            engine.Routing.Route(new Lead(), Now);
        }
    }

    private static PolicyEngine<Lead> Engine(Action<ReroutePolicyBuilder> rules, IAssignmentMemory? memory = null, Action<RoutingPolicyBuilder>? more = null) => Leads.Engine(
        p => p.Routing(r =>
        {
            r.Territory("all", null, "pool").Pool("pool", "q", m => m.Members("ann", "bob", "cy")).Queue("q").Queue("boss").CatchAll("q").Reroute(3, "boss", rules);
            more?.Invoke(r);
        }),
        new PolicyEngineOptions { AssignmentMemory = memory });
}
