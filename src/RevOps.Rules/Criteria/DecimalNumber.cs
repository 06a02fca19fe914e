using System.Numerics;

namespace RevOps.Rules;

/// <summary>A JSON number as it is written: a sign, significant digits, a power of ten. A view of the text that it was scanned from.</summary>
internal readonly ref struct DecimalNumber
{
    /// <summary>
    /// No double and no midpoint of two has more significant digits (768), so that digits beyond decide only whether the number lies
    /// above what these say.
    /// </summary>
    private const int DecidingDigits = 800;

    /// <summary>How many digits a <see cref="long"/> always holds.</summary>
    private const int LongDigits = 18;

    /// <summary>Up to here every integer is a double.</summary>
    private const long LastInteger = 1L << 53;

    /// <summary>An exponent that no text of any length can bring back into the range of doubles.</summary>
    private const long HugeExponent = 1L << 40;

    private readonly ReadOnlySpan<byte> _whole;
    private readonly ReadOnlySpan<byte> _fraction;
    private readonly long _exponent;
    private readonly bool _negative;

    private DecimalNumber(bool negative, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, long exponent)
    {
        _negative = negative;
        _whole = whole;
        _fraction = fraction;
        _exponent = exponent;
    }

    private int Length => _whole.Length + _fraction.Length;

    /// <summary>Reads the text by JSON's grammar; false where it is anything else.</summary>
    public static bool TryScan(ReadOnlySpan<byte> utf8, out DecimalNumber number)
    {
        number = default;
        var negative = utf8.Length > 0 && utf8[0] == '-';
        var rest = negative ? utf8.Slice(1) : utf8;
        var whole = TakeDigits(ref rest);
        if (whole.IsEmpty || (whole.Length > 1 && whole[0] == '0'))
        {
            return false;
        }

        ReadOnlySpan<byte> fraction = default;
        if (rest.Length > 0 && rest[0] == '.')
        {
            rest = rest.Slice(1);
            fraction = TakeDigits(ref rest);
            if (fraction.IsEmpty)
            {
                return false;
            }
        }

        if (!TryTakeExponent(ref rest, out var exponent) || !rest.IsEmpty)
        {
            return false;
        }

        number = new DecimalNumber(negative, whole, fraction, exponent);
        return true;
    }

    /// <summary>The nearest double, ties to even.</summary>
    public double ToDouble()
    {
        var first = 0;
        while (first < Length && Digit(first) == 0)
        {
            first++;
        }

        // The number is below 10^magnitude, and at least a tenth of that.
        var magnitude = _exponent + _whole.Length - first;
        if (first == Length || magnitude < -330)
        {
            return _negative ? -0.0 : 0.0;
        }

        if (magnitude > 310)
        {
            return _negative ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var end = Length;
        while (Digit(end - 1) == 0)
        {
            end--;
        }

        return end - first <= LongDigits
            ? FromFewDigits(first, end, (int)(magnitude - (end - first)))
            : FromManyDigits(first, end, magnitude);
    }

    private static ReadOnlySpan<byte> TakeDigits(scoped ref ReadOnlySpan<byte> rest)
    {
        var count = 0;
        while (count < rest.Length && rest[count] is >= (byte)'0' and <= (byte)'9')
        {
            count++;
        }

        var digits = rest.Slice(0, count);
        rest = rest.Slice(count);
        return digits;
    }

    private static bool TryTakeExponent(scoped ref ReadOnlySpan<byte> rest, out long exponent)
    {
        exponent = 0;
        if (rest.IsEmpty || rest[0] is not ((byte)'e' or (byte)'E'))
        {
            return true;
        }

        rest = rest.Slice(1);
        var negative = rest.Length > 0 && rest[0] == '-';
        if (negative || (rest.Length > 0 && rest[0] == '+'))
        {
            rest = rest.Slice(1);
        }

        var digits = TakeDigits(ref rest);
        foreach (var digit in digits)
        {
            exponent = Math.Min(HugeExponent, (exponent * 10) + (digit - '0'));
        }

        exponent = negative ? -exponent : exponent;
        return !digits.IsEmpty;
    }

    private int Digit(int index) => (index < _whole.Length ? _whole[index] : _fraction[index - _whole.Length]) - '0';

    /// <summary>Up to 18 digits as an integer.</summary>
    private long Group(int start, int end)
    {
        var digits = 0L;
        for (var i = start; i < end; i++)
        {
            digits = (digits * 10) + Digit(i);
        }

        return digits;
    }

    /// <summary>Where the digits and the power of ten are exact doubles, one operation rounds once.</summary>
    private double FromFewDigits(int first, int end, int powerOfTen)
    {
        var digits = Group(first, end);
        if (digits > LastInteger || Math.Abs(powerOfTen) > PowersOfTen.LastExact)
        {
            return FromExact(digits, powerOfTen, hasMore: false);
        }

        var power = PowersOfTen.Exact(Math.Abs(powerOfTen));
        var magnitude = powerOfTen < 0 ? digits / power : digits * power;
        return _negative ? -magnitude : magnitude;
    }

    private double FromManyDigits(int first, int end, long magnitude)
    {
        var deciding = Math.Min(end, first + DecidingDigits);
        var digits = BigInteger.Zero;
        for (var i = first; i < deciding; i += LongDigits)
        {
            var stop = Math.Min(i + LongDigits, deciding);
            digits = (digits * PowersOfTen.Big(stop - i)) + Group(i, stop);
        }

        // The last digit is not zero, so that leaving any out leaves something out.
        return FromExact(digits, (int)(magnitude - (deciding - first)), hasMore: deciding < end);
    }

    private double FromExact(BigInteger digits, int powerOfTen, bool hasMore)
    {
        var numerator = powerOfTen > 0 ? digits * PowersOfTen.Big(powerOfTen) : digits;
        var denominator = powerOfTen < 0 ? PowersOfTen.Big(-powerOfTen) : BigInteger.One;

        // Scaled by a power of two so that the quotient has 63 or 64 bits.
        var scale = 63 - (BigBits.Length(numerator) - BigBits.Length(denominator));
        if (scale > 0)
        {
            numerator <<= scale;
        }
        else
        {
            denominator <<= -scale;
        }

        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        return NearestDouble.From(_negative, (ulong)quotient, -scale, hasMore || !remainder.IsZero);
    }
}
