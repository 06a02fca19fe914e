using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>
/// Shows what an author wrote inside a message: in backticks, shortened, and with every character escaped that would break the
/// line, hide text or change its direction in a terminal.
/// </summary>
internal static class Quoted
{
    private const int Longest = 80;

    public static string Text(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, Longest) + 4).Append('`');
        var end = text.Length <= Longest ? text.Length : Longest;
        if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        for (var i = 0; i < end; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c) || char.IsControl(c) || ChangesTheLine(c))
            {
                shown.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(c);
            }
        }

        return shown.Append(end < text.Length ? "…`" : "`").ToString();
    }

    /// <summary>Several names in their order, the first dozen of them.</summary>
    public static string List(IReadOnlyList<string> names)
    {
        const int Most = 12;
        var shown = new StringBuilder();
        for (var i = 0; i < names.Count && i < Most; i++)
        {
            shown.Append(i == 0 ? "" : i == names.Count - 1 ? " and " : ", ").Append(Text(names[i]));
        }

        return names.Count > Most ? shown.Append(" and others").ToString() : shown.ToString();
    }

    // Line and paragraph separators, marks of direction, and the invisible joiners and spaces.
    private static bool ChangesTheLine(char c) => c is (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';
}
