using System.Text;

namespace RevOps.Rules;

/// <summary>A cell of a row, trimmed, and where it begins.</summary>
internal sealed record CsvCell(string Text, int Line, int Column);

/// <summary>Takes a text apart into rows of cells (RFC 4180). Rows without any text are nothing; a broken quote ends the reading.</summary>
internal sealed class CsvRows
{
    private readonly HolidayReport _report;
    private readonly string _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private CsvRows(HolidayReport report)
    {
        _report = report;
        _text = report.Text;
        _at = _text.Length > 0 && _text[0] == '\uFEFF' ? 1 : 0;
        _lineStart = _at;
    }

    public static IEnumerable<IReadOnlyList<CsvCell>> Of(HolidayReport report)
    {
        var rows = new CsvRows(report);
        while (rows._at < rows._text.Length && !report.IsOver)
        {
            var row = rows.Next();
            if (row is null)
            {
                yield break;
            }

            if (row.Count > 1 || row[0].Text.Length > 0)
            {
                yield return row;
            }
        }
    }

    private List<CsvCell>? Next()
    {
        var row = new List<CsvCell>();
        while (true)
        {
            var (line, column) = (_line, _at - _lineStart + 1);
            var text = _at < _text.Length && _text[_at] == '"' ? Quoted() : Plain();
            if (text is null)
            {
                return null;
            }

            row.Add(new CsvCell(text.Trim(), line, column));
            if (_at < _text.Length && _text[_at] == ',')
            {
                _at++;
                continue;
            }

            EndLine();
            return row;
        }
    }

    private string? Plain()
    {
        var end = _text.IndexOfAny([',', '\r', '\n', '"'], _at);
        end = end < 0 ? _text.Length : end;
        if (end < _text.Length && _text[end] == '"')
        {
            return Fail(end, "A quote stands inside a cell. Put the whole cell in double quotes, and write a quote inside it twice.");
        }

        var cell = _text.Substring(_at, end - _at);
        _at = end;
        return cell;
    }

    private string? Quoted()
    {
        var (line, column) = (_line, _at - _lineStart + 1);
        var cell = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '"')
            {
                _at++;
                if (_at == _text.Length || _text[_at] is ',' or '\r' or '\n')
                {
                    return cell.ToString();
                }

                if (_text[_at] != '"')
                {
                    return Fail(_at, "A cell goes on after its closing quote. Write a quote inside a cell twice.");
                }
            }
            else if (c == '\n' || (c == '\r' && !(_at + 1 < _text.Length && _text[_at + 1] == '\n')))
            {
                _line++;
                _lineStart = _at + 1;
            }

            // A name stays on one line wherever it is shown.
            cell.Append(c is '\r' or '\n' ? ' ' : c);
        }

        _report.Problem(line, column, "The quote that begins here has no end. Close it.");
        _report.EndReading();
        return null;
    }

    private string? Fail(int at, string message)
    {
        _report.Problem(_line, at - _lineStart + 1, message);
        _report.EndReading();
        return null;
    }

    private void EndLine()
    {
        if (_at < _text.Length)
        {
            _at += _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;
        }

        _line++;
        _lineStart = _at;
    }
}
