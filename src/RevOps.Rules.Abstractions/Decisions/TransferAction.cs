namespace RevOps.Rules;

/// <summary>What is done with a record whose owner is not there.</summary>
public enum TransferAction : byte
{
    /// <summary>It stays as it is.</summary>
    Keep,

    /// <summary>It is routed by the policy, to somebody who is there.</summary>
    Reassign,

    /// <summary>A queue has it until somebody decides.</summary>
    Hold,
}
