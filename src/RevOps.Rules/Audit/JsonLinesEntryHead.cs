namespace RevOps.Rules;

/// <summary>What every entry has, as a line says it.</summary>
internal sealed class JsonLinesEntryHead
{
    public JsonLinesEntryHead(JsonLinesObject entry)
    {
        Id = entry.Text("id");
        Kind = entry.Name<DecisionKind>("kind");
        Key = entry.Keys(entry.Required("key"), "key");
        AsOf = entry.Instant("asOf");
        var policy = entry.Object("policy");
        Policy = new PolicyReference(policy.Text("name"), policy.Text("version"), policy.Text("hash"), policy.TextOrNone("schema") ?? string.Empty);
        policy.Done();
        OutcomeName = entry.Text("outcome");
        var reason = entry.Object("reason");
        Reason = reason.TextOrNone("code") is { Length: > 0 } code ? new ReasonCode(code) : ReasonCode.None;
        Arguments = reason.Texts("arguments");
        reason.Done();
        Correlation = entry.TextOrNone("correlation");
        Facts = JsonLinesFacts.Read(entry);
    }

    public string Id { get; }

    public DecisionKind Kind { get; }

    public RecordKey Key { get; }

    public DateTimeOffset AsOf { get; }

    public PolicyReference Policy { get; }

    public string OutcomeName { get; }

    public ReasonCode Reason { get; }

    public IReadOnlyList<string> Arguments { get; }

    public string? Correlation { get; }

    public IReadOnlyList<FactRead> Facts { get; }

    public static TOutcome Outcome<TOutcome>(JsonLinesEntryHead head)
        where TOutcome : struct, Enum =>
        Enum.TryParse<TOutcome>(head.OutcomeName, out var outcome) && string.Equals(outcome.ToString(), head.OutcomeName, StringComparison.Ordinal)
            ? outcome
            : throw new FormatException($"`{head.OutcomeName}` is no outcome of {head.Kind}.");
}
