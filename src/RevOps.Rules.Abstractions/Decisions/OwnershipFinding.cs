namespace RevOps.Rules;

/// <summary>What a sweep finds of the owner of a record. The last three are orphans.</summary>
public enum OwnershipFinding : byte
{
    /// <summary>Its owner is there.</summary>
    Owned,

    /// <summary>It waits in a queue of the policy.</summary>
    Waiting,

    /// <summary>Its owner is inactive.</summary>
    Inactive,

    /// <summary>Its owner is not known.</summary>
    Unknown,

    /// <summary>Nobody has it: it has no owner, and no queue that the policy has.</summary>
    Nobody,
}
