namespace RevOps.Rules;

internal static partial class TextFold
{
    /// <summary>The index of the first code unit that folding changes, or the length.</summary>
    private static int FirstChange(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i + AsciiWord.Units <= text.Length)
        {
            var word = AsciiWord.Read(text, i);
            if (AsciiWord.IsAscii(word) ? AsciiWord.Fold(word) != word : HasChange(text, i))
            {
                break;
            }

            i += AsciiWord.Units;
        }

        while (i < text.Length && FoldAt(text, i) == text[i])
        {
            i++;
        }

        return i;
    }

    private static bool HasChange(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < start + AsciiWord.Units; i++)
        {
            if (FoldAt(text, i) != text[i])
            {
                return true;
            }
        }

        return false;
    }
}
