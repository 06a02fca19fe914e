using RevOps.Rules.Tests.Properties;
using static RevOps.Rules.Tests.Routing.Prospects;

namespace RevOps.Rules.Tests.Routing;

/// <summary>All that is decided before a pool is asked, together: against a reference that reads like the page, in batches, and over an asynchronous store.</summary>
public class EarlierStepLaws
{
    private static readonly string[] People = ["ann", "bob", "cy", "dee"];
    private static readonly KnownOwnerKind[] Kinds = [KnownOwnerKind.OpenOpportunity, KnownOwnerKind.Customer, KnownOwnerKind.Account];

    [Fact]
    public void Every_combination_of_steps_and_rules_decides_as_a_naive_reference_does() => Law.ForEachCase(1_500, 150_000, random =>
    {
        var rules = Enum.GetValues<OwnerSource>().Where(_ => random.Next(2) == 0).ToDictionary(s => s, _ => ((OwnerAction)random.Next(3), (OwnerAction)random.Next(3)));
        var (account, territories) = (Person(random), People.Select(_ => Person(random)).ToArray());
        var memory = random.Next(2) == 0 ? new InMemoryAssignmentMemory(10) : null;
        var engine = Engine(r => Steps(r, rules, account, territories), memory);
        var (prospect, remembered, duplicate) = (new Prospect("L1", Domain: random.Next(2) == 0 ? "acme.example" : null, Email: "jo@x.example", Country: random.Next(2) == 0 ? "US" : null), Person(random), Person(random));
        var (isRemembered, isDuplicate) = (memory is not null && random.Next(2) == 0, random.Next(2) == 0);
        if (isRemembered)
        {
            memory!.Remember("L1", remembered, AsOf);
        }

        string? Maybe() => random.Next(2) == 0 ? Person(random) : null;
        var owners = new KnownOwners(Maybe(), Maybe(), Maybe());
        string[] left = [.. People.Where(_ => random.Next(3) == 0)];
        string[] away = [.. People.Where(_ => random.Next(3) == 0)];
        var context = Now.WithOwners(owners).WithInactiveOwners(left).WithAbsences([.. away.Select(p => new MemberAbsence(p, AsOf, AsOf.AddDays(1)))]);
        context = isDuplicate ? context.AsDuplicateOf(new EarlierAssignment(duplicate, AsOf.AddDays(-1), "L0")) : context;

        (string? Owner, string? Queue, string Reason) expected = (null, "triage", Reasons.CatchAll);
        (OwnerSource Source, string? Owner, string Reason)[] steps =
        [
            (OwnerSource.OpenOpportunity, owners.OpenOpportunity, Reasons.OpportunityOwner),
            (OwnerSource.Customer, owners.Customer, Reasons.CustomerOwner),
            (OwnerSource.Account, owners.Account, Reasons.AccountOwner),
            (OwnerSource.AssignedBefore, isRemembered ? remembered : null, Reasons.AssignedBefore),
            (OwnerSource.Duplicate, isDuplicate ? duplicate : null, Reasons.DuplicateOf),
            (OwnerSource.NamedAccount, prospect.Domain is null ? null : account, Reasons.NamedAccount),
            .. territories.Select((t, i) => (OwnerSource.Territory, i % 2 == 1 && prospect.Country is null ? null : t, Reasons.TerritoryMatched)),
        ];
        foreach (var (source, owner, reason) in steps.Where(s => s.Owner is not null))
        {
            var (whenInactive, whenAway) = rules.GetValueOrDefault(source, (OwnerAction.Next, OwnerAction.Keep));
            var (action, why) = left.Contains(owner) ? (whenInactive, Reasons.OwnerInactive) : away.Contains(owner) ? (whenAway, Reasons.OwnerAway) : (OwnerAction.Keep, reason);
            if (action != OwnerAction.Next)
            {
                expected = action == OwnerAction.Keep ? (owner, null, reason) : (null, "held " + source, why);
                break;
            }
        }

        var explained = engine.Routing.Explain(prospect, context.AsPreview());
        (explained.Decision.Owner, explained.Decision.Queue, explained.Decision.Reason.Value).ShouldBe(expected, explained.Explanation!.ToString());
        explained.Explanation.Considered.Count(c => c.IsChosen).ShouldBe(expected.Reason == Reasons.CatchAll ? 0 : 1);
        engine.Routing.Route(prospect, context).ShouldBe(explained.Decision);
    });

