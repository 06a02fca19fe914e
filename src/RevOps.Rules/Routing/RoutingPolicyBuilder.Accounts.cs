namespace RevOps.Rules;

/// <content>What is decided before a territory is asked.</content>
public sealed partial class RoutingPolicyBuilder
{
    private readonly List<AccountList> _accounts = [];
    private readonly List<OwnerRule> _ownerRules = [];
    private FreeMailPolicy? _freeMail;
    private DuplicateRule? _duplicates;

    /// <summary>Adds a list of named accounts, each with an owner. Lists are asked in the order in which they are added, before any territory.</summary>
    /// <param name="name">The list's name.</param>
    /// <param name="attribute">The attribute that says whose record it is.</param>
    /// <param name="owners">The accounts and their owners.</param>
    /// <param name="match">How accounts are compared with the attribute.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder Accounts(string name, TextAttribute attribute, IEnumerable<(string Account, string Owner)> owners, AccountMatch match = AccountMatch.Text)
    {
        var groups = new List<(string Owner, List<string> Accounts)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (account, owner) in owners ?? throw new ArgumentNullException(nameof(owners)))
        {
            if (!places.TryGetValue(owner ?? throw new ArgumentException("An account has no owner. Name one.", nameof(owners)), out var place))
            {
                places.Add(owner, place = groups.Count);
                groups.Add((owner, []));
            }

            groups[place].Accounts.Add(account ?? throw new ArgumentException("An account of the list is null. Leave it out.", nameof(owners)));
        }

        _accounts.Add(new AccountList(
            name ?? throw new ArgumentNullException(nameof(name)), attribute ?? throw new ArgumentNullException(nameof(attribute)), match, [.. groups.Select(g => new AccountOwner(g.Owner, [.. g.Accounts]))]));
        return this;
    }

    /// <summary>Adds a list of named accounts that share a target. Lists are asked in the order in which they are added, before any territory.</summary>
    /// <param name="name">The list's name.</param>
    /// <param name="attribute">The attribute that says whose record it is.</param>
    /// <param name="accounts">The accounts.</param>
    /// <param name="target">Who gets their records.</param>
    /// <param name="match">How accounts are compared with the attribute.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder Accounts(string name, TextAttribute attribute, IEnumerable<string> accounts, RoutingTarget target, AccountMatch match = AccountMatch.Text)
    {
        _accounts.Add(new AccountList(
            name ?? throw new ArgumentNullException(nameof(name)),
            attribute ?? throw new ArgumentNullException(nameof(attribute)),
            match,
            [.. (accounts ?? throw new ArgumentNullException(nameof(accounts))).Select(a => a ?? throw new ArgumentException("An account of the list is null. Leave it out.", nameof(accounts)))],
            target.Name is null ? throw new ArgumentException("The list leads nowhere. Name a pool, an owner or a queue.", nameof(target)) : target));
        return this;
    }

    /// <summary>Names the domains at which anybody can have an address, which never match an account.</summary>
    /// <param name="attribute">The attribute in which a company's domain stands.</param>
    /// <param name="wellKnown">Whether <see cref="FreeMailDomains.WellKnown"/> are among them.</param>
    /// <param name="also">Further domains.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder FreeMail(TextAttribute attribute, bool wellKnown = true, params string[] also)
    {
        _freeMail = new FreeMailPolicy(attribute ?? throw new ArgumentNullException(nameof(attribute)), wellKnown, [.. also ?? throw new ArgumentNullException(nameof(also))]);
        return this;
    }

    /// <summary>
    /// Gives a duplicate the owner of the record that was assigned before, without a turn: one that the host tells of
    /// (<see cref="RoutingContext.DuplicateOf"/>), or one that the assignment memory finds by a key.
    /// </summary>
    /// <param name="within">How long ago that may be; whole seconds, more than zero. Both ends of the time are included.</param>
    /// <param name="key">The attributes in which duplicates agree; all of them must be known.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder Duplicates(TimeSpan within, params RecordAttribute[] key)
    {
        _duplicates = new DuplicateRule(
            [.. (key ?? throw new ArgumentNullException(nameof(key))).Select(a => a ?? throw new ArgumentException("An attribute of the key is null. Leave it out.", nameof(key)))], within);
        return this;
    }

    /// <summary>Says what happens when an owner has left or is away.</summary>
    /// <param name="source">Where the owner comes from.</param>
    /// <param name="whenInactive">What happens when the host says that the owner is inactive.</param>
    /// <param name="whenAway">What happens while the owner is away.</param>
    /// <param name="queue">The queue that holds the record, where one of the two holds it; else null.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is none of its type's.</exception>
    public RoutingPolicyBuilder OwnersOf(OwnerSource source, OwnerAction whenInactive = OwnerAction.Next, OwnerAction whenAway = OwnerAction.Keep, string? queue = null)
    {
        _ownerRules.Add(new OwnerRule(Known(source, OwnerSource.Territory, nameof(source)), Known(whenInactive, OwnerAction.Hold, nameof(whenInactive)), Known(whenAway, OwnerAction.Hold, nameof(whenAway)), queue));
        return this;
    }

    private static T Known<T>(T value, T last, string parameter)
        where T : struct, Enum =>
        Comparer<T>.Default.Compare(value, default) >= 0 && Comparer<T>.Default.Compare(value, last) <= 0 ? value : throw new ArgumentOutOfRangeException(parameter, value, "This is none of the declared values.");
}
