using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Leases: what a batch takes of them, and what becomes of the rest of one whose release nobody knows about.</summary>
public class LeaseTests
{
    private static readonly RoutingContext Now = RoutingContext.At(AsOf);

    [Fact]
    public void A_batch_of_an_engine_that_leases_equals_the_sequence_of_singles()
    {
        Lead[] leads = [.. Enumerable.Range(0, 12).Select(i => new Lead(Id: "L" + i))];
        RoutingContext[] contexts = [.. leads.Select((_, i) => i % 3 == 1 ? Now.Excluding(["ann"]) : Now)];
        var (singles, batches) = (Three(), Three());
        var decisions = new RoutingDecision[leads.Length];
        batches.Batches.Route(leads, contexts, decisions);
        decisions.ShouldBe([.. leads.Select((l, i) => singles.Routing.Route(l, contexts[i]))]);

        // What is left of a lease is the batch's, and what the batch leaves is for those who come after it.
        var all = leads.Take(3).Select(l => batches.Routing.Route(l, Now)).ToList();
        all.AddRange(batches.Batches.Route(leads, Now));
        all.AddRange(leads.Select(l => batches.Routing.Route(l, Now)));
        all.ShouldBe([.. leads.Take(3).Concat(leads).Concat(leads).Select(l => singles.Routing.Route(l, Now))]);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    public void A_lease_that_was_given_back_by_a_save_of_open_outcome_is_given_back_once(int turnsPerLease)
    {
        foreach (var fault in new[] { SaveFault.KeepsAndThrows, SaveFault.Throws })
        {
            var store = new TextStore { OnSave = n => n == 2 ? fault : SaveFault.None };
            var engine = TurnTests.Engine(store: store, turnsPerLease: turnsPerLease);
            engine.Routing.Route(new Lead(), Now).Owner.ShouldBe("ann");
            engine.Turns.ReleaseLeases().ShouldBe(0, "nobody knows");
            engine.Turns.ReleaseLeases().ShouldBe(turnsPerLease - 1);
            engine.Turns.ReleaseLeases().ShouldBe(0);
            Owed(engine, store).ShouldBe(turnsPerLease - 1);
        }
    }

    [Fact]
    public void A_lease_whose_release_is_open_is_not_handed_out_any_more()
    {
        foreach (var fault in new[] { SaveFault.KeepsAndThrows, SaveFault.Throws })
        {
            var store = new TextStore { OnSave = n => n == 2 ? fault : SaveFault.None };
            var engine = TurnTests.Engine(store: store, turnsPerLease: 10);
            engine.Routing.Route(new Lead(), Now);
            engine.Turns.ReleaseLeases().ShouldBe(0);
            engine.Routing.Preview(new Lead(), Now).Owner.ShouldNotBeNull();
            engine.Routing.Route(new Lead(), Now).Turn.ShouldBe(11, "its turns are owed, or will be");
            engine.Turns.ReleaseLeases().ShouldBe(9);
            Owed(engine, store).ShouldBe(9, "the second lease was of turns that the first one left owed");
        }
    }

    [Fact]
    public void A_release_that_others_have_pushed_out_of_the_state_is_not_done_again()
    {
        var store = new TextStore { OnSave = n => n == 2 ? SaveFault.KeepsAndThrows : SaveFault.None };
        var engine = TurnTests.Engine(store: store, turnsPerLease: 10);
        var other = TurnTests.Engine(store: store);
        engine.Routing.Route(new Lead(), Now);
        engine.Turns.ReleaseLeases().ShouldBe(0);
        var before = Owed(engine, store);
        for (var i = 0; i < 40; i++)
        {
            other.Routing.Route(new Lead(Id: "L" + i), Now);
        }

        engine.Turns.ReleaseLeases();
        (before, Owed(engine, store)).ShouldBe((9, 0));
    }

    [Fact]
    public void Leases_that_are_given_back_in_any_order_are_all_owed()
    {
        var store = new TextStore();
        PolicyEngine<Lead>[] hosts = [.. Enumerable.Range(0, 4).Select(_ => TurnTests.Engine(store: store, turnsPerLease: 300))];
        foreach (var host in hosts)
        {
            host.Routing.Route(new Lead(), Now);
        }

        hosts.Reverse().Select(h => h.Turns.ReleaseLeases()).ShouldAllBe(given => given == 299);
        Owed(hosts[0], store).ShouldBe(4 * 299);
    }

    private static PolicyEngine<Lead> Three() => Leads.Engine(
        p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "q", m => m.Member("ann", weight: 3).Member("bob")).Queue("q").CatchAll("q")),
        new PolicyEngineOptions { RotationStore = new TextStore(), TurnsPerLease = 10 });

    // The owed part of each member is the sixth field of theirs, in parts of a turn.
    private static long Owed(PolicyEngine<Lead> engine, TextStore store)
    {
        var members = engine.Policy.Routing!.Pools[0].Members.Count;
        return store.Load("pool").Value!.Split(';')[^members..].Sum(m => long.Parse(m.Split(':')[5], System.Globalization.CultureInfo.InvariantCulture)) / RotationLedger.One;
    }
}
