using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Records;

namespace RevOps.Rules.Tests.Decisions;

public class PointsTests
{
    [Fact]
    public void Points_are_thousandths()
    {
        Points points = 7;
        points.Thousandths.ShouldBe(7000);
        ((Points)7.5m).Thousandths.ShouldBe(7500);
        ((decimal)Points.FromThousandths(-1)).ShouldBe(-0.001m);
        Points.FromDecimal(0.001m).ShouldBe(Points.FromThousandths(1));
        Points.Zero.ShouldBe(default);
        ((Points)int.MinValue).ToDecimal().ShouldBe(int.MinValue);
    }

    [Fact]
    public void What_thousandths_cannot_keep_is_refused_and_named()
    {
        foreach (var amount in new[] { 0.0001m, 1.23456m, decimal.MaxValue, decimal.MinValue, 9223372036854775.808m, -9223372036854775.809m })
        {
            Should.Throw<ArgumentException>(() => Points.FromDecimal(amount)).Message.ShouldStartWith($"`{amount.ToString(System.Globalization.CultureInfo.InvariantCulture)}` points cannot be kept exactly.");
        }

        Points.FromDecimal(9223372036854775.807m).Thousandths.ShouldBe(long.MaxValue);
        Points.FromDecimal(-9223372036854775.808m).Thousandths.ShouldBe(long.MinValue);
        Points.FromDecimal(1.2340000m).Thousandths.ShouldBe(1234);
    }

    [Fact]
    public void Sums_beyond_the_range_throw_rather_than_wrap()
    {
        Should.Throw<OverflowException>(() => Points.FromThousandths(long.MaxValue) + Points.FromThousandths(1));
        Should.Throw<OverflowException>(() => Points.FromThousandths(long.MinValue) - Points.FromThousandths(1));
    }

    [Fact]
    public void Points_order_and_equal_as_their_amounts_do() => Law.ForEachCase(2_000, 100_000, random =>
    {
        var (x, y) = (random.NextInt64(-5, 5), random.NextInt64(-5, 5));
        var (a, b) = (Points.FromThousandths(x), Points.FromThousandths(y));
        (a == b).ShouldBe(x == y);
        (a != b).ShouldBe(x != y);
        (a < b).ShouldBe(x < y);
        (a > b).ShouldBe(x > y);
        (a <= b).ShouldBe(x <= y);
        (a >= b).ShouldBe(x >= y);
        a.CompareTo(b).ShouldBe(x.CompareTo(y));
        a.Equals((object)b).ShouldBe(x == y);
        (x != y || a.GetHashCode() == b.GetHashCode()).ShouldBeTrue();
        (a + b).Thousandths.ShouldBe(x + y);
        (a - b).Thousandths.ShouldBe(x - y);
        Points.FromDecimal(a.ToDecimal()).ShouldBe(a);
    });

    [Theory]
    [InlineData(72_000, "72")]
    [InlineData(7_500, "7.5")]
    [InlineData(-1, "-0.001")]
    [InlineData(0, "0")]
    [InlineData(long.MinValue, "-9223372036854775.808")]
    public void Points_read_the_same_under_every_culture(long thousandths, string expected) =>
        Reading.Under("de-DE", () => Points.FromThousandths(thousandths).ToString().ShouldBe(expected));
}
