using static System.FormattableString;

namespace RevOps.Rules;

/// <summary>
/// Collects the problems of one policy. What it holds is bounded, in number and in text, whatever the input; problems beyond
/// that are counted, and one more diagnostic says so.
/// </summary>
/// <remarks>For one load on one thread.</remarks>
internal sealed class DiagnosticBag(int capacity = DiagnosticBag.DefaultCapacity)
{
    public const int DefaultCapacity = 1_000;

    /// <summary>The offset of a problem that has no place in a text.</summary>
    public const int NoOffset = -1;

    // Pointers are the only unshortened text here. Deep documents with long names could make them large.
    private const int MostPointerCharacters = 4 * 1024 * 1024;

    private readonly List<Entry> _entries = [];
    private int _pointerCharacters;
    private int _leftOut;
    private bool _leftOutErrors;
    private Entry _firstLeftOut;

    /// <summary>Guesses what was meant, for all problems of this bag.</summary>
    public SuggestionMemory Suggestions { get; } = new();

    /// <summary>How many problems were kept.</summary>
    public int Count => _entries.Count;

    /// <summary>How many errors there were, kept or left out.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Whether any problem was an error, kept or left out.</summary>
    public bool HasErrors => ErrorCount > 0;

    /// <summary>Finds the byte that a JSON Pointer names, for problems that are found in the policy and not in its text; null where there is no text.</summary>
    public Func<string, int>? Locate { get; set; }

    /// <summary>
    /// Whether reading ended early. What was read so far can be checked for shape; a name that is missing may stand in the part
    /// that was not read, so references must not be judged.
    /// </summary>
    public bool EndedEarly { get; private set; }

    /// <summary>Whether another problem is counted and not kept.</summary>
    public bool IsFull => _entries.Count >= capacity || _pointerCharacters > MostPointerCharacters;

    /// <summary>
    /// Whether the bag is full; the problem then counts as left out and the caller is done. Ask first where a message is costly.
    /// </summary>
    public bool LeavesOut(DiagnosticDescriptor kind, int offset)
    {
        if (!IsFull)
        {
            return false;
        }

        var error = kind.Severity == PolicyDiagnosticSeverity.Error;
        if (_leftOut++ == 0)
        {
            _firstLeftOut = new Entry(kind, offset, "", "", null, _entries.Count);
        }

        _leftOutErrors |= error;
        ErrorCount += error ? 1 : 0;
        return true;
    }

    /// <summary>Adds a problem of a policy as a whole, which may have been built in C# and then has no text.</summary>
    public void Report(DiagnosticDescriptor kind, string pointer, string message, string? suggestion = null) =>
        Report(kind, Locate?.Invoke(pointer) ?? NoOffset, pointer, message, suggestion);

    /// <summary>Adds a problem at a byte of the text.</summary>
    public void Report(DiagnosticDescriptor kind, int offset, string pointer, string message, string? suggestion = null)
    {
        if (LeavesOut(kind, offset))
        {
            return;
        }

        ErrorCount += kind.Severity == PolicyDiagnosticSeverity.Error ? 1 : 0;
        _pointerCharacters += pointer.Length;
        _entries.Add(new Entry(kind, offset, pointer, message, suggestion, _entries.Count));
    }

    /// <summary>Adds a problem at which reading ends.</summary>
    public void ReportEnd(DiagnosticDescriptor kind, int offset, string pointer, string message, string? suggestion = null)
    {
        EndedEarly = true;
        Report(kind, offset, pointer, message, suggestion);
    }

    /// <summary>The problems in the order of the text; lines and columns are found in one pass over it.</summary>
    /// <param name="utf8">The text that the offsets count in, or null where there is none.</param>
    public IReadOnlyList<PolicyDiagnostic> ToDiagnostics(byte[]? utf8 = null)
    {
        var sorted = _entries.ToArray();
        Array.Sort(sorted, static (a, b) => a.Offset != b.Offset ? a.Offset.CompareTo(b.Offset) : a.Order.CompareTo(b.Order));

        var diagnostics = new List<PolicyDiagnostic>(sorted.Length + 1);
        var positions = new PositionScanner(utf8);
        foreach (var entry in sorted)
        {
            diagnostics.Add(Place(entry, ref positions));
        }

        if (_leftOut > 0)
        {
            var kind = _leftOutErrors ? SyntaxDiagnostics.TooManyProblems : SyntaxDiagnostics.TooManyWarnings;
            var message = Invariant($"{_leftOut} more problems were found and left out, the first of them here: correct those shown and load again.");
            var fromStart = new PositionScanner(utf8);
            diagnostics.Add(Place(_firstLeftOut with { Kind = kind, Message = message }, ref fromStart));
        }

        return diagnostics;
    }

    private static PolicyDiagnostic Place(Entry entry, ref PositionScanner positions)
    {
        var (line, column) = entry.Offset == NoOffset ? (0, 0) : positions.At(entry.Offset);
        return new PolicyDiagnostic(entry.Kind.Code, entry.Kind.Severity, entry.Pointer, line, column, entry.Message, entry.Suggestion);
    }

    private readonly record struct Entry(DiagnosticDescriptor Kind, int Offset, string Pointer, string Message, string? Suggestion, int Order);
}
