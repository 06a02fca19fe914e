namespace RevOps.Rules.Quickstart;

/// <summary>Counts, for each attribute of a policy, the records that do not have it and those whose value cannot be used.</summary>
internal sealed class Presence
{
    private readonly DateTimeOffset _asOf;
    private readonly (string Name, CompiledCriterion<LeadRow> IsMissing)[] _attributes;

    public Presence(Policy policy, RecordSchema<LeadRow> schema, DateTimeOffset asOf)
    {
        _asOf = asOf;
        _attributes = [.. policy.Attributes.Select(a => (a.Name, schema.Compile(a.IsMissing())))];
    }

    public Tally Missing { get; } = new();

    public Tally Unusable { get; } = new();

    public void Add(LeadRow row)
    {
        if (row.Problem is not null)
        {
            return;
        }

        foreach (var (name, isMissing) in _attributes)
        {
            switch (isMissing.Evaluate(row, _asOf))
            {
                case Verdict.Met:
                    Missing.Add(name);
                    break;
                case Verdict.Error:
                    Unusable.Add(name);
                    break;
            }
        }
    }
}
