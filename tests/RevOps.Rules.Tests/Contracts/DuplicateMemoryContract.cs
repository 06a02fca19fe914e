using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Routing;
using static RevOps.Rules.Tests.Routing.Prospects;

namespace RevOps.Rules.Tests.Contracts;

/// <summary>
/// What every memory of duplicates promises. A memory's tests derive from this and say how one is made. A call that throws a <see cref="TimeoutException"/>
/// has forgotten, as it has for an engine.
/// </summary>
public abstract class DuplicateMemoryContract
{
    private static readonly DateTimeOffset Then = new(2026, 1, 5, 15, 0, 0, TimeSpan.Zero);

    /// <summary>A memory that keeps at most so many keys.</summary>
    protected abstract IDuplicateMemory OfCapacity(int capacity);

    /// <summary>How many keys it keeps.</summary>
    protected abstract int CountOf(IDuplicateMemory memory);

    [Fact]
    public void A_key_under_which_nothing_was_remembered_has_no_assignment() => Recall(OfCapacity(10), Key(1)).ShouldBeNull();

    [Fact]
    public void The_assignment_that_was_remembered_last_comes_back_whole_whatever_its_instant()
    {
        var memory = OfCapacity(10);
        EarlierAssignment[] remembered = [new("ann", Then, "L1"), new("bob", Then.AddDays(-400), 2), new("ann", DateTimeOffset.MaxValue), new("Ann ", DateTimeOffset.MinValue, Key(7)), new("\U0001F600\0", Then)];
        foreach (var assignment in remembered)
        {
            if (Remember(memory, Key(1), assignment) && Recall(memory, Key(1)) is { } kept)
            {
                kept.ShouldBe(assignment);
            }
        }
    }

