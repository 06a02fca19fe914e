namespace RevOps.Rules;

/// <summary>How far a replay has come. A value.</summary>
public readonly record struct ReplayProgress
{
    internal ReplayProgress(long lines, long bytesRead, long notIdentical)
    {
        Lines = lines;
        BytesRead = bytesRead;
        NotIdentical = notIdentical;
    }

    /// <summary>How many lines were replayed.</summary>
    public long Lines { get; }

    /// <summary>How many bytes of the log were read.</summary>
    public long BytesRead { get; }

    /// <summary>How many of the lines were not identical, those that could not be read included.</summary>
    public long NotIdentical { get; }
}
