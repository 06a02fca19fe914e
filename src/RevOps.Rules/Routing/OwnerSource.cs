namespace RevOps.Rules;

/// <summary>Where an owner comes from who has a record without a turn of a pool.</summary>
public enum OwnerSource
{
    /// <summary>The owner of an open opportunity of the same account, as the host knows.</summary>
    OpenOpportunity,

    /// <summary>Who looks after the customer, as the host knows.</summary>
    Customer,

    /// <summary>The owner of the account, as the host knows.</summary>
    Account,

    /// <summary>The assignment memory: who was assigned the same record before.</summary>
    AssignedBefore,

    /// <summary>The owner of the record of which this one is a duplicate.</summary>
    Duplicate,

    /// <summary>A list of named accounts.</summary>
    NamedAccount,

    /// <summary>A territory that leads to one person.</summary>
    Territory,
}
