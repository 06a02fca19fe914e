namespace RevOps.Rules;

/// <summary>Builds the committee section of a policy. For one thread.</summary>
public sealed class CommitteePolicyBuilder
{
    private readonly RowCollectionAttribute _contacts;
    private readonly List<CommitteeRole> _roles = [];
    private TextAttribute? _name;
    private InstantAttribute? _engagedAt;
    private int _rolesPerContact = 1;

    internal CommitteePolicyBuilder(RowCollectionAttribute contacts) => _contacts = contacts ?? throw new ArgumentNullException(nameof(contacts));

    /// <summary>Says what explanations call a contact by.</summary>
    /// <param name="name">An attribute of the rows.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The rows have no such attribute.</exception>
    public CommitteePolicyBuilder CalledBy(TextAttribute name)
    {
        RowScope.Check(_contacts, name ?? throw new ArgumentNullException(nameof(name)));
        _name = name;
        return this;
    }

    /// <summary>Says when a contact was last engaged.</summary>
    /// <param name="engagedAt">An attribute of the rows.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The rows have no such attribute.</exception>
    public CommitteePolicyBuilder EngagedAt(InstantAttribute engagedAt)
    {
        RowScope.Check(_contacts, engagedAt ?? throw new ArgumentNullException(nameof(engagedAt)));
        _engagedAt = engagedAt;
        return this;
    }

    /// <summary>Lets one contact cover several roles.</summary>
    /// <param name="most">How many; 1 by default.</param>
    /// <returns>This builder.</returns>
    public CommitteePolicyBuilder RolesPerContact(int most)
    {
        _rolesPerContact = most;
        return this;
    }

    /// <summary>Adds a role; name the most important one first.</summary>
    /// <param name="name">The role's name.</param>
    /// <param name="when">Which contacts can cover it, in attributes of a contact's row.</param>
    /// <param name="atLeast">How many contacts it needs.</param>
    /// <param name="engagedWithin">How lately a contact must have been engaged; null for any time or never.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The criterion names an attribute that the rows do not have.</exception>
    public CommitteePolicyBuilder Role(string name, Criterion when, int atLeast = 1, TimeSpan? engagedWithin = null)
    {
        RowScope.Check(_contacts, when ?? throw new ArgumentNullException(nameof(when)));
        _roles.Add(new CommitteeRole(name ?? throw new ArgumentNullException(nameof(name)), when, atLeast, engagedWithin));
        return this;
    }

    internal CommitteePolicy Build() => new(_contacts, _name, _engagedAt, _rolesPerContact, [.. _roles]);
}
