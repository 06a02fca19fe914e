using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Routing;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Audit;

/// <summary>Whoever is asked, a decision is logged once and in the same bytes.</summary>
public class LoggedServicesTests
{
    private static readonly DecisionContext Asked = DecisionContext.At(AsOf).From("MQL").Disposed("NotReady").CorrelatedBy("run 7")
        .WithTimeline([new TimelineEvent(TimelineEventKind.HandRaised, AsOf.AddHours(-1)), new TimelineEvent(TimelineEventKind.HumanTouch, AsOf, "ann", "call")]);

    private static readonly Lead[] Some =
    [
        new(500, "US", "VP", "a@b.example", true, Id: "L1"), new(Country: "DE", Id: "L2"), new(Country: Throws, Email: Throws, Id: "L3"), new(Problem: "gone", Id: "L4"), new(1, "US", HandRaise: false, Id: "L5"),
    ];

    private static readonly Policy Pooled = Policy(p => p.Routing(r => r
        .Suppress("Competitor", Email.EndsWith("@rival.example"), "q").KeepOwners(KnownOwnerKind.Account)
        .Territory("large", Employees.AtLeast(1_000), "p").Territory("us", Country.Is("US"), "p")
        .Pool("p", "q", m => m.Member("ann", 3).Member("bob", 1).Member("cyd", x => x.When(Title.IsKnown()).AtMost(2, CapPeriod.Day))).Queue("q").CatchAll("q").GiveTurnsBackFor("NotLogged")));

    [Fact]
    public void A_service_alone_writes_the_bytes_that_the_pass_writes()
    {
        (Action<PolicyBuilder> Section, Action<PolicyEngine<Lead>, Lead> Alone)[] sections =
        [
            (p => p.Fit(f => f.Profile("p", x => x.Disqualify("Small", Employees.AtMost(19)).Score("g", "us", 10, Country.Is("US")).Score("g", "mail", 5, Email.IsKnown()).Tier("A", 10))), (e, l) => e.Fit.Evaluate(l, Asked.Fit)),
            (p => p.Standards(s => s.Require(Country, Title).Rule("Size", Employees.AtLeast(20)).Suppress("Student", Email.StartsWith("student")).Source(Country)), (e, l) => e.Standards.Evaluate(l, StandardsContext.At(AsOf).CorrelatedBy("run 7"))),
            (p => p.Stages(s => s.Stage("MQL", "Marketing", required: [Title], exit: Country.Is("US")).Stage("SAL", "Sales")), (e, l) => e.Stages.Evaluate(l, Asked.Stage)),
            (p => p.Routing(r => r.Territory("us", Country.Is("US"), "p").Pool("p", "q", m => m.Member("ann", 2).Member("bob")).Queue("q").CatchAll("q")), (e, l) => e.Routing.Route(l, Asked.Routing)),
            (p => p.Sla(s => s.FirstTouch("first", TimeSpan.FromHours(1), when: HandRaise.IsTrue()).Acceptance("accept", TimeSpan.FromHours(4))), (e, l) => e.Sla.Evaluate(l, Asked.Sla)),
            (p => p.Dispositions(d => d.On("NotReady", "n", DispositionAction.RecycleOn(Callback, otherwiseAfter: TimeSpan.FromDays(90)), when: Country.IsKnown()).AtMostRecycles(2)), (e, l) => e.Dispositions.Evaluate(l, Asked.Disposition)),
        ];
        foreach (var (section, alone) in sections)
        {
            var (pass, single) = (new InMemoryDecisionLog(), new InMemoryDecisionLog());
            var (one, other) = (Engine(section, new PolicyEngineOptions { DecisionLog = pass }), Engine(section, new PolicyEngineOptions { DecisionLog = single }));
            foreach (var lead in Some)
            {
                one.Decide(lead, Asked);
                alone(other, lead);
            }

            pass.Entries.Count.ShouldBeGreaterThanOrEqualTo(Some.Length);
            Bytes(single).ShouldBe(Bytes(pass));
            var replay = new Replay(one.Policy, "r1");
            single.Entries.ShouldAllBe(e => replay.Run(e).Outcome == ReplayOutcome.Identical && e.CorrelationId == "run 7");
        }
    }

    [Fact]
    public void A_record_that_cannot_be_read_is_logged_once_for_each_section()
    {
        var log = new InMemoryDecisionLog();
        Engine(All, new PolicyEngineOptions { DecisionLog = log }).Explain(new Lead(Problem: "gone"), Asked);
        log.Entries.Select(e => e.Kind).ShouldBe([DecisionKind.Fit, DecisionKind.Stage, DecisionKind.Routing, DecisionKind.Sla, DecisionKind.Disposition]);
        log.Entries.ShouldAllBe(e => e.Arguments.Single() == "gone");
    }

