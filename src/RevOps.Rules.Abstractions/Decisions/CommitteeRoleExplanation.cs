namespace RevOps.Rules;

/// <summary>One role of the buying committee and who covers it. Immutable.</summary>
public sealed class CommitteeRoleExplanation
{
    /// <summary>Makes an entry.</summary>
    /// <param name="name">The role's name.</param>
    /// <param name="needed">How many contacts it needs.</param>
    /// <param name="contacts">The contacts that cover it.</param>
    /// <param name="possible">How many could cover it once what is missing is known.</param>
    /// <param name="reason">Whether it is covered, or what is missing.</param>
    /// <param name="missingAttributes">The attributes whose absence leaves open whether a contact could cover it.</param>
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    public CommitteeRoleExplanation(string name, int needed, IReadOnlyList<string> contacts, int possible, Reason reason, IReadOnlyList<string> missingAttributes)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Needed = needed;
        Contacts = contacts ?? throw new ArgumentNullException(nameof(contacts));
        Possible = possible;
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
        MissingAttributes = missingAttributes ?? throw new ArgumentNullException(nameof(missingAttributes));
    }

    /// <summary>The role's name.</summary>
    public string Name { get; }

    /// <summary>How many contacts it needs.</summary>
    public int Needed { get; }

    /// <summary>The contacts that cover it: their names where the policy says which attribute that is, else their rows, from 1.</summary>
    public IReadOnlyList<string> Contacts { get; }

    /// <summary>How many contacts cover it in the best case that what is missing allows; never more than it needs.</summary>
    public int Possible { get; }

    /// <summary>Whether it is covered, or what is missing.</summary>
    public Reason Reason { get; }

    /// <summary>The attributes whose absence leaves open whether a contact could cover it.</summary>
    public IReadOnlyList<string> MissingAttributes { get; }

    /// <summary>Whether as many contacts cover it as it needs.</summary>
    public bool IsCovered => Contacts.Count >= Needed;

    /// <summary>The entry in one line.</summary>
    public override string ToString() =>
        (IsCovered ? "* " : "- ") + Reason + (Contacts.Count > 0 && !IsCovered ? " Covered by " + string.Join(", ", Contacts) + "." : string.Empty)
        + (MissingAttributes.Count > 0 && !IsCovered ? " Missing: " + string.Join(", ", MissingAttributes) + "." : string.Empty);
}
