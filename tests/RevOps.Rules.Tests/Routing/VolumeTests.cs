using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Many records: threads, batches, leases, the asynchronous store, and what is allocated.</summary>
public class VolumeTests
{
    private static readonly RoutingContext Now = RoutingContext.At(AsOf);

    [Fact]
    public async Task Sixteen_threads_take_exactly_the_turns_that_one_takes()
    {
        var records = Law.Cases(50_000, 1_000_000);
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        var single = Mixed();
        for (var i = 0; i < records; i++)
        {
            var owner = single.Routing.Route(new Lead(), Now).Owner!;
            expected[owner] = expected.GetValueOrDefault(owner) + 1;
        }

        var shared = Mixed();
        var turns = new string?[records];
        await Task.WhenAll(Enumerable.Range(0, 16).Select(t => Task.Factory.StartNew(
            () =>
            {
                for (var i = t; i < records; i += 16)
                {
                    var routed = shared.Routing.Route(new Lead(), Now);
                    Interlocked.CompareExchange(ref turns[routed.Turn - 1], routed.Owner, null).ShouldBeNull("no turn is given twice");
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        turns.ShouldAllBe(t => t != null, "no turn is lost");
        turns.GroupBy(o => o!).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public async Task Threads_and_hosts_on_one_store_of_text_lose_no_turn()
    {
        var store = new TextStore();
        PolicyEngine<Lead>[] hosts = [Mixed(store), Mixed(store), Mixed(store, turnsPerLease: 5)];
        var routed = (await Task.WhenAll(Enumerable.Range(0, 6).Select(t => Task.Factory.StartNew(
            () => Enumerable.Range(0, 200).Select(i => hosts[t % 3].Routing.Route(new Lead(Id: $"{t}.{i}"), Now)).ToArray(),
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)))).SelectMany(r => r).ToArray();
        routed.ShouldAllBe(r => r.Owner != null);
        routed.Select(r => r.Turn).Distinct().Count().ShouldBe(routed.Length);
    }

    [Fact]
    public void A_batch_equals_the_sequence_of_singles() => Law.ForEachCase(12, 400, random =>
    {
        var leads = Enumerable.Range(0, random.Next(1, 2_600)).Select(_ => AnyLead(random)).ToArray();
        var contexts = random.Next(2) == 0
            ? [Now]
            : leads.Select(_ => random.Next(9) == 0 ? Now.WithOwners(new KnownOwners(account: "cy")) : random.Next(9) == 0 ? Now.Excluding(["ann"]) : random.Next(3) == 0 ? Now.WithFacts(FactSet.Empty.With(FactNames.FitTier, "A")) : Now).ToArray();
        var memory = random.Next(3) == 0;
        var text = random.Next(3) == 0;
        var sticky = random.Next(6) == 0;
        var single = Everything(memory, text, sticky);
        var batch = Everything(memory, text, sticky);
        var decisions = new RoutingDecision[leads.Length];
        for (var round = 0; round < 2; round++)
        {
            batch.Batches.Route(leads, contexts, decisions);
            for (var i = 0; i < leads.Length; i++)
            {
                decisions[i].ShouldBe(single.Routing.Route(leads[i], contexts[contexts.Length == 1 ? 0 : i]), $"record {i} of {leads.Length}: {leads[i]}");
            }
        }
    });

    [Fact]
    public void A_batch_of_previews_changes_nothing()
    {
        var engine = Mixed();
        engine.Routing.Route(new Lead(), Now);
        var previews = engine.Batches.Route([.. Enumerable.Repeat(new Lead(), 100)], Now.AsPreview());
        previews.ShouldAllBe(p => p.Owner == previews[0].Owner && p.Turn == 0);
        engine.Routing.Route(new Lead(), Now).Turn.ShouldBe(2);
    }

    [Fact]
    public void A_batch_whose_store_fails_loses_no_record_and_owes_again_what_was_kept()
    {
        var store = new TextStore { OnSave = n => n == 2 ? SaveFault.KeepsAndThrows : n == 3 ? SaveFault.Throws : SaveFault.None };
        var engine = Mixed(store);
        Lead[] leads = [.. Enumerable.Range(0, 710).Select(i => new Lead(Id: "L" + i))];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var round = 1; round <= 5; round++)
        {
            var routed = engine.Batches.Route(leads, Now);
            routed.ShouldAllBe(r => round == 2 || round == 3 ? r.Reason.Value == Reasons.RotationUnavailable && r.Queue == "triage" : r.Owner != null);
            foreach (var owner in routed.Select(r => r.Owner).OfType<string>())
            {
                counts[owner] = counts.GetValueOrDefault(owner) + 1;
            }
        }

        // 3 rounds of 71 times the total weight of 10: exactly their shares, but for the order in which what is owed is given.
        counts["ann"].ShouldBeInRange(1_063, 1_067);
        counts["bob"].ShouldBeInRange(637, 641);
    }

    [Fact]
    public void A_batch_says_what_it_needs()
    {
        var engine = Mixed();
        Should.Throw<ArgumentException>(() => engine.Batches.Route([new Lead(), new Lead()], [Now, Now, Now], new RoutingDecision[2]));
        Should.Throw<ArgumentException>(() => engine.Batches.Route([new Lead(), new Lead()], [Now], new RoutingDecision[1]));
        engine.Batches.Route([], Now).ShouldBeEmpty();
    }

    [Fact]
    public async Task Routing_over_an_asynchronous_store_gives_the_same_decisions()
    {
        var random = new Random(7);
        foreach (var (memory, sticky) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            var sync = Everything(memory, text: true, sticky);
            var other = Everything(memory, text: true, sticky);
            var router = other.RoutingOver(new TextStore());
            for (var i = 0; i < 400; i++)
            {
                var lead = AnyLead(random);
                var context = random.Next(9) == 0 ? Now.WithOwners(new KnownOwners(account: "cy")) : random.Next(9) == 0 ? Now.AsPreview() : Now;
                if (i % 10 == 0)
                {
                    var request = new ExplanationRequest<RoutingExplanation>();
                    var decision = await router.RouteAsync(lead, context.Explaining(request), TestContext.Current.CancellationToken);
                    var expected = sync.Routing.Explain(lead, context);
                    decision.ShouldBe(expected.Decision);
                    request.Explanation!.ToString().ShouldBe(expected.Explanation!.ToString());
                }
                else
                {
                    (await router.RouteAsync(lead, context, TestContext.Current.CancellationToken)).ShouldBe(sync.Routing.Route(lead, context));
                }
            }
        }
    }

    [Fact]
    public async Task An_asynchronous_store_that_fails_or_is_cancelled_loses_nothing()
    {
        var store = new TextStore { OnSave = n => n == 2 ? SaveFault.KeepsAndThrows : SaveFault.None };
        var engine = TurnTests.Engine(r => r.GiveTurnsBackFor("Misrouted").TakeTurnsFor(AssignmentKind.Manual));
        var router = engine.RoutingOver(store);
        var none = TestContext.Current.CancellationToken;
        var first = await router.RouteAsync(new Lead(Id: "L1"), Now, none);
        (await router.RouteAsync(new Lead(Id: "L2"), Now, none)).Reason.Value.ShouldBe(Reasons.RotationUnavailable);
        var again = await router.RouteAsync(new Lead(Id: "L2"), Now, none);
        (again.Owner, again.Turn).ShouldBe(("bob", 2));
        await Should.ThrowAsync<OperationCanceledException>(() => router.RouteAsync(new Lead(Id: "L3"), Now, new CancellationToken(canceled: true)));
        (await router.GiveBackAsync(first.TurnToken, "Misrouted", none)).ShouldBe(TurnReturnOutcome.GivenBack);
        (await router.GiveBackAsync(first.TurnToken, "Misrouted", none)).ShouldBe(TurnReturnOutcome.AlreadyGivenBack);
        (await router.GiveBackAsync(first.TurnToken, "Anything", none)).ShouldBe(TurnReturnOutcome.ReasonNotNamed);
        (await router.ChargeAsync("pool", "ann", Now, none)).Number.ShouldBe(3);
        store.LoadFails = _ => true;
        (await router.GiveBackAsync(again.TurnToken, "Misrouted", none)).ShouldBe(TurnReturnOutcome.Unavailable);
        (await router.RouteAsync(new Lead(Id: "L4"), Now, none)).Queue.ShouldBe("fallback");
    }

    [Fact]
    public void With_leases_what_is_handed_out_stays_within_the_stated_bound() => Law.ForEachCase(15, 1_000, random =>
    {
        int[] weights = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(3) == 0 ? random.Next(1, 50) : random.Next(1, 4))];
        var (hosts, turns) = (random.Next(1, 5), random.Next(1, 40));
        var store = new TextStore();
        PolicyEngine<Lead>[] engines = [.. Enumerable.Range(0, hosts).Select(_ => Weighted(weights, store, turns))];
        var bound = 1 + (hosts * Math.Min(2, turns - 1));
        var counts = new int[weights.Length];
        for (var n = 1; n <= 600; n++)
        {
            counts[int.Parse(engines[random.Next(hosts)].Routing.Route(new Lead(Id: "L" + n), Now).Owner!, System.Globalization.CultureInfo.InvariantCulture)]++;
            for (var i = 0; i < weights.Length; i++)
            {
                Math.Abs(counts[i] - (n * weights[i] / (double)weights.Sum())).ShouldBeLessThan(bound, $"{hosts} hosts, leases of {turns}, weights {string.Join(", ", weights)}, turn {n}");
            }
        }

        store.Saves.ShouldBeLessThanOrEqualTo((600 / turns) + hosts);
    });

    [Fact]
    public void Explaining_and_previewing_a_leased_turn_say_what_the_plain_call_gives()
    {
        var engine = Mixed(new TextStore(), turnsPerLease: 4);
        var plain = Mixed(new TextStore(), turnsPerLease: 4);
        for (var i = 0; i < 30; i++)
        {
            var lead = new Lead(Id: "L" + i);
            var expected = plain.Routing.Route(lead, Now);
            engine.Routing.Preview(lead, Now).Owner.ShouldBe(expected.Owner);
            var explained = engine.Routing.Explain(lead, Now);
            explained.Decision.ShouldBe(expected);
            explained.Explanation!.Considered.Single(c => c is { Kind: "member", IsChosen: true }).Name.ShouldBe(expected.Owner);
            explained.Explanation.Considered.Single(c => c.Name == "eve").Reason.Code.Value.ShouldBe(Reasons.MemberInactive);
        }
    }

    [Fact]
    public void A_host_that_shuts_down_gives_its_leased_turns_back_and_one_that_crashes_abandons_no_more_than_those()
    {
        var store = new TextStore();
        var crashing = TurnTests.Engine(store: store, turnsPerLease: 10);
        crashing.Routing.Route(new Lead(), Now).Turn.ShouldBe(1);
        var next = TurnTests.Engine(store: store, turnsPerLease: 10);
        next.Routing.Route(new Lead(), Now).Turn.ShouldBe(11, "turns 2 to 10 are abandoned");
        next.Turns.ReleaseLeases().ShouldBe(9);
        next.Turns.ReleaseLeases().ShouldBe(0);
        next.Routing.Route(new Lead(), Now).Turn.ShouldBe(21);
        store.Load("pool").Value.ShouldNotBeNull();
    }

    [Fact]
    public void A_lease_whose_outcome_is_unknown_sends_its_record_to_the_queue_and_is_owed_again()
    {
        var store = new TextStore { OnSave = n => n == 1 ? SaveFault.KeepsAndThrows : SaveFault.None };
        var engine = Weighted([3, 1], store, turnsPerLease: 8);
        engine.Routing.Route(new Lead(), Now).Queue.ShouldBe("triage");
        var owners = Enumerable.Range(0, 40).Select(i => engine.Routing.Route(new Lead(Id: "L" + i), Now).Owner).ToArray();
        owners.Count(o => o == "0").ShouldBe(30);
    }

    [Fact]
    public void A_turn_through_the_default_store_allocates_nothing()
    {
        var lead = new Lead(500, "US");
        var context = Now;
        foreach (var engine in new[] { Mixed(), Everything(memory: false, text: false, sticky: false) })
        {
            var router = engine.Routing;
            Allocation.Of(() => router.Route(lead, context)).ShouldBe(0);
        }
    }

    [Fact]
    public void A_batch_of_one_range_allocates_nothing()
    {
        var engine = Mixed();
        Lead[] leads = [.. Enumerable.Range(0, 64).Select(i => new Lead(Id: "L" + i))];
        RoutingContext[] contexts = [Now];
        var decisions = new RoutingDecision[leads.Length];
        Allocation.Of(() => engine.Batches.Route(leads, contexts, decisions)).ShouldBe(0);
    }

    [Fact]
    public void A_memory_keeps_as_many_records_as_it_says_and_forgets_the_oldest_first()
    {
        var memory = new InMemoryAssignmentMemory(3);
        foreach (var i in Enumerable.Range(1, 3))
        {
            memory.Remember(i, "owner " + i, AsOf);
        }

        memory.Recall(1).ShouldBe("owner 1");
        memory.Remember(1, "another", AsOf);
        memory.Remember(4, "owner 4", AsOf);
        (memory.Count, memory.Recall(2), memory.Recall(1), memory.Recall(3), memory.Recall(4)).ShouldBe((3, null, "another", "owner 3", "owner 4"));
        Should.Throw<ArgumentOutOfRangeException>(() => new InMemoryAssignmentMemory(0));
        Law.ForEachCase(20, 1_000, random =>
        {
            var capacity = random.Next(1, 20);
            var kept = new InMemoryAssignmentMemory(capacity);
            var order = new List<int>();
            for (var i = 0; i < 200; i++)
            {
                var key = random.Next(30);
                kept.Remember(key, key + "", AsOf);
                order.Remove(key);
                order.Add(key);
                order.RemoveRange(0, Math.Max(0, order.Count - capacity));
                Enumerable.Range(0, 30).Where(k => kept.Recall(k) is not null).ShouldBe(order.Order());
            }
        });
    }

    [Fact]
    public async Task A_large_memory_stays_within_its_capacity_under_threads()
    {
        var memory = new InMemoryAssignmentMemory(5_000);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(t => Task.Run(() =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                memory.Remember($"{t}.{i}", "ann", AsOf);
                memory.Recall($"{t}.{i}").ShouldBeOneOf("ann", null);
            }
        })));
        memory.Count.ShouldBe(5_000);
    }

