using System.Collections.Concurrent;
using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Picks alone, by two threads on one rotation of 20 members: this library's turns in leases of 1,024, as the records of a batch get theirs, and one by
/// one under the rotation's lock, beside a schedule that is shared by a counter and one that is shared by a lock. An operation is one pick; each
/// thread has half of them, and the time is that of one thread.
/// </summary>
internal static class PickScenario
{
    private const int Lease = 1_024;
    private static readonly int[] Weights = [.. Enumerable.Range(0, RotationScenario.Members).Select(i => 1 + (i % 2))];

    public static IReadOnlyList<Engine> Engines(int count) =>
    [
        new("pick by two threads, leases of 1,024", count, ByTwo(count, Leased())),
        new("pick by two threads, batches of 1,024", count, ByTwo(count, Batched())),
        new("pick by two threads, a lock for each", count, ByTwo(count, OneByOne())),
        new("pick by two threads, shared counter", count, ByTwo(count, Counter())),
        new("pick by two threads, shared lock", count, ByTwo(count, Lock())),
    ];

    private static Func<int, long> Leased()
    {
        var (ledger, everyone) = Rotation();
        return count =>
        {
            Span<int> lease = stackalloc int[Lease];
            var sum = 0L;
            for (var taken = 0; taken < count; taken += Lease)
            {
                lock (ledger)
                {
                    ledger.Take(everyone, lease);
                }

                foreach (var place in lease)
                {
                    sum += place;
                }
            }

            return sum;
        };
    }

    private static Func<int, long> Batched()
    {
        var store = new PoolRotation(new InMemoryRotationStore());
        var policy = Policy.Named("picks", "1").Routing(r => r.Pool("pool", "q", RotationScenario.Share).Queue("q").CatchAll("q")).Build();
        var rotation = new CompiledPool(policy.Routing!.Pools[0], new CriterionCompiler(new FrameLayout(), AttributeScope.Of([])), []).RotationAt("pool")!;
        var now = RotationScenario.Now.AsOf;
        var spare = new ConcurrentBag<TurnBatch>();
        return count =>
        {
            var batch = spare.TryTake(out var kept) ? kept : new TurnBatch(rotation);
            var sum = 0L;
            for (var taken = 0; taken < count; taken += Lease)
            {
                for (var i = 0; i < Lease; i++)
                {
                    batch.Add(i, now);
                }

                batch.Run(store);
                for (var i = 0; i < Lease; i++)
                {
                    sum += batch.Next().Turn;
                }

                batch.Clear();
            }

            spare.Add(batch);
            return sum;
        };
    }

    private static Func<int, long> OneByOne()
    {
        var (ledger, everyone) = Rotation();
        return count =>
        {
            var sum = 0L;
            for (var i = 0; i < count; i++)
            {
                lock (ledger)
                {
                    sum += ledger.Take(everyone, out _);
                }
            }

            return sum;
        };
    }

    private static Func<int, long> Counter()
    {
        var schedule = Schedule();
        var next = -1L;
        return count =>
        {
            var sum = 0L;
            for (var i = 0; i < count; i++)
            {
                sum += schedule[(int)(Interlocked.Increment(ref next) % schedule.Length)];
            }

            return sum;
        };
    }

    private static Func<int, long> Lock()
    {
        var schedule = Schedule();
        var gate = new System.Threading.Lock();
        var next = 0;
        return count =>
        {
            var sum = 0L;
            for (var i = 0; i < count; i++)
            {
                lock (gate)
                {
                    sum += schedule[next];
                    next = next + 1 == schedule.Length ? 0 : next + 1;
                }
            }

            return sum;
        };
    }

    private static int[] Schedule()
    {
        var (ledger, everyone) = Rotation();
        return [.. Enumerable.Range(0, Weights.Sum()).Select(_ => ledger.Take(everyone, out var _))];
    }

    private static (RotationLedger Ledger, Candidates Everyone) Rotation()
    {
        var members = Weights.Select((_, i) => new PoolMember("m" + i, 1, isActive: true, capacity: null, when: null)).ToArray();
        var everyone = new Candidates();
        everyone.Clear(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            everyone.Add(i, Weights[i], 0);
        }

        return (new RotationLedger(members), everyone);
    }

    private static Func<long> ByTwo(int count, Func<int, long> picks) => () =>
    {
        var other = Task.Run(() => picks(count / 2));
        return picks(count - (count / 2)) + other.GetAwaiter().GetResult();
    };
}
