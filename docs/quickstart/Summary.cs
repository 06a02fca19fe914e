namespace RevOps.Rules.Quickstart;

/// <summary>The counts of a run. What it keeps does not grow with the file.</summary>
internal sealed class Summary(DateTimeOffset asOf)
{
    public const string NoTier = "(no tier)";
    public const string RuledOut = "(not scored)";

    private const int ProblemsKept = 5;

    public long Records { get; private set; }

    public long InError { get; private set; }

    /// <summary>The records for which routing was asked.</summary>
    public long Routed { get; private set; }

    /// <summary>The first few problems of rows, in the words of the reader.</summary>
    public List<string> Problems { get; } = [];

    public Tally Tiers { get; } = new();

    public GradeCount Grades { get; } = new();

    public Funnel Funnel { get; } = new();

    public Tally Territories { get; } = new();

    public PoolLoads Pools { get; } = new();

    public Tally Owners { get; } = new();

    public Tally Queues { get; } = new();

    public Urgency Urgency { get; } = new(asOf);

    public Tally Actions { get; } = new();

    public Obstacles Obstacles { get; } = new();

    /// <summary>The records that were held against the standards of the hand-off, and how many are up to them.</summary>
    public (long Records, long UpToStandard) Standards { get; private set; }

    public void Add(LeadRow row, in PolicyDecisions decisions)
    {
        Records++;
        if (row.Problem is not null)
        {
            InError++;
            if (Problems.Count < ProblemsKept)
            {
                Problems.Add(row.Problem);
            }
        }

        if (decisions.Fit is { } fit)
        {
            Tiers.Add(fit.Outcome == FitOutcome.Scored ? fit.Tier ?? NoTier : RuledOut);
            Grades.Add(in fit);
        }

        if (decisions.Standards is { } standards)
        {
            Standards = (Standards.Records + 1, Standards.UpToStandard + (standards.Outcome == StandardsOutcome.Met ? 1 : 0));
        }

        if (decisions.Stage is { } stage)
        {
            Funnel.Add(in stage);
        }

        if (decisions.Routing is { } routing)
        {
            Add(in routing);
        }

        if (decisions.Sla is { } sla)
        {
            Urgency.Add(in sla);
        }

        if (decisions.Disposition is { Outcome: DispositionOutcome.Resolved } disposition)
        {
            Actions.Add($"{disposition.Code}: {disposition.Action}");
        }
    }

    private void Add(in RoutingDecision routing)
    {
        Routed++;
        Pools.Add(in routing);
        Count(Territories, routing.Territory);
        Count(Owners, routing.Owner);
        if (routing.Owner is null)
        {
            Count(Queues, routing.Queue);
        }
    }

    private static void Count(Tally tally, string? name)
    {
        if (name is not null)
        {
            tally.Add(name);
        }
    }
}
