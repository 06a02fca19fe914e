using System.Buffers;

namespace RevOps.Rules;

// The work is bounded by the product of both lengths; the pattern is the policy's, and policies have limits.
internal static partial class TextFold
{
    /// <summary>The longest pattern that is folded on the stack.</summary>
    private const int StackUnits = 256;

    /// <summary>Whether the folded value contains the folded pattern; every text contains the empty one.</summary>
    public static bool Contains(ReadOnlySpan<char> value, ReadOnlySpan<char> pattern)
    {
        if (pattern.Length > value.Length)
        {
            return false;
        }

        var rented = pattern.Length > StackUnits ? ArrayPool<char>.Shared.Rent(pattern.Length) : null;
        var buffer = rented is null ? stackalloc char[StackUnits] : rented.AsSpan();
        Fold(pattern, buffer);
        var found = ContainsFolded(value, buffer.Slice(0, pattern.Length));
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return found;
    }

    /// <inheritdoc cref="Contains"/>
    public static bool ContainsFolded(ReadOnlySpan<char> value, ReadOnlySpan<char> foldedPattern)
    {
        if (foldedPattern.IsEmpty)
        {
            return true;
        }

        var last = foldedPattern.Length - 1;
        for (var i = 0; i + last < value.Length; i++)
        {
            // Only where a match can still start; the prefix stays in the slice, since a low surrogate looks back.
            i = IndexOf(value.Slice(0, value.Length - last), i, foldedPattern[0]);
            if (i < 0)
            {
                return false;
            }

            if (FoldAt(value, i + last) == foldedPattern[last] && MatchesAt(value, i, foldedPattern, patternIsFolded: true))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first index at or after <paramref name="start"/> whose unit folds to <paramref name="folded"/>, or -1.</summary>
    private static int IndexOf(ReadOnlySpan<char> value, int start, char folded)
    {
        if (folded < 0x80)
        {
            var rest = value.Slice(start);
            var found = folded is < 'a' or > 'z' ? rest.IndexOf(folded) : rest.IndexOfAny(folded, (char)(folded & ~0x20), BeyondAscii(folded));
            return found < 0 ? -1 : start + found;
        }

        for (var i = start; i < value.Length; i++)
        {
            if (FoldAt(value, i) == folded)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The one letter beyond ASCII that folds to this ASCII letter (Kelvin sign, long s); the letter itself where there is none.</summary>
    private static char BeyondAscii(char folded) => folded switch
    {
        'k' => '\u212A',
        's' => '\u017F',
        _ => folded,
    };
}
