namespace RevOps.Rules;

/// <summary>What a sweep found of one open record, and what is done with it. A value.</summary>
public readonly record struct OrphanFinding
{
    /// <summary>Makes a finding; the sweep does.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="owner">The person who owns the record; null when nobody does.</param>
    /// <param name="key">The record; <see cref="RecordKey.None"/> for one that is no orphan, which is not read.</param>
    /// <param name="action">What is done with it.</param>
    /// <param name="rule">The transfer rule that decided; null when none applied.</param>
    /// <param name="newOwner">Who has it now; null when nobody new has.</param>
    /// <param name="newQueue">Which queue has it now; null when none new has.</param>
    /// <param name="decision">How it was routed; null unless it was.</param>
    public OrphanFinding(
        OwnershipFinding finding,
        string? owner,
        RecordKey key = default,
        TransferAction action = TransferAction.Keep,
        string? rule = null,
        string? newOwner = null,
        string? newQueue = null,
        RoutingDecision? decision = null)
    {
        Finding = finding;
        Owner = owner;
        Key = key;
        Action = action;
        Rule = rule;
        NewOwner = newOwner;
        NewQueue = newQueue;
        Decision = decision;
    }

    /// <summary>What was found.</summary>
    public OwnershipFinding Finding { get; }

    /// <summary>Whether the record has nobody who looks after it.</summary>
    public bool IsOrphan => Finding is OwnershipFinding.Inactive or OwnershipFinding.Unknown or OwnershipFinding.Nobody;

    /// <summary>The person who owns the record; null when nobody does.</summary>
    public string? Owner { get; }

    /// <summary>The record; <see cref="RecordKey.None"/> for one that is no orphan, which is not read.</summary>
    public RecordKey Key { get; }

    /// <summary>What is done with it.</summary>
    public TransferAction Action { get; }

    /// <summary>The transfer rule that decided; null when none applied, so that an orphan is reassigned.</summary>
    public string? Rule { get; }

    /// <summary>Who has it now; null when nobody new has.</summary>
    public string? NewOwner { get; }

    /// <summary>Which queue has it now; null when none new has.</summary>
    public string? NewQueue { get; }

    /// <summary>How it was routed; null unless it was.</summary>
    public RoutingDecision? Decision { get; }

    /// <summary>The finding in one line.</summary>
    public override string ToString() => $"{Key}: {Finding}{(Owner is null ? string.Empty : " " + Owner)}, {Action}{((NewOwner ?? NewQueue) is { } to ? " to " + to : string.Empty)}";
}
