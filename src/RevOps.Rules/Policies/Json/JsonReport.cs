namespace RevOps.Rules;

/// <summary>Reports problems at places of a tree. Pointers and messages are made only while the bag still takes them.</summary>
internal static class JsonReport
{
    public static void Report(this DiagnosticBag bag, DiagnosticDescriptor kind, JsonSyntaxNode at, Func<string> message, Func<string?>? suggestion = null)
    {
        if (!bag.LeavesOut(kind, at.Offset))
        {
            bag.Report(kind, at.Offset, at.Pointer, message(), suggestion?.Invoke());
        }
    }

    /// <summary>Reports at the name of a member rather than at its value.</summary>
    public static void ReportName(this DiagnosticBag bag, DiagnosticDescriptor kind, JsonSyntaxMember member, Func<string> message, Func<string?>? suggestion = null)
    {
        if (!bag.LeavesOut(kind, member.NameOffset))
        {
            bag.Report(kind, member.NameOffset, member.Value.Pointer, message(), suggestion?.Invoke());
        }
    }

    /// <summary>How a message calls a value: by its member's name, by its number in a list, or as the whole.</summary>
    public static string NameOf(JsonSyntaxNode node)
    {
        if (node.Name is { } name)
        {
            return Quoted.Text(name);
        }

        if (node.Parent is null)
        {
            return "The policy";
        }

        var list = node.Parent.Name is { } listName ? Quoted.Text(listName) : "this list";
        return FormattableString.Invariant($"Item {node.Index + 1} of {list}");
    }

    public static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.Text => "text",
        JsonKind.Number => "a number",
        JsonKind.True => "`true`",
        JsonKind.False => "`false`",
        _ => "`null`",
    };
}
