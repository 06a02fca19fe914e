namespace RevOps.Rules;

/// <summary>What a reconciliation finds of one opportunity.</summary>
public enum ReconciliationFinding : byte
{
    /// <summary>Both sides count it, and agree.</summary>
    Matched,

    /// <summary>Both sides count it, with different amounts, stages or dates.</summary>
    Differing,

    /// <summary>Marketing counts it and the CRM does not.</summary>
    MissingInCrm,

    /// <summary>The CRM counts it and marketing does not.</summary>
    MissingInMarketing,

    /// <summary>Marketing counts it once more than once.</summary>
    DuplicateInMarketing,

    /// <summary>The CRM counts it once more than once.</summary>
    DuplicateInCrm,

    /// <summary>Marketing counts something without a key, which can be compared with nothing.</summary>
    WithoutKeyInMarketing,

    /// <summary>The CRM counts something without a key, which can be compared with nothing.</summary>
    WithoutKeyInCrm,
}
