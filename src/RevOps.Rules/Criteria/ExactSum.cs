namespace RevOps.Rules;

/// <summary>
/// A sum of doubles that is exact until it is read, and then rounded once, to nearest with ties to even. So the order of the addends
/// never matters, large ones that cancel leave small ones whole, and a sum that passes beyond the range on its way comes back.
/// </summary>
/// <remarks>
/// Integers are summed in a <see cref="long"/>; everything else in a fixed-point number as wide as the whole range of doubles, kept
/// in limbs of 32 bits whose carries wait in the upper halves. The limbs are allocated when first needed and stay with the instance,
/// which is meant to be reused. The sum is exact for fewer than 2^63 addends. Not thread-safe.
/// </remarks>
internal sealed class ExactSum
{
    /// <summary>Up to here every integer is a double.</summary>
    private const long LastInteger = 1L << 53;

    private const int LimbBits = 32;

    /// <summary>2,098 bits from the smallest subnormal to the largest double, and 63 more for the number of addends.</summary>
    private const int LimbCount = 68;

    /// <summary>How many addends may leave their carries waiting: each adds less than 2^32 to a limb, so that 2^30 would still fit.</summary>
    private const int CarryInterval = 1 << 20;

    private long _integers;
    private long[]? _limbs;
    private bool _usesLimbs;
    private int _waiting;
    private bool _hasPositiveInfinity;
    private bool _hasNegativeInfinity;
    private bool _hasNaN;

    /// <summary>Adds a value. Infinities are remembered by sign; a NaN makes the sum NaN.</summary>
    public void Add(double value)
    {
        // A NaN fails this comparison. The conversion inside it is exact on every runtime, which it is not for larger values.
        if (Math.Abs(value) <= LastInteger)
        {
            var integer = (long)value;
            var sum = _integers + integer;
            if (integer == value && sum is >= -LastInteger and <= LastInteger)
            {
                _integers = sum;
                return;
            }
        }

        AddToLimbs(value);
    }

    /// <summary>
    /// The sum so far, rounded once: 0 (never -0) where it is nothing, infinity where it is beyond the range or an infinity was added,
    /// NaN where infinities of both signs or a NaN were.
    /// </summary>
    public double ToDouble()
    {
        if (_hasNaN || (_hasPositiveInfinity && _hasNegativeInfinity))
        {
            return double.NaN;
        }

        if (_hasPositiveInfinity || _hasNegativeInfinity)
        {
            return _hasPositiveInfinity ? double.PositiveInfinity : double.NegativeInfinity;
        }

        return _usesLimbs ? RoundLimbs() : _integers;
    }

    /// <summary>Makes the sum nothing again.</summary>
    public void Reset()
    {
        _integers = 0;
        _hasPositiveInfinity = _hasNegativeInfinity = _hasNaN = false;
        if (_usesLimbs)
        {
            Array.Clear(_limbs!, 0, LimbCount);
            _usesLimbs = false;
            _waiting = 0;
        }
    }

    private void AddToLimbs(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var significand = (ulong)bits & ((1UL << 52) - 1);
        if (exponent == 0x7FF)
        {
            _hasNaN |= significand != 0;
            _hasPositiveInfinity |= bits > 0;
            _hasNegativeInfinity |= bits < 0;
            return;
        }

        if (exponent > 0)
        {
            significand |= 1UL << 52;
            exponent--;
        }

        _usesLimbs = true;
        AddShifted(_limbs ??= new long[LimbCount], significand, exponent, bits < 0);
        if (++_waiting == CarryInterval)
        {
            Carry(_limbs);
            _waiting = 0;
        }
    }

    private static void AddShifted(Span<long> limbs, ulong significand, int shift, bool negative)
    {
        var within = shift % LimbBits;
        var low = (long)(uint)(significand << within);
        var middle = (long)(uint)(significand >> (LimbBits - within));
        var high = (long)(significand >> LimbBits >> (LimbBits - within));
        var target = limbs.Slice(shift / LimbBits, 3);
        target[0] += negative ? -low : low;
        target[1] += negative ? -middle : middle;
        target[2] += negative ? -high : high;
    }

    /// <summary>Leaves 32 bits in each limb but the last, which has the sign of the whole.</summary>
    private static void Carry(Span<long> limbs)
    {
        var carry = 0L;
        for (var i = 0; i < limbs.Length - 1; i++)
        {
            var limb = limbs[i] + carry;
            carry = limb >> LimbBits;
            limbs[i] = (uint)limb;
        }

        limbs[limbs.Length - 1] += carry;
    }

    private double RoundLimbs()
    {
        // On a copy: the limbs may still be added to.
        Span<long> limbs = stackalloc long[LimbCount];
        _limbs.AsSpan().CopyTo(limbs);
        AddShifted(limbs, (ulong)Math.Abs(_integers), -NearestDouble.UnitExponent, _integers < 0);
        Carry(limbs);
        var negative = limbs[LimbCount - 1] < 0;
        if (negative)
        {
            for (var i = 0; i < LimbCount; i++)
            {
                limbs[i] = -limbs[i];
            }

            Carry(limbs);
        }

        var top = LimbCount - 1;
        while (top >= 0 && limbs[top] == 0)
        {
            top--;
        }

        return top < 0 ? 0.0 : RoundFrom(limbs, top, negative);
    }

    /// <summary>Rounds a magnitude whose highest limb is at <paramref name="top"/>, from three limbs and whether anything is below.</summary>
    private static double RoundFrom(ReadOnlySpan<long> limbs, int top, bool negative)
    {
        static ulong Limb(ReadOnlySpan<long> all, int index) => index < 0 ? 0UL : (ulong)all[index];

        // The highest limb may have a single bit, so the third one fills what it leaves of 64 bits.
        var highest = Limb(limbs, top);
        var significand = (highest << LimbBits) | Limb(limbs, top - 1);
        var exponent = (LimbBits * (top - 1)) + NearestDouble.UnitExponent;
        var third = Limb(limbs, top - 2);
        var free = 0;
        while (highest >> (LimbBits - 1 - free) == 0)
        {
            free++;
        }

        significand = (significand << free) | (third >> (LimbBits - free));
        var hasMore = (third & ((1UL << (LimbBits - free)) - 1)) != 0;
        for (var i = top - 3; i >= 0 && !hasMore; i--)
        {
            hasMore = limbs[i] != 0;
        }

        return NearestDouble.From(negative, significand, exponent - free, hasMore);
    }
}
