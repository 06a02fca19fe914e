using System.Text;

namespace RevOps.Rules;

/// <summary>The lifecycle of a policy for readers: as a drawing in Mermaid's language, and as text.</summary>
internal static class StageDiagram
{
    // A drawing shows what guards a move; the whole of a long criterion is in the text.
    private const int MostCharacters = 60;

    public static string Mermaid(StagePolicy policy)
    {
        var text = new StringBuilder("flowchart LR\n");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (policy.Skips.Any(s => s.From is null))
        {
            text.Append("    new((\"new\"))\n");
        }

        for (var i = 0; i < policy.Path.Count; i++)
        {
            Node(policy.Path[i].Name, FormattableString.Invariant($"s{i}"), policy.Path[i].Owner, policy.Path[i].Dwell, "[", "]");
        }

        for (var i = 0; i < policy.Detours.Count; i++)
        {
            Node(policy.Detours[i].Name, FormattableString.Invariant($"d{i}"), policy.Detours[i].Owner, policy.Detours[i].Dwell, "([", "])");
        }

        for (var i = 1; i < policy.Path.Count; i++)
        {
            Edge(names[policy.Path[i - 1].Name], "-->", names[policy.Path[i].Name], string.Join("; ", Gates(policy.Path[i - 1], policy.Path[i])));
        }

        foreach (var skip in policy.Skips)
        {
            Edge(skip.From is null ? "new" : Id(skip.From), "==>", Id(skip.To), "skip " + skip.Name + ": " + skip.When);
        }

        foreach (var detour in policy.Detours)
        {
            foreach (var from in policy.Path.Where(s => detour.From.Count == 0 || Ordinal.Has(detour.From, s.Name)))
            {
                Edge(Id(from.Name), "-.->", Id(detour.Name), from.Dwell?.Then == detour.Name ? "or when stale" : string.Empty);
            }

            if (detour.ReturnsTo is not null)
            {
                Edge(Id(detour.Name), "-.->", Id(detour.ReturnsTo), "returns");
            }
        }

        return text.ToString();

        string Id(string name) => names[name];

        void Node(string name, string id, string? owner, StageDwell? dwell, string open, string close)
        {
            names[name] = id;
            text.Append("    ").Append(id).Append(open).Append('"').Append(Escaped(name));
            Below(owner);
            Below(dwell is null ? null : "at most " + dwell);
            text.Append('"').Append(close).Append('\n');
        }

        void Below(string? line) => text.Append(line is null ? string.Empty : "<br/>" + Escaped(line));

        void Edge(string from, string arrow, string to, string label)
        {
            text.Append("    ").Append(from).Append(' ').Append(arrow);
            text.Append(label.Length == 0 ? string.Empty : "|\"" + Escaped(Cut(label)) + "\"|").Append(' ').Append(to).Append('\n');
        }
    }

    public static string Text(StagePolicy policy)
    {
        var text = new StringBuilder();
        foreach (var stage in policy.Path)
        {
            Head(stage.Name, stage.Owner, stage.Dwell);
            Line("enters when", stage.Entry);
            Line("requires", stage.Required.Count == 0 ? null : string.Join(", ", stage.Required.Select(a => a.Name)));
            Line("enters when", stage.NeedsAcceptance ? "a person has accepted it" : null);
            Line("leaves when", stage.Exit);
        }

        foreach (var skip in policy.Skips)
        {
            text.Append("skip ").Append(OneLine(skip.Name)).Append(": ").Append(OneLine(skip.From ?? "(no stage)")).Append(" to ").Append(OneLine(skip.To)).Append('\n');
            Line("when", skip.When);
        }

        foreach (var detour in policy.Detours)
        {
            text.Append("detour ");
            Head(detour.Name, detour.Owner, detour.Dwell);
            Line("from", detour.From.Count == 0 ? "any stage of the path" : string.Join(", ", detour.From));
            Line("enters when", detour.When);
            Line("enters when", detour.NeedsDisposition ? "a disposition says why" : null);
            Line("returns to", detour.ReturnsTo);
        }

        return text.ToString();

        void Head(string name, string? owner, StageDwell? dwell) =>
            text.Append(OneLine(name)).Append(owner is null ? string.Empty : " (" + OneLine(owner) + ")").Append(dwell is null ? string.Empty : ", at most " + OneLine(dwell.ToString())).Append('\n');

        void Line(string what, object? said) => text.Append(said is null ? string.Empty : "  " + what + " " + OneLine(said.ToString()!) + "\n");
    }

    private static IEnumerable<string> Gates(Stage left, Stage entered) =>
        new[] { left.Exit?.ToString(), entered.Entry?.ToString(), entered.NeedsAcceptance ? "accepted" : null }.Where(g => g is not null)!;

    private static string Cut(string text)
    {
        if (text.Length <= MostCharacters)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return text.Substring(0, end) + "…";
    }

    private static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]);

    // Mermaid reads character codes between # and ;. Whatever could end the quotes, begin Markdown or be HTML is written so.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in OneLine(text))
        {
            if (c is '"' or '#' or '&' or '<' or '>' or '`' or '\\' or '|' or ';' or '[' or ']' or '{' or '}' or '(' or ')' or '*' or '_' or '$' or '%')
            {
                escaped.Append('#').Append(((int)c).ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(';');
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }
}
