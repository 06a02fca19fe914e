using System.Globalization;
using System.Numerics;
using System.Text;

namespace RevOps.Rules;

/// <summary>
/// A number of a host's data: the double nearest to it, and its digits where the double says less than they do, so that an identifier of
/// nineteen digits keeps all of them as a text.
/// </summary>
internal readonly struct HostNumber
{
    /// <summary>Below here the double and the integer are one.</summary>
    private const double ExactIntegers = 9_007_199_254_740_992.0;

    private readonly string? _written;

    private HostNumber(double nearest, string? written = null, bool isTooLarge = false)
    {
        Nearest = nearest;
        _written = written;
        IsTooLarge = isTooLarge;
    }

    /// <summary>The nearest double; infinite where <see cref="IsTooLarge"/>.</summary>
    public double Nearest { get; }

    /// <summary>Whether the number is finite and no finite double is near it.</summary>
    public bool IsTooLarge { get; }

    /// <summary>The number's text: an integer's digits, the shortest form of any other; null for NaN and infinity, which have none.</summary>
    public string? Text => _written ?? (double.IsNaN(Nearest) || double.IsInfinity(Nearest) ? null : NumberText.Format(Nearest));

    /// <summary>The number as a 64-bit integer; null when it is none.</summary>
    public long? Integer =>
        _written is not null ? (long.TryParse(_written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer : null)
        : Math.Abs(Nearest) < ExactIntegers && Math.Floor(Nearest).Equals(Nearest) ? (long)Nearest
        : null;

    /// <summary>Takes a number of any of the framework's numeric types; false for everything else, enumerations included.</summary>
    public static bool TryOf(object value, out HostNumber number)
    {
        switch (value)
        {
            case int n: number = new(n); return true;
            case double n: number = new(n); return true;
            case decimal n: number = OfDecimal(n); return true;
            case long n: number = OfInt64(n); return true;
            case short n: number = new(n); return true;
            case byte n: number = new(n); return true;
            case float n: number = new(n); return true;
            case uint n: number = new(n); return true;
            case ulong n: number = OfDecimal(n); return true;
            case ushort n: number = new(n); return true;
            case sbyte n: number = new(n); return true;
            case nint n: number = OfInt64(n); return true;
            case nuint n: number = OfDecimal((ulong)n); return true;
            case BigInteger n: number = OfDigits(n.ToString(CultureInfo.InvariantCulture)); return true;
#if NET10_0_OR_GREATER
            case Half n: number = new((double)n); return true;
            case Int128 n: number = OfDigits(n.ToString(CultureInfo.InvariantCulture)); return true;
            case UInt128 n: number = OfDigits(n.ToString(CultureInfo.InvariantCulture)); return true;
#endif
            default: number = default; return false;
        }
    }

    /// <summary>Takes a number as JSON writes it; the text is one.</summary>
    public static HostNumber OfJson(ReadOnlySpan<byte> utf8)
    {
        var isTooLarge = NumberText.Parse(utf8, out var nearest) == NumberTextOutcome.TooLarge;
        var keepsDigits = isTooLarge || (Math.Abs(nearest) >= ExactIntegers && utf8.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0);
        return new(nearest, keepsDigits ? Encoding.ASCII.GetString(utf8.ToArray()) : null, isTooLarge);
    }

    private static HostNumber OfInt64(long value) => new(value, value is > -(1L << 53) and < 1L << 53 ? null : value.ToString(CultureInfo.InvariantCulture));

    private static HostNumber OfDecimal(decimal value)
    {
        var nearest = DecimalRounding.Of(value);
        var integer = decimal.Truncate(value);
        return new(nearest, Math.Abs(nearest) >= ExactIntegers && integer == value ? integer.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static HostNumber OfDigits(string digits)
    {
        var isTooLarge = NumberText.Parse(digits.AsSpan(), out var nearest) == NumberTextOutcome.TooLarge;
        return new(nearest, Math.Abs(nearest) >= ExactIntegers ? digits : null, isTooLarge);
    }
}