    [Fact]
    public void A_batch_writes_entries_in_the_order_of_its_records_and_the_bytes_of_single_routings() => Law.ForEachCase(60, 3_000, random =>
    {
        var leads = Leads(random, random.Next(0, 30));
        var contexts = leads.Select((_, i) => Context(random).CorrelatedBy(i % 3 == 0 ? "run " + i : null)).ToArray();
        var (batched, single) = (new InMemoryDecisionLog(), new InMemoryDecisionLog());
        var kind = random.Next(3);
        PolicyEngine<Lead> Of(IDecisionLog? log) => Pooled.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log, RotationStore = kind == 0 ? new InMemoryRotationStore() : new TextStore(), TurnsPerLease = kind == 2 ? 3 : 1 });
        var decisions = new RoutingDecision[leads.Length];
        Of(batched).Batches.Route(leads, contexts, decisions);
        var router = Of(single).Routing;
        var expected = leads.Select((l, i) => router.Route(l, contexts[i])).ToArray();
        decisions.ShouldBe(expected);
        Bytes(batched).ShouldBe(Bytes(single));
        batched.Entries.Select(e => e.Key).ShouldBe(leads.Where((_, i) => !contexts[i].IsPreview).Select(l => (RecordKey)l.Id));

        // And the log changes no decision; a lease has its own order, in which a batch without a log takes no part.
        if (kind == 2)
        {
            return;
        }

