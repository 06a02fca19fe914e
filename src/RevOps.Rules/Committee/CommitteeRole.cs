namespace RevOps.Rules;

/// <summary>One role of the buying committee. Immutable.</summary>
public sealed class CommitteeRole
{
    internal CommitteeRole(string name, Criterion when, int atLeast, TimeSpan? engagedWithin)
    {
        Name = name;
        When = when;
        AtLeast = atLeast;
        EngagedWithin = engagedWithin;
    }

    /// <summary>The role's name, such as <c>economic buyer</c>.</summary>
    public string Name { get; }

    /// <summary>Which contacts can cover it, in attributes of a contact's row.</summary>
    public Criterion When { get; }

    /// <summary>How many contacts it needs. 1 by default.</summary>
    public int AtLeast { get; }

    /// <summary>How lately a contact must have been engaged, from as-of back, inclusive; null for any time or never.</summary>
    public TimeSpan? EngagedWithin { get; }
}
