using System.Text;

namespace RevOps.Rules;

/// <summary>Writes a table of Markdown, whatever stands in its cells.</summary>
internal sealed class MarkdownTable(params string[] header)
{
    private readonly StringBuilder _text = Row(Row(new StringBuilder(), [.. header.Select(TitleOf)]), [.. header.Select(h => IsRight(h) ? "--:" : "---")]);

    /// <summary>Adds a row. A column whose title begins with <c>#</c> stands to the right.</summary>
    public MarkdownTable Add(params string[] cells)
    {
        Row(_text, cells);
        return this;
    }

    public override string ToString() => _text.ToString();

    private static bool IsRight(string title) => title.Length > 0 && title[0] == '#';

    // The mark is no part of the title. In other rows it belongs to the name.
    private static string TitleOf(string title) => IsRight(title) ? title.Substring(1) : title;

    // A bar or a line break in a name would end the cell, and markup in it would be read as ours. So would a backslash, which takes the one before a bar
    // to itself.
    private static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            cell.Append(c switch
            {
                '\\' => "\\\\",
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
