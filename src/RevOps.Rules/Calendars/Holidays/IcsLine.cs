using System.Text;

namespace RevOps.Rules;

/// <summary>A line of an iCalendar file, unfolded, that knows where each of its characters stood.</summary>
internal sealed class IcsLine
{
    private readonly List<(int At, int Line, int Column)> _pieces;

    private IcsLine(string text, List<(int At, int Line, int Column)> pieces)
    {
        Text = text;
        _pieces = pieces;
    }

    public string Text { get; }

    /// <summary>The line of the file on which it begins.</summary>
    public int Line => _pieces[0].Line;

    /// <summary>Line and column of a character of the text, or of the place after the last one.</summary>
    public (int Line, int Column) PositionOf(int at)
    {
        var piece = _pieces.Count - 1;
        while (piece > 0 && _pieces[piece].At > at)
        {
            piece--;
        }

        return (_pieces[piece].Line, _pieces[piece].Column + at - _pieces[piece].At);
    }

    /// <summary>The lines of a text. A line break is CR LF, LF or CR; a space or tab after it continues the line; empty lines are nothing.</summary>
    public static IEnumerable<IcsLine> Of(string text)
    {
        var unfolded = new StringBuilder();
        List<(int At, int Line, int Column)> pieces = [];
        var line = 0;
        for (var at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0; at < text.Length;)
        {
            line++;
            var end = text.IndexOfAny(['\r', '\n'], at);
            end = end < 0 ? text.Length : end;
            var continues = pieces.Count > 0 && text[at] is ' ' or '\t';
            if (!continues && unfolded.Length > 0)
            {
                yield return new IcsLine(unfolded.ToString(), pieces);
                pieces = [];
                unfolded.Clear();
            }

            var from = continues ? at + 1 : at;
            if (continues || end > at)
            {
                pieces.Add((unfolded.Length, line, continues ? 2 : 1));
                unfolded.Append(text, from, end - from);
            }

            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        if (unfolded.Length > 0)
        {
            yield return new IcsLine(unfolded.ToString(), pieces);
        }
    }
}
