using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Turns in a pool of 20 with ramping members, beside the floor. One territory takes every record, so that what is measured beside the turn is what any
/// routing costs. An operation is one record, or one turn.
/// </summary>
internal static class RotationScenario
{
    public const string Name = "rotation";
    internal const int Members = 20;
    internal static readonly RoutingContext Now = RoutingContext.At(new DateTimeOffset(2026, 1, 5, 15, 0, 0, TimeSpan.Zero));

    public static Scenario Make() => new(Name, Engines);

    private static IReadOnlyList<Engine> Engines()
    {
        var records = LeadTexts.Varied().ToArray();
        var decisions = new RoutingDecision[records.Length];
        RoutingContext[] contexts = [Now];
        var batches = Pool(null).Batches;
        var leased = Pool(new TextStore(), turnsPerLease: 100);
        var text = Pool(new TextStore());
        return
        [
            FloorScenario.Floor(records),
            new("route to a queue, no pool", records.Length, Run(Engine(p => p.Territory("all", null, RoutingTarget.Queue("triage"))), records, threads: 1)),
            // 1.5 floors above matching, which costs 1.2 here.
            new("route, pool of 20", records.Length, Run(Pool(null), records, threads: 1), new Budget(2.7, 0)),
            new("the same, two threads", records.Length, Run(Pool(null), records, threads: 2)),
            new("the same, with a memory of 10,000 records", records.Length, Run(Pool(null, memory: true), records, threads: 1)),
            new("the same, with the memory and two threads", records.Length, Run(Pool(null, memory: true), records, threads: 2)),
            new("batch, pool of 20", records.Length, () =>
            {
                batches.Route(records, contexts, decisions);
                return decisions[records.Length - 1].Turn;
            }),
            new("store of text, leases of 100 turns", records.Length, Run(leased, records, threads: 1)),
            new("store of text, a save for each turn", 500, Run(text, records[..500], threads: 1)),
            new("turns alone, from a run that repeats", records.Length, Turns(records.Length, repeats: true)),
            new("turns alone, each worked out", records.Length, Turns(records.Length, repeats: false)),
            .. PickScenario.Engines(records.Length),
        ];
    }

    private static Func<long> Run(PolicyEngine<LeadTexts> engine, LeadTexts[] records, int threads)
    {
        var router = engine.Routing;
        return () =>
        {
            if (threads == 1)
            {
                return Part(router, records, 0, 1);
            }

            var other = Task.Run(() => Part(router, records, 1, 2));
            return Part(router, records, 0, 2) + other.GetAwaiter().GetResult();
        };
    }

    private static long Part(IRouter<LeadTexts> router, LeadTexts[] records, int first, int step)
    {
        var sum = 0L;
        for (var i = first; i < records.Length; i += step)
        {
            sum += router.Route(records[i], Now).Turn;
        }

        return sum;
    }

    private static Func<long> Turns(int count, bool repeats)
    {
        var members = Enumerable.Range(0, Members).Select(i => new PoolMember("m" + i, 1, isActive: true, capacity: null, when: null)).ToArray();
        int[] places = [.. Enumerable.Range(0, Members)];

        // Weights of a large total never repeat within the table's size.
        int[] weights = [.. places.Select(i => repeats ? 1 + (i % 2) : 1_000 + i)];
        var ledger = new RotationLedger(members);
        return () =>
        {
            var sum = 0L;
            for (var i = 0; i < count; i++)
            {
                sum += ledger.Take(places, weights, out _);
            }

            return sum;
        };
    }

    /// <summary>An engine with one territory that a pool of 20 shares.</summary>
    internal static PolicyEngine<LeadTexts> Pool(IRotationStore? store, int turnsPerLease = 1, bool memory = false) => Engine(
        r => r.Territory("all", null, "pool").Pool("pool", "triage", Share),
        new PolicyEngineOptions { RotationStore = store, TurnsPerLease = turnsPerLease, AssignmentMemory = memory ? new InMemoryAssignmentMemory(10_000) : null });

    /// <summary>The 20 members, with two weights.</summary>
    internal static void Share(PoolBuilder pool)
    {
        for (var i = 0; i < Members; i++)
        {
            pool.Member("m" + i.ToString(CultureInfo.InvariantCulture), weight: 1 + (i % 2));
        }
    }

    private static PolicyEngine<LeadTexts> Engine(Action<RoutingPolicyBuilder> routing, PolicyEngineOptions? options = null)
    {
        var schema = RecordSchema.For<LeadTexts>().Key(l => (long)RuntimeHelpers.GetHashCode(l)).Bind(Attributes.Text("domain"), l => l.Values[0]).Build();
        return Policy.Named("rotation", "1").Routing(r =>
        {
            routing(r);
            r.Queue("triage").CatchAll("triage");
        }).Build().CompileFor(schema, options);
    }

    /// <summary>A store that knows nothing but text, as one over a database.</summary>
    private sealed class TextStore : IRotationStore
    {
        private readonly ConcurrentDictionary<string, RotationState> _states = new(StringComparer.Ordinal);

        public RotationState Load(string key) => _states.GetValueOrDefault(key);

        public bool TrySave(string key, long expectedVersion, string value)
        {
            _states[key] = new RotationState(expectedVersion + 1, value);
            return true;
        }
    }
}
