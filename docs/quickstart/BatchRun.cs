namespace RevOps.Rules.Quickstart;

/// <summary>Decides the records of a file one after the other and keeps counts, never records.</summary>
internal sealed class BatchRun
{
    private readonly PolicyEngine<LeadRow> _engine;
    private readonly LeadContext _context;
    private readonly string? _explain;
    private readonly Presence _presence;

    public BatchRun(Policy policy, Options options)
    {
        var schema = LeadRow.SchemaFor(policy);
        _engine = policy.CompileFor(schema);
        _context = new LeadContext(options.AsOf);
        _explain = options.Explain;
        _presence = new Presence(policy, schema, options.AsOf);
        Summary = new Summary(_presence);
    }

    public Summary Summary { get; }

    /// <summary>The explanation of the record that was asked for, or else of the first that could be read.</summary>
    public PolicyExplanation? Explained { get; private set; }

    public string? ExplainedId { get; private set; }

    public void Decide(LeadFile leads, DecisionWriter writer, Progress? progress)
    {
        foreach (var read in leads.Rows)
        {
            var row = read;
            var context = _context.Of(ref row);
            var decisions = IsToExplain(row) ? Explain(row, in context) : _engine.Decide(row, in context);
            writer.Write(row, in decisions);
            Summary.Add(row, in decisions);
            progress?.Report(Summary.Records);
        }

        progress?.Done();
    }

    private bool IsToExplain(LeadRow row) => Explained is null && (_explain is null ? row.Problem is null : row.Id == _explain);

    // Explaining decides like deciding does, turn included, so that the rest of the run is the same with and without it.
    private PolicyDecisions Explain(LeadRow row, in DecisionContext context)
    {
        Explained = _engine.Explain(row, in context);
        ExplainedId = row.Id;
        return Explained.Decisions;
    }
}
