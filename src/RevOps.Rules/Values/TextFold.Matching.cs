using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET10_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace RevOps.Rules;

// Units that are equal as they stand fold alike, since everything before them has folded alike too; ASCII folds in a register. Only a
// differing block with something beyond ASCII in it goes to the table, and from there on the rest does.
internal static partial class TextFold
{
    /// <summary>From this length on, one pass of the framework's widest comparison pays for itself if it says "equal".</summary>
    private const int LongText = 32;

    /// <summary>Whether two texts of one length match. Inlined, so that the flag is a constant in each caller's copy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Matches(ReadOnlySpan<char> value, ReadOnlySpan<char> pattern, bool patternIsFolded)
    {
        if (value.Length >= LongText && value.SequenceEqual(pattern))
        {
            return true;
        }

#if NET10_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated && value.Length >= Vector128<ushort>.Count)
        {
            return MatchesByVector(value, pattern, patternIsFolded);
        }
#endif
        return value.Length >= AsciiWord.Units
            ? MatchesByWord(value, pattern, patternIsFolded)
            : MatchesByUnit(value, pattern, 0, patternIsFolded);
    }

    /// <summary>Whether the pattern matches what stands at <paramref name="offset"/>, a low surrogate's partner before it included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MatchesAt(ReadOnlySpan<char> value, int offset, ReadOnlySpan<char> pattern, bool patternIsFolded)
    {
        if (pattern.Length > 0 && char.IsLowSurrogate(value[offset]))
        {
            // A pattern's first unit has no partner, so it is folded already.
            return FoldAt(value, offset) == pattern[0]
                && Matches(value.Slice(offset + 1, pattern.Length - 1), pattern.Slice(1), patternIsFolded);
        }

        return Matches(value.Slice(offset, pattern.Length), pattern, patternIsFolded);
    }

    private static bool MatchesByUnit(ReadOnlySpan<char> value, ReadOnlySpan<char> pattern, int start, bool patternIsFolded)
    {
        for (var i = start; i < value.Length; i++)
        {
            if (value[i] != pattern[i] && FoldAt(value, i) != (patternIsFolded ? pattern[i] : FoldAt(pattern, i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MatchesByWord(ReadOnlySpan<char> value, ReadOnlySpan<char> pattern, bool patternIsFolded)
    {
        // The last word ends with the text and may overlap the one before it.
        for (int i = 0, last = value.Length - AsciiWord.Units; ; i = Math.Min(i + AsciiWord.Units, last))
        {
            var v = AsciiWord.Read(value, i);
            var p = AsciiWord.Read(pattern, i);
            if (v != p)
            {
                if (!AsciiWord.IsAscii(v | p))
                {
                    return MatchesByUnit(value, pattern, i, patternIsFolded);
                }

                if (AsciiWord.Fold(v) != (patternIsFolded ? p : AsciiWord.Fold(p)))
                {
                    return false;
                }
            }

            if (i == last)
            {
                return true;
            }
        }
    }

#if NET10_0_OR_GREATER
    private static bool MatchesByVector(ReadOnlySpan<char> value, ReadOnlySpan<char> pattern, bool patternIsFolded)
    {
        var values = MemoryMarshal.Cast<char, ushort>(value);
        var patterns = MemoryMarshal.Cast<char, ushort>(pattern);
        for (int i = 0, last = values.Length - Vector128<ushort>.Count; ; i = Math.Min(i + Vector128<ushort>.Count, last))
        {
            var v = Vector128.Create(values.Slice(i));
            var p = Vector128.Create(patterns.Slice(i));
            if (v != p)
            {
                if (Vector128.GreaterThanAny(v | p, Vector128.Create((ushort)0x7F)))
                {
                    return MatchesByUnit(value, pattern, i, patternIsFolded);
                }

                if (FoldAscii(v) != (patternIsFolded ? p : FoldAscii(p)))
                {
                    return false;
                }
            }

            if (i == last)
            {
                return true;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> FoldAscii(Vector128<ushort> units)
    {
        var isUpper = Vector128.LessThanOrEqual(units - Vector128.Create((ushort)'A'), Vector128.Create((ushort)('Z' - 'A')));
        return units | (isUpper & Vector128.Create((ushort)0x20));
    }
#endif
}
