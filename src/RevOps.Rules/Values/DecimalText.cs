using System.Globalization;

namespace RevOps.Rules;

/// <summary>How a number in text fits a fixed-point value.</summary>
internal enum DecimalOutcome
{
    /// <summary>It fits exactly.</summary>
    Exact,

    /// <summary>It has more decimals than are kept.</summary>
    TooPrecise,

    /// <summary>It is beyond 64 bits.</summary>
    OutOfRange,
}

/// <summary>Reads JSON numbers into integers and fixed-point values exactly, without a detour over floating point, and writes thousandths.</summary>
internal static class DecimalText
{
    private const int ExponentCeiling = 1_000_000;

    /// <summary>Reads a number that follows JSON's grammar as a count of units, of which 10 to the power of <paramref name="decimals"/> make one.</summary>
    public static DecimalOutcome TryScale(ReadOnlySpan<byte> raw, int decimals, out long scaled)
    {
        scaled = 0;
        var negative = raw[0] == (byte)'-';
        var mantissaEnd = raw.IndexOfAny((byte)'e', (byte)'E');
        var exponent = mantissaEnd < 0 ? 0 : Exponent(raw.Slice(mantissaEnd + 1));
        var mantissa = raw.Slice(negative ? 1 : 0, (mantissaEnd < 0 ? raw.Length : mantissaEnd) - (negative ? 1 : 0));

        // The digits that count stand between the first and the last that is not zero.
        var point = mantissa.IndexOf((byte)'.');
        var first = 0;
        while (first < mantissa.Length && mantissa[first] is (byte)'0' or (byte)'.')
        {
            first++;
        }

        if (first == mantissa.Length)
        {
            return DecimalOutcome.Exact;
        }

        var last = mantissa.Length - 1;
        while (mantissa[last] is (byte)'0' or (byte)'.')
        {
            last--;
        }

        var integerDigits = point < 0 ? mantissa.Length : point;
        var powerOfLast = last < integerDigits ? integerDigits - 1 - last : integerDigits - last;
        var power = powerOfLast + exponent + decimals;
        var digits = last - first + 1 - (point > first && point < last ? 1 : 0);
        if (power < 0)
        {
            return DecimalOutcome.TooPrecise;
        }

        if (digits + power > 19)
        {
            return DecimalOutcome.OutOfRange;
        }

        ulong units = 0;
        for (var i = first; i <= last; i++)
        {
            if (i != point)
            {
                units = (units * 10) + (ulong)(mantissa[i] - '0');
            }
        }

        for (var i = 0; i < power; i++)
        {
            units *= 10;
        }

        if (units > (ulong)long.MaxValue + (negative ? 1UL : 0UL))
        {
            return DecimalOutcome.OutOfRange;
        }

        scaled = negative ? unchecked((long)(0 - units)) : (long)units;
        return DecimalOutcome.Exact;
    }

    /// <summary>Writes a fixed-point number of thousandths with as few decimals as it needs.</summary>
    public static string FormatThousandths(long thousandths)
    {
        var digits = thousandths.ToString("0000", CultureInfo.InvariantCulture);
        var whole = digits.Substring(0, digits.Length - 3);
        var decimals = digits.Substring(digits.Length - 3).TrimEnd('0');
        return decimals.Length == 0 ? whole : whole + "." + decimals;
    }

    private static int Exponent(ReadOnlySpan<byte> text)
    {
        var negative = text[0] == (byte)'-';
        var exponent = 0;
        for (var i = text[0] is (byte)'-' or (byte)'+' ? 1 : 0; i < text.Length; i++)
        {
            exponent = Math.Min((exponent * 10) + (text[i] - '0'), ExponentCeiling);
        }

        return negative ? -exponent : exponent;
    }
}
