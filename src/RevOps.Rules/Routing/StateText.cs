using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>The parts of a rotation's stored text: names in which separators are escaped, and numbers.</summary>
internal static class StateText
{
    private const char EscapeMark = '%';

    public static FormatException Damaged() => new("The rotation state was not written by this library, or is damaged.");

    public static void Escape(StringBuilder text, string name)
    {
        foreach (var c in name)
        {
            if (c is EscapeMark or ';' or ',' or ':' or '/' || char.IsControl(c))
            {
                text.Append(EscapeMark).Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }
    }

    public static string Escape(string name)
    {
        var text = new StringBuilder(name.Length);
        Escape(text, name);
        return text.ToString();
    }

    public static string Unescape(string text)
    {
        if (text.IndexOf(EscapeMark) < 0)
        {
            return text;
        }

        var name = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != EscapeMark)
            {
                name.Append(text[i]);
                continue;
            }

            if (i + 4 >= text.Length || !ushort.TryParse(text.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                throw Damaged();
            }

            name.Append((char)code);
            i += 4;
        }

        return name.ToString();
    }

    public static string[] Items(string part) => part.Length == 0 ? [] : part.Split(',');

    public static long Natural(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < long.MaxValue / 4 ? number : throw Damaged();

    public static long Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is > long.MinValue / 4 and < long.MaxValue / 4 ? number : throw Damaged();
}
