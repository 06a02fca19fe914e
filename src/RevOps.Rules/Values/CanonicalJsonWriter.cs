using System.Text;

namespace RevOps.Rules;

/// <summary>
/// Writes the one canonical form of RFC 8785: members sorted by the UTF-16 units of their names, no white space, the fewest
/// escapes. Equal content gives equal bytes on every runtime, which is what a content hash stands on.
/// </summary>
internal static class CanonicalJsonWriter
{
    /// <summary>The canonical bytes.</summary>
    /// <exception cref="InvalidOperationException">An object has two members of one name.</exception>
    public static byte[] Write(JsonContent content)
    {
        var text = new StringBuilder();
        Append(text, content);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, JsonContent content)
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
                    Append(i == 0 ? text : text.Append(','), list.Items[i]);
                }

                text.Append(']');
                break;
            case JsonObjectContent o:
                AppendMembers(text, o);
                break;
        }
    }

    private static void AppendMembers(StringBuilder text, JsonObjectContent content)
    {
        var members = content.Members.ToArray();
        Array.Sort(members, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        text.Append('{');
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
                RequireDifferent(members[i - 1].Name, members[i].Name);
            }

            Append(text.Append(JsonEscape.Quote(members[i].Name)).Append(':'), members[i].Value);
        }

        text.Append('}');
    }

    private static void RequireDifferent(string before, string name)
    {
        if (before == name)
        {
            throw new InvalidOperationException($"The object has two members named {Quoted.Text(name)}. Add each once.");
        }
    }
}
