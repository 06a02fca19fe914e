namespace RevOps.Rules;

/// <summary>
/// Who owns what already, as the host's system knows it. Routing keeps such owners before it asks a territory, in the order that the
/// policy states. A value; <see langword="default"/> is <see cref="None"/>.
/// </summary>
public readonly record struct KnownOwners
{
    /// <summary>Makes the owners.</summary>
    /// <param name="openOpportunity">The owner of an open opportunity of the same account; null for none.</param>
    /// <param name="customer">Who looks after the customer (the success manager); null when it is no customer.</param>
    /// <param name="account">The owner of the account; null for none.</param>
    public KnownOwners(string? openOpportunity = null, string? customer = null, string? account = null)
    {
        OpenOpportunity = openOpportunity;
        Customer = customer;
        Account = account;
    }

    /// <summary>Nobody owns anything.</summary>
    public static KnownOwners None => default;

    /// <summary>The owner of an open opportunity of the same account; null for none.</summary>
    public string? OpenOpportunity { get; }

    /// <summary>Who looks after the customer (the success manager); null when it is no customer.</summary>
    public string? Customer { get; }

    /// <summary>The owner of the account; null for none.</summary>
    public string? Account { get; }
}
