using System.Globalization;
using System.Numerics;
using System.Text;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Policies.Json;

public class DecimalTextTests
{
    [Theory]
    [InlineData("7.5", 3, 7_500)]
    [InlineData("7.500000", 3, 7_500)]
    [InlineData("0.001", 3, 1)]
    [InlineData("-0.001", 3, -1)]
    [InlineData("0.075e2", 3, 7_500)]
    [InlineData("7500E-3", 0, 7.5, DecimalOutcome.TooPrecise)]
    [InlineData("0.0001", 3, 0, DecimalOutcome.TooPrecise)]
    [InlineData("1e-999999999999999999999", 3, 0, DecimalOutcome.TooPrecise)]
    [InlineData("0e999999999999999999999", 3, 0)]
    [InlineData("-0.000e-5", 0, 0)]
    [InlineData("1e999999999999999999999", 0, 0, DecimalOutcome.OutOfRange)]
    [InlineData("100", 0, 100)]
    [InlineData("1.0", 0, 1)]
    public void Numbers_become_fixed_point_exactly(string text, int decimals, double scaled, object? outcome = null)
    {
        var expected = (DecimalOutcome?)outcome ?? DecimalOutcome.Exact;
        DecimalText.TryScale(Encoding.ASCII.GetBytes(text), decimals, out var actual).ShouldBe(expected);
        if (expected == DecimalOutcome.Exact)
        {
            ((double)actual).ShouldBe(scaled);
        }
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue, true)]
    [InlineData("9223372036854775808", 0, false)]
    [InlineData("-9223372036854775808", long.MinValue, true)]
    [InlineData("-9223372036854775809", 0, false)]
    [InlineData("9999999999999999999", 0, false)]
    public void The_edges_of_64_bits_are_exact(string text, long value, bool fits)
    {
        DecimalText.TryScale(Encoding.ASCII.GetBytes(text), 0, out var actual).ShouldBe(fits ? DecimalOutcome.Exact : DecimalOutcome.OutOfRange);
        actual.ShouldBe(value);
    }

    [Fact]
    public void Fixed_point_agrees_with_exact_arithmetic() => Law.ForEachCase(20_000, 1_000_000, random =>
    {
        var text = (random.Next(2) == 0 ? "-" : "") + Digits(random, whole: true)
            + (random.Next(2) == 0 ? "." + Digits(random, whole: false) : "")
            + (random.Next(2) == 0 ? "e" + random.Next(-12, 13).ToString("+0;-0;0", CultureInfo.InvariantCulture) : "");
        var decimals = random.Next(4);

        var parts = text.Split('e');
        var point = parts[0].IndexOf('.');
        var power = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) + decimals - (point < 0 ? 0 : parts[0].Length - point - 1);
        var mantissa = BigInteger.Parse(parts[0].Replace(".", ""), CultureInfo.InvariantCulture);
        var exact = power >= 0 ? mantissa * BigInteger.Pow(10, power) : BigInteger.DivRem(mantissa, BigInteger.Pow(10, -power), out var rest) is var quotient && rest.IsZero ? quotient : (BigInteger?)null;

        var expected = exact is null ? DecimalOutcome.TooPrecise : exact < long.MinValue || exact > long.MaxValue ? DecimalOutcome.OutOfRange : DecimalOutcome.Exact;
        DecimalText.TryScale(Encoding.ASCII.GetBytes(text), decimals, out var actual).ShouldBe(expected, text);
        if (expected == DecimalOutcome.Exact)
        {
            ((BigInteger)actual).ShouldBe(exact!.Value, text);
        }
    });

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "0.001")]
    [InlineData(-1, "-0.001")]
    [InlineData(7_500, "7.5")]
    [InlineData(-7_500, "-7.5")]
    [InlineData(100_000, "100")]
    [InlineData(long.MinValue, "-9223372036854775.808")]
    public void Thousandths_are_written_with_as_few_decimals_as_they_need(long thousandths, string text)
    {
        DecimalText.FormatThousandths(thousandths).ShouldBe(text);
        DecimalText.TryScale(Encoding.ASCII.GetBytes(text), 3, out var back).ShouldBe(DecimalOutcome.Exact);
        back.ShouldBe(thousandths);
    }

    private static string Digits(Random random, bool whole)
    {
        var digits = new string([.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => "0001234567899"[random.Next(13)])]);
        return whole && digits.TrimStart('0') is var trimmed ? trimmed.Length == 0 ? "0" : trimmed : digits;
    }
}
