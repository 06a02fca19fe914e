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
