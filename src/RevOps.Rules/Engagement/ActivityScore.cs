namespace RevOps.Rules;

/// <summary>What the activities of a record came to.</summary>
internal struct ActivityScore
{
    /// <summary>Whether there is a score: the activities could be read, and from when on they count.</summary>
    public bool IsKnown;
    public bool HasErrors;
    public long Score;
    public long Lowest;
    public long Highest;
    public string? Tier;
}
