namespace RevOps.Rules;

/// <summary>An owner on a list of accounts, and the accounts that are theirs. Immutable.</summary>
public sealed class AccountOwner
{
    internal AccountOwner(string owner, IReadOnlyList<string> accounts)
    {
        Owner = owner;
        Accounts = accounts;
    }

    /// <summary>The owner, as the host's system names them.</summary>
    public string Owner { get; }

    /// <summary>Their accounts, as the policy writes them; at least one.</summary>
    public IReadOnlyList<string> Accounts { get; }
}
