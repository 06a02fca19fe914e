namespace RevOps.Rules;

/// <summary>A decision as a log keeps it: what was decided, by which policy, on which facts. Immutable.</summary>
public sealed class DecisionEntry
{
    /// <summary>Makes an entry.</summary>
    /// <param name="kind">Which decision this is.</param>
    /// <param name="key">The record.</param>
    /// <param name="outcome">The outcome's name.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="decision">The decision in one line.</param>
    /// <param name="policy">The policy that decided.</param>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <param name="facts">The attributes that were read, in the order of the schema.</param>
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    public DecisionEntry(
        DecisionKind kind, RecordKey key, string outcome, ReasonCode reason, string decision, PolicyReference policy, DateTimeOffset asOf, IReadOnlyList<FactRead> facts)
    {
        Kind = kind;
        Key = key;
        Outcome = outcome ?? throw new ArgumentNullException(nameof(outcome));
        Reason = reason;
        Decision = decision ?? throw new ArgumentNullException(nameof(decision));
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        AsOf = asOf;
        Facts = facts ?? throw new ArgumentNullException(nameof(facts));
    }

    /// <summary>Which decision this is.</summary>
    public DecisionKind Kind { get; }

    /// <summary>The record.</summary>
    public RecordKey Key { get; }

    /// <summary>The outcome's name, such as <c>Assigned</c>.</summary>
    public string Outcome { get; }

    /// <summary>The reason.</summary>
    public ReasonCode Reason { get; }

    /// <summary>The decision in one line.</summary>
    public string Decision { get; }

    /// <summary>The policy that decided.</summary>
    public PolicyReference Policy { get; }

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The attributes that were read, in the order of the schema.</summary>
    public IReadOnlyList<FactRead> Facts { get; }

    /// <summary>The decision in one line.</summary>
    public override string ToString() => Decision;
}
