using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Stores that throw before they write, throw after it, meet rivals, or hang: nothing is lost, and one token is one turn.</summary>
public class FaultTests
{
    private static readonly string[] People = ["ann", "bob", "cy"];

    [Fact]
    public void Whatever_the_store_does_each_token_is_one_turn_and_the_state_counts_what_people_have() => Law.ForEachCase(150, 20_000, random =>
    {
        var store = new FaultyStore(random);
        PolicyEngine<Lead>[] hosts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Engine(store))];
        var given = new Dictionary<string, RoutingDecision>(StringComparer.Ordinal);
        for (var record = 0; record < 40; record++)
        {
            // The message comes again until somebody has the record, at whichever host.
            var message = "message " + record;
            var context = RoutingContext.At(AsOf).Once(message);
            RoutingDecision decision;
            do
            {
                decision = random.Next(3) == 0
                    ? Batched(hosts[random.Next(hosts.Length)], new Lead(Id: message), in context)
                    : hosts[random.Next(hosts.Length)].Routing.Route(new Lead(Id: message), context);
                (decision.Owner ?? decision.Queue).ShouldNotBeNull();
                if (decision.Owner is null)
                {
                    (decision.Queue, decision.Reason.Value).ShouldBe(("fallback", Reasons.RotationUnavailable));
                }
            }
            while (decision.Owner is null);

            given.Add(message, decision);
            if (random.Next(3) == 0 && given.Count > 1)
            {
                var again = "message " + random.Next(Math.Max(0, record - 3), record + 1);
                var repeated = hosts[random.Next(hosts.Length)].Routing.Route(new Lead(Id: again), RoutingContext.At(AsOf).Once(again));
                (repeated.Owner is null || (repeated.Owner, repeated.Turn) == (given[again].Owner, given[again].Turn)).ShouldBeTrue();
            }
        }

        store.IsHealthy = true;
        foreach (var host in hosts)
        {
            var settled = host.Routing.Route(new Lead(), RoutingContext.At(AsOf).Once("settle " + Array.IndexOf(hosts, host)));
            given.Add("settle " + Array.IndexOf(hosts, host), settled);
        }

