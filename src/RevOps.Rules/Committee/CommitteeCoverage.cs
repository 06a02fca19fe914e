namespace RevOps.Rules;

/// <summary>How far the contacts of a record cover the committee, in places to be filled.</summary>
internal struct CommitteeCoverage
{
    /// <summary>Whether the contacts could be read.</summary>
    public bool IsKnown;
    public bool HasErrors;

    /// <summary>Places filled by contacts that are known to fit.</summary>
    public int Filled;

    /// <summary>Places filled where everything that is missing turns out well.</summary>
    public int Possible;

    /// <summary>Roles that have as many contacts as they need.</summary>
    public int RolesCovered;
}
