namespace RevOps.Rules;

/// <summary>What opening a log found at its end. A value; <see langword="default"/> is a log that ended well.</summary>
public readonly record struct JsonLinesRecovery
{
    internal JsonLinesRecovery(bool isCompleted, long bytesCutOff)
    {
        IsCompleted = isCompleted;
        BytesCutOff = bytesCutOff;
    }

    /// <summary>Whether the last line was a whole entry that lacked only its line feed, which was added.</summary>
    public bool IsCompleted { get; }

    /// <summary>How many bytes of a torn last line were cut off; 0 for none.</summary>
    public long BytesCutOff { get; }
}
