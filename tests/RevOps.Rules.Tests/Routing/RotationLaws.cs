using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Routing;

/// <summary>The fairness that the design states, on the ledger itself and through its stored text.</summary>
public class RotationLaws
{
    [Fact]
    public void Every_prefix_is_within_one_turn_of_each_share_for_two_tiers_of_weights() => Bounded([100, 100, 1, 1, 1], 10_000);

    [Fact]
    public void Every_prefix_is_within_one_turn_of_each_share_for_any_weights() => Law.ForEachCase(60, 5_000, random =>
    {
        int[] pool = [1, 1, 2, 3, 7, 10, 50, 99, 100, 999, 1_000_000];
        Bounded([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(2) == 0 ? pool[random.Next(pool.Length)] : random.Next(1, 200))], 1_000);
    });

    [Fact]
    public void The_state_survives_its_text_at_every_turn()
    {
        var members = Members("ann", "bob, the; second*1%", "ÿ😀");
        var kept = RotationLedger.Parse(null);
        var stored = (string?)null;
        for (var i = 0; i < 200; i++)
        {
            int[] eligible = i % 5 == 0 ? [0, 2] : [0, 1, 2];
            var ledger = RotationLedger.Parse(stored);
            ledger.Take(members, eligible).ShouldBe(kept.Take(members, eligible));
            stored = ledger.ToString();
            stored.ShouldBe(kept.ToString());
            ledger.Turns.ShouldBe(i + 1);
        }
    }

    [Fact]
    public void Nobody_is_flooded_when_somebody_joins_leaves_or_weighs_more()
    {
        var ledger = RotationLedger.Parse(null);
        var members = Members("ann", "bob", "cy", "dee");
        Run(ledger, members, [0, 1, 2], 1_000);
        Flood(Run(ledger, members, [0, 1, 2, 3], 40), 4);
        Flood(Run(ledger, members, [0, 1], 40), 2);
        Flood(Run(ledger, members, [0, 1, 2, 3], 40), 4);
        PoolMember[] heavier = [.. Members("ann", "bob", "cy"), new PoolMember("dee", 3, isActive: true, capacity: null, when: null)];
        var counts = Run(ledger, heavier, [0, 1, 2, 3], 60).GroupBy(m => m).ToDictionary(g => g.Key, g => g.Count());
        counts[3].ShouldBeInRange(28, 32);

        // In a fair rotation nobody has more than two turns beyond their share of any stretch.
        static void Flood(List<int> turns, int count)
        {
            for (var length = 1; length <= turns.Count; length++)
            {
                turns.Take(length).GroupBy(m => m).Max(g => g.Count()).ShouldBeLessThanOrEqualTo((int)Math.Ceiling(length / (double)count) + 2);
            }
        }
    }

    [Fact]
    public void Eligibility_that_depends_on_the_record_neither_starves_nor_floods() => Law.ForEachCase(20, 1_000, random =>
    {
        var members = Enumerable.Range(0, random.Next(2, 6)).Select(i => new PoolMember("m" + i, random.Next(3) == 0 ? random.Next(1, 20) : 1, isActive: true, capacity: null, when: null)).ToArray();
        int[][] sets = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Subset(random, members.Length))];
        var ledger = RotationLedger.Parse(null);
        var owed = new double[members.Length];
        for (var turn = 0; turn < 2_000; turn++)
        {
            var set = sets[random.Next(sets.Length)];
            var total = set.Sum(m => members[m].Weight);
            foreach (var m in set)
            {
                owed[m] += members[m].Weight / (double)total;
            }

            owed[ledger.Take(members, set)]--;
            owed.ShouldAllBe(o => Math.Abs(o) < 60, $"turn {turn}: {string.Join(", ", owed)}");
        }
    });

    [Fact]
    public async Task Many_threads_take_exactly_the_turns_that_one_thread_takes()
    {
        const int Threads = 16;
        const int Each = 500;
        var policy = Services.Leads.Policy(p => p.Routing(r => r
            .Territory("all", null, "pool")
            .Pool("pool", "triage", m => m.Member("ann", weight: 5).Member("bob", weight: 2).Member("cy"))
            .Queue("triage").CatchAll("triage")));
        RoutingDecision Route(PolicyEngine<Services.Lead> engine) => engine.Routing.Route(new Services.Lead(), RoutingContext.At(Services.Leads.AsOf));

        var single = policy.CompileFor(Services.Leads.Schema);
        var expected = Enumerable.Range(0, Threads * Each).Select(_ => Route(single)).ToArray();
        var shared = policy.CompileFor(Services.Leads.Schema);
        var routed = (await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
            () => Enumerable.Range(0, Each).Select(_ => Route(shared)).ToArray(), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)))).SelectMany(r => r).ToArray();

        routed.OrderBy(r => r.Turn).Select(r => (r.Turn, r.Owner)).ShouldBe(expected.Select(r => (r.Turn, r.Owner)), "each turn once, and to whom it belongs");
    }

    private static void Bounded(int[] weights, int turns)
    {
        var members = weights.Select((w, i) => new PoolMember("m" + i, w, isActive: true, capacity: null, when: null)).ToArray();
        int[] all = [.. Enumerable.Range(0, weights.Length)];
        var counts = new long[weights.Length];
        var total = weights.Sum(w => (long)w);
        var ledger = RotationLedger.Parse(null);
        for (var n = 1L; n <= turns; n++)
        {
            counts[ledger.Take(members, all)]++;
            for (var i = 0; i < counts.Length; i++)
            {
                if (Math.Abs((counts[i] * total) - (n * weights[i])) >= total)
                {
                    Assert.Fail($"After {n} turns member {i} of {string.Join(", ", weights)} has {counts[i]}, and its share is {n * weights[i] / (double)total}.");
                }
            }
        }
    }

    private static List<int> Run(RotationLedger ledger, PoolMember[] members, int[] eligible, int turns) => [.. Enumerable.Range(0, turns).Select(_ => ledger.Take(members, eligible))];

    private static PoolMember[] Members(params string[] names) => [.. names.Select(n => new PoolMember(n, 1, isActive: true, capacity: null, when: null))];

    private static int[] Subset(Random random, int count)
    {
        var chosen = Enumerable.Range(0, count).Where(_ => random.Next(2) == 0).ToArray();
        return chosen.Length > 0 ? chosen : [random.Next(count)];
    }
}
