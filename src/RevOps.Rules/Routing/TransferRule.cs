namespace RevOps.Rules;

/// <summary>What is done with some of the records whose owner is not there. Immutable.</summary>
public sealed class TransferRule
{
    internal TransferRule(string name, TransferAction action, IReadOnlyList<OwnershipFinding> owners, Criterion? when, string? queue)
    {
        Name = name;
        Action = action;
        Owners = owners;
        When = when;
        Queue = queue;
    }

    /// <summary>The rule's name.</summary>
    public string Name { get; }

    /// <summary>What is done with the record.</summary>
    public TransferAction Action { get; }

    /// <summary>For which orphans the rule is: with an inactive owner, with an unknown one, with none. Empty, the default, for all of them.</summary>
    public IReadOnlyList<OwnershipFinding> Owners { get; }

    /// <summary>For which records; null for all. One for which it is unknown or in error does not match.</summary>
    public Criterion? When { get; }

    /// <summary>The queue that holds the record; null unless it is held.</summary>
    public string? Queue { get; }

    internal bool IsFor(OwnershipFinding finding) => Owners.Count == 0 || Owners.Contains(finding);
}
