using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Scorecards;

public class ReviewSampleTests
{
    [Fact]
    public void A_draw_is_the_same_for_everybody_whatever_the_order_of_the_records()
    {
        var week = Week(accepted: 300, rejected: 80, open: 20);
        var first = ReviewSample.Draw(week, seed: 202648);
        var shuffled = week.ToArray();
        new Random(1).Shuffle(shuffled);

        ReviewSample.Draw(shuffled, seed: 202648).Records.ShouldBe(first.Records);
        ReviewSample.Draw(week, seed: 202649).Records.ShouldNotBe(first.Records);
        first.Records.GroupBy(r => r.Stratum).ToDictionary(g => g.Key, g => g.Count())
            .ShouldBe(new Dictionary<ReviewStratum, int> { [ReviewStratum.Accepted] = 15, [ReviewStratum.Rejected] = 4, [ReviewStratum.OpenOpportunity] = 1 }, ignoreOrder: true);
        Approved.Matches("Scorecards/review-sample.approved.md", first.ToMarkdown());
    }

    [Fact]
    public void Every_group_with_records_is_looked_at_and_none_is_asked_for_more_than_it_has() => Law.ForEachCase(2_000, 50_000, random =>
    {
        int[] sizes = [random.Next(3) == 0 ? 0 : random.Next(40), random.Next(3) == 0 ? 0 : random.Next(5), random.Next(200)];
        var size = random.Next(1, 40);
        var sample = ReviewSample.Draw(Week(sizes[0], sizes[1], sizes[2]), random.Next(), size);

        sample.Records.Count.ShouldBe(Math.Min(size, sizes.Sum()));
        sample.Records.Distinct().Count().ShouldBe(sample.Records.Count);
        if (size >= 3)
        {
            sample.Records.Select(r => r.Stratum).Distinct().Count().ShouldBe(sizes.Count(s => s > 0));
        }
    });

    [Fact]
    public void Each_record_of_a_group_is_as_likely_as_another()
    {
        var week = Week(accepted: 40, rejected: 0, open: 0);
        var drawn = new Dictionary<RecordKey, int>();
        const int Draws = 4_000;
        for (var seed = 0; seed < Draws; seed++)
        {
            foreach (var record in ReviewSample.Draw(week, seed, size: 10).Records)
            {
                drawn[record.Key] = drawn.GetValueOrDefault(record.Key) + 1;
            }
        }

        // 1,000 are expected of each, with a standard deviation of 27.
        drawn.Count.ShouldBe(40);
        drawn.Values.ShouldAllBe(count => count > 850 && count < 1150);
    }

    [Fact]
    public void A_record_given_twice_is_drawn_once_and_one_without_a_key_not_at_all()
    {
        ReviewCandidate[] week = [new("A", ReviewStratum.Accepted), new("A", ReviewStratum.Accepted), new(RecordKey.None, ReviewStratum.Accepted)];
        ReviewSample.Draw(week, 7).Records.ShouldBe([new ReviewCandidate("A", ReviewStratum.Accepted)]);
        ReviewSample.Draw([], 7).Records.ShouldBeEmpty();
    }

    [Fact]
    public void A_sample_of_nothing_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => ReviewSample.Draw([], 7, size: 0));

    private static IReadOnlyList<ReviewCandidate> Week(int accepted, int rejected, int open) =>
    [
        .. Enumerable.Range(0, accepted).Select(i => new ReviewCandidate($"A-{i:000}", ReviewStratum.Accepted)),
        .. Enumerable.Range(0, rejected).Select(i => new ReviewCandidate($"R-{i:000}", ReviewStratum.Rejected)),
        .. Enumerable.Range(0, open).Select(i => new ReviewCandidate(i, ReviewStratum.OpenOpportunity)),
    ];
}
