using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>
/// The records that both teams look at together each week: so many in all, from each group its share and at least one, drawn by a seed, so
/// that everybody who draws gets the same. Immutable.
/// </summary>
/// <remarks>
/// A record's place is the 64-bit FNV-1a hash of seed and key, finished with the mixer of SplitMix64: the smallest of a group are drawn. So the
/// draw does not depend on the order in which records are given, and each record of a group is as likely as another. Places go to groups by the
/// the group that is furthest below its share. One pass; it holds no more records than the size for each group, and draws none of them twice.
/// </remarks>
public sealed class ReviewSample
{
    private ReviewSample(int seed, IReadOnlyList<ReviewCandidate> records, IReadOnlyDictionary<ReviewStratum, long> population)
    {
        Seed = seed;
        Records = records;
        Population = population;
    }

    /// <summary>The seed that repeats the draw.</summary>
    public int Seed { get; }

    /// <summary>The records: accepted ones first, then rejected ones, then open opportunities; within a group in the order of the draw.</summary>
    public IReadOnlyList<ReviewCandidate> Records { get; }

    /// <summary>How many records of each group there were to draw from. A group without records is not listed.</summary>
    public IReadOnlyDictionary<ReviewStratum, long> Population { get; }

    /// <summary>Draws a sample.</summary>
    /// <param name="candidates">All records of the week, in any order; read once. A record without a key is passed over.</param>
    /// <param name="seed">The seed, such as year and week: 202648.</param>
    /// <param name="size">How many records to draw; 1 or more. Fewer come when there are fewer. 20 by default.</param>
    /// <returns>The sample.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="candidates"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    public static ReviewSample Draw(IEnumerable<ReviewCandidate> candidates, int seed, int size = 20)
    {
        if (size < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, "A review looks at something. Give 1 or more.");
        }

        var groups = new SortedDictionary<ReviewStratum, ReviewDraw>();
        foreach (var candidate in candidates ?? throw new ArgumentNullException(nameof(candidates)))
        {
            if (candidate.Key.IsNone)
            {
                continue;
            }

            if (!groups.TryGetValue(candidate.Stratum, out var group))
            {
                groups.Add(candidate.Stratum, group = new ReviewDraw(seed, size));
            }

            group.Add(candidate.Key);
        }

        var places = Places([.. groups.Values.Select(g => g.Population)], size);
        var records = groups.SelectMany((g, i) => g.Value.First(places[i]).Select(key => new ReviewCandidate(key, g.Key)));
        return new ReviewSample(seed, [.. records], groups.ToDictionary(g => g.Key, g => g.Value.Population));
    }

    /// <summary>The sample as a page of Markdown, a line a record, with room for what the review finds.</summary>
    /// <returns>The text, with line feeds.</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder("# Review of ").Append(Records.Count.ToString(CultureInfo.InvariantCulture)).Append(" records\n\n");
        text.Append("Drawn by the seed ").Append(Seed.ToString(CultureInfo.InvariantCulture)).Append(" from ");
        text.Append(string.Join(", ", Population.OrderBy(p => p.Key).Select(p => p.Value.ToString("N0", CultureInfo.InvariantCulture) + " " + NameOf(p.Key)))).Append(".\n\n");
        var table = new MarkdownTable("record", "group", "right decision?", "what to change");
        foreach (var record in Records)
        {
            table.Add(record.Key.ToString(), NameOf(record.Stratum), string.Empty, string.Empty);
        }

        return text.Append(table).ToString();
    }

    // One for each group that has records, the rest by share; what a small group cannot use goes to the others.
    private static int[] Places(long[] populations, int size)
    {
        var places = new int[populations.Length];
        var total = populations.Sum();
        var left = (int)Math.Min(size, total);
        for (var i = 0; i < places.Length && left > 0; i++, left--)
        {
            places[i] = 1;
        }

        while (left > 0)
        {
            // The group that is furthest below its share; a fraction is compared by cross-multiplication, which is exact.
            var next = -1;
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] < populations[i] && (next < 0 || (decimal)places[i] * populations[next] < (decimal)places[next] * populations[i]))
                {
                    next = i;
                }
            }

            places[next]++;
            left--;
        }

        return places;
    }

    private static string NameOf(ReviewStratum stratum) => stratum switch
    {
        ReviewStratum.Accepted => "accepted",
        ReviewStratum.Rejected => "rejected",
        _ => "open opportunity",
    };
}