        var unlogged = new RoutingDecision[leads.Length];
        Of(null).Batches.Route(leads, contexts, unlogged);
        unlogged.ShouldBe(expected);
    });

    [Fact]
    public async Task An_asynchronous_store_gives_the_bytes_of_a_synchronous_one()
    {
        var rules = (RoutingPolicyBuilder r) => r.Territory("us", Country.Is("US"), "p").Pool("p", "q", m => m.Member("ann", 2).Member("bob")).Queue("q").CatchAll("q").Duplicates(TimeSpan.FromDays(30), Email);
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var hasMemory = random.Next(2) == 0;
            var policy = random.Next(2) == 0 ? Pooled : Policy(p => p.Routing(r => rules(r)));
            var faults = random.Next(3) == 0 ? random.Next(2, 6) : 0;
            var (log, other) = (new InMemoryDecisionLog(), new InMemoryDecisionLog());
            TextStore Store() => new() { OnSave = n => faults > 0 && n % faults == 0 ? SaveFault.KeepsAndThrows : SaveFault.None, LoadFails = n => faults > 0 && n % 7 == 0 };
            PolicyEngine<Lead> Of(IDecisionLog to, IRotationStore? store) => policy.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = to, RotationStore = store, AssignmentMemory = hasMemory ? new InMemoryAssignmentMemory(50) : null });
            var (sync, over) = (Of(log, Store()).Routing, Of(other, null).RoutingOver(Store()));
            foreach (var lead in Leads(random, 20))
            {
                var context = Context(random);
                (await over.RouteAsync(lead, context, TestContext.Current.CancellationToken)).ShouldBe(sync.Route(lead, context));
            }

            Bytes(other).ShouldBe(Bytes(log), $"seed {seed}");
            var replay = new Replay(policy, "r1");
            other.Entries.ShouldAllBe(e => replay.Run(e).Outcome == ReplayOutcome.Identical);
        }
    }

    [Fact]
    public void A_sweep_logs_what_it_routes_and_nothing_that_it_keeps()
    {
        var log = new InMemoryDecisionLog();
        var engine = Engine(p => p.Routing(r => r.Territory("us", Country.Is("US"), "p").Pool("p", "q", m => m.Member("ann").Member("bob")).Queue("q").CatchAll("q")
            .Transfer("kept", TransferAction.Keep, when: Title.Is("VP"))), new PolicyEngineOptions { DecisionLog = log });
        OpenRecord<Lead>[] open = [new(new Lead(Country: "US", Id: "L1"), "ann"), new(new Lead(Country: "US", Id: "L2"), "gone"), new(new Lead(Country: "US", Title: "VP", Id: "L3"), "gone"), new(new Lead(Problem: "broken", Id: "L4"), "gone")];
        var owners = new Dictionary<string, OwnerState> { ["ann"] = OwnerState.Active, ["gone"] = OwnerState.Inactive };
        engine.Orphans.Run(open, owners, RoutingContext.At(AsOf).AsPreview(), _ => { });
        log.Entries.ShouldBeEmpty();
        engine.Orphans.Run(open, owners, RoutingContext.At(AsOf).CorrelatedBy("sweep"), _ => { });
        log.Entries.Select(e => e.Key).ShouldBe(["L2", "L4"]);
        log.Entries.ShouldAllBe(e => e.CorrelationId == "sweep" && new Replay(engine.Policy).Run(e).Outcome == ReplayOutcome.Identical);
        ((RoutingEntry)log.Entries[0]).Context.ExcludedMembers.ShouldBe(["gone"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(9)]
    public void A_log_that_fails_in_the_middle_of_a_batch_loses_no_decision(int place)
    {
        var log = new Failing(place);
        var store = new InMemoryRotationStore();
        var engine = Pooled.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log, RotationStore = store });
        Lead[] leads = [.. Enumerable.Range(0, 9).Select(i => new Lead(Country: "US", Id: "L" + i))];
        var decisions = new RoutingDecision[9];
        var failure = Should.Throw<BatchNotLoggedException>(() => engine.Batches.Route(leads, [RoutingContext.At(AsOf)], decisions));
        failure.InnerException.ShouldBeOfType<IOException>();
        failure.Decisions.ShouldBe(decisions[..(place - 1)]);
        failure.Decisions.Select(d => d.Key).ShouldBe(log.Taken.Select(e => e.Key));
        failure.NotLogged.ShouldBe(decisions[place - 1]);
        failure.Message.ShouldStartWith($"The decision on record {place} of the batch, `L{place - 1}`, could not be logged: The disk is full.");

        // What is not in the log is given back and routed again: nobody is charged twice.
        engine.Turns.GiveBack(failure.NotLogged.TurnToken, "NotLogged").ShouldBe(TurnReturnOutcome.GivenBack);
        var rest = engine.Batches.Route(leads[(place - 1)..], RoutingContext.At(AsOf));
        rest.Length.ShouldBe(10 - place);
        store.Load("p").Version.ShouldBe(11, "nine records, the turn whose decision was not given, and its return");
        Should.Throw<ArgumentException>(() => engine.Batches.Route(leads, [], decisions));
    }

    [Fact]
    public void Who_has_left_by_the_names_of_a_hosts_own_set_is_kept_by_the_name_that_was_asked()
    {
        var log = new InMemoryDecisionLog();
        var engine = Policy(p => p.Routing(r => r.KeepOwners(KnownOwnerKind.Account).Territory("us", Country.Is("US"), RoutingTarget.Queue("q")).Queue("q").CatchAll("q"))).CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log });
        var left = new HashSet<string>(["ANN"], StringComparer.OrdinalIgnoreCase);
        engine.Routing.Route(new Lead(Country: "US"), RoutingContext.At(AsOf).WithOwners(new KnownOwners(account: "ann")).WithInactiveOwners(left)).Owner.ShouldBeNull();
        new Replay(engine.Policy).Run(log.Entries.Single()).Outcome.ShouldBe(ReplayOutcome.Identical);
        ((RoutingEntry)log.Entries.Single()).Context.InactiveOwners.ShouldBe(["ANN", "ann"]);
    }

    [Fact]
    public void The_owner_of_a_named_account_who_has_left_by_a_hosts_own_set_is_kept_as_well()
    {
        var log = new InMemoryDecisionLog();
        var engine = Policy(p => p.Routing(r => r.Accounts("strategic", Title, [("Acme", "ann"), ("Initech", "bob")]).Queue("q").CatchAll("q"))).CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log });
        var context = RoutingContext.At(AsOf).WithInactiveOwners(new HashSet<string>(["ANN", "BOB"], StringComparer.OrdinalIgnoreCase));
        engine.Routing.Route(new Lead(Title: "Acme"), context).Owner.ShouldBeNull();
        new Replay(engine.Policy).Run(log.Entries.Single()).Outcome.ShouldBe(ReplayOutcome.Identical);
        ((RoutingEntry)log.Entries.Single()).Context.InactiveOwners.ShouldBe(["ANN", "BOB", "ann"], "nobody asked for the other");
    }

    [Fact]
    public void What_only_an_explanation_met_in_the_rows_of_a_collection_is_no_error_of_a_later_section()
    {
        var topic = Attributes.Text("topic");
        var signals = Attributes.Collection("signals", topic);
        var schema = RecordSchema.For<string[]>().Bind(signals, r => r, RecordSchema.For<string>().Bind(topic, s => s == Throws ? throw new InvalidOperationException("broken") : s).Build()).Build();
        foreach (var asks in new[] { signals.Any(topic.Is("x")), signals.Count(topic.Is("x")).AtLeast(1) & signals.Any(topic.Is("x")) })
        {
            var log = new InMemoryDecisionLog();
            var engine = Policy(p => p.Fit(f => f.Profile("p", x => x.Score("g", "signal", 10, asks))).Sla(s => s.FirstTouch("first", TimeSpan.FromHours(1), when: signals.Any(topic.Is("x")))))
                .CompileFor(schema, new PolicyEngineOptions { DecisionLog = log });
            var (plain, explained) = (engine.Decide(["x", Throws], DecisionContext.At(AsOf)), engine.Explain(["x", Throws], DecisionContext.At(AsOf)).Decisions);
            (plain.Sla!.Value.HasErrors, explained.Sla!.Value.HasErrors).ShouldBe((false, false));
            explained.Fit.ShouldBe(plain.Fit);
            log.Entries.ShouldAllBe(e => new Replay(engine.Policy).Run(e).Outcome == ReplayOutcome.Identical);
        }
    }

    [Fact]
    public void A_record_that_is_held_for_an_error_replays_where_nobody_remembers_duplicates()
    {
        var log = new InMemoryDecisionLog();
        var engine = Policy(p => p.Routing(r => r.Territory("us", Country.Is("US"), RoutingTarget.Queue("q")).Duplicates(TimeSpan.FromDays(30), Employees).Queue("q").CatchAll("q").HoldOnError("q")))
            .CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log });
        engine.Routing.Route(new Lead(500, Throws), RoutingContext.At(AsOf)).Reason.Value.ShouldBe(Reasons.HeldOnError);
        log.Entries.Single().Facts.ShouldNotContain(f => f.Name == "employees");
        var result = new Replay(engine.Policy).Run(log.Entries.Single());
        result.Outcome.ShouldBe(ReplayOutcome.Identical, result.ToString());
    }

    [Fact]
    public void An_accessor_that_fails_in_a_logged_batch_is_no_failure_of_the_log()
    {
        var schema = RecordSchema.For<Lead>().Key(l => l.Id).Bind(Country, l => l.Country == Throws ? throw new InvalidOperationException("broken") : l.Country).Build();
        var engine = Policy(p => p.Routing(r => r.Territory("us", Country.Is("US"), RoutingTarget.Queue("q")).Queue("q").CatchAll("q"))).CompileFor(schema, new PolicyEngineOptions { DecisionLog = new InMemoryDecisionLog() });
        engine.Batches.Route([new Lead(Country: Throws), new Lead(Country: "US")], RoutingContext.At(AsOf)).Select(d => d.HasErrors).ShouldBe([true, false]);
    }

    private static Lead[] Leads(Random random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new Lead(
            random.Next(3) == 0 ? null : random.Next(3_000),
            random.Next(6) switch { 0 => null, 1 => Throws, 2 => "DE", _ => "US" },
            random.Next(2) == 0 ? "VP" : null,
            random.Next(5) switch { 0 => "a@rival.example", 1 => Throws, 2 => null, var n => "m" + n + "@x.example" },
            Id: "L" + random.Next(12),
            Problem: random.Next(12) == 0 ? "gone" : null)),
    ];

    private static RoutingContext Context(Random random)
    {
        var context = RoutingContext.At(AsOf.AddMinutes(random.Next(3)));
        context = random.Next(4) == 0 ? context.WithOwners(new KnownOwners(account: "bob")) : context;
        context = random.Next(4) == 0 ? context.Excluding(["ann"]) : context;
        context = random.Next(8) == 0 ? context.Rerouting(new RerouteRequest(RerouteCause.Rejection, [new EarlierHolder("ann", RerouteCause.Rejection, "p")], 1, AsOf)) : context;
        context = random.Next(6) == 0 ? context.Once("once " + random.Next(3)) : context;
        return random.Next(8) == 0 ? context.AsPreview() : context;
    }

    private static string[] Bytes(InMemoryDecisionLog log) => [.. log.Entries.Select(e => System.Text.Encoding.UTF8.GetString(JsonLinesDecisionLog.LineOf(e)))];

    /// <summary>A log that cannot write one entry.</summary>
    private sealed class Failing(int place) : IDecisionLog
    {
        private int _asked;

        public List<DecisionEntry> Taken { get; } = [];

        public void Append(DecisionEntry entry)
        {
            if (++_asked == place)
            {
                throw new IOException("The disk is full.");
            }

            Taken.Add(entry);
        }
    }
}
