using System.Text;

namespace RevOps.Rules.Quickstart;

/// <summary>A file of leads, read once from its beginning to its end, one record in memory at a time.</summary>
internal sealed class LeadFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly StreamReader _text;

    private LeadFile(string path, FileStream stream, string idColumn, Policy policy)
    {
        _stream = stream;
        _text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        if (IsJsonLines(path))
        {
            Rows = JsonLinesReader.Read(_text, idColumn);
            return;
        }

        var csv = new CsvLeadReader(path, _text, idColumn, policy);
        Columns = csv.Header;
        Rows = csv.Read();
    }

    /// <summary>The columns of a CSV file; null where every record names its own members.</summary>
    public IReadOnlyList<string>? Columns { get; }

    /// <summary>The records in the order of the file.</summary>
    public IEnumerable<LeadRow> Rows { get; }

    /// <summary>The size of the file in bytes; 0 where it has none, as a pipe.</summary>
    public long Length => _stream.CanSeek ? _stream.Length : 0;

    /// <summary>How many bytes were read so far.</summary>
    public long Position => _stream.CanSeek ? _stream.Position : 0;

    /// <summary>Opens a file and reads as much of it as tells whether it can be read at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="idColumn">The column or member that identifies a record.</param>
    /// <param name="policy">Says which columns hold lists of rows.</param>
    /// <exception cref="FileProblemException">It cannot.</exception>
    public static LeadFile Open(string path, string idColumn, Policy policy)
    {
        var stream = Files.OpenRead(path);
        try
        {
            return new LeadFile(path, stream, idColumn, policy);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public void Dispose() => _text.Dispose();

    private bool IsJsonLines(string path)
    {
        if (Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON")
        {
            return true;
        }

        while (_text.Peek() is var next and >= 0 && char.IsWhiteSpace((char)next))
        {
            _ = _text.Read();
        }

        if (_text.Peek() == '[')
        {
            throw new FileProblemException(path, 1, 1, FileProblemException.NotLines, "The file is one JSON array. Write JSON Lines: one object on each line.");
        }

        return _text.Peek() == '{';
    }
}
