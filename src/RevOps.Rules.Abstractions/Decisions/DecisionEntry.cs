namespace RevOps.Rules;

/// <summary>
/// A decision as a log keeps it: what was decided, by which policy, on which facts, and what it takes to decide it again. A closed
/// hierarchy, one class a kind, each with the decision itself and the context that it was asked with; scorecards read the fields of those.
/// Immutable; the collections of a context are copied, so that what a host does with its own later changes nothing.
/// </summary>
public abstract class DecisionEntry
{
    private protected DecisionEntry(
        DecisionKind kind,
        RecordKey key,
        string outcome,
        ReasonCode reason,
        PolicyReference policy,
        DateTimeOffset asOf,
        IReadOnlyList<FactRead> facts,
        IReadOnlyList<string>? arguments,
        string? correlationId,
        string distinction)
    {
        Kind = kind;
        Key = key;
        Outcome = outcome;
        Reason = reason;
        Policy = policy;
        AsOf = asOf;
        Facts = [.. facts ?? throw new ArgumentNullException(nameof(facts))];
        Arguments = arguments is null ? [] : [.. arguments];
        CorrelationId = correlationId;
        Id = EntryIdentity.Of(this, distinction);
    }

    /// <summary>
    /// What tells this decision from every other: 64 lower-case hexadecimal digits, the same on every runtime, made of key, kind, content hash of
    /// the policy, as-of, and the turn or the clock. The same question asked again has the same id; the correlation id is no part of it.
    /// </summary>
    public string Id { get; }

    /// <summary>Which decision this is.</summary>
    public DecisionKind Kind { get; }

    /// <summary>The record.</summary>
    public RecordKey Key { get; }

    /// <summary>The outcome's name, such as <c>Assigned</c>.</summary>
    public string Outcome { get; }

    /// <summary>The reason.</summary>
    public ReasonCode Reason { get; }

    /// <summary>What the reason speaks of, as an explanation would give it first; empty for none.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The policy that decided.</summary>
    public PolicyReference Policy { get; }

    /// <summary>The instant for which the decision holds, in UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>
    /// The attributes and supplied facts that were read of those that the section names, in the order in which the policy first names them; with
    /// what earlier sections of the same pass had published for it.
    /// </summary>
    public IReadOnlyList<FactRead> Facts { get; }

    /// <summary>What names the request, the message or the run that asked; null for none.</summary>
    public string? CorrelationId { get; }

    private protected abstract string DecisionText { get; }

    /// <summary>The decision in one line.</summary>
    public sealed override string ToString() => DecisionText;
}
