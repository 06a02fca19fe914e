namespace RevOps.Rules;

/// <summary>The owners that a host can know of before routing (see <see cref="KnownOwners"/>).</summary>
public enum KnownOwnerKind
{
    /// <summary>The owner of an open opportunity of the same account.</summary>
    OpenOpportunity,

    /// <summary>Who looks after the customer.</summary>
    Customer,

    /// <summary>The owner of the account.</summary>
    Account,
}
