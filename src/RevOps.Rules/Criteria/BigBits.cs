using System.Numerics;

namespace RevOps.Rules;

/// <summary>What netstandard2.0's <see cref="BigInteger"/> does not tell.</summary>
internal static class BigBits
{
    /// <summary>The number of bits of a positive number.</summary>
    public static int Length(BigInteger value)
    {
        var bytes = value.ToByteArray();
        var last = bytes.Length - 1;

        // The highest byte may be zero, there to say that the number is not negative.
        while (bytes[last] == 0)
        {
            last--;
        }

        var bits = 8 * last;
        for (int top = bytes[last]; top > 0; top >>= 1)
        {
            bits++;
        }

        return bits;
    }
}
