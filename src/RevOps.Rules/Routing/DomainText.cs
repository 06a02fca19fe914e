namespace RevOps.Rules;

/// <summary>Finds the domain in what people write for one: an e-mail address, a web address, a bare domain. Cuts only, so that nothing is allocated.</summary>
internal static class DomainText
{
    private const string Www = "www.";

    // Without one of these there is nothing around the domain, which most texts are.
    private const string Marks = ":/?#@";

    /// <summary>The domain as it stands in the text, not folded; empty where there is none.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        text = (text.IndexOfAny(Marks.AsSpan()) < 0 ? text : CutOut(text)).TrimEnd('.');

        // Nothing but the letter itself folds to a `w`.
        return text.Length > Www.Length && (text[0] | ' ') == Www[0] && TextFold.StartsWithFolded(text, Www.AsSpan()) ? text.Slice(Www.Length) : text;
    }

    private static ReadOnlySpan<char> CutOut(ReadOnlySpan<char> text)
    {
        var scheme = text.IndexOf("://".AsSpan());
        text = scheme < 0 ? text : text.Slice(scheme + 3);
        var path = text.IndexOfAny('/', '?', '#');
        if (path >= 0)
        {
            // Of an address the part before the `@` may have such marks; where a path follows the host, what has an `@` is the path.
            var at = text.LastIndexOf('@');
            var isAddress = scheme < 0 && at > path && text.Slice(0, path).IndexOf('@') < 0 && text.Slice(at).IndexOf('/') < 0;
            text = isAddress ? text : text.Slice(0, path);
        }

        text = text.Slice(text.LastIndexOf('@') + 1);
        var port = text.IndexOf(':');
        return port < 0 ? text : text.Slice(0, port);
    }

    /// <summary>Whether a text is a domain that can be listed: labels of letters, digits and hyphens, at least two of them.</summary>
    public static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var labels = 1;
        var length = 0;
        foreach (var unit in domain)
        {
            if (unit == '.')
            {
                if (length == 0)
                {
                    return false;
                }

                labels++;
                length = 0;
            }
            else if (unit is '-' or '_' or > '\u007f' || char.IsLetterOrDigit(unit))
            {
                length++;
            }
            else
            {
                return false;
            }
        }

        return labels > 1 && length > 0;
    }
}
