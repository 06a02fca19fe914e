using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Routing.Matching;

/// <summary>The index against the linear scan: the same territory, held or not, with the same errors met; and the same list of all that match.</summary>
public class TerritoryIndexLaws
{
    private const int RecordsOfACase = 25;

    [Fact]
    public void The_index_gives_what_the_linear_scan_gives() => Law.ForEachCase(250, 10_000, random =>
    {
        var generator = new TerritoryGenerator(random);
        Check(generator, random, new MatchingCase(generator.Territories(generator.Count())), RecordsOfACase);
    });

    [Fact]
    public void Territories_that_are_looked_up_by_rare_values_are_found_as_by_the_linear_scan() => Law.ForEachCase(12, 600, random =>
    {
        var generator = new TerritoryGenerator(random);
        Check(generator, random, new MatchingCase(generator.Named()), 4 * RecordsOfACase);
    });

    [Fact]
    public void Vectors_and_words_find_the_same_blocks() => Law.ForEachCase(2_000, 200_000, random =>
    {
        var stride = BlockScan.Words * random.Next(1, 6);
        var table = new ulong[stride * 12];
        var density = random.NextDouble();
        for (var bit = 0; bit < table.Length * 64; bit++)
        {
            table[bit >> 6] |= random.NextDouble() < density ? 1UL << (bit & 63) : 0;
        }

        int[] rows = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => stride * random.Next(12))];
        int[] united = [.. Enumerable.Range(0, random.Next(3)).SelectMany(_ => (int[])[2, stride * random.Next(12), stride * random.Next(12)])];
        Span<ulong> expected = stackalloc ulong[BlockScan.Words];
        Span<ulong> actual = stackalloc ulong[BlockScan.Words];
        for (var at = 0; at >= 0 && at < stride; at += at < 0 ? 0 : BlockScan.Words)
        {
            var next = BlockScan.NextByWord(table, rows, united, at, stride, expected, out var filled);
            BlockScan.Next(table, rows, united, at, stride, actual, out var filledByVector).ShouldBe(next);
            filledByVector.ShouldBe(filled);
            if (next < 0)
            {
                break;
            }

            actual.SequenceEqual(expected).ShouldBeTrue();
            for (var i = 0; i < BlockScan.Words; i++)
            {
                ((filled & (1U << i)) != 0).ShouldBe(expected[i] != 0);
            }

            at = next;
        }
    });

    [Fact]
    public void Texts_that_their_sketches_do_not_tell_apart_are_told_apart() => Law.ForEachCase(400, 20_000, random =>
    {
        var generator = new TerritoryGenerator(random);
        var families = Enumerable.Range(0, random.Next(1, 5)).Select(_ => generator.Family()).ToList();
        var territories = new MatchingCase(generator.Alike(families, random.Next(1, random.Next(2) == 0 ? 60 : 400)));
        for (var i = 0; i < RecordsOfACase; i++)
        {
            territories.Agree(generator.Of(families), holdsOnError: random.Next(2) == 0, random.Next(4) == 0 ? random.Next(territories.Territories.Count) : 0);
        }
    });

    [Fact]
    public void Territories_that_ask_in_runs_for_one_attribute_each_are_found_as_by_the_linear_scan() => Law.ForEachCase(300, 20_000, random =>
    {
        var generator = new TerritoryGenerator(random);
        var territories = new MatchingCase(generator.Runs());
        for (var i = 0; i < RecordsOfACase; i++)
        {
            territories.Agree(generator.OfRuns(), holdsOnError: random.Next(2) == 0, random.Next(4) == 0 ? random.Next(territories.Territories.Count) : 0);
        }
    });

    private static void Check(TerritoryGenerator generator, Random random, MatchingCase territories, int records)
    {
        for (var i = 0; i < records; i++)
        {
            var from = random.Next(4) == 0 ? random.Next(territories.Territories.Count + 1) : 0;
            territories.Agree(generator.Record(), holdsOnError: random.Next(2) == 0, from);
        }
    }
}
