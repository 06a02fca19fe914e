using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>The pool of threads is the whole process's, and what asking it for help costs depends on who else asks; so nothing else may run beside it.</summary>
[Collection(nameof(AloneCollection))]
public class BatchAllocationTests
{
    [Fact]
    public void A_batch_that_other_threads_share_allocates_nothing_for_a_record()
    {
        var engine = Engine(p => p.Routing(r => r.Territory("all", null, "pool")
            .Pool("pool", "triage", m => m.Member("ann", weight: 5).Member("bob", weight: 3).Member("cy")).Queue("triage").CatchAll("triage")));
        Lead[] leads = [.. Enumerable.Range(0, 300).Select(i => new Lead(Id: "L" + i))];
        RoutingContext[] contexts = [RoutingContext.At(AsOf)];
        var decisions = new RoutingDecision[leads.Length];

        // What the pool of threads makes for itself when it is asked, an object for each helper on .NET Framework and now and then a longer queue, is less than a byte a record;
        // the smallest object for each record would be twenty-four.
        var aByteEach = Allocation.Calls * leads.Length;
        Allocation.Of(() => engine.Batches.Route(leads, contexts, decisions), aByteEach).ShouldBeLessThan(aByteEach);
    }
}
