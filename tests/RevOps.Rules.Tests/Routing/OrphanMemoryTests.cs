using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Counts the memory of the whole process, so nothing else may run beside it.</summary>
[Collection(nameof(AloneCollection))]
public class OrphanMemoryTests
{
    [Fact]
    public void A_large_run_keeps_nothing_of_its_records()
    {
        var engine = Engine(p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "triage", m => m.Members("ann", "bob")).Queue("triage").CatchAll("triage")));
        var owners = new Dictionary<string, OwnerState>(StringComparer.Ordinal) { ["ann"] = OwnerState.Active, ["bob"] = OwnerState.Active, ["zoe"] = OwnerState.Inactive };
        var report = new OrphanReportBuilder();
        var records = Properties.Law.IsLong ? 1_000_000 : 25_000;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = long.MaxValue;
        engine.Orphans.Run(
            Enumerable.Range(0, records).Select(i => new OpenRecord<Lead>(new Lead(Id: "L" + i), i % 10 == 0 ? "zoe" : "ann")),
            owners,
            RoutingContext.At(AsOf),
            finding =>
            {
                report.Add(finding);
                if (finding.Key.ToString() == "L" + (records - 10))
                {
                    kept = GC.GetTotalMemory(forceFullCollection: true) - before;
                }
            });
        kept.ShouldBeLessThan(2_000_000);
        report.Build().Count(TransferAction.Reassign).ShouldBe(records / 10);
    }
}
