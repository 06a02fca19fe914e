using System.Runtime.CompilerServices;
using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// What is asked before territories, beside the floor: a hundred thousand named accounts by domain, of which every second record is one, or none is; and duplicates.
/// What is left one territory takes to a queue, whose policy reads no text but those; or a thousand do, whose policy reads eight. An operation is one record.
/// </summary>
internal static class AccountScenario
{
    private const int Accounts = 100_000;
    private static readonly RoutingContext Now = RoutingContext.At(new DateTimeOffset(2026, 1, 5, 15, 0, 0, TimeSpan.Zero));
    private static readonly TextAttribute Domain = TerritoryWorkload.Attributes[0];

    public static IEnumerable<Scenario> Make() => [new("named-accounts", Engines), new("accounts-before-territories", BeforeTerritories)];

    private static IReadOnlyList<Engine> Engines()
    {
        var records = LeadTexts.Varied().ToArray();
        var accounts = EverySecond();
        return
        [
            FloorScenario.Floor(records),
            new("route to a queue, the domain not read", records.Length, Run(Engine(r => r), records)),

            // Half a floor above what the row before it cost when the budget was set.
            new("100,000 accounts by domain", records.Length, Run(Engine(r => r.Accounts("all", Domain, accounts, AccountMatch.Domain)), records), new Budget(1.7, 0)),
            new("100,000 accounts by text", records.Length, Run(Engine(r => r.Accounts("all", Domain, accounts)), records), new Budget(1.7, 0)),
            new("duplicates by domain, a memory of 10,000", records.Length, Run(Engine(r => r.Duplicates(TimeSpan.FromDays(90), Domain), new InMemoryAssignmentMemory(10_000)), records)),
        ];
    }

    private static IReadOnlyList<Engine> BeforeTerritories()
    {
        var records = LeadTexts.Varied().ToArray();
        var accounts = EverySecond();
        (string, string)[] others = [.. accounts.Select(a => ("sub." + a.Account, a.Owner))];
        return
        [
            FloorScenario.Floor(records),
            new("1,000 territories", records.Length, Run(Before(null), records)),
            new("behind 100,000 accounts, every second record one", records.Length, Run(Before(r => r.Accounts("all", Domain, accounts, AccountMatch.Domain)), records)),
            new("behind 100,000 accounts, no record one", records.Length, Run(Before(r => r.Accounts("all", Domain, others, AccountMatch.Domain)), records)),
        ];
    }

    private static (string Account, string Owner)[] EverySecond() => [.. LeadTexts.ValuesOf(0).Where((_, i) => i % 2 == 0).Take(Accounts).Select((a, i) => (a, "owner " + (i % 200)))];

    private static Func<long> Run(PolicyEngine<LeadTexts> engine, LeadTexts[] records)
    {
        var router = engine.Routing;
        return () =>
        {
            var sum = 0L;
            foreach (var record in records)
            {
                sum += router.Route(record, Now).Owner is null ? 0 : 1;
            }

            return sum;
        };
    }

    private static PolicyEngine<LeadTexts> Before(Action<RoutingPolicyBuilder>? routing) =>
        TerritoryWorkload.PolicyOf(TerritoryWorkload.Of(1_000), routing).CompileFor(TerritoryWorkload.Schema);

    private static PolicyEngine<LeadTexts> Engine(Func<RoutingPolicyBuilder, RoutingPolicyBuilder> routing, IAssignmentMemory? memory = null)
    {
        var schema = RecordSchema.For<LeadTexts>().Key(l => (long)RuntimeHelpers.GetHashCode(l)).Bind(Domain, l => l.Values[0]).Build();
        return Policy.Named("accounts", "1").Routing(r => routing(r).Territory("all", null, RoutingTarget.Queue("triage")).Queue("triage").CatchAll("triage")).Build()
            .CompileFor(schema, new PolicyEngineOptions { AssignmentMemory = memory });
    }
}
