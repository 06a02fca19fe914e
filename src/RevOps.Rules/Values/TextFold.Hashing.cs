using System.Runtime.CompilerServices;

namespace RevOps.Rules;

internal static partial class TextFold
{
    /// <summary>Texts up to this length are known by their length and the two words that <see cref="Hash"/> gives.</summary>
    public const int ShortText = 2 * AsciiWord.Units;

    /// <summary>
    /// The hash of the folded text: equal texts have equal hashes, in every process and on every runtime. It is no defence against
    /// chosen collisions, so it indexes what a policy lists, never what records bring.
    /// </summary>
    public static int GetHashCode(ReadOnlySpan<char> text) => Hash(text, out _, out _);

    /// <summary>The hash, and the last folded words that went into it: of a short text, all of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first four of the last eight folded units, or of all if they are fewer.</param>
    /// <param name="last">The last four.</param>
    public static int Hash(ReadOnlySpan<char> text, out ulong first, out ulong last)
    {
        var hash = (ulong)text.Length * HashMultiplier.First;
        if (text.Length >= AsciiWord.Units)
        {
            // The last words end with the text and may overlap what came before, so that no length needs units one by one.
            var rest = Math.Max(text.Length - ShortText, 0);
            for (var i = 0; i < rest; i += ShortText)
            {
                hash = Mix(Mix(hash, FoldedWord(text, i)), FoldedWord(text, i + AsciiWord.Units));
            }

            first = FoldedWord(text, rest);
            last = FoldedWord(text, text.Length - AsciiWord.Units);
        }
        else
        {
            first = FewUnits(text);
            last = 0;
        }

        hash = Mix(Mix(hash, first), last);
        hash ^= hash >> 32;
        hash *= HashMultiplier.Second;
        return (int)(hash >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, ulong word)
    {
        hash = (hash ^ word) * HashMultiplier.First;
        return hash ^ (hash >> 29);
    }

    /// <summary>Four folded units as a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FoldedWord(ReadOnlySpan<char> text, int start)
    {
        var word = AsciiWord.Read(text, start);
        return AsciiWord.IsAscii(word) ? AsciiWord.Fold(word) : FoldedUnits(text, start);
    }

    /// <summary>Up to three folded units as a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FewUnits(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        // The first, the middle and the last are all of them, some twice; the length is hashed as well.
        var (middle, end) = (text.Length >> 1, text.Length - 1);
        var word = text[0] | ((ulong)text[middle] << 16) | ((ulong)text[end] << 32);
        return AsciiWord.IsAscii(word) ? AsciiWord.Fold(word)
            : FoldAt(text, 0) | ((ulong)FoldAt(text, middle) << 16) | ((ulong)FoldAt(text, end) << 32);
    }

    private static ulong FoldedUnits(ReadOnlySpan<char> text, int start)
    {
        var word = 0UL;
        for (var i = 0; i < AsciiWord.Units; i++)
        {
            word |= (ulong)FoldAt(text, start + i) << (16 * i);
        }

        return word;
    }
}
