using System.Numerics;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Engagement;

public class DecayTableTests
{
    [Fact]
    public void Every_entry_is_the_largest_integer_below_its_root()
    {
        DecayTable.Table.Count.ShouldBe(DecayTable.Steps);
        for (var i = 0; i < DecayTable.Steps; i++)
        {
            var bound = BigInteger.One << ((31 * DecayTable.Steps) - i);
            BigInteger.Pow(DecayTable.Table[i], DecayTable.Steps).ShouldBeLessThanOrEqualTo(bound);
            BigInteger.Pow(DecayTable.Table[i] + 1, DecayTable.Steps).ShouldBeGreaterThan(bound);
        }
    }

    [Fact]
    public void Points_are_rounded_half_up_once() => Law.ForEachCase(20_000, 1_000_000, random =>
    {
        var points = random.NextInt64(0, 1_000_000_001);
        var multiplier = random.Next(2) == 0 ? 1_000 : random.NextInt64(0, 1_000_001);
        var halfLife = random.NextInt64(1, random.Next(2) == 0 ? 100 : 3_155_760_000);
        var age = random.NextInt64(0, random.Next(2) == 0 ? 20 * halfLife : 100 * halfLife);
        DecayTable.Decayed(points, multiplier, age, halfLife).ShouldBe(Reference(points, multiplier, age, halfLife), $"{points} {multiplier} {age} {halfLife}");
    });

    [Fact]
    public void An_older_activity_never_gives_more() => Law.ForEachCase(20_000, 1_000_000, random =>
    {
        var (points, halfLife) = (random.NextInt64(0, 1_000_000_001), random.NextInt64(1, 10_000_000));
        var age = random.NextInt64(0, 30 * halfLife);
        DecayTable.Decayed(points, 1_000, age + random.NextInt64(0, halfLife), halfLife).ShouldBeLessThanOrEqualTo(DecayTable.Decayed(points, 1_000, age, halfLife));
    });

    /// <summary>What is documented, in fractions.</summary>
    internal static long Reference(long points, long multiplier, long age, long halfLife)
    {
        var entry = DecayTable.Table[(int)((BigInteger)(age % halfLife) * DecayTable.Steps / halfLife)];
        var scale = BigInteger.One << (int)(31 + (age / halfLife));
        return (long)((((BigInteger)points * multiplier * entry) + (500 * scale)) / (1_000 * scale));
    }
}
