namespace RevOps.Rules;

/// <summary>A line of a log that was not replayed identically, or could not be read. Immutable.</summary>
public sealed class ReplayedLine
{
    internal ReplayedLine(DecisionLogLine line, ReplayResult? result)
    {
        Line = line;
        Result = result;
    }

    /// <summary>The line.</summary>
    public DecisionLogLine Line { get; }

    /// <summary>How its entry was replayed; null when the line could not be read.</summary>
    public ReplayResult? Result { get; }

    /// <summary>The line's number, and what differs.</summary>
    public override string ToString() => Result is null ? Line.ToString() : FormattableString.Invariant($"line {Line.Number}: {Result}");
}
