namespace RevOps.Rules;

/// <summary>
/// The library's one text comparison: Unicode simple case folding of a pinned version, then the code units as numbers. No
/// normalisation, no trimming, no language (Turkish dotted and dotless I are letters of their own), and the same answer on every
/// runtime. Folding keeps the length in code units, so a match covers as many code units of the value as the pattern has.
/// </summary>
/// <remarks>
/// A supplementary character folds as a pair; its high surrogate never changes, so what a code unit folds to depends on itself
/// and the unit before it, and a surrogate without its partner folds to itself. Every operation is defined as: fold both texts
/// whole, then compare code units. Thus a pattern that starts with a low surrogate is looked for in the folded value, where the
/// pair that the surrogate belongs to has folded already. Methods whose name ends in <c>Folded</c> take a pattern that
/// <see cref="Fold(string)"/> returned, and give a wrong answer for any other. Thread-safe; only <see cref="Fold(string)"/>
/// allocates, where something changes.
/// </remarks>
internal static partial class TextFold
{
    /// <summary>What one code unit by itself folds to; a surrogate folds to itself.</summary>
    public static char Fold(char unit) => unit < 0x80 ? FoldAscii(unit) : (char)(unit + Delta(unit));

    /// <summary>The folded text; the same instance where nothing changes.</summary>
    public static string Fold(string text)
    {
        var source = text.AsSpan();
        var first = FirstChange(source);
        if (first == source.Length)
        {
            return text;
        }

        var folded = text.ToCharArray();
        for (var i = first; i < folded.Length; i++)
        {
            folded[i] = FoldAt(source, i);
        }

        return new string(folded);
    }

    /// <summary>Writes the folded text to the start of <paramref name="destination"/>, which must not overlap the source.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="source"/>.</exception>
    public static void Fold(ReadOnlySpan<char> source, Span<char> destination)
    {
        source.CopyTo(destination);
        for (var i = FirstChange(source); i < source.Length; i++)
        {
            destination[i] = FoldAt(source, i);
        }
    }

    /// <summary>Whether folding the text would change nothing.</summary>
    public static bool IsFolded(ReadOnlySpan<char> text) => FirstChange(text) == text.Length;

    /// <summary>Whether the two texts are equal once folded; two nulls are equal.</summary>
    public static bool Equals(string? a, string? b) =>
        ReferenceEquals(a, b) || (a is not null && b is not null && Equals(a.AsSpan(), b.AsSpan()));

    /// <inheritdoc cref="Equals(string?, string?)"/>
    public static bool Equals(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length == b.Length && Matches(a, b, patternIsFolded: false);

    /// <summary>Whether the value, once folded, is the folded pattern.</summary>
    public static bool EqualsFolded(ReadOnlySpan<char> value, ReadOnlySpan<char> foldedPattern) =>
        value.Length == foldedPattern.Length && Matches(value, foldedPattern, patternIsFolded: true);

    /// <summary>Whether the folded value starts with the folded pattern; every text starts with the empty one.</summary>
    public static bool StartsWith(ReadOnlySpan<char> value, ReadOnlySpan<char> pattern) =>
        value.Length >= pattern.Length && Matches(value.Slice(0, pattern.Length), pattern, patternIsFolded: false);

    /// <inheritdoc cref="StartsWith"/>
    public static bool StartsWithFolded(ReadOnlySpan<char> value, ReadOnlySpan<char> foldedPattern) =>
        value.Length >= foldedPattern.Length && Matches(value.Slice(0, foldedPattern.Length), foldedPattern, patternIsFolded: true);

    /// <summary>Whether the folded value ends with the folded pattern; every text ends with the empty one.</summary>
    public static bool EndsWith(ReadOnlySpan<char> value, ReadOnlySpan<char> pattern) =>
        value.Length >= pattern.Length && MatchesAt(value, value.Length - pattern.Length, pattern, patternIsFolded: false);

    /// <inheritdoc cref="EndsWith"/>
    public static bool EndsWithFolded(ReadOnlySpan<char> value, ReadOnlySpan<char> foldedPattern) =>
        value.Length >= foldedPattern.Length && MatchesAt(value, value.Length - foldedPattern.Length, foldedPattern, patternIsFolded: true);

    /// <summary>The order of the two folded texts by code unit: negative, zero or positive. Zero exactly where they are equal.</summary>
    public static int Compare(string a, string b) => Compare(a.AsSpan(), b.AsSpan());

    /// <inheritdoc cref="Compare(string, string)"/>
    public static int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var shared = Math.Min(a.Length, b.Length);
        for (var i = 0; i < shared; i++)
        {
            if (a[i] != b[i] && FoldAt(a, i) - FoldAt(b, i) is not 0 and var difference)
            {
                return difference;
            }
        }

        return a.Length - b.Length;
    }

    /// <summary>What the code unit at <paramref name="index"/> folds to where it stands.</summary>
    private static char FoldAt(ReadOnlySpan<char> text, int index)
    {
        var unit = text[index];
        if (unit < 0x80)
        {
            return FoldAscii(unit);
        }

        return char.IsLowSurrogate(unit) && index > 0 && char.IsHighSurrogate(text[index - 1])
            ? (char)(unit + Delta(char.ConvertToUtf32(text[index - 1], unit)))
            : (char)(unit + Delta(unit));
    }

    private static char FoldAscii(char unit) => (uint)(unit - 'A') <= 'Z' - 'A' ? (char)(unit | 0x20) : unit;

    /// <summary>What to add, modulo 2^16, to the last code unit of a code point to fold it.</summary>
    private static int Delta(int codePoint)
    {
        if (codePoint >= TableEnd)
        {
            return 0;
        }

        var delta = Rows[(Blocks[codePoint >> BlockBits] << BlockBits) | (codePoint & ((1 << BlockBits) - 1))];
        return DeltaLows[delta] | (DeltaHighs[delta] << 8);
    }
}