    [Fact]
    public void A_batch_equals_the_sequence_of_singles_in_all_of_it() => Law.ForEachCase(25, 2_000, random =>
    {
        var prospects = Enumerable.Range(0, random.Next(1, 1_500)).Select(_ => Any(random)).ToArray();
        var contexts = random.Next(3) == 0 ? [Now] : prospects.Select(_ => Context(random)).ToArray();
        var seed = random.Next();
        PolicyEngine<Prospect> Make() => Everything(new Random(seed));
        var (single, batch) = (Make(), Make());
        var decisions = new RoutingDecision[prospects.Length];
        for (var round = 0; round < 2; round++)
        {
            batch.Batches.Route(prospects, contexts, decisions);
            for (var i = 0; i < prospects.Length; i++)
            {
                decisions[i].ShouldBe(single.Routing.Route(prospects[i], contexts[contexts.Length == 1 ? 0 : i]), $"record {i} of {prospects.Length}: {prospects[i]}");
            }
        }
    });

    [Fact]
    public async Task An_asynchronous_store_and_an_explanation_give_the_same_decisions()
    {
        for (var seed = 0; seed < Law.Cases(8, 200); seed++)
        {
            var (sync, other, explaining) = (Everything(new Random(seed)), Everything(new Random(seed)), Everything(new Random(seed)));
            var router = other.RoutingOver(new TextStore());
            var random = new Random(seed);
            for (var i = 0; i < 150; i++)
            {
                var (prospect, context) = (Any(random), Context(random));
                var expected = sync.Routing.Route(prospect, context);
                var explained = explaining.Routing.Explain(prospect, context);
                explained.Decision.ShouldBe(expected);
                var request = new ExplanationRequest<RoutingExplanation>();
                (await router.RouteAsync(prospect, context.Explaining(request), TestContext.Current.CancellationToken)).ShouldBe(expected);
                request.Explanation!.ToString().ShouldBe(explained.Explanation!.ToString());
            }
        }
    }

