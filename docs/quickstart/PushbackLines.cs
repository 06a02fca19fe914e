namespace RevOps.Rules.Quickstart;

/// <summary>A line of a file and its number, from 1.</summary>
internal readonly record struct NumberedLine(int Number, string Text);

/// <summary>Reads lines, and takes some back to read them again.</summary>
internal sealed class PushbackLines(TextReader text)
{
    private readonly Stack<NumberedLine> _returned = new();
    private int _number;

    public NumberedLine? Next() =>
        _returned.TryPop(out var line) ? line : text.ReadLine() is { } read ? new NumberedLine(++_number, read) : null;

    /// <summary>Takes lines back, the first of them to be read first.</summary>
    public void Return(IReadOnlyList<NumberedLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            _returned.Push(lines[i]);
        }
    }
}
