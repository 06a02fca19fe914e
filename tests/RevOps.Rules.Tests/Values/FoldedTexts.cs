using System.Text;

namespace RevOps.Rules.Tests.Values;

/// <summary>Texts that are hard to fold, and the plain definition of folding that the fast paths must agree with.</summary>
internal static class FoldedTexts
{
    private static readonly string[] Pieces =
    [
        "a", "A", "k", "K", "s", "S", "z", "Z", "@", "[", "`", "{", "0", " ", "-", "\0",
        "\u212A", "\u017F", "é", "É", "σ", "ς", "Σ", "İ", "ı", "ß", "ẞ", "\u13A0", "\uAB70", "\uFFFF",
        "\U00010400", "\U00010428", "\U0001E900", "\U0001E922", "\uD801", "\uD83A", "\uDC00", "\uDC28",
    ];

    private static readonly string[] Plain = ["a", "A", "b", "B", "k", "K"];

    public static string Next(Random random, int length)
    {
        var text = new StringBuilder();
        var pieces = random.Next(3) == 0 ? Plain : Pieces;
        while (text.Length < length)
        {
            text.Append(random.Next(8) == 0 ? Pieces[random.Next(Pieces.Length)] : pieces[random.Next(pieces.Length)]);
        }

        return text.ToString(0, length);
    }

    /// <summary>The same text with the case of some characters changed, and rarely one unit replaced.</summary>
    public static string Vary(Random random, string text)
    {
        var units = text.ToCharArray();
        for (var i = 0; i < units.Length; i++)
        {
            if (random.Next(2) == 0)
            {
                units[i] = char.IsLower(units[i]) ? char.ToUpperInvariant(units[i]) : char.ToLowerInvariant(units[i]);
            }
        }

        if (units.Length > 0 && random.Next(3) == 0)
        {
            units[random.Next(units.Length)] = Next(random, 1)[0];
        }

        return new string(units);
    }

    /// <summary>One code point after the other, surrogates without a partner as they are.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text, i))
            {
                folded.Append(TextFold.Fold(text.Substring(i, 2)));
                i++;
            }
            else
            {
                folded.Append(TextFold.Fold(text[i]));
            }
        }

        return folded.ToString();
    }
}
