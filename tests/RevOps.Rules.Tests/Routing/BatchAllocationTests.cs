using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>The pool of threads is the whole process's, and what asking it for help costs depends on who else asks; so nothing else may run beside it.</summary>
[Collection(nameof(AloneCollection))]
public class BatchAllocationTests
{
#if NETSTANDARD_ASSEMBLIES
    // There the pool of threads makes an object of its own for each thread that is asked to help: one for two ranges.
    private const int OfHelper = 40;
#else
    private const int OfHelper = 0;
#endif

    [Fact]
    public void A_batch_that_other_threads_share_allocates_nothing_for_a_record()
    {
        var engine = Engine(p => p.Routing(r => r.Territory("all", null, "pool")
            .Pool("pool", "triage", m => m.Member("ann", weight: 5).Member("bob", weight: 3).Member("cy")).Queue("triage").CatchAll("triage")));
        Lead[] leads = [.. Enumerable.Range(0, 300).Select(i => new Lead(Id: "L" + i))];
        RoutingContext[] contexts = [RoutingContext.At(AsOf)];
        var decisions = new RoutingDecision[leads.Length];
        const int OfHelpers = Allocation.Calls * OfHelper;
        Allocation.Of(() => engine.Batches.Route(leads, contexts, decisions), OfHelpers).ShouldBeLessThanOrEqualTo(OfHelpers);
    }
}
