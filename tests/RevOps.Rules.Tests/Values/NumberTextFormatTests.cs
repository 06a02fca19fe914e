using System.Globalization;
using System.Numerics;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Values;

public class NumberTextFormatTests
{
    /// <summary>The samples of RFC 8785, appendix B, by their bits.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7FEFFFFFFFFFFFFF, "1.7976931348623157e+308")]
    [InlineData(0xFFEFFFFFFFFFFFFF, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xC340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44B52D02C7E14AF5, "9.999999999999997e+22")]
    [InlineData(0x44B52D02C7E14AF6, "1e+23")]
    [InlineData(0x44B52D02C7E14AF7, "1.0000000000000001e+23")]
    [InlineData(0x444B1AE4D6E2EF4E, "999999999999999700000")]
    [InlineData(0x444B1AE4D6E2EF4F, "999999999999999900000")]
    [InlineData(0x444B1AE4D6E2EF50, "1e+21")]
    [InlineData(0x3EB0C6F7A0B5ED8C, "9.999999999999997e-7")]
    [InlineData(0x3EB0C6F7A0B5ED8D, "0.000001")]
    [InlineData(0x41B3DE4355555553, "333333333.3333332")]
    [InlineData(0x41B3DE4355555554, "333333333.33333325")]
    [InlineData(0x41B3DE4355555555, "333333333.3333333")]
    [InlineData(0x41B3DE4355555556, "333333333.3333334")]
    [InlineData(0x41B3DE4355555557, "333333333.33333343")]
    [InlineData(0xBECBF647612F3696, "-0.0000033333333333333333")]
    [InlineData(0x43143FF3C1CB0959, "1424953923781206.2")]
    public void The_samples_of_RFC_8785_come_out_as_it_says(ulong bits, string expected) =>
        NumberText.Format(BitConverter.UInt64BitsToDouble(bits)).ShouldBe(expected);

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(12.5, "12.5")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(1e100, "1e+100")]
    [InlineData(-1.25e-300, "-1.25e-300")]
    [InlineData(9007199254740994.0, "9007199254740994")]
    [InlineData(9007199254740991.0, "9007199254740991")]
    [InlineData(6929495644600919.5, "6929495644600920")]
    [InlineData(5.684341886080802e-14, "5.684341886080802e-14")]
    [InlineData(2.2250738585072014e-308, "2.2250738585072014e-308")]
    [InlineData(2.9802322387695312e-8, "2.9802322387695312e-8")]
    [InlineData(4.1045368012983762e-289, "4.1045368012983762e-289")]
    [InlineData(9.5367431640625e-7, "9.5367431640625e-7")]
    public void A_double_is_written_as_ECMAScript_writes_it(double value, string expected) =>
        NumberText.Format(value).ShouldBe(expected);

    [Fact]
    public void NaN_and_infinity_have_no_form()
    {
        foreach (var value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => NumberText.Format(value)).Message.ShouldContain("give a finite number");
        }
    }

    [Fact]
    public void Every_double_reads_back_and_has_the_digits_that_the_framework_finds() =>
        Law.ForEachCase(3_000, 100_000, random => ShouldBeShortest(ExactDouble.Next(random)));

    [Fact]
    public void Powers_of_two_and_their_neighbours_have_the_shortest_digits()
    {
        for (var exponent = -1074; exponent <= 1023; exponent++)
        {
            var value = Math.ScaleB(1, exponent);
            ShouldBeShortest(value);
            if (Law.IsLong || exponent % 8 == 0)
            {
                ShouldBeShortest(Math.BitDecrement(value));
                ShouldBeShortest(Math.BitIncrement(value));
            }
        }
    }

    [Fact]
    public void Short_decimals_are_written_as_they_were_read() => Law.ForEachCase(1_500, 100_000, random =>
    {
        var digits = random.NextInt64(1, (long)Math.Pow(10, random.Next(1, 16)));
        var value = double.Parse($"{digits}e{random.Next(-320, 290)}", CultureInfo.InvariantCulture);
        if (value != 0)
        {
            ShouldBeShortest(value);
        }
    });

    private static void ShouldBeShortest(double value)
    {
        var text = NumberText.Format(value);
        NumberText.TryParse(text, out var back).ShouldBeTrue(text);
        back.ShouldBe(value, text);
        double.Parse(text, CultureInfo.InvariantCulture).ShouldBe(value, text);

        var parts = Parts(text);
        text.ShouldBe(LayOut(parts));
        if (value == 0)
        {
            return;
        }

        if (parts.Digits.Length > 1)
        {
            ReadingBack(value, parts.Digits.Length - 1).ShouldBeEmpty($"fewer digits than {text} read back");
        }

        ReadingBack(value, parts.Digits.Length).First().TrimEnd('0').ShouldBe(parts.Digits, $"not the nearest to {text}");

        // .NET 10 writes 2^-25 and 2^-958 as a text that reads back as their neighbour; its digits count where they are right.
        var framework = value.ToString("R", CultureInfo.InvariantCulture);
        if (double.Parse(framework, CultureInfo.InvariantCulture) == value)
        {
            parts.ShouldBe(Parts(framework), text);
        }
    }

    /// <summary>Those decimals of so many digits, just below and just above the value, that read back as it; the nearest first.</summary>
    private static IEnumerable<string> ReadingBack(double value, int count)
    {
        // The magnitude by the exact value, in units of 2^-1074, without the code that is tested.
        var units = ExactDouble.Units(Math.Abs(value));
        var magnitude = (int)Math.Floor(BigInteger.Log10(units) - (1074 * Math.Log10(2))) + 2;
        while (units * Ten(-magnitude + 1) < (BigInteger.One << 1074) * Ten(magnitude - 1))
        {
            magnitude--;
        }

        var numerator = units * Ten(count - magnitude);
        var denominator = (BigInteger.One << 1074) * Ten(magnitude - count);
        var below = BigInteger.Divide(numerator, denominator);
        return new[] { below, below + 1 }
            .Where(digits => double.Parse($"{digits}e{magnitude - count}", CultureInfo.InvariantCulture) == Math.Abs(value))
            .OrderBy(digits => BigInteger.Abs((digits * denominator) - numerator))
            .ThenBy(digits => digits.IsEven ? 0 : 1)
            .Select(digits => digits.ToString(CultureInfo.InvariantCulture));
    }

    private static BigInteger Ten(int exponent) => BigInteger.Pow(10, Math.Max(exponent, 0));

    /// <summary>The sign, the digits without zeros at either end, and the power of ten just above the first digit.</summary>
    private static (bool Negative, string Digits, int Magnitude) Parts(string text)
    {
        var unsigned = text.TrimStart('-');
        var mantissa = unsigned.Split('e', 'E');
        var exponent = mantissa.Length > 1 ? int.Parse(mantissa[1], CultureInfo.InvariantCulture) : 0;
        var sides = mantissa[0].Split('.');
        var all = string.Concat(sides);
        var digits = all.TrimStart('0');
        return (text.Length > unsigned.Length, digits.TrimEnd('0'), digits.Length == 0 ? 0 : exponent + sides[0].Length - (all.Length - digits.Length));
    }

    /// <summary>ECMAScript's Number::toString, clause by clause.</summary>
    private static string LayOut((bool Negative, string Digits, int Magnitude) parts)
    {
        var (negative, digits, n) = parts;
        var k = digits.Length;
        var exponent = $"e{(n - 1 < 0 ? "-" : "+")}{Math.Abs(n - 1)}";
        var text =
            k == 0 ? "0"
            : k <= n && n <= 21 ? digits + new string('0', n - k)
            : 0 < n && n <= 21 ? digits[..n] + "." + digits[n..]
            : -6 < n && n <= 0 ? "0." + new string('0', -n) + digits
            : k == 1 ? digits + exponent
            : digits[..1] + "." + digits[1..] + exponent;
        return negative && k > 0 ? "-" + text : text;
    }
}