    private static PolicyEngine<Lead> Mixed(IRotationStore? store = null, int turnsPerLease = 1) => Leads.Engine(
        p => p.Routing(r => r.Territory("all", null, "pool")
            .Pool("pool", "triage", m => m.Member("ann", weight: 5).Member("bob", weight: 3).Member("cy").Member("dee").Member("eve", isActive: false))
            .Queue("triage").CatchAll("triage")),
        new PolicyEngineOptions { RotationStore = store, TurnsPerLease = turnsPerLease });

    private static PolicyEngine<Lead> Weighted(int[] weights, IRotationStore store, int turnsPerLease) => Leads.Engine(
        p => p.Routing(r => r.Territory("all", null, "pool")
            .Pool("pool", "triage", m => { for (var i = 0; i < weights.Length; i++) { m.Member(i + "", weights[i]); } })
            .Queue("triage").CatchAll("triage")),
        new PolicyEngineOptions { RotationStore = store, TurnsPerLease = turnsPerLease });

    private static PolicyEngine<Lead> Everything(bool memory, bool text, bool sticky) => Leads.Engine(
        p => p.Routing(r =>
        {
            r.Suppress("Competitor", Title.Is("rival"), "triage").KeepOwners(KnownOwnerKind.Account)
                .Territory("us", Country.Is("US"), "us").Territory("de", Country.Is("DE"), "de").Territory("big", Employees.AtLeast(500), RoutingTarget.Owner("kim")).Territory("rest", Country.IsKnown(), "de")
                .Pool("us", "triage", m => m.Member("ann", weight: 3).Member("bob", capacity: 5).Member("cy", when: Employees.AtLeast(100)).Member("dee", d => d.AtMost(50, CapPeriod.Day)))
                .Pool("de", "triage", m => m.Member("cy", c => c.Priority(2)).Member("kim", k => k.When(Employees.AtMost(700))).RotateBy(Facts.FitTier).Owe(CatchUp.UpTo(3)))
                .Queue("triage").CatchAll("triage");
            _ = sticky ? r.TakeTurnsFor(AssignmentKind.Sticky) : r;
        }),
        new PolicyEngineOptions { RotationStore = text ? new TextStore() : null, AssignmentMemory = memory ? new InMemoryAssignmentMemory(100) : null });

    private static Lead AnyLead(Random random) => new(
        random.Next(5) == 0 ? null : random.Next(1_000),
        random.Next(6) switch { 0 => null, 1 => Throws, 2 => "DE", 3 => "FR", _ => "US" },
        random.Next(9) == 0 ? "rival" : null,
        Id: "L" + random.Next(400),
        Problem: random.Next(40) == 0 ? "broken" : null);
}
