namespace RevOps.Rules;

/// <summary>The groups of which a weekly review looks at some.</summary>
public enum ReviewStratum : byte
{
    /// <summary>Records that sales accepted.</summary>
    Accepted,

    /// <summary>Records that sales rejected.</summary>
    Rejected,

    /// <summary>Open opportunities.</summary>
    OpenOpportunity,
}
