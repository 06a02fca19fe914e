#if NET10_0_OR_GREATER
using System.Numerics;
#endif

namespace RevOps.Rules;

/// <summary>What netstandard2.0 has no instruction for.</summary>
internal static class Bits
{
#if !NET10_0_OR_GREATER
    // Multiplying a single bit by a de Bruijn sequence shifts a pattern to the top that no other bit gives.
    private const ulong DeBruijn = 0x03F7_9D71_B4CB_0A89;

    private static readonly byte[] Positions = PositionsOf();
#endif

    /// <summary>The number of the lowest bit that is set; there is one.</summary>
    public static int Lowest(ulong word) =>
#if NET10_0_OR_GREATER
        BitOperations.TrailingZeroCount(word);
#else
        Positions[((word & (~word + 1)) * DeBruijn) >> 58];

    private static byte[] PositionsOf()
    {
        var positions = new byte[64];
        for (var bit = 0; bit < 64; bit++)
        {
            positions[((1UL << bit) * DeBruijn) >> 58] = (byte)bit;
        }

        return positions;
    }
#endif
}
