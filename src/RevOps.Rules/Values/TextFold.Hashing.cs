namespace RevOps.Rules;

internal static partial class TextFold
{
    private const ulong HashMultiplier = 0x9E37_79B9_7F4A_7C15;

    /// <summary>
    /// The hash of the folded text: equal texts have equal hashes, in every process and on every runtime. It is no defence against
    /// chosen collisions, so it indexes what a policy lists, never what records bring.
    /// </summary>
    public static int GetHashCode(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length * HashMultiplier;
        var whole = text.Length & ~(AsciiWord.Units - 1);
        for (var i = 0; i < whole; i += AsciiWord.Units)
        {
            var word = AsciiWord.Read(text, i);
            hash = Mix(hash, AsciiWord.IsAscii(word) ? AsciiWord.Fold(word) : FoldedWord(text, i, AsciiWord.Units));
        }

        var left = text.Length - whole;
        if (left > 0)
        {
            // The last word read whole and shifted down leaves the same zeros above the units as reading them one by one.
            var word = whole > 0 ? AsciiWord.Read(text, text.Length - AsciiWord.Units) >> (16 * (AsciiWord.Units - left)) : ulong.MaxValue;
            hash = Mix(hash, AsciiWord.IsAscii(word) ? AsciiWord.Fold(word) : FoldedWord(text, whole, left));
        }

        hash ^= hash >> 32;
        hash *= 0xD6E8_FEB8_6659_FD93;
        return (int)(hash >> 32);
    }

    private static ulong Mix(ulong hash, ulong word)
    {
        hash = (hash ^ word) * HashMultiplier;
        return hash ^ (hash >> 29);
    }

    /// <summary>Up to four folded units as a word, padded with zeros; the text's length keeps a padded word apart from real zeros.</summary>
    private static ulong FoldedWord(ReadOnlySpan<char> text, int start, int count)
    {
        var word = 0UL;
        for (var i = 0; i < count; i++)
        {
            word |= (ulong)FoldAt(text, start + i) << (16 * i);
        }

        return word;
    }
}
