namespace RevOps.Rules.Quickstart;

/// <summary>One record of a file: its values by name, or the problem that kept it from being read.</summary>
internal sealed record LeadRow(int Line, string? Id, IReadOnlyDictionary<string, object?> Values, string? Problem = null)
{
    private static readonly Dictionary<string, object?> Nothing = [];

    /// <summary>A row that cannot be read.</summary>
    public static LeadRow Unreadable(int line, string problem, string? id = null) => new(line, id, Nothing, $"line {line}: {problem}");

    /// <summary>Binds a policy's attributes to the values of rows, by name.</summary>
    public static RecordSchema<LeadRow> SchemaFor(Policy policy) =>
        RecordSchema.For<LeadRow>()
            .Key(row => row.Id is { Length: > 0 } id ? id : RecordKey.None)
            .UnreadableWhen(row => row.Problem)
            .BindDictionary(policy.Attributes, row => row.Values, setSeparator: ';')
            .Build();
}
