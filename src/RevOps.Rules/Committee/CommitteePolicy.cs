namespace RevOps.Rules;

/// <summary>Who must be at the table: the roles of the buying committee and which contacts can cover them. Immutable.</summary>
public sealed class CommitteePolicy
{
    internal CommitteePolicy(RowCollectionAttribute contacts, TextAttribute? name, InstantAttribute? engagedAt, int rolesPerContact, IReadOnlyList<CommitteeRole> roles)
    {
        Contacts = contacts;
        Name = name;
        EngagedAt = engagedAt;
        RolesPerContact = rolesPerContact;
        Roles = roles;
    }

    /// <summary>The contacts, rows of the record.</summary>
    public RowCollectionAttribute Contacts { get; }

    /// <summary>The row's attribute that explanations call a contact by; null for the number of the row.</summary>
    public TextAttribute? Name { get; }

    /// <summary>The row's attribute that holds when the contact was last engaged; null where no role asks.</summary>
    public InstantAttribute? EngagedAt { get; }

    /// <summary>How many roles one contact may cover. 1 by default.</summary>
    public int RolesPerContact { get; }

    /// <summary>The roles, in declared order; at least one. Where contacts are too few, earlier roles are filled first.</summary>
    public IReadOnlyList<CommitteeRole> Roles { get; }
}