        given.Values.Select(d => d.Turn).ShouldBeUnique();
        var ledger = RotationLedger.Parse(hosts[0].Policy.Routing!.Pools[0].Members, store.Load("pool").Value);
        ledger.Turns.ShouldBe(given.Count, "no turn is charged to nobody");
        for (var i = 0; i < People.Length; i++)
        {
            ledger.InstantsOf(i).Length.ShouldBe(given.Values.Count(d => d.Owner == People[i]));
        }
    });

    [Fact]
    public async Task An_asynchronous_store_that_hangs_until_it_is_cancelled_loses_nothing_either()
    {
        for (var seed = 0; seed < Law.Cases(20, 2_000); seed++)
        {
            var random = new Random(seed);
            var store = new FaultyStore(random) { Hangs = true };
            var engine = Engine(store);
            AsyncRouter<Lead>[] hosts = [engine.RoutingOver(store), engine.RoutingOver(store)];
            var given = new List<RoutingDecision>();
            for (var record = 0; record < 25; record++)
            {
                var context = RoutingContext.At(AsOf).Once("message " + record);
                var decision = default(RoutingDecision);
                while (decision.Owner is null)
                {
                    using var patience = new CancellationTokenSource();
                    store.OnHang = patience.Cancel;
                    try
                    {
                        decision = await hosts[random.Next(2)].RouteAsync(new Lead(Id: "L" + record), context, patience.Token);
                    }
                    catch (OperationCanceledException)
                    {
                        decision = default;
                    }
                }

                given.Add(decision);
            }

            store.IsHealthy = true;
            foreach (var host in hosts)
            {
                given.Add(await host.RouteAsync(new Lead(), RoutingContext.At(AsOf).Once("settle " + given.Count), TestContext.Current.CancellationToken));
            }

            given.Select(d => d.Turn).ShouldBeUnique();
            var ledger = RotationLedger.Parse(engine.Policy.Routing!.Pools[0].Members, store.Load("pool").Value);
            ledger.Turns.ShouldBe(given.Count);
            People.Select((p, i) => ledger.InstantsOf(i).Length).ShouldBe(People.Select(p => given.Count(d => d.Owner == p)));
        }
    }

    [Fact]
    public void A_batch_whose_store_fails_sends_all_records_of_the_rotation_to_its_queue_and_the_others_where_they_belong()
    {
        var store = new FaultyStore(new Random(1)) { IsHealthy = true, Fails = true };
        var engine = Leads.Engine(
            p => p.Routing(r => r.Territory("us", Country.Is("US"), "pool").Territory("kim", null, RoutingTarget.Owner("kim")).Pool("pool", "fallback", m => m.Members("ann", "bob")).Queue("fallback").CatchAll("fallback")),
            new PolicyEngineOptions { RotationStore = store });
        var decisions = engine.Batches.Route([.. Enumerable.Range(0, 100).Select(i => new Lead(Id: "L" + i, Country: i % 2 == 0 ? "US" : "DE"))], RoutingContext.At(AsOf));
        decisions.Where((_, i) => i % 2 == 0).ShouldAllBe(d => d.Queue == "fallback" && d.Reason.Value == Reasons.RotationUnavailable);
        decisions.Where((_, i) => i % 2 == 1).ShouldAllBe(d => d.Owner == "kim");
    }

    [Fact]
    public void A_memory_that_throws_has_forgotten_and_the_record_takes_a_turn_alone_and_in_a_batch()
    {
        var engine = Leads.Engine(
            p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "fallback", m => m.Members("ann", "bob")).Queue("fallback").CatchAll("fallback")),
            new PolicyEngineOptions { AssignmentMemory = new ThrowingMemory() });
        engine.Routing.Route(new Lead(), RoutingContext.At(AsOf)).Turn.ShouldBe(1);
        engine.Routing.Route(new Lead(), RoutingContext.At(AsOf)).Turn.ShouldBe(2, "nobody remembers the first");
        engine.Batches.Route([new Lead(), new Lead()], RoutingContext.At(AsOf)).Select(d => d.Turn).ShouldBe([3, 4]);
    }

    [Fact]
    public void A_turn_is_given_back_once_after_a_change_of_policy_too_and_a_token_of_nobody_changes_nothing()
    {
        var store = new InMemoryRotationStore();
        var before = Engine(store);
        var lost = before.Routing.Route(new Lead(), RoutingContext.At(AsOf));
        var after = Leads.Engine(
            p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "fallback", m => m.Member("dee").Member("ann", weight: 2)).Queue("fallback").CatchAll("fallback").GiveTurnsBackFor("Duplicate")),
            new PolicyEngineOptions { RotationStore = store });
        after.Turns.GiveBack(new TurnToken("pool", 99, "ann"), "Duplicate").ShouldBe(TurnReturnOutcome.NotTaken);
        after.Turns.GiveBack(lost.TurnToken, "Duplicate").ShouldBe(TurnReturnOutcome.GivenBack);
        after.Turns.GiveBack(lost.TurnToken, "Duplicate").ShouldBe(TurnReturnOutcome.AlreadyGivenBack);
        before.Turns.GiveBack(lost.TurnToken, "Duplicate").ShouldBe(TurnReturnOutcome.AlreadyGivenBack, "by whichever engine");
        after.Routing.Route(new Lead(), RoutingContext.At(AsOf)).Owner.ShouldBe("ann", "she is owed the turn");
        var left = before.Routing.Route(new Lead(), RoutingContext.At(AsOf));
        after.Turns.GiveBack(left.TurnToken, "Duplicate").ShouldBe(TurnReturnOutcome.GivenBack, "whoever had it may have left the pool");
    }

    private static RoutingDecision Batched(PolicyEngine<Lead> engine, Lead lead, in RoutingContext context)
    {
        var decisions = new RoutingDecision[1];
        engine.Batches.Route([lead], [context], decisions);
        return decisions[0];
    }

    private static PolicyEngine<Lead> Engine(IRotationStore store) => Leads.Engine(
        p => p.Routing(r => r.Territory("all", null, "pool")
            .Pool("pool", "fallback", m => m.Member("ann", a => a.Weight(3).AtMost(1_000, CapPeriod.Month)).Member("bob", b => b.AtMost(1_000, CapPeriod.Month)).Member("cy", c => c.AtMost(1_000, CapPeriod.Month)))
            .Queue("fallback").CatchAll("fallback").GiveTurnsBackFor("Duplicate")),
        new PolicyEngineOptions { RotationStore = store });

    private sealed class ThrowingMemory : IAssignmentMemory
    {
        public string? Recall(RecordKey key) => throw new TimeoutException("the memory takes too long");

        public void Remember(RecordKey key, string owner, DateTimeOffset asOf) => throw new TimeoutException("the memory takes too long");
    }

    /// <summary>A store that throws before or after it writes, or to which a rival always comes first, as chance has it.</summary>
    private sealed class FaultyStore(Random random) : IRotationStore, IAsyncRotationStore
    {
        private RotationState _state;

        public bool IsHealthy { get; set; }

        public bool Fails { get; set; }

        public bool Hangs { get; set; }

        public Action OnHang { get; set; } = () => { };

        public RotationState Load(string key) => Fails || (!IsHealthy && random.Next(8) == 0) ? throw new TimeoutException("no answer") : _state;

        public bool TrySave(string key, long expectedVersion, string value)
        {
            if (Fails || (!IsHealthy && random.Next(6) == 0))
            {
                throw new TimeoutException("nothing was written");
            }

            if (!IsHealthy && random.Next(4) == 0)
            {
                // The rival saved what was there already, so that only the version moved on.
                _state = new RotationState(_state.Version + 1, _state.Value);
                return false;
            }

            if (_state.Version != expectedVersion)
            {
                return false;
            }

            _state = new RotationState(expectedVersion + 1, value);
            return IsHealthy || random.Next(5) > 0 ? true : throw new TimeoutException("it was written");
        }

        public async Task<RotationState> LoadAsync(string key, CancellationToken cancellationToken)
        {
            await Hang(cancellationToken);
            return Load(key);
        }

        public async Task<bool> TrySaveAsync(string key, long expectedVersion, string value, CancellationToken cancellationToken)
        {
            var late = random.Next(2) == 0;
            var saved = !late || TrySave(key, expectedVersion, value);
            await Hang(cancellationToken);
            return late ? saved : TrySave(key, expectedVersion, value);
        }

        private async Task Hang(CancellationToken cancellationToken)
        {
            if (Hangs && !IsHealthy && random.Next(6) == 0)
            {
                OnHang();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
        }
    }
}
