namespace RevOps.Rules;

/// <summary>The one rounding from an exact binary number to a double: to nearest, ties to even, subnormals and overflow included.</summary>
internal static class NearestDouble
{
    /// <summary>The exponent of the smallest subnormal, of which every double is a multiple.</summary>
    public const int UnitExponent = -1074;

    /// <summary>The highest exponent that a whole significand of 53 bits can have.</summary>
    private const int LastExponent = 971;

    private const int FractionBits = 52;

    /// <summary>
    /// The double nearest to <paramref name="significand"/> x 2^<paramref name="exponent"/>; infinity where that is beyond the range.
    /// </summary>
    /// <param name="negative">The sign, which zero keeps.</param>
    /// <param name="significand">The leading bits of the number.</param>
    /// <param name="exponent">The power of two of the significand's lowest bit.</param>
    /// <param name="hasMore">Whether anything was cut off below the significand, which must then have at least 55 bits.</param>
    public static double From(bool negative, ulong significand, int exponent, bool hasMore)
    {
        if (significand == 0)
        {
            return negative ? -0.0 : 0.0;
        }

        for (var step = 32; step > 0; step >>= 1)
        {
            if (significand >> (64 - step) == 0)
            {
                significand <<= step;
                exponent -= step;
            }
        }

        return BitConverter.Int64BitsToDouble((long)Round(significand, exponent, hasMore) | (negative ? long.MinValue : 0));
    }

    /// <summary>The bits of the magnitude; the significand's highest bit is set.</summary>
    private static ulong Round(ulong significand, int exponent, bool hasMore)
    {
        const ulong infinity = 0x7FFUL << FractionBits;
        var dropped = Math.Max(64 - FractionBits - 1, UnitExponent - exponent);
        if (dropped > 64 || exponent + dropped > LastExponent)
        {
            // Below half of the smallest subnormal, or beyond the largest double.
            return dropped > 64 ? 0 : infinity;
        }

        var kept = dropped == 64 ? 0 : significand >> dropped;
        var rest = dropped == 64 ? significand : significand & ((1UL << dropped) - 1);
        var half = 1UL << (dropped - 1);
        if (rest > half || (rest == half && (hasMore || (kept & 1) == 1)))
        {
            kept++;
        }

        // The leading bit of a normal number adds one to the exponent, and so does a carry out of the significand; a carry out of the
        // largest double leaves the bits of infinity.
        return ((ulong)(exponent + dropped - UnitExponent) << FractionBits) + kept;
    }
}
