namespace RevOps.Rules.Tests.Policies;

/// <summary>Territories of a real customer file, by country and state.</summary>
public class AdventureWorksTerritoryTests
{
    [Theory]
    [InlineData("stores.csv", 701)]
    [InlineData("customers.csv", 19_820)]
    public void The_decided_territory_is_the_territory_of_the_file(string file, int records)
    {
        var rows = AdventureWorks.Rows(file);
        var policy = PolicyDocument.Load(File.ReadAllText(Repository.At("tests/RevOps.Rules.Tests/Policies/adventureworks/territories.policy.json")));
        var schema = RecordSchema.ForDictionaries(policy.Attributes).Build();
        var router = policy.CompileFor(schema).Routing;
        var context = RoutingContext.At(new DateTimeOffset(2026, 3, 10, 15, 0, 0, TimeSpan.Zero));

        rows.Count.ShouldBe(records);
        rows.Where(row => router.Route(row, in context).Territory != (string)row["territory"]!)
            .Select(row => string.Join(", ", row.Values)).ShouldBeEmpty();
    }
}
