namespace RevOps.Rules;

/// <summary>Named accounts: whose record has one of them in an attribute goes where the list says, before any territory is asked. Immutable.</summary>
public sealed class AccountList
{
    internal AccountList(string name, TextAttribute attribute, AccountMatch match, IReadOnlyList<AccountOwner> owners)
        : this(name, attribute, match) => Owners = owners;

    internal AccountList(string name, TextAttribute attribute, AccountMatch match, IReadOnlyList<string> accounts, RoutingTarget target)
        : this(name, attribute, match) => (Accounts, Target) = (accounts, target);

    private AccountList(string name, TextAttribute attribute, AccountMatch match)
    {
        Name = name;
        Attribute = attribute;
        Match = match;
    }

    /// <summary>The list's name.</summary>
    public string Name { get; }

    /// <summary>The attribute that says whose record it is: a domain, an account's id.</summary>
    public TextAttribute Attribute { get; }

    /// <summary>How accounts are compared with the attribute. As texts by default.</summary>
    public AccountMatch Match { get; }

    /// <summary>The accounts by their owners; empty where one target has all of them.</summary>
    public IReadOnlyList<AccountOwner> Owners { get; } = [];

    /// <summary>The accounts that share <see cref="Target"/>; empty where each has an owner.</summary>
    public IReadOnlyList<string> Accounts { get; } = [];

    /// <summary>Who gets the records of <see cref="Accounts"/>; null where each account has an owner.</summary>
    public RoutingTarget? Target { get; }

    // The form in which an account is looked up, not folded.
    internal ReadOnlySpan<char> KeyOf(string text) => Match == AccountMatch.Domain ? DomainText.Of(text.AsSpan()) : text.AsSpan();
}
