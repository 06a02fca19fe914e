using System.Buffers;

namespace RevOps.Rules;

/// <summary>What a text turned out to be when read as a JSON number.</summary>
internal enum NumberTextOutcome
{
    /// <summary>Not a number of JSON's grammar.</summary>
    Malformed,

    /// <summary>A number, and the double nearest to it is finite.</summary>
    Number,

    /// <summary>A number, and the double nearest to it is infinite.</summary>
    TooLarge,
}

/// <summary>
/// Numbers as text: JSON's grammar to the nearest double (ties to even) and back in the shortest form of RFC 8785. Its own, since
/// .NET Framework and Mono format 0.1 as 0.10000000000000001 and Mono reads 6929495644600919.5 one unit off, while a policy must mean
/// the same, and have the same hash, on every runtime.
/// </summary>
/// <remarks>The work is linear in the length of a text, however large its exponent. Thread-safe.</remarks>
internal static partial class NumberText
{
    private const int StackBytes = 256;

    /// <summary>Reads a number; false where the text is none or is too large, which <see cref="Parse(ReadOnlySpan{byte}, out double)"/> tells apart.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out double value) => Parse(utf8, out value) == NumberTextOutcome.Number;

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out double)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out double value) => Parse(text, out value) == NumberTextOutcome.Number;

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out double)"/>
    public static bool TryParse(string? text, out double value) => TryParse(text.AsSpan(), out value);

    /// <summary>
    /// Reads a number that fills the whole text: no white space, leading zeros, plus sign, bare point, hexadecimal, NaN or infinity.
    /// </summary>
    /// <param name="utf8">The text.</param>
    /// <param name="value">
    /// The nearest double: -0 for a negative number that is or rounds to zero, infinity where it is too large, 0 where the text is malformed.
    /// </param>
    public static NumberTextOutcome Parse(ReadOnlySpan<byte> utf8, out double value)
    {
        if (!DecimalNumber.TryScan(utf8, out var number))
        {
            value = 0;
            return NumberTextOutcome.Malformed;
        }

        value = number.ToDouble();
        return double.IsInfinity(value) ? NumberTextOutcome.TooLarge : NumberTextOutcome.Number;
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, out double)"/>
    public static NumberTextOutcome Parse(ReadOnlySpan<char> text, out double value)
    {
        var rented = text.Length > StackBytes ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        var bytes = (rented is null ? stackalloc byte[StackBytes] : rented.AsSpan()).Slice(0, text.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            // Whatever is beyond ASCII becomes a byte that no number has.
            bytes[i] = text[i] < 0x80 ? (byte)text[i] : byte.MaxValue;
        }

        var outcome = Parse(bytes, out value);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return outcome;
    }
}
