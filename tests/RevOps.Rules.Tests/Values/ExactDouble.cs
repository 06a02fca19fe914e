using System.Numerics;

namespace RevOps.Rules.Tests.Values;

/// <summary>Doubles as what they exactly are, multiples of 2^-1074, and the definition of rounding to nearest, ties to even.</summary>
internal static class ExactDouble
{
    /// <summary>2^1024 - 2^970, in units of 2^-1074: from here on the nearest double is infinity.</summary>
    private static readonly BigInteger Overflow = (BigInteger.One << (1024 + 1074)) - (BigInteger.One << (970 + 1074));

    /// <summary>The value of a finite double in units of 2^-1074.</summary>
    public static BigInteger Units(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        BigInteger significand = bits & 0xF_FFFF_FFFF_FFFF;
        var units = exponent == 0 ? significand : (significand + (1L << 52)) << (exponent - 1);
        return bits < 0 ? -units : units;
    }

    /// <summary>
    /// Whether <paramref name="result"/> is <paramref name="numerator"/> / <paramref name="denominator"/>, in units of 2^-1074, rounded to
    /// nearest. Stated by distances to the neighbours, so that it shares no arithmetic with what it checks.
    /// </summary>
    public static bool IsNearest(double result, BigInteger numerator, BigInteger denominator)
    {
        var magnitude = BigInteger.Abs(numerator);
        if (double.IsInfinity(result))
        {
            return magnitude >= Overflow * denominator && result > 0 == numerator.Sign > 0;
        }

        if (magnitude >= Overflow * denominator || (result != 0 && result > 0 != numerator.Sign > 0))
        {
            return false;
        }

        var distance = BigInteger.Abs(numerator - (Units(result) * denominator));
        var even = (BitConverter.DoubleToInt64Bits(result) & 1) == 0;
        return new[] { Math.BitIncrement(result), Math.BitDecrement(result) }.Where(double.IsFinite).All(neighbour =>
        {
            var other = BigInteger.Abs(numerator - (Units(neighbour) * denominator));
            return distance < other || (distance == other && even);
        });
    }

    /// <summary>A double from all bit patterns but NaN and infinity, or from where rounding is hard.</summary>
    public static double Next(Random random)
    {
        while (true)
        {
            var bits = random.NextInt64(long.MinValue, long.MaxValue);
            var exponent = random.Next(9) switch
            {
                0 => 0,
                1 => random.Next(4),
                2 => 2046 - random.Next(3),
                3 or 4 => 1023 + random.Next(60),
                5 => 1023 - random.Next(60),
                6 => 1023 + 52 + random.Next(-3, 4),
                _ => (int)(bits >> 52) & 0x7FF,
            };
            var fraction = random.Next(4) switch
            {
                0 => 0L,
                1 => 0xF_FFFF_FFFF_FFFF,
                2 => (1L << random.Next(52)) | (long)random.Next(2),
                _ => bits & 0xF_FFFF_FFFF_FFFF,
            };
            var value = BitConverter.Int64BitsToDouble((bits & long.MinValue) | ((long)exponent << 52) | fraction);
            if (double.IsFinite(value))
            {
                return value;
            }
        }
    }
}
