namespace RevOps.Rules;

/// <summary>Why an owner is not the one that routing decided, as far as the host knows.</summary>
public enum OwnerChange : byte
{
    /// <summary>Nobody said.</summary>
    Unstated,

    /// <summary>Somebody decided otherwise.</summary>
    Manual,

    /// <summary>The record had been sent to the wrong one.</summary>
    Misrouted,

    /// <summary>Many records changed hands at once: a new owner of a territory, somebody who left.</summary>
    BulkTransfer,

    /// <summary>Somebody stands in for the owner.</summary>
    Cover,
}