    [Fact]
    public void Keys_are_told_apart_by_each_of_their_128_bits()
    {
        var memory = OfCapacity(200);
        Guid[] keys = [Guid.Empty, .. Enumerable.Range(0, 128).Select(bit => new Guid([.. Enumerable.Range(0, 16).Select(i => (byte)(i == bit / 8 ? 1 << (bit % 8) : 0))]))];
        for (var i = 0; i < keys.Length; i++)
        {
            Remember(memory, keys[i], new EarlierAssignment("owner " + i, Then));
        }

        for (var i = 0; i < keys.Length; i++)
        {
            (Recall(memory, keys[i])?.Owner ?? "owner " + i).ShouldBe("owner " + i);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(5_000)]
    public void It_keeps_no_more_keys_than_it_says_and_makes_none_up(int capacity)
    {
        var memory = OfCapacity(capacity);
        for (var i = 0; i < 3 * capacity; i++)
        {
            Remember(memory, Key(i), new EarlierAssignment("owner " + i, Then));
            CountOf(memory).ShouldBeLessThanOrEqualTo(capacity);
        }

        for (var i = 0; i < 3 * capacity; i++)
        {
            (Recall(memory, Key(i))?.Owner ?? "owner " + i).ShouldBe("owner " + i);
        }

        Recall(memory, Key(-1)).ShouldBeNull();
    }

    [Fact]
    public async Task From_any_number_of_threads_an_assignment_comes_back_whole()
    {
        var memory = OfCapacity(50);
        var turns = Law.Cases(2_000, 100_000);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(t => Task.Factory.StartNew(
            () =>
            {
                for (var i = 0; i < turns; i++)
                {
                    var key = i % 80;
                    Remember(memory, Key(key), new EarlierAssignment($"{key} {t} {i}", Then.AddTicks((t * 1_000_000L) + i), (t * 1_000_000L) + i));
                    if (Recall(memory, Key((i * 7) % 80)) is { } kept)
                    {
                        var said = kept.Owner.Split(' ').Select(long.Parse).ToArray();
                        var number = (said[1] * 1_000_000) + said[2];
                        (said[0], kept.AssignedAt, kept.Record).ShouldBe(((i * 7) % 80, Then.AddTicks(number), number));
                    }
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }

    [Fact]
    public void A_memory_that_is_one_of_records_too_keeps_the_two_apart()
    {
        if (OfCapacity(10) is not IAssignmentMemory memory)
        {
            return;
        }

        Remember((IDuplicateMemory)memory, Key(1), new EarlierAssignment("ann", Then));
        Forgiving(() => memory.Recall(Key(1))).ShouldBeNull("the key of a duplicate is no record");
        Forgiving(() => { memory.Remember(Key(2), "bob", Then); return string.Empty; });
        Recall((IDuplicateMemory)memory, Key(2)).ShouldBeNull("a record is no key of duplicates");
    }

    [Fact]
    public void An_engine_gives_a_duplicate_the_owner_of_an_earlier_record_and_loses_none() => Law.ForEachCase(5, 2_000, random =>
    {
        if (OfCapacity(random.Next(2, 40)) is not IAssignmentMemory memory)
        {
            return;
        }

        var engine = Engine(
            r => r.Duplicates(TimeSpan.FromDays(90), Email).Territory("all", null, "p").Pool("p", "triage", p => p.Members("ann", "bob", "cy")).Queue("triage").CatchAll("triage"),
            memory);
        var owners = Enumerable.Range(0, 30).Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        var turns = 0L;
        for (var i = 0; i < 100; i++)
        {
            var person = random.Next(owners.Length);
            var prospect = new Prospect("L" + random.Next(60), Email: $"jo{person}@x.example");
            var routed = random.Next(3) == 0 ? engine.Batches.Route([prospect], Now)[0] : engine.Route(prospect);
            routed.Outcome.ShouldBe(RoutingOutcome.Assigned);
            routed.Turn.ShouldBe(routed.Reason.Value == Reasons.TerritoryMatched ? ++turns : 0, "no turn is lost, and no duplicate takes one");
            if (routed.Reason.Value == Reasons.DuplicateOf)
            {
                owners[person].ShouldContain(routed.Owner!);
            }

            owners[person].Add(routed.Owner!);
        }
    });

    private static RecordKey Key(int number) => new Guid(number, 0, 0, new byte[8]);

    private static EarlierAssignment? Recall(IDuplicateMemory memory, RecordKey key) => Forgiving(() => memory.RecallDuplicate(key));

    private static bool Remember(IDuplicateMemory memory, RecordKey key, EarlierAssignment assignment) => Forgiving(() =>
    {
        memory.RememberDuplicate(key, assignment);
        return true;
    });

    private static T? Forgiving<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (TimeoutException)
        {
            return default;
        }
    }
}

public class InMemoryDuplicateMemoryTests : DuplicateMemoryContract
{
    protected override IDuplicateMemory OfCapacity(int capacity) => new InMemoryAssignmentMemory(capacity);

    protected override int CountOf(IDuplicateMemory memory) => ((InMemoryAssignmentMemory)memory).DuplicateCount;
}

public class FaultyDuplicateMemoryTests : DuplicateMemoryContract
{
    protected override IDuplicateMemory OfCapacity(int capacity) => new FaultyMemory(capacity);

    protected override int CountOf(IDuplicateMemory memory) => ((FaultyMemory)memory).DuplicateCount;

    /// <summary>A memory of which every few calls throw: before anything is kept, after it was kept, or instead of recalling it; and that forgets now and then.</summary>
    private sealed class FaultyMemory(int capacity) : IAssignmentMemory, IDuplicateMemory
    {
        private readonly InMemoryAssignmentMemory _memory = new(capacity);
        private int _calls;

        public int DuplicateCount => _memory.DuplicateCount;

        public string? Recall(RecordKey key) => Next() switch { 0 => null, 1 => throw new TimeoutException(), _ => _memory.Recall(key) };

        public void Remember(RecordKey key, string owner, DateTimeOffset asOf) => Change(() => _memory.Remember(key, owner, asOf));

        public EarlierAssignment? RecallDuplicate(RecordKey duplicateKey) => Next() switch { 0 => null, 1 => throw new TimeoutException(), _ => _memory.RecallDuplicate(duplicateKey) };

        public void RememberDuplicate(RecordKey duplicateKey, EarlierAssignment assignment) => Change(() => _memory.RememberDuplicate(duplicateKey, assignment));

        private void Change(Action change)
        {
            var fault = Next();
            if (fault != 1)
            {
                change();
            }

            _ = fault < 2 ? throw new TimeoutException() : 0;
        }

        // Each of the faults about once in seven calls, in no simple order.
        private uint Next() => (uint)Interlocked.Increment(ref _calls) * 2_654_435_761U / 613_566_757U;
    }
}
