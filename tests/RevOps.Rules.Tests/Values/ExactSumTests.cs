using System.Numerics;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Values;

public class ExactSumTests
{
    private const double Smallest = double.Epsilon;

    private static double Sum(params double[] values)
    {
        var sum = new ExactSum();
        foreach (var value in values)
        {
            sum.Add(value);
        }

        return sum.ToDouble();
    }

    [Fact]
    public void A_sum_is_the_exact_sum_rounded_once() => Law.ForEachCase(20_000, 500_000, random =>
    {
        var sum = new ExactSum();
        var exact = BigInteger.Zero;
        var count = random.Next(1, 12);
        for (var i = 0; i < count; i++)
        {
            var value = ExactDouble.Next(random);
            sum.Add(value);
            exact += ExactDouble.Units(value);
            if (random.Next(3) == 0)
            {
                sum.Add(-value);
                exact -= ExactDouble.Units(value);
            }
        }

        ExactDouble.IsNearest(sum.ToDouble(), exact, BigInteger.One).ShouldBeTrue();
        sum.ToDouble().ShouldBe(sum.ToDouble());
    });

    [Fact]
    public void A_sum_that_lies_between_two_doubles_goes_to_the_even_one_unless_the_smallest_part_decides() => Law.ForEachCase(5_000, 100_000, random =>
    {
        var value = ExactDouble.Next(random);
        if (Math.Abs(value) is < 1e-290 or > 1e300)
        {
            return;
        }

        // The distance to the next double away from zero, halved; exact, since it is a power of two.
        var half = (Math.BitIncrement(Math.Abs(value)) - Math.Abs(value)) / 2 * Math.Sign(value);
        var away = value > 0 ? Math.BitIncrement(value) : Math.BitDecrement(value);
        var even = (BitConverter.DoubleToInt64Bits(value) & 1) == 0 ? value : away;

        Sum(value, half).ShouldBe(even);
        Sum(Smallest, half, value).ShouldBe(value > 0 ? away : value);
        Sum(half, value, -Smallest).ShouldBe(value > 0 ? value : away);
    });

    [Fact]
    public void The_order_of_the_addends_never_matters() => Law.ForEachCase(5_000, 100_000, random =>
    {
        var values = Enumerable.Range(0, random.Next(2, 20)).Select(_ => random.Next(3) == 0 ? random.Next(-100, 100) : ExactDouble.Next(random)).ToArray();
        var first = BitConverter.DoubleToInt64Bits(Sum(values));
        random.Shuffle(values);
        BitConverter.DoubleToInt64Bits(Sum(values)).ShouldBe(first);
        Array.Sort(values);
        BitConverter.DoubleToInt64Bits(Sum(values)).ShouldBe(first);
    });

    [Fact]
    public void Integers_sum_alike_with_and_without_the_wide_part() => Law.ForEachCase(5_000, 100_000, random =>
    {
        var narrow = new ExactSum();
        var wide = new ExactSum();
        wide.Add(0.5);
        wide.Add(1e300);
        for (var i = random.Next(20); i >= 0; i--)
        {
            var value = (double)random.NextInt64(-1L << random.Next(1, 54), 1L << random.Next(1, 54));
            narrow.Add(value);
            wide.Add(value);
        }

        wide.Add(-0.5);
        wide.Add(-1e300);
        BitConverter.DoubleToInt64Bits(wide.ToDouble()).ShouldBe(BitConverter.DoubleToInt64Bits(narrow.ToDouble()));
    });

