using System.Text.Json;

namespace RevOps.Rules.Tests.Routing;

/// <summary>What the sample company says before its territories are asked.</summary>
public class LarkfieldRoutingTests
{
    private static readonly Policy Larkfield = PolicyDocument.Load(File.ReadAllText(Repository.At("docs/quickstart/larkfield.policy.json")));
    private static readonly DateTimeOffset AsOf = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Two_hundred_and_fifty_strategic_accounts_have_owners_of_their_own()
    {
        var list = Larkfield.Routing!.AccountLists.ShouldHaveSingleItem();
        list.Owners.Sum(o => o.Accounts.Count).ShouldBe(250);
        foreach (var owner in list.Owners)
        {
            Route($$"""{ "domain": "www.{{owner.Accounts[7].ToUpperInvariant()}}", "country": "US", "employees": 9000 }""", RoutingContext.At(AsOf)).ToString()
                .ShouldBe($"case: Assigned to {owner.Owner} by Strategic accounts, NamedAccount");
        }
    }

    [Fact]
    public void A_strategic_owner_who_has_left_leaves_the_record_to_operations_and_an_account_owner_to_the_next_step()
    {
        const string Strategic = """{ "domain": "zephyrworks.example" }""";
        var left = RoutingContext.At(AsOf).WithInactiveOwners(["Sofia Marchetti"]);
        Route(Strategic, left).ToString().ShouldBe("case: Queued to operations-triage by Strategic accounts, OwnerInactive");
        Route(Strategic, left.WithOwners(new KnownOwners(openOpportunity: "Sofia Marchetti"))).ToString().ShouldBe("case: Queued to operations-triage, OwnerInactive");
        Route("""{ "domain": "amberpay.example" }""", left.WithOwners(new KnownOwners(account: "Sofia Marchetti"))).Owner.ShouldBe("Priya Raman");
    }

    [Fact]
    public void The_same_address_within_ninety_days_keeps_its_owner()
    {
        var router = Router(new InMemoryAssignmentMemory(10));
        RoutingDecision On(int day, string json)
        {
            using var record = JsonDocument.Parse(json);
            return router.Route(record.RootElement, RoutingContext.At(AsOf.AddDays(day)));
        }

        On(0, """{ "id": "1", "email": "jo@amberpay.example", "domain": "amberpay.example" }""").Owner.ShouldBe("Priya Raman");
        On(90, """{ "id": "2", "email": "Jo@AmberPay.example" }""").Reason.Value.ShouldBe(Reasons.DuplicateOf);
        On(91, """{ "id": "3", "email": "jo@amberpay.example" }""").Owner.ShouldBeNull();
    }

    private static RoutingDecision Route(string json, RoutingContext context)
    {
        using var record = JsonDocument.Parse(json.Replace("{ ", """{ "id": "case", """));
        return Router(null).Route(record.RootElement, context);
    }

    private static IRouter<JsonElement> Router(IAssignmentMemory? memory) =>
        Larkfield.CompileFor(RecordSchema.ForJson(Larkfield.Attributes, "id").Build(), new PolicyEngineOptions { AssignmentMemory = memory }).Routing;
}
