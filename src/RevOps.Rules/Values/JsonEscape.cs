using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>Writes text as JSON with the fewest escapes (RFC 8785, section 3.2.2.2), the same on every runtime.</summary>
internal static class JsonEscape
{
    /// <summary>The text in double quotes.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair, which UTF-8 cannot carry.</exception>
    public static string Quote(string text)
    {
        if (LoneSurrogateAt(text) is var at && at >= 0)
        {
            throw new ArgumentException(FormattableString.Invariant($"The text {Quoted.Text(text)} holds half a surrogate pair at index {at}, which is no character. Remove it."), nameof(text));
        }

        var written = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c >= 0x20 && c != '"' && c != '\\')
            {
                written.Append(c);
            }
            else
            {
                Append(written, c);
            }
        }

        return written.Append('"').ToString();
    }

    /// <summary>The index of the first half of a surrogate pair that stands alone; -1 for text that can be written.</summary>
    public static int LoneSurrogateAt(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private static void Append(StringBuilder written, char c)
    {
        switch (c)
        {
            case '"':
                written.Append("\\\"");
                break;
            case '\\':
                written.Append("\\\\");
                break;
            case '\b':
                written.Append("\\b");
                break;
            case '\t':
                written.Append("\\t");
                break;
            case '\n':
                written.Append("\\n");
                break;
            case '\f':
                written.Append("\\f");
                break;
            case '\r':
                written.Append("\\r");
                break;
            default:
                written.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
