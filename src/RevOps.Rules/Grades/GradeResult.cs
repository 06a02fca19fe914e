namespace RevOps.Rules;

/// <summary>What the matrix and the line make of a record.</summary>
internal struct GradeResult
{
    public string? Grade;
    public Verdict Qualified;

    /// <summary>Which entry of the line qualifies; -1 for none.</summary>
    public int Line;

    /// <summary>Whether a hand-raise qualifies.</summary>
    public bool IsHandRaised;
    public bool HasErrors;
}
