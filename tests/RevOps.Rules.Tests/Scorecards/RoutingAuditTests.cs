using RevOps.Rules.Tests.Policies;

namespace RevOps.Rules.Tests.Scorecards;

public class RoutingAuditTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("ann", null, "East", "ann", "East", OwnerChange.Unstated, RoutingAuditFinding.Agreed)]
    [InlineData("ann", null, "East", "ann", "East", OwnerChange.Misrouted, RoutingAuditFinding.Agreed)]
    [InlineData("ann", null, "East", "bob", "East", OwnerChange.Unstated, RoutingAuditFinding.SameTerritory)]
    [InlineData("ann", null, "East", "cyd", "West", OwnerChange.Unstated, RoutingAuditFinding.Override)]
    [InlineData("ann", null, "East", "cyd", null, OwnerChange.Manual, RoutingAuditFinding.Override)]
    [InlineData("ann", null, "East", "cyd", "West", OwnerChange.Misrouted, RoutingAuditFinding.Misroute)]
    [InlineData("ann", null, "East", "cyd", "West", OwnerChange.BulkTransfer, RoutingAuditFinding.Excluded)]
    [InlineData("ann", null, "East", "bob", "East", OwnerChange.Cover, RoutingAuditFinding.Excluded)]
    [InlineData("ann", null, "East", null, null, OwnerChange.Unstated, RoutingAuditFinding.Unowned)]
    [InlineData("ann", null, null, "bob", null, OwnerChange.Unstated, RoutingAuditFinding.Override)]
    [InlineData(null, "triage", null, "bob", "East", OwnerChange.Unstated, RoutingAuditFinding.TakenFromQueue)]
    [InlineData(null, "triage", null, "", null, OwnerChange.Unstated, RoutingAuditFinding.Waiting)]
    [InlineData(null, "east desk", "East", "bob", "East", OwnerChange.Unstated, RoutingAuditFinding.SameTerritory)]
    [InlineData(null, "east desk", "East", "cyd", "West", OwnerChange.Unstated, RoutingAuditFinding.Override)]
    public void A_record_has_one_finding(string? owner, string? queue, string? territory, string? actual, string? actualTerritory, OwnerChange change, RoutingAuditFinding finding)
    {
        var decided = new RoutingDecision(owner is null ? RoutingOutcome.Queued : RoutingOutcome.Assigned, Reasons.TerritoryMatched, owner, queue, territory);
        var audit = RoutingAudit.Of([new AuditedAssignment(decided, actual, actualTerritory, change)]);

        Enum.GetValues<RoutingAuditFinding>().Single(f => audit.Count(f) == 1).ShouldBe(finding);
        audit.Records.ShouldBe(1);
    }

    [Fact]
    public void The_misroute_rate_leaves_out_what_says_nothing_of_the_routing()
    {
        var decided = new RoutingDecision(RoutingOutcome.Assigned, Reasons.TerritoryMatched, "ann", territory: "East");
        var audit = RoutingAudit.Of(
        [
            new(decided, "ann"), new(decided, "cyd", "West", OwnerChange.Misrouted), new(decided, "cyd", "West", OwnerChange.BulkTransfer), new(decided, "dee", "East", OwnerChange.Cover), new(decided, null),
        ]);

        audit.MisrouteRate.ShouldBe(0.5);
        RoutingAudit.Of([]).MisrouteRate.ShouldBeNull();
        Approved.Matches("Scorecards/routing-audit.approved.md", audit.ToMarkdown());
    }

    [Fact]
    public void The_overrides_of_a_real_customer_file_are_found()
    {
        var rows = AdventureWorks.Rows("stores.csv");
        var policy = PolicyDocument.Load(File.ReadAllText(Repository.At("tests/RevOps.Rules.Tests/Policies/adventureworks/territories.policy.json")));
        var router = policy.CompileFor(RecordSchema.ForDictionaries(policy.Attributes).Build()).Routing;
        var context = RoutingContext.At(AsOf);

        var audit = RoutingAudit.Of(rows.Select(row => new AuditedAssignment(router.Route(row, in context), (string?)row["sales_person_id"], (string?)row["sales_person_territory"])));

        audit.Records.ShouldBe(701);
        audit.Count(RoutingAuditFinding.SameTerritory).ShouldBe(617);
        audit.Count(RoutingAuditFinding.Override).ShouldBe(84);
        audit.Lines.Count(l => l.Finding == RoutingAuditFinding.Override).ShouldBe(84);
    }
}
