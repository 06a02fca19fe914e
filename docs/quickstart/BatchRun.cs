namespace RevOps.Rules.Quickstart;

/// <summary>Decides the records of a file one after the other and keeps counts, never records.</summary>
internal sealed class BatchRun
{
    /// <summary>What stands in the way is read off explanations, which cost more than decisions: of so many records, from the first on.</summary>
    public const int MostExplained = 5_000;

    private readonly PolicyEngine<LeadRow> _engine;
    private readonly LeadContext _context;
    private readonly string? _explain;
    private readonly DateTimeOffset _asOf;
    private readonly ScorecardTerms? _terms;

    public BatchRun(Policy policy, Options options, IDecisionLog? log = null)
    {
        _engine = policy.CompileFor(LeadRow.SchemaFor(policy), new PolicyEngineOptions { DecisionLog = log });
        _context = new LeadContext(options.AsOf);
        _explain = options.Explain;
        _asOf = options.AsOf;
        _terms = options.Report is not null && policy.Scorecard is not null ? policy.ScorecardTerms() : null;
        Summary = new Summary(options.AsOf);
        Columns = new ColumnMatch(policy, options.IdColumn);
    }

    public Summary Summary { get; }

    public ColumnMatch Columns { get; }

    /// <summary>The explanation of the record that was asked for, or else of the first that could be read.</summary>
    public PolicyExplanation? Explained { get; private set; }

    public string? ExplainedId { get; private set; }

    /// <summary>What happened to the leads, counted while they were decided; null unless a page is written and the policy says what to count.</summary>
    public Scorecard? Scorecard { get; private set; }

    /// <summary>Decides every record of the file.</summary>
    public void Decide(LeadFile leads, DecisionWriter writer, Progress? progress)
    {
        var happened = Decided(leads, writer, progress);
        if (_terms is not null)
        {
            Scorecard = Scorecard.Of(happened, _terms, _asOf, new ScorecardOptions(PeriodKind.Month, [ScorecardDimension.Source, ScorecardDimension.Tier]));
            return;
        }

        foreach (var _ in happened)
        {
            // Without a scorecard nothing is told; the records are decided on the way.
        }
    }

    // The scorecard asks for events one after the other, so that no more than one record is in memory.
    private IEnumerable<RecordEvent> Decided(LeadFile leads, DecisionWriter writer, Progress? progress)
    {
        Columns.Add(leads.Columns ?? []);
        foreach (var read in leads.Rows)
        {
            if (leads.Columns is null)
            {
                Columns.Add(read.Values.Keys);
            }

            foreach (var happened in Decide(read, writer))
            {
                yield return happened;
            }

            progress?.Report(Summary.Records);
        }

        progress?.Done();
    }

    private IReadOnlyList<RecordEvent> Decide(LeadRow row, DecisionWriter writer)
    {
        var context = _context.Of(ref row);
        var isToKeep = IsToKeep(row);
        var decisions = isToKeep || Summary.Records < MostExplained ? Explain(row, in context, isToKeep) : _engine.Decide(row, in context);
        writer.Write(row, in decisions);
        Summary.Add(row, in decisions);
        return _terms is null ? [] : LeadEvents.Of(row, in context, in decisions, _terms);
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
