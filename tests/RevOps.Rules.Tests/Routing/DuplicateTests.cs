using RevOps.Rules.Tests.Properties;
using static RevOps.Rules.Tests.Routing.Prospects;

namespace RevOps.Rules.Tests.Routing;

/// <summary>A second record of the same person: the same owner, and no turn.</summary>
public class DuplicateTests
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(90);

    [Fact]
    public void A_duplicate_within_the_window_gets_the_same_owner_and_takes_no_turn()
    {
        var engine = ByMail();
        engine.Route(new Prospect("L1", Email: "jo@acme.example", Country: "US")).Owner.ShouldBe("ann");
        var duplicate = engine.Route(new Prospect("L2", Email: "JO@acme.example", Country: "US"), At(1));
        (duplicate.Owner, duplicate.Turn, duplicate.Reason.Value, duplicate.Pool).ShouldBe(("ann", 0, Reasons.DuplicateOf, null));
        engine.Why(new Prospect("L3", Email: "jo@acme.example"), At(2))[^1].ShouldStartWith("* duplicate L1: ann has L1, of which this is a duplicate, since 2026-03-10T15:00:00Z.");
        engine.Route(new Prospect("L4", Email: "kim@acme.example", Country: "US"), At(2)).Owner.ShouldBe("bob", "the duplicate took no turn");
    }

    [Fact]
    public void Both_ends_of_the_window_belong_to_it_and_a_duplicate_does_not_prolong_it()
    {
        var engine = ByMail();
        engine.Route(new Prospect("L1", Email: "jo@x.example", Country: "US"));
        RoutingDecision Later(TimeSpan after, string id) => engine.Routing.Route(new Prospect(id, Email: "jo@x.example", Country: "US"), RoutingContext.At(AsOf + after));
        Later(TimeSpan.Zero, "L2").Reason.Value.ShouldBe(Reasons.DuplicateOf);
        Later(TimeSpan.FromDays(89), "L3").Reason.Value.ShouldBe(Reasons.DuplicateOf);
        Later(Window, "L4").Reason.Value.ShouldBe(Reasons.DuplicateOf, "exactly the window");
        Later(TimeSpan.FromTicks(-1), "L5").Reason.Value.ShouldBe(Reasons.TerritoryMatched, "nothing is assigned yet at that as-of");
        var engine2 = ByMail();
        engine2.Route(new Prospect("L1", Email: "jo@x.example", Country: "US"));
        engine2.Routing.Route(new Prospect("L6", Email: "jo@x.example", Country: "US"), RoutingContext.At(AsOf + Window + TimeSpan.FromTicks(1))).Reason.Value.ShouldBe(Reasons.TerritoryMatched);
        engine2.Routing.Route(new Prospect("L7", Email: "jo@x.example", Country: "US"), RoutingContext.At(AsOf + Window + Window)).Owner.ShouldBe("bob", "what was routed anew is the earlier record now");
    }

    [Fact]
    public void A_record_without_a_part_of_the_key_is_no_duplicate_and_the_explanation_names_it()
    {
        var engine = Engine(r => Pool(r.Duplicates(Window, Email, Country)), new InMemoryAssignmentMemory(100));
        engine.Route(new Prospect("L1", Email: "jo@x.example", Country: "US")).Owner.ShouldBe("ann");
        engine.Route(new Prospect("L2", Email: "jo@x.example")).Owner.ShouldBe("bob");
        engine.Route(new Prospect("L3", Email: "jo@x.example", Country: "DE")).Owner.ShouldBe("ann", "all of them agree or it is another one");
        engine.Why(new Prospect("L4", Country: "US")).ShouldContain("- duplicate key: The duplicate key cannot be checked while `email` is missing.");
        engine.Why(new Prospect("L4", Email: "new@x.example", Country: "US")).ShouldContain(l => l.EndsWith("No earlier record agrees with this one.", StringComparison.Ordinal));
        var broken = engine.Route(new Prospect("L5", Email: Throws, Country: "US"));
        (broken.HasErrors, broken.Owner).ShouldBe((true, "bob"));
        var holding = Engine(r => Pool(r.Duplicates(Window, Email)).HoldOnError("triage"), new InMemoryAssignmentMemory(100));
        var held = holding.Routing.Explain(new Prospect("L5", Email: Throws), Now);
        (held.Decision.Reason.Value, held.Explanation!.Reasons.Single().ToString()).ShouldBe((Reasons.HeldOnError, "Held, because `email` is in error."));
    }

    [Fact]
    public void The_host_may_know_the_earlier_record_itself_and_needs_no_memory()
    {
        var engine = Engine(r => Pool(r.Duplicates(Window, Email)));
        var known = new EarlierAssignment("zoe", AsOf - TimeSpan.FromDays(3), "L0");
        engine.Route(new Prospect("L1"), Now.AsDuplicateOf(known)).ToString().ShouldBe("L1: Assigned to zoe, DuplicateOf");
        engine.Why(new Prospect("L1"), Now.AsDuplicateOf(known)).ShouldBe(["* duplicate L0: zoe has L0, of which this is a duplicate, since 2026-03-07T15:00:00Z."]);
        engine.Route(new Prospect("L1"), Now.AsDuplicateOf(new EarlierAssignment("zoe", AsOf - TimeSpan.FromDays(91)))).Owner.ShouldBe("ann");
        Engine(r => Pool(r)).Route(new Prospect("L1"), Now.AsDuplicateOf(known)).Owner.ShouldBe("ann", "the policy does not say when a record is a duplicate");
        Should.Throw<ArgumentException>(() => new EarlierAssignment("", AsOf));
    }

    [Fact]
    public void Owners_of_accounts_and_territories_are_remembered_for_duplicates_and_previews_remember_nothing()
    {
        var memory = new InMemoryAssignmentMemory(100);
        var engine = Engine(r => Pool(r.Duplicates(Window, Email).KeepOwners(KnownOwnerKind.Account).Accounts("a", Domain, [("acme.example", "priya")])), memory);
        engine.Routing.Preview(new Prospect("L0", Email: "jo@acme.example"), Now);
        memory.DuplicateCount.ShouldBe(0);
        engine.Route(new Prospect("L0", Email: "jo@acme.example"), Now.WithOwners(new KnownOwners(account: "zoe"))).Owner.ShouldBe("zoe");
        memory.DuplicateCount.ShouldBe(0, "whom the host knows it can tell again");
        engine.Route(new Prospect("L1", Domain: "acme.example", Email: "jo@acme.example")).Owner.ShouldBe("priya");
        engine.Route(new Prospect("L1", Domain: "acme.example", Email: "jo@acme.example")).Reason.Value.ShouldBe(Reasons.NamedAccount, "a record is no duplicate of itself");
        engine.Route(new Prospect("L2", Email: "jo@acme.example")).ToString().ShouldBe("L2: Assigned to priya, DuplicateOf");
        engine.Route(new Prospect("L3", Email: "x@acme.example"), Now.Excluding(["ann", "bob"])).Queue.ShouldBe("triage");
        memory.DuplicateCount.ShouldBe(1, "a queue is no owner");
    }

    [Fact]
    public void A_sticky_assignment_may_take_a_turn_and_a_duplicate_never_does()
    {
        var engine = Engine(r => Pool(r.Duplicates(Window, Email)).TakeTurnsFor(AssignmentKind.Sticky), new InMemoryAssignmentMemory(100));
        engine.Route(new Prospect("L1", Email: "jo@x.example")).Turn.ShouldBe(1);
        engine.Route(new Prospect("L2", Email: "jo@x.example")).Turn.ShouldBe(0);
        engine.Route(new Prospect("L1", Email: "jo@x.example")).Turn.ShouldBe(2);
    }

    [Fact]
    public async Task Of_many_threads_with_the_same_new_duplicate_exactly_one_takes_a_turn()
    {
        var keys = Law.Cases(40, 2_000);
        foreach (var store in new IRotationStore?[] { null, new TextStore() })
        {
            var engine = ByMail(store);
            var router = engine.RoutingOver(new TextStore());
            var taken = new int[keys];
            var owners = new string?[keys, 16];
            await Task.WhenAll(Enumerable.Range(0, 16).Select(t => Task.Factory.StartNew(
                () =>
                {
                    for (var k = 0; k < keys; k++)
                    {
                        var prospect = new Prospect($"{k}.{t}", Email: $"jo{k}@x.example", Country: "US");
                        var routed = t % 4 == 1 ? engine.Batches.Route([prospect], Now)[0] : engine.Routing.Route(prospect, Now);
                        owners[k, t] = routed.Owner;
                        Interlocked.Add(ref taken[k], routed.Turn > 0 ? 1 : 0);
                    }
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
            taken.ShouldAllBe(n => n == 1);
            for (var k = 0; k < keys; k++)
            {
                Enumerable.Range(0, 16).Select(t => owners[k, t]).Distinct().Count().ShouldBe(1);
            }

            var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(t => router.RouteAsync(new Prospect("async " + t, Email: "async@x.example", Country: "US"), Now, TestContext.Current.CancellationToken)));
            (again.Count(d => d.Turn > 0), again.Select(d => d.Owner).Distinct().Count()).ShouldBe((1, 1));
        }
    }

    [Fact]
    public void An_accessor_that_routes_a_record_with_the_same_key_does_not_wait_for_itself()
    {
        PolicyEngine<Prospect>? engine = null;
        var depth = 0;
        var schema = RecordSchema.For<Prospect>().Key(p => p.Id).Bind(Email, p => p.Email).Bind(Country, p =>
        {
            if (depth++ == 0)
            {
                engine!.Routing.Route(p with { Id = "inner" }, Now);
            }

            return p.Country;
        }).Build();
        engine = Prospects.Policy(r => r.Duplicates(Window, Email).Territory("us", Country.Is("US"), "p").Pool("p", "triage", p => p.Members("ann", "bob")).Queue("triage").CatchAll("triage"))
            .CompileFor(schema, new PolicyEngineOptions { AssignmentMemory = new InMemoryAssignmentMemory(10) });
        engine.Routing.Route(new Prospect("outer", Email: "jo@x.example", Country: "US"), Now).Reason.Value.ShouldBe(Reasons.DuplicateOf);
    }

    [Fact]
    public void A_memory_that_fails_has_forgotten_its_duplicates()
    {
        var engine = Engine(r => Pool(r.Duplicates(Window, Email)), new BrokenMemory());
        engine.Route(new Prospect("L1", Email: "jo@x.example")).Owner.ShouldBe("ann");
        engine.Route(new Prospect("L2", Email: "jo@x.example")).Owner.ShouldBe("bob");
    }

    [Fact]
    public void Keys_are_equal_exactly_where_the_folded_values_are()
    {
        var rule = new DuplicateRule([Email, Country], Window);
        var layout = new FrameLayout();
        var key = new DuplicateKey(rule, new CriterionCompiler(layout, AttributeScope.Of(Schema)));
        var reading = new RecordReading<Prospect>(Schema, layout);
        RecordKey Of(string? email, string? country)
        {
            var frame = reading.Start(new Prospect("L", Email: email, Country: country), AsOf, FactSet.Empty, out _, out _)!;
            var made = key.Of(frame, out _);
            RecordReading<Prospect>.End(frame);
            return made;
        }

        Of("jo@x.example", "US").ToString().ShouldBe("5978ebce-8a41-98d2-5204-db131758a956", "a memory may outlive the process, so the key stays");
        Of(null, "US").IsNone.ShouldBeTrue();
        Law.ForEachCase(3_000, 300_000, random =>
        {
            var a = Any(random);
            var b = random.Next(3) == 0 ? Any(random) : (Email: a.Email.ToUpperInvariant(), Country: a.Country.ToLowerInvariant());
            (Of(a.Email, a.Country) == Of(b.Email, b.Country)).ShouldBe(TextFold.Equals(a.Email, b.Email) && TextFold.Equals(a.Country, b.Country), $"{a} and {b}");
        });

        static (string Email, string Country) Any(Random random) => (Text(random), Text(random));
        static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(4) == 0 ? random.Next(60, 140) : random.Next(6)).Select(_ => random.Next(6) switch { 0 => "\U00010400", 1 => "É", 2 => "a", 3 => "B", 4 => "\0", _ => "@" }));
    }

    [Fact]
    public void A_duplicate_allocates_nothing()
    {
        var engine = ByMail();
        engine.Route(new Prospect("L1", Email: "jo@x.example", Country: "US"));
        var (duplicate, context, router) = (new Prospect("L2", Email: "jo@x.example", Country: "US"), Now, engine.Routing);
        Allocation.Of(() => router.Route(duplicate, context)).ShouldBe(0);
        var fresh = new Prospect("L1", Email: "jo@x.example", Country: "US");
        Allocation.Of(() => router.Route(fresh, context)).ShouldBe(0);
        var unknown = new Prospect("L3", Country: "US");
        Allocation.Of(() => router.Route(unknown, context)).ShouldBe(0);
    }

    private static RoutingContext At(int day) => RoutingContext.At(AsOf.AddDays(day));

    private static RoutingPolicyBuilder Pool(RoutingPolicyBuilder routing) =>
        routing.Territory("all", null, "p").Pool("p", "triage", p => p.Members("ann", "bob")).Queue("triage").CatchAll("triage");

    private static PolicyEngine<Prospect> ByMail(IRotationStore? store = null) => Engine(
        r => r.Duplicates(Window, Email).Territory("US", Country.Is("US"), "hunters").Pool("hunters", "triage", p => p.Members("ann", "bob")).Queue("triage").CatchAll("triage"),
        new InMemoryAssignmentMemory(10_000),
        store);

    private sealed class BrokenMemory : IAssignmentMemory, IDuplicateMemory
    {
        public string? Recall(RecordKey key) => throw new TimeoutException();

        public void Remember(RecordKey key, string owner, DateTimeOffset asOf) => throw new TimeoutException();

        public EarlierAssignment? RecallDuplicate(RecordKey duplicateKey) => throw new TimeoutException();

        public void RememberDuplicate(RecordKey duplicateKey, EarlierAssignment assignment) => throw new TimeoutException();
    }
}
