using System.Text;

namespace RevOps.Rules;

/// <summary>How explanations are laid out as text: lines that end in a line feed on every system, two spaces a level.</summary>
internal static class ExplanationText
{
    public static void Line(StringBuilder text, int depth, string line)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        text.Append(' ', depth * 2).Append(line);
    }

    public static void Block(StringBuilder text, int depth, string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            Line(text, depth, line);
        }
    }

    public static void Rules(StringBuilder text, int depth, IReadOnlyList<RuleExplanation> rules)
    {
        foreach (var rule in rules)
        {
            rule.Render(text, depth);
        }
    }
}
