namespace RevOps.Rules.Quickstart;

/// <summary>An explanation, whose text is a tree by indentation, as nodes that a view can fold and colour.</summary>
/// <param name="Line">The line, without its indentation.</param>
/// <param name="Children">The lines below it.</param>
internal sealed record ExplanationTree(string Line, List<ExplanationTree> Children)
{
    /// <summary>The line as a node of a tree shows it: only what was chosen keeps its mark.</summary>
    public string Text => Line.StartsWith("- ", StringComparison.Ordinal) ? Line[2..] : Line;

    /// <summary>What the line says of its rule: whether it decided, or whether its criterion is met.</summary>
    public Tone Tone =>
        Line.StartsWith("* ", StringComparison.Ordinal) || Line.StartsWith("met ", StringComparison.Ordinal) ? Tone.Good
        : Line.StartsWith("unknown ", StringComparison.Ordinal) ? Tone.Waiting
        : Line.StartsWith("error ", StringComparison.Ordinal) ? Tone.Late
        : Line.StartsWith("- ", StringComparison.Ordinal) || Line.StartsWith("not met ", StringComparison.Ordinal) ? Tone.Quiet
        : Tone.Plain;

    /// <summary>Whether the line is among those that decided, or one above them.</summary>
    public bool IsDeciding => Line.EndsWith("<-", StringComparison.Ordinal) || Line.StartsWith("* ", StringComparison.Ordinal);

    /// <summary>The trees of an explanation: one a decision.</summary>
    public static IReadOnlyList<ExplanationTree> Of(string explanation)
    {
        var root = new ExplanationTree(string.Empty, []);
        var open = new Stack<(int Indent, ExplanationTree Node)>([(-1, root)]);
        foreach (var line in explanation.Split('\n'))
        {
            var text = line.TrimStart(' ').TrimEnd('\r');
            if (text.Length == 0)
            {
                continue;
            }

            var indent = line.Length - line.TrimStart(' ').Length;
            while (open.Peek().Indent >= indent)
            {
                open.Pop();
            }

            var node = new ExplanationTree(text, []);
            open.Peek().Node.Children.Add(node);
            open.Push((indent, node));
        }

        return root.Children;
    }
}
