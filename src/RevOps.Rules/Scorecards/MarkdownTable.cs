using System.Text;

namespace RevOps.Rules;

/// <summary>Writes a table of Markdown, whatever stands in its cells.</summary>
internal sealed class MarkdownTable(params string[] header)
{
    private readonly StringBuilder _text = Row(Row(new StringBuilder(), header), [.. header.Select(h => h.Length > 0 && h[0] == '#' ? "--:" : "---")]);

    /// <summary>Adds a row. A column whose title begins with <c>#</c> stands to the right.</summary>
    public MarkdownTable Add(params string[] cells)
    {
        Row(_text, cells);
        return this;
    }

    public override string ToString() => _text.ToString();

    // A bar or a line break in a name would end the cell, and markup in it would be read as ours.
    private static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length);
        foreach (var c in text.TrimStart('#'))
        {
            cell.Append(c switch
            {
                '|' => "\\|",
                '<' => "&lt;",
                '`' => "\\`",
                '\r' or '\n' or '\t' => " ",
                _ => c.ToString(),
            });
        }

        return cell.ToString();
    }

    private static StringBuilder Row(StringBuilder text, string[] cells)
    {
        text.Append('|');
        foreach (var cell in cells)
        {
            text.Append(' ').Append(Cell(cell)).Append(" |");
        }

        return text.Append('\n');
    }
}
