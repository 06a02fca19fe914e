using System.Globalization;

namespace RevOps.Rules;

/// <summary>Finds the place in a text that a JSON Pointer names: the value, or the closest object or list around it where there is none.</summary>
internal static class JsonPointerSearch
{
    public static int OffsetOf(JsonSyntaxNode root, string pointer)
    {
        var at = root;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            var next = at switch
            {
                JsonSyntaxObject o => Member(o, step.Replace("~1", "/").Replace("~0", "~")),
                JsonSyntaxArray a => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < a.Items.Count ? a.Items[index] : null,
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            at = next;
        }

        return at.Offset;
    }

    private static JsonSyntaxNode? Member(JsonSyntaxObject owner, string name)
    {
        foreach (var member in owner.Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }
}
