using System.Runtime.CompilerServices;
#if NET10_0_OR_GREATER
using System.Runtime.Intrinsics.X86;
#endif

namespace RevOps.Rules;

/// <summary>
/// The cheapest hash of two words that the processor has, for tables that live as long as the process: it differs between processors, and whoever can choose
/// the words can make two of them meet.
/// </summary>
/// <remarks>
/// A cyclic redundancy check with the Castagnoli polynomial where there is an instruction for it, since two of those replace two products with the constants
/// that go with them; else products.
/// </remarks>
internal static class WordHash
{
    /// <summary>The hash; of the seed the lower half may be all that counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(ulong seed, ulong first, ulong second)
    {
#if NET10_0_OR_GREATER
        if (Sse42.X64.IsSupported)
        {
            return (uint)Sse42.X64.Crc32(Sse42.X64.Crc32(seed, first), second);
        }
#endif
        return ByProducts(seed, first, second);
    }

    /// <summary>The hash where no instruction gives it.</summary>
    public static uint ByProducts(ulong seed, ulong first, ulong second)
    {
        var hash = unchecked(((first ^ seed) * HashMultiplier.First) ^ ((second + seed) * HashMultiplier.Second));
        return (uint)(unchecked((hash ^ (hash >> 32)) * HashMultiplier.First) >> 32);
    }
}
