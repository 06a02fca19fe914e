using System.Text;
using static System.FormattableString;

namespace RevOps.Rules;

/// <summary>Finds what is wrong with a text in double quotes.</summary>
internal static class MalformedTextScan
{
    /// <summary>The problem, positioned at the opening quote; or null and the byte after the closing quote.</summary>
    public static SyntaxProblem? Find(byte[] utf8, int quote, int end, out int after)
    {
        after = end;
        for (var i = quote + 1; i < end; i++)
        {
            var c = utf8[i];
            if (c == (byte)'"')
            {
                after = i + 1;
                return null;
            }

            if (c < 0x20)
            {
                return Problem(quote, c is (byte)'\n' or (byte)'\r'
                    ? "The text that begins here is not closed on its line. Close it with a double quote, or write a line break inside it as `\\n`."
                    : Invariant($"The text that begins here holds the control character U+{(int)c:X4}. Write it as `{Escape(c)}`."));
            }

            if (c != (byte)'\\')
            {
                continue;
            }

            if (i + 1 >= end)
            {
                break;
            }

            var kind = utf8[++i];
            if (kind == (byte)'u')
            {
                for (var digit = 1; digit <= 4; digit++)
                {
                    if (i + digit >= end)
                    {
                        return Unclosed(quote);
                    }

                    if (!IsHex(utf8[i + digit]))
                    {
                        return Problem(quote, "The text that begins here holds a `\\u` without four hexadecimal digits. Write for example `\\u00E9`, or the character itself.");
                    }
                }

                i += 4;
            }
            else if ("\"\\/bfnrt"u8.IndexOf(kind) < 0)
            {
                var length = Math.Max(1, Utf8Scan.CharacterLength(utf8.AsSpan(i, end - i)));
                var shown = Quoted.Text("\\" + Encoding.UTF8.GetString(utf8, i, length));
                return Problem(quote, $"The text that begins here holds the unknown escape {shown}. Write a backslash as `\\\\`.");
            }
        }

        return Unclosed(quote);
    }

    private static SyntaxProblem Unclosed(int quote) =>
        new(SyntaxDiagnostics.MalformedText, quote, "The text that begins here is not closed before the file ends. Close it with a double quote.", AtEnd: true);

    private static SyntaxProblem Problem(int quote, string message) => new(SyntaxDiagnostics.MalformedText, quote, message);

    private static bool IsHex(byte c) => c is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f') or (>= (byte)'A' and <= (byte)'F');

    private static string Escape(byte c) => c == (byte)'\t' ? "\\t" : Invariant($"\\u{(int)c:X4}");
}
