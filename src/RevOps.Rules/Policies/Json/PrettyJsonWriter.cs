using System.Text;

namespace RevOps.Rules;

/// <summary>
/// Writes JSON for people: two spaces a level, members in the order given, and what is small on one line, so that a policy of
/// rules reads as a table.
/// </summary>
internal static class PrettyJsonWriter
{
    private const int LongestLine = 120;
    private const int Indent = 2;

    /// <summary>How many levels may share a line: a condition and its list of values, and no more.</summary>
    private const int LevelsOnALine = 2;

    /// <summary>The text with LF line ends, one at the end of the file too.</summary>
    public static string Write(JsonContent content)
    {
        var text = new StringBuilder();
        Append(text, content, 0, 0);
        return text.Append('\n').ToString();
    }

    /// <summary>The text as UTF-8, without a byte order mark.</summary>
    public static byte[] WriteUtf8(JsonContent content) => Encoding.UTF8.GetBytes(Write(content));

    // `column` is where the value begins, its member's name included.
    private static void Append(StringBuilder text, JsonContent content, int indent, int column)
    {
        var room = LongestLine - column - 1;
        if (content is JsonScalarContent || (indent > 0 && LineLength(content, room, LevelsOnALine) <= room) || IsEmpty(content))
        {
            AppendLine(text, content);
            return;
        }

        var inner = indent + Indent;
        if (content is JsonArrayContent list)
        {
            text.Append('[');
            for (var i = 0; i < list.Items.Count; i++)
            {
                Break(text, i, inner);
                Append(text, list.Items[i], inner, inner);
            }
        }
        else
        {
            text.Append('{');
            var members = ((JsonObjectContent)content).Members;
            for (var i = 0; i < members.Count; i++)
            {
                Break(text, i, inner);
                var name = JsonEscape.Quote(members[i].Name);
                Append(text.Append(name).Append(": "), members[i].Value, inner, inner + name.Length + 2);
            }
        }

        text.Append('\n').Append(' ', indent).Append(content is JsonArrayContent ? ']' : '}');
    }

    private static void Break(StringBuilder text, int index, int indent) => text.Append(index == 0 ? "\n" : ",\n").Append(' ', indent);

    private static void AppendLine(StringBuilder text, JsonContent content)
    {
        switch (content)
        {
            case JsonScalarContent scalar:
                text.Append(scalar.Written);
                break;
            case JsonArrayContent list:
                text.Append('[');
                for (var i = 0; i < list.Items.Count; i++)
                {
                    AppendLine(i == 0 ? text : text.Append(", "), list.Items[i]);
                }

                text.Append(']');
                break;
            case JsonObjectContent { Members.Count: 0 }:
                text.Append("{}");
                break;
            case JsonObjectContent o:
                for (var i = 0; i < o.Members.Count; i++)
                {
                    text.Append(i == 0 ? "{ " : ", ").Append(JsonEscape.Quote(o.Members[i].Name)).Append(": ");
                    AppendLine(text, o.Members[i].Value);
                }

                text.Append(" }");
                break;
        }
    }

    // The length on one line, or more than `room` as soon as that is certain: each value is measured in bounded time.
    private static int LineLength(JsonContent content, int room, int levels)
    {
        if (content is JsonScalarContent scalar)
        {
            return scalar.Written.Length;
        }

        if (IsEmpty(content))
        {
            return 2;
        }

        if (levels == 0)
        {
            return room + 1;
        }

        var length = content is JsonArrayContent ? 0 : 2;
        if (content is JsonArrayContent list)
        {
            for (var i = 0; i < list.Items.Count && length <= room; i++)
            {
                length += 2 + LineLength(list.Items[i], room - length, levels - 1);
            }
        }
        else
        {
            var members = ((JsonObjectContent)content).Members;
            for (var i = 0; i < members.Count && length <= room; i++)
            {
                length += JsonEscape.Quote(members[i].Name).Length + 4 + LineLength(members[i].Value, room - length, levels - 1);
            }
        }

        return length;
    }

    private static bool IsEmpty(JsonContent content) => content is JsonArrayContent { Items.Count: 0 } or JsonObjectContent { Members.Count: 0 };
}
