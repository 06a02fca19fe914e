using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace RevOps.Rules.Quickstart;

/// <summary>
/// Reads CSV with a header. A quoted cell may hold line breaks, and a quote that is never closed would swallow the file: a row that does not come out whole is
/// given up as its first line alone, and the lines behind it are read anew.
/// </summary>
internal sealed class CsvLeadReader
{
    private const int MostLinesOfARow = 200;

    private readonly PushbackLines _lines;
    private readonly CsvConfiguration _format;
    private readonly RowsCell?[] _lists;
    private readonly string[] _header;
    private readonly int _id;
    private bool _isBad;

    public CsvLeadReader(string path, TextReader text, string idColumn, Policy policy)
    {
        _lines = new PushbackLines(text);
        var first = _lines.Next();
        if (first is not { Text: var names } || string.IsNullOrWhiteSpace(names))
        {
            throw new FileProblemException(path, 1, 1, FileProblemException.NoHeader, "The file has no header. Begin with a line of column names.");
        }

        _format = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = names.Contains(',') ? "," : names.Contains(';') ? ";" : "\t",
            BadDataFound = _ => _isBad = true,
            BufferSize = 1024,
        };
        _header = [.. Cells(names).Select(n => n.Trim())];
        _lists = [.. _header.Select(name => RowsCell.For(policy, name))];
        _id = Array.FindIndex(_header, name => string.Equals(name, idColumn, StringComparison.Ordinal));
        if (_id < 0)
        {
            throw new FileProblemException(
                path, 1, 1, FileProblemException.NoIdColumn, $"There is no column `{idColumn}`. Name the one that identifies a record with --id; the columns are {string.Join(", ", _header)}.");
        }
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Header => _header;

    public IEnumerable<LeadRow> Read()
    {
        while (_lines.Next() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
            {
                yield return RowAt(line);
            }
        }
    }

    private LeadRow RowAt(NumberedLine first)
    {
        var behind = new List<NumberedLine>();
        var text = first.Text;
        while (text.AsSpan().Count('"') % 2 != 0)
        {
            if (behind.Count == MostLinesOfARow || _lines.Next() is not { } next)
            {
                _lines.Return(behind);
                return LeadRow.Unreadable(first.Number, "A quote is opened and never closed.");
            }

            behind.Add(next);
            text += "\n" + next.Text;
        }

        _isBad = false;
        var cells = Cells(text);
        if (!_isBad && cells.Length == _header.Length)
        {
            return RowOf(first.Number, cells);
        }

        _lines.Return(behind);
        return LeadRow.Unreadable(
            first.Number,
            _isBad || behind.Count > 0 ? "A quote stands where none may stand." : $"The row has {cells.Length} cells, the header has {_header.Length}.",
            behind.Count == 0 && !_isBad && _id < cells.Length ? cells[_id].Trim() : null);
    }

    private LeadRow RowOf(int line, string[] cells)
    {
        var values = new Dictionary<string, object?>(cells.Length, StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            if (_lists[i] is { } list)
            {
                if (!list.TryRead(cells[i], out var rows, out var problem))
                {
                    return LeadRow.Unreadable(line, problem!, cells[_id].Trim());
                }

                values[_header[i]] = rows;
                continue;
            }

            if (string.IsNullOrWhiteSpace(cells[i]) || values.TryAdd(_header[i], cells[i]))
            {
                continue;
            }

            // Two columns of one name do no harm as long as they say the same.
            if (!string.Equals((string)values[_header[i]]!, cells[i], StringComparison.Ordinal))
            {
                return LeadRow.Unreadable(line, $"The header has `{_header[i]}` twice, and the cells differ.", cells[_id].Trim());
            }
        }

        var id = cells[_id].Trim();
        return id.Length == 0 ? LeadRow.Unreadable(line, "The row has no id.")
            : cells.AsSpan().SequenceEqual(_header) ? LeadRow.Unreadable(line, "The header is repeated.")
            : new LeadRow(line, id, values);
    }

    // Only quotes need a parser; most rows have none.
    private string[] Cells(string text)
    {
        if (!text.Contains('"'))
        {
            return text.Split(_format.Delimiter[0]);
        }

        using var parser = new CsvParser(new StringReader(text), _format);
        return parser.Read() ? parser.Record! : [];
    }
}
