namespace RevOps.Rules.Quickstart;

/// <summary>The counts of a run.</summary>
internal sealed class Summary(Presence presence)
{
    public long Records { get; private set; }

    public long InError { get; private set; }

    /// <summary>The first few problems of rows, in the words of the reader.</summary>
    public List<string> Problems { get; } = [];

    public SortedDictionary<DecisionKind, Tally> Outcomes { get; } = [];

    public Tally Tiers { get; } = new();

    public Tally Stages { get; } = new();

    public Tally Territories { get; } = new();

    public Tally Owners { get; } = new();

    public Tally Queues { get; } = new();

    public Tally Deadlines { get; } = new();

    public Tally Actions { get; } = new();

    public Tally Reasons { get; } = new();

    public Presence Presence => presence;

    /// <summary>The sum of the shares of points that could be decided, of the records that were scored.</summary>
    public double Completeness { get; private set; }

    public long Scored { get; private set; }

    public void Add(LeadRow row, in PolicyDecisions decisions)
    {
        const int ProblemsKept = 5;
        Records++;
        presence.Add(row);
        if (row.Problem is not null)
        {
            InError++;
            if (Problems.Count < ProblemsKept)
            {
                Problems.Add(row.Problem);
            }
        }

        Add(decisions.Fit);
        Add(decisions.Stage);
        Add(decisions.Routing);
        Add(decisions.Sla);
        Add(decisions.Disposition);
    }

    private void Add(FitDecision? decision)
    {
        if (decision is not { } fit)
        {
            return;
        }

        Outcome(DecisionKind.Fit, fit.Outcome.ToString(), fit.Reason);
        if (fit.Outcome == FitOutcome.Scored)
        {
            Tiers.Add(fit.Tier ?? "(none)");
            Completeness += fit.Completeness;
            Scored++;
        }
    }

    private void Add(StageDecision? decision)
    {
        if (decision is not { } stage)
        {
            return;
        }

        Outcome(DecisionKind.Stage, stage.Outcome.ToString(), stage.Reason);
        if (stage.Outcome is StageOutcome.Allowed or StageOutcome.Blocked)
        {
            Stages.Add($"{stage.From ?? "(new)"} -> {stage.To}: {(stage.Outcome == StageOutcome.Allowed ? "allowed" : "blocked")}");
        }
    }

    private void Add(RoutingDecision? decision)
    {
        if (decision is not { } routing)
        {
            return;
        }

        Outcome(DecisionKind.Routing, routing.Outcome.ToString(), routing.Reason);
        Count(Territories, routing.Territory);
        Count(Owners, routing.Owner);
        Count(Queues, routing.Queue);
    }

    private void Add(SlaDecision? decision)
    {
        if (decision is not { } sla)
        {
            return;
        }

        Outcome(DecisionKind.Sla, sla.Outcome.ToString(), sla.Reason);
        if (sla.Target is { } target)
        {
            Deadlines.Add($"{target}: {sla.Outcome}");
        }
    }

    private void Add(DispositionDecision? decision)
    {
        if (decision is not { } disposition)
        {
            return;
        }

        Outcome(DecisionKind.Disposition, disposition.Outcome.ToString(), disposition.Reason);
        if (disposition.Outcome == DispositionOutcome.Resolved)
        {
            Actions.Add($"{disposition.Code}: {disposition.Action}");
        }
    }

    private void Outcome(DecisionKind kind, string outcome, ReasonCode reason)
    {
        if (!Outcomes.TryGetValue(kind, out var tally))
        {
            Outcomes.Add(kind, tally = new Tally());
        }

        tally.Add(outcome);
        Reasons.Add($"{kind}: {reason}");
    }

    private static void Count(Tally tally, string? name)
    {
        if (name is not null)
        {
            tally.Add(name);
        }
    }
}
