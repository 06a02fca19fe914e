namespace RevOps.Rules.Quickstart;

/// <summary>Decides the records of a file one after the other and keeps counts, never records.</summary>
internal sealed class BatchRun
{
    /// <summary>What stands in the way is read off explanations, which cost more than decisions: of so many records, from the first on.</summary>
    public const int MostExplained = 5_000;

    private readonly PolicyEngine<LeadRow> _engine;
    private readonly LeadContext _context;
    private readonly string? _explain;

    public BatchRun(Policy policy, Options options, IDecisionLog? log = null)
    {
        _engine = policy.CompileFor(LeadRow.SchemaFor(policy), new PolicyEngineOptions { DecisionLog = log });
        _context = new LeadContext(options.AsOf);
        _explain = options.Explain;
        Summary = new Summary(options.AsOf);
        Columns = new ColumnMatch(policy, options.IdColumn);
    }

    public Summary Summary { get; }

    public ColumnMatch Columns { get; }

    /// <summary>The explanation of the record that was asked for, or else of the first that could be read.</summary>
    public PolicyExplanation? Explained { get; private set; }

    public string? ExplainedId { get; private set; }

    public void Decide(LeadFile leads, DecisionWriter writer, Progress? progress)
    {
        Columns.Add(leads.Columns ?? []);
        foreach (var read in leads.Rows)
        {
            if (leads.Columns is null)
            {
                Columns.Add(read.Values.Keys);
            }

            var row = read;
            var context = _context.Of(ref row);
            var isToKeep = IsToKeep(row);
            var decisions = isToKeep || Summary.Records < MostExplained ? Explain(row, in context, isToKeep) : _engine.Decide(row, in context);
            writer.Write(row, in decisions);
            Summary.Add(row, in decisions);
            progress?.Report(Summary.Records);
        }

        progress?.Done();
    }

    private bool IsToKeep(LeadRow row) => Explained is null && (_explain is null ? row.Problem is null : row.Id == _explain);

    // Explaining decides like deciding does, turn included, so that the rest of the run is the same with and without it.
    private PolicyDecisions Explain(LeadRow row, in DecisionContext context, bool isToKeep)
    {
        var explained = _engine.Explain(row, context.Searching(isToKeep ? GateSearch.Default : GateSearch.Off));
        Summary.Obstacles.Add(explained);
        if (isToKeep)
        {
            Explained = explained;
            ExplainedId = row.Id;
        }

        return explained.Decisions;
    }
}
