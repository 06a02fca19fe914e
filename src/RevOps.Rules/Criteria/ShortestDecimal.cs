using System.Numerics;

namespace RevOps.Rules;

/// <summary>
/// The shortest decimal that rounds to a given double, generated digit by digit in exact integers after Steele and White: stop where
/// what is left is within half the distance to a neighbour.
/// </summary>
internal static class ShortestDecimal
{
    /// <summary>The digits d, without zeros at either end, and the magnitude m of 0.d x 10^m.</summary>
    /// <param name="value">Positive and finite.</param>
    public static (string Digits, int Magnitude) Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var field = (int)(bits >> 52);
        var fraction = bits & ((1L << 52) - 1);
        var significand = field == 0 ? fraction : fraction | (1L << 52);
        var exponent = Math.Max(field, 1) - 1 + NearestDouble.UnitExponent;

        // Ties round to even, so that the midpoints themselves read back as a double whose significand is even.
        var includesMidpoints = (significand & 1) == 0;

        // The neighbour below a power of two is at half the distance, save at the bottom of the range.
        var nearerBelow = fraction == 0 && field > 1;

        // value = rest / scale; above and below are half the distances to the neighbours in the same units.
        var rest = new BigInteger(significand) << (Math.Max(exponent, 0) + 2);
        var scale = BigInteger.One << (Math.Max(-exponent, 0) + 2);
        var above = BigInteger.One << (Math.Max(exponent, 0) + 1);
        var below = nearerBelow ? above >> 1 : above;

        // An estimate from the leading bit that is never too high; log10(2) is a little below 0.30103.
        var magnitude = (int)Math.Floor(((BigBits.Length(significand) + exponent - 1) * 0.30103) - 0.00001) + 1;
        if (magnitude > 0)
        {
            scale *= PowersOfTen.Big(magnitude);
        }
        else
        {
            var factor = PowersOfTen.Big(-magnitude);
            rest *= factor;
            above *= factor;
            below *= factor;
        }

        while (includesMidpoints ? rest + above >= scale : rest + above > scale)
        {
            scale *= 10;
            magnitude++;
        }

        return (Digits(rest, scale, above, below, includesMidpoints), magnitude);
    }

    private static string Digits(BigInteger rest, BigInteger scale, BigInteger above, BigInteger below, bool includesMidpoints)
    {
        var digits = new char[17];
        for (var count = 0; ;)
        {
            var digit = (int)BigInteger.DivRem(rest * 10, scale, out rest);
            above *= 10;
            below *= 10;
            var downReadsBack = includesMidpoints ? rest <= below : rest < below;
            var upReadsBack = includesMidpoints ? rest + above >= scale : rest + above > scale;
            if (downReadsBack || upReadsBack)
            {
                var nearer = (rest * 2).CompareTo(scale);
                var up = upReadsBack && (!downReadsBack || nearer > 0 || (nearer == 0 && (digit & 1) == 1));
                digits[count++] = (char)('0' + digit + (up ? 1 : 0));
                return new string(digits, 0, count);
            }

            digits[count++] = (char)('0' + digit);
        }
    }
}