    [Fact]
    public void Known_sums_are_what_arithmetic_says()
    {
        Sum(0.1, 0.2, 0.3).ShouldBe(0.6);
        Sum(Enumerable.Repeat(0.1, 10).ToArray()).ShouldBe(1.0);
        Sum(1e308, 1e308, -1e308).ShouldBe(1e308);
        Sum(1e100, 1, -1e100).ShouldBe(1);
        Sum(9007199254740992, 1).ShouldBe(9007199254740992);
        Sum(9007199254740992, 1, 1).ShouldBe(9007199254740994);
        Sum(9007199254740992, 1, Smallest).ShouldBe(9007199254740994);
        Sum(9007199254740993d, 9007199254740992, -9007199254740992, -9007199254740992).ShouldBe(0);
        Sum(Smallest, Smallest).ShouldBe(2 * Smallest);
        Sum(2.2250738585072014e-308, -Smallest).ShouldBe(2.225073858507201e-308);
        Sum(-1.5, -2.25).ShouldBe(-3.75);
    }

    [Fact]
    public void Beyond_the_largest_double_a_sum_is_infinite_exactly_from_half_a_step_on()
    {
        var halfStep = Math.ScaleB(1, 970);
        Sum(double.MaxValue, halfStep).ShouldBe(double.PositiveInfinity);
        Sum(double.MaxValue, halfStep, -Smallest).ShouldBe(double.MaxValue);
        Sum(-double.MaxValue, -halfStep).ShouldBe(double.NegativeInfinity);
        Sum(-double.MaxValue, -halfStep, Smallest).ShouldBe(-double.MaxValue);
        Sum(Enumerable.Repeat(double.MaxValue, 1000).ToArray()).ShouldBe(double.PositiveInfinity);
        Sum([.. Enumerable.Repeat(double.MaxValue, 1000), .. Enumerable.Repeat(-double.MaxValue, 999)]).ShouldBe(double.MaxValue);
    }

    [Fact]
    public void Nothing_zeros_and_what_cancels_sum_to_zero_without_a_sign()
    {
        double[][] nothings = [[], [-0.0], [-0.0, -0.0], [0.5, -0.5], [-Smallest, Smallest], [1e308, -1e308, -0.0]];
        foreach (var values in nothings)
        {
            BitConverter.DoubleToInt64Bits(Sum(values)).ShouldBe(0);
        }
    }

    [Fact]
    public void Infinities_win_over_numbers_cancel_into_NaN_and_are_forgotten_by_a_reset()
    {
        Sum(double.PositiveInfinity, -1e308, double.PositiveInfinity).ShouldBe(double.PositiveInfinity);
        Sum(0.5, double.NegativeInfinity).ShouldBe(double.NegativeInfinity);
        Sum(double.NegativeInfinity, 1, double.PositiveInfinity).ShouldBe(double.NaN);
        Sum(double.NaN).ShouldBe(double.NaN);
        Sum(-double.NaN, 1).ShouldBe(double.NaN);
        Sum(double.NaN, double.PositiveInfinity).ShouldBe(double.NaN);

        var sum = new ExactSum();
        foreach (var value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 7, 0.25, -1e300 })
        {
            sum.Add(value);
        }

        sum.Reset();
        sum.ToDouble().ShouldBe(0);
        sum.Add(3);
        sum.Add(0.25);
        sum.ToDouble().ShouldBe(3.25);
    }

    [Fact]
    public void Millions_of_addends_carry_without_loss()
    {
        var count = Law.Cases(1_000_000, 10_000_000);
        var sum = new ExactSum();
        for (var i = 0; i < count; i++)
        {
            sum.Add(double.MaxValue);
            sum.Add(-0.1);
        }

        sum.ToDouble().ShouldBe(double.PositiveInfinity);
        for (var i = 0; i < count; i++)
        {
            sum.Add(-double.MaxValue);
        }

        ExactDouble.IsNearest(sum.ToDouble(), ExactDouble.Units(-0.1) * count, BigInteger.One).ShouldBeTrue();
    }

    [Fact]
    public void A_reused_sum_allocates_nothing()
    {
        var sum = new ExactSum();
        var total = 0.0;
        Allocation.Of(() =>
        {
            sum.Reset();
            sum.Add(12);
            total += sum.ToDouble();
            sum.Add(0.1);
            sum.Add(-1e200);
            total += sum.ToDouble();
        }).ShouldBe(0);
        total.ShouldBeLessThan(0);
    }
}