    [Fact]
    public void Routing_with_all_of_it_allocates_nothing_for_a_record()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var router = Everything(new Random(seed)).Routing;
            var context = Now.WithInactiveOwners(new HashSet<string> { "dee" }).WithAbsences([new MemberAbsence("cy", AsOf, AsOf.AddDays(1))]);
            foreach (var prospect in new[] { new Prospect("L1", "www.Acme.example", "A-1", "jo@x.example", "US"), new Prospect("L2", "gmail.com", null, "jo@x.example", "DE"), new Prospect("L3") })
            {
                Allocation.Of(() => router.Route(prospect, context)).ShouldBe(0);
            }
        }
    }

    private static void Steps(RoutingPolicyBuilder routing, Dictionary<OwnerSource, (OwnerAction WhenInactive, OwnerAction WhenAway)> rules, string account, string[] territories)
    {
        routing.KeepOwners(Kinds).Duplicates(TimeSpan.FromDays(30), Email).Accounts("named", Domain, [("acme.example", account)], AccountMatch.Domain).Queue("triage").CatchAll("triage");
        for (var i = 0; i < territories.Length; i++)
        {
            routing.Territory("t" + i, i % 2 == 1 ? Country.Is("US") : null, RoutingTarget.Owner(territories[i]), i % 2 == 0 ? EffectiveDates.Always.From(AsOf) : default);
        }

        foreach (var rule in rules)
        {
            var holds = rule.Value.WhenInactive == OwnerAction.Hold || rule.Value.WhenAway == OwnerAction.Hold;
            routing.OwnersOf(rule.Key, rule.Value.WhenInactive, rule.Value.WhenAway, holds ? "held " + rule.Key : null);
            _ = holds ? routing.Queue("held " + rule.Key) : routing;
        }
    }

    private static PolicyEngine<Prospect> Everything(Random random)
    {
        var holds = random.Next(2) == 0;
        return Engine(
            r =>
            {
                r.Suppress("Competitor", Domain.EndsWith("rival.example"), "triage").KeepOwners(KnownOwnerKind.Account, KnownOwnerKind.Customer).Duplicates(TimeSpan.FromDays(30), Email)
                    .Accounts("one", Domain, [("acme.example", "ann"), ("umbra.example", "dee")], AccountMatch.Domain).Accounts("two", Account, ["A-1", "A-2"], RoutingTarget.Pool("us")).Accounts("three", Domain, ["else.example"], RoutingTarget.Queue("triage"))
                    .FreeMail(Domain)
                    .Territory("old", Country.Is("US"), RoutingTarget.Owner("cy"), EffectiveDates.Always.Until(AsOf.AddDays(1))).Territory("us", Country.Is("US"), "us").Territory("de", Country.Is("DE"), RoutingTarget.Pool("de"), EffectiveDates.Always.From(AsOf))
                    .Territory("kim", Country.In("FR", "DE"), RoutingTarget.Owner("kim"))
                    .Pool("us", "triage", p => p.Member("ann", weight: 3).Member("bob").Member("cy", c => c.Effective(EffectiveDates.Always.From(AsOf.AddDays(2)))))
                    .Pool("de", "triage", p => p.Member("kim", k => k.Away(AsOf.Date, AsOf.Date)).Member("dee").Member("cy"))
                    .OwnersOf(OwnerSource.Account, OwnerAction.Next, OwnerAction.Next).OwnersOf(OwnerSource.NamedAccount, OwnerAction.Hold, OwnerAction.Next, "triage").OwnersOf(OwnerSource.Duplicate, OwnerAction.Next, OwnerAction.Hold, "triage")
                    .Queue("triage").CatchAll("triage");
                _ = holds ? r.HoldOnError("triage") : r;
                _ = random.Next(4) == 0 ? r.TakeTurnsFor(AssignmentKind.Sticky) : r;
            },
            random.Next(3) > 0 ? new InMemoryAssignmentMemory(random.Next(1, 200)) : null,
            random.Next(2) == 0 ? new TextStore() : null);
    }

    private static Prospect Any(Random random) => new(
        "L" + random.Next(300),
        random.Next(8) switch { 0 => "acme.example", 1 => "www.Umbra.example", 2 => "else.example", 3 => "gmail.com", 4 => Throws, 5 => "x.rival.example", _ => null },
        random.Next(6) switch { 0 => "a-1", 1 => Throws, 2 => "A-9", _ => null },
        random.Next(6) switch { 0 => null, 1 => Throws, _ => "jo" + random.Next(40) + "@x.example" },
        random.Next(6) switch { 0 => null, 1 => Throws, 2 => "DE", 3 => "FR", _ => "US" });

    private static RoutingContext Context(Random random)
    {
        var context = RoutingContext.At(AsOf.AddDays(random.Next(-2, 40)));
        context = random.Next(4) == 0 ? context.WithOwners(new KnownOwners(account: random.Next(2) == 0 ? "zoe" : null, customer: "kim")) : context;
        context = random.Next(3) == 0 ? context.WithInactiveOwners([Person(random)]) : context;
        context = random.Next(3) == 0 ? context.WithAbsences([new MemberAbsence(Person(random), context.AsOf, context.AsOf.AddDays(1))]) : context;
        context = random.Next(5) == 0 ? context.AsDuplicateOf(new EarlierAssignment(Person(random), context.AsOf.AddDays(-random.Next(60)), "L" + random.Next(9))) : context;
        return random.Next(9) == 0 ? context.AsPreview() : random.Next(9) == 0 ? context.Excluding(["ann"]) : context;
    }

    private static string Person(Random random) => People[random.Next(People.Length)];
}
