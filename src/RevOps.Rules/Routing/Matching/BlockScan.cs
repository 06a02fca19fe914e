#if NET10_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace RevOps.Rules;

/// <summary>
/// Intersects rows of bits, a block at a time, and stops at the first block that is not empty. One form uses the widest vectors at hand, the
/// other plain words; both give the same.
/// </summary>
internal static class BlockScan
{
    /// <summary>The words of a block; rows are so many words long, or a multiple.</summary>
    public const int Words = 8;

    /// <summary>How many rows of the territories a block holds.</summary>
    public const int Rows = 64 * Words;

    /// <summary>The next block, from a word on, in which all rows have a bit.</summary>
    /// <param name="table">The rows' words.</param>
    /// <param name="rows">Where each row starts; at least one.</param>
    /// <param name="united">Groups of rows that count as one, their union: how many there are, then where each starts.</param>
    /// <param name="from">The word to begin with, a multiple of <see cref="Words"/>.</param>
    /// <param name="end">The word to end before.</param>
    /// <param name="block">Gets the block's words.</param>
    /// <param name="filled">A bit for each of those that is not empty.</param>
    /// <returns>The block's first word; -1 when there is none.</returns>
    public static int Next(ulong[] table, ReadOnlySpan<int> rows, ReadOnlySpan<int> united, int from, int end, Span<ulong> block, out uint filled)
    {
#if NET10_0_OR_GREATER
        if (Vector256.IsHardwareAccelerated)
        {
            return NextByVector(table, rows, united, from, end, block, out filled);
        }
#endif
        return NextByWord(table, rows, united, from, end, block, out filled);
    }

    /// <inheritdoc cref="Next"/>
    public static int NextByWord(ulong[] table, ReadOnlySpan<int> rows, ReadOnlySpan<int> united, int from, int end, Span<ulong> block, out uint filled)
    {
        for (var at = from; at < end; at += Words)
        {
            filled = 0;
            for (var i = 0; i < Words; i++)
            {
                var word = ulong.MaxValue;
                foreach (var row in rows)
                {
                    word &= table[row + at + i];
                }

                for (var group = 0; group < united.Length; group += united[group] + 1)
                {
                    var union = 0UL;
                    foreach (var row in united.Slice(group + 1, united[group]))
                    {
                        union |= table[row + at + i];
                    }

                    word &= union;
                }

                block[i] = word;
                filled |= word != 0 ? 1U << i : 0;
            }

            if (filled != 0)
            {
                return at;
            }
        }

        filled = 0;
        return -1;
    }

#if NET10_0_OR_GREATER
    private static int NextByVector(ulong[] table, ReadOnlySpan<int> rows, ReadOnlySpan<int> united, int from, int end, Span<ulong> block, out uint filled)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(table);
        for (var at = from; at < end; at += Words)
        {
            ref var start = ref Unsafe.Add(ref first, at);
            var low = Vector256<ulong>.AllBitsSet;
            var high = Vector256<ulong>.AllBitsSet;
            foreach (var row in rows)
            {
                ref var words = ref Unsafe.Add(ref start, row);
                low &= Vector256.LoadUnsafe(ref words);
                high &= Vector256.LoadUnsafe(ref words, (nuint)Vector256<ulong>.Count);
            }

            for (var group = 0; group < united.Length; group += united[group] + 1)
            {
                var lowUnion = Vector256<ulong>.Zero;
                var highUnion = Vector256<ulong>.Zero;
                foreach (var row in united.Slice(group + 1, united[group]))
                {
                    ref var words = ref Unsafe.Add(ref start, row);
                    lowUnion |= Vector256.LoadUnsafe(ref words);
                    highUnion |= Vector256.LoadUnsafe(ref words, (nuint)Vector256<ulong>.Count);
                }

                low &= lowUnion;
                high &= highUnion;
            }

            if ((low | high) != Vector256<ulong>.Zero)
            {
                ref var found = ref MemoryMarshal.GetReference(block.Slice(0, Words));
                low.StoreUnsafe(ref found);
                high.StoreUnsafe(ref found, (nuint)Vector256<ulong>.Count);
                filled = ~(Vector256.Equals(low, Vector256<ulong>.Zero).ExtractMostSignificantBits() | (Vector256.Equals(high, Vector256<ulong>.Zero).ExtractMostSignificantBits() << Vector256<ulong>.Count)) & 0xFF;
                return at;
            }
        }

        filled = 0;
        return -1;
    }
#endif
}
