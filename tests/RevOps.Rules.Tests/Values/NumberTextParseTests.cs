using System.Globalization;
using System.Numerics;
using System.Text;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Values;

public class NumberTextParseTests
{
    private static readonly string[] FewDigits = ["200", "-3.75", "0.1", "1e22", "9007199254740991"];

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("-0", -0.0)]
    [InlineData("-0.0e5", -0.0)]
    [InlineData("0e999999999999999999999", 0.0)]
    [InlineData("-0e-999999999999999999999", -0.0)]
    [InlineData("1", 1.0)]
    [InlineData("-12.50", -12.5)]
    [InlineData("0.1", 0.1)]
    [InlineData("100e-2", 1.0)]
    [InlineData("1E+2", 100.0)]
    [InlineData("1e00000000000000000000000000002", 100.0)]
    [InlineData("1e22", 1e22)]
    [InlineData("1e23", 1e23)]
    [InlineData("6929495644600919.5", 6929495644600920.0)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("9007199254740993.0000000000000000000000000000000000000000000001", 9007199254740994.0)]
    [InlineData("9007199254740992.9999999999999999999999999999999999999999999999", 9007199254740992.0)]
    [InlineData("9007199254740995", 9007199254740996.0)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("1.7976931348623158e308", double.MaxValue)]
    [InlineData("4.9406564584124654e-324", double.Epsilon)]
    [InlineData("2.4703282292062328e-324", double.Epsilon)]
    [InlineData("2.4703282292062327e-324", 0.0)]
    [InlineData("-1e-400", -0.0)]
    [InlineData("1e-999999999", 0.0)]
    [InlineData("2.2250738585072011e-308", 2.225073858507201e-308)]
    [InlineData("2.2250738585072012e-308", 2.2250738585072014e-308)]
    public void A_number_reads_as_the_nearest_double(string text, double expected)
    {
        foreach (var value in Read(text))
        {
            BitConverter.DoubleToInt64Bits(value!.Value).ShouldBe(BitConverter.DoubleToInt64Bits(expected), text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("00")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("1.e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e-")]
    [InlineData("1e5.5")]
    [InlineData("1ee5")]
    [InlineData("e5")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("0x10")]
    [InlineData("1,000")]
    [InlineData("1_000")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    [InlineData("\u0661")]
    [InlineData("1\u0665")]
    [InlineData("\uFF11")]
    [InlineData("1\0")]
    [InlineData("1d")]
    [InlineData("true")]
    public void What_is_no_JSON_number_is_refused(string text)
    {
        NumberText.Parse(text.AsSpan(), out _).ShouldBe(NumberTextOutcome.Malformed);
        NumberText.Parse(Encoding.UTF8.GetBytes(text), out _).ShouldBe(NumberTextOutcome.Malformed);
        NumberText.TryParse(text, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1.7976931348623159e308")]
    [InlineData("-1.7976931348623159e308")]
    [InlineData("1e309")]
    [InlineData("1e999999999")]
    [InlineData("-1e99999999999999999999999999")]
    public void A_number_beyond_the_range_is_called_too_large(string text)
    {
        NumberText.Parse(text.AsSpan(), out var value).ShouldBe(NumberTextOutcome.TooLarge);
        value.ShouldBe(text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity);
        NumberText.Parse(Encoding.UTF8.GetBytes(text), out _).ShouldBe(NumberTextOutcome.TooLarge);
        NumberText.TryParse(text, out _).ShouldBeFalse();
    }

    [Fact]
    public void The_range_ends_exactly_half_a_step_beyond_the_largest_double()
    {
        var limit = (BigInteger.One << 1024) - (BigInteger.One << 970);
        NumberText.Parse(limit.ToString().AsSpan(), out _).ShouldBe(NumberTextOutcome.TooLarge);
        ShouldRead((limit - 1).ToString(), double.MaxValue);
        ShouldRead((limit - 1) + "." + new string('9', 2000), double.MaxValue);
    }

    [Fact]
    public void Every_text_that_the_framework_writes_or_a_generator_invents_reads_as_the_framework_reads_it() => Law.ForEachCase(10_000, 500_000, random =>
    {
        var value = ExactDouble.Next(random);
        var text = random.Next(5) switch
        {
            0 => value.ToString("R", CultureInfo.InvariantCulture),
            1 => value.ToString("E" + random.Next(40), CultureInfo.InvariantCulture),
            2 => random.NextInt64().ToString(CultureInfo.InvariantCulture) + "." + random.NextInt64().ToString(CultureInfo.InvariantCulture),
            3 => $"0.{new string('0', random.Next(400))}{random.NextInt64()}e{random.Next(-50, 400)}",
            _ => $"{random.Next(1, 10)}.{random.NextInt64()}{random.NextInt64()}E{random.Next(-345, 312)}",
        };
        var expected = double.Parse(text, CultureInfo.InvariantCulture);
        foreach (var read in Read(text))
        {
            (read is { } finite ? finite : expected > 0 ? double.PositiveInfinity : double.NegativeInfinity).ShouldBe(expected, text);
        }
    });

    [Fact]
    public void A_midpoint_goes_to_the_even_neighbour_and_the_last_digit_of_a_thousand_still_counts() => Law.ForEachCase(200, 20_000, random =>
    {
        var value = Math.Abs(ExactDouble.Next(random));
        if (value == double.MaxValue)
        {
            return;
        }

        // The midpoint above, in units of 2^-1075, written out in full as an integer and a power of ten: 2^-1075 = 5^1075 x 10^-1075.
        var midpoint = (ExactDouble.Units(value) + ExactDouble.Units(Math.BitIncrement(value))) * BigInteger.Pow(5, 1075);
        var even = (BitConverter.DoubleToInt64Bits(value) & 1) == 0 ? value : Math.BitIncrement(value);
        ShouldRead($"{midpoint}e-1075", even);
        ShouldRead($"{midpoint}.{new string('0', random.Next(1000))}1e-1075", Math.BitIncrement(value));
        ShouldRead($"{midpoint - 1}.{new string('9', random.Next(1, 1000))}e-1075", value);
    });

    [Fact]
    public void Hostile_lengths_cost_little()
    {
        const int length = 200_000;
        ShouldRead("0." + new string('0', length) + "1e" + (length + 1), 1.0);
        ShouldRead("1" + new string('0', length) + "e-" + length, 1.0);
        ShouldRead(new string('9', length) + "e-" + length, 1.0);
        ShouldRead("0." + new string('3', length), 1.0 / 3);
        ShouldRead("0.1e-" + new string('0', length) + "1", 0.01);
        NumberText.Parse(("1e" + new string('9', length)).AsSpan(), out _).ShouldBe(NumberTextOutcome.TooLarge);
        NumberText.Parse(new string('9', length).AsSpan(), out _).ShouldBe(NumberTextOutcome.TooLarge);
        NumberText.Parse((new string('9', length) + "x").AsSpan(), out _).ShouldBe(NumberTextOutcome.Malformed);
    }

    [Fact]
    public void A_number_of_few_digits_is_read_without_allocating()
    {
        var total = 0.0;
        Allocation.Of(() =>
        {
            foreach (var text in FewDigits)
            {
                total += NumberText.TryParse(text, out var value) ? value : double.NaN;
            }
        }).ShouldBe(0);
        total.ShouldBeGreaterThan(0);
    }

    private static void ShouldRead(string text, double expected)
    {
        foreach (var value in Read(text))
        {
            value.ShouldBe(expected, text.Length > 100 ? text.Substring(0, 100) : text);
        }
    }

    /// <summary>The value by each way in, null where it is too large.</summary>
    private static double?[] Read(string text)
    {
        var fromText = NumberText.Parse(text.AsSpan(), out var a);
        var fromBytes = NumberText.Parse(Encoding.UTF8.GetBytes(text), out var b);
        fromText.ShouldBe(fromBytes);
        fromText.ShouldNotBe(NumberTextOutcome.Malformed, text);
        return fromText == NumberTextOutcome.TooLarge ? [null, null] : [a, b];
    }
}
