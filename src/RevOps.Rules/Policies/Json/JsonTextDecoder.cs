using System.Text;

namespace RevOps.Rules;

/// <summary>Unescapes the inside of a JSON text whose escapes and UTF-8 are known to be well formed.</summary>
internal static class JsonTextDecoder
{
    /// <summary>
    /// Decodes. Where an escape is half a surrogate pair, it becomes U+FFFD and the offset of its backslash is given.
    /// </summary>
    public static string Decode(byte[] utf8, int start, int length, out int loneSurrogateAt)
    {
        loneSurrogateAt = -1;
        var end = start + length;
        var escape = Array.IndexOf(utf8, (byte)'\\', start, length);
        if (escape < 0)
        {
            return Encoding.UTF8.GetString(utf8, start, length);
        }

        var text = new StringBuilder(length);
        var i = start;
        while (i < end)
        {
            if (escape > i || escape < 0)
            {
                var stop = escape < 0 ? end : escape;
                text.Append(Encoding.UTF8.GetString(utf8, i, stop - i));
                i = stop;
                continue;
            }

            i += AppendEscape(utf8, i, end, text, ref loneSurrogateAt);
            escape = Array.IndexOf(utf8, (byte)'\\', i, end - i);
        }

        return text.ToString();
    }

    private static int AppendEscape(byte[] utf8, int at, int end, StringBuilder text, ref int loneSurrogateAt)
    {
        var kind = utf8[at + 1];
        if (kind != (byte)'u')
        {
            text.Append(kind switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                _ => (char)kind,
            });
            return 2;
        }

        var unit = Unit(utf8, at + 2);
        if (!char.IsSurrogate(unit))
        {
            text.Append(unit);
            return 6;
        }

        if (char.IsHighSurrogate(unit) && at + 12 <= end && utf8[at + 6] == (byte)'\\' && utf8[at + 7] == (byte)'u' && char.IsLowSurrogate(Unit(utf8, at + 8)))
        {
            text.Append(unit).Append(Unit(utf8, at + 8));
            return 12;
        }

        if (loneSurrogateAt < 0)
        {
            loneSurrogateAt = at;
        }

        text.Append('\uFFFD');
        return 6;
    }

    private static char Unit(byte[] utf8, int at)
    {
        var unit = 0;
        for (var i = at; i < at + 4; i++)
        {
            var c = utf8[i];
            unit = (unit << 4) | (c <= (byte)'9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }

        return (char)unit;
    }
}
