namespace RevOps.Rules;

/// <summary>Content to be written out of what was read.</summary>
internal static class SyntaxContent
{
    /// <summary>What a file says, in the same order; the numbers are read as doubles. Null where one of them does not fit.</summary>
    public static JsonContent? Of(JsonSyntaxNode node)
    {
        switch (node)
        {
            case JsonSyntaxObject o:
                var copy = new JsonObjectContent();
                foreach (var member in o.Members)
                {
                    if (Of(member.Value) is not { } value)
                    {
                        return null;
                    }

                    copy.Add(member.Name, value);
                }

                return copy;
            case JsonSyntaxArray a:
                var items = new List<JsonContent>(a.Items.Count);
                foreach (var item in a.Items)
                {
                    if (Of(item) is not { } value)
                    {
                        return null;
                    }

                    items.Add(value);
                }

                return new JsonArrayContent(items);
            case JsonSyntaxText text:
                return JsonContent.Of(text.Text);
            case JsonSyntaxNumber number:
                return NumberText.TryParse(number.Raw, out var parsed) ? JsonContent.Of(parsed) : null;
            default:
                return node.Kind == JsonKind.Null ? JsonContent.Null : JsonContent.Of(node.Kind == JsonKind.True);
        }
    }
}
