using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Scorecards;

public class DurationSketchTests
{
    [Fact]
    public void Quantiles_are_exact_up_to_the_limit_and_within_four_thousandths_beyond() => Law.ForEachCase(60, 20_000, random =>
    {
        var count = random.Next(4) switch { 0 => random.Next(1, 4), 1 => random.Next(990, 1_010), 2 => 1_000, _ => random.Next(1, 4_000) };
        var values = Enumerable.Range(0, count).Select(_ => Value(random)).ToArray();
        var sketch = Of(values);
        Array.Sort(values);

        sketch.IsExact.ShouldBe(count <= 1_000);
        foreach (var percent in new[] { 1, 50, 90, 99, 100 })
        {
            var exact = values[Math.Max(1, ((count * percent) + 99) / 100) - 1];
            var given = sketch.Quantile(percent);
            (sketch.IsExact ? given == exact : Math.Abs((decimal)given - exact) <= exact / 256m).ShouldBeTrue($"{given} for {exact} at {percent} of {count}");
        }
    });

    [Fact]
    public void Sketches_merge_into_the_same_whole_across_the_limit() => Law.ForEachCase(60, 20_000, random =>
    {
        var parts = Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, random.Next(3) == 0 ? random.Next(1_001, 1_500) : random.Next(0, 900)).Select(_ => Value(random)).ToArray()).ToArray();
        var whole = Of([.. parts.SelectMany(p => p)]);
        var merged = new DurationSketch();
        foreach (var part in parts.OrderBy(_ => random.Next()))
        {
            merged.Add(Of(part));
        }

        merged.IsExact.ShouldBe(whole.IsExact);
        foreach (var percent in new[] { 1, 50, 90, 100 })
        {
            merged.Quantile(percent).ShouldBe(whole.Quantile(percent));
        }
    });

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(long.MaxValue)]
    public void The_edges_of_the_buckets_keep_the_bound(long value)
    {
        var sketch = Of([.. Enumerable.Repeat(value, 1_001), 0]);

        Math.Abs((decimal)sketch.Quantile(50) - value).ShouldBeLessThanOrEqualTo(value / 256m);
    }

    private static DurationSketch Of(long[] values)
    {
        var sketch = new DurationSketch();
        Array.ForEach(values, sketch.Add);
        return sketch;
    }

    private static long Value(Random random) => random.NextInt64() >> random.Next(63);
}
