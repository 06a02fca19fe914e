namespace RevOps.Rules;

/// <summary>The log entries of a pass, in the order fit, stage, routing, SLA, disposition.</summary>
internal static class DecisionEntries
{
    public static IEnumerable<DecisionEntry> Of(in PolicyDecisions decisions, IReadOnlyList<FactRead> facts)
    {
        var entries = new List<DecisionEntry>(5);
        if (decisions.Fit is { } fit)
        {
            entries.Add(new DecisionEntry(DecisionKind.Fit, fit.Key, fit.Outcome.ToString(), fit.Reason, fit.ToString(), fit.Policy, fit.AsOf, facts));
        }

        if (decisions.Stage is { } stage)
        {
            entries.Add(new DecisionEntry(DecisionKind.Stage, stage.Key, stage.Outcome.ToString(), stage.Reason, stage.ToString(), stage.Policy, stage.AsOf, facts));
        }

        if (decisions.Routing is { } routing)
        {
            entries.Add(new DecisionEntry(DecisionKind.Routing, routing.Key, routing.Outcome.ToString(), routing.Reason, routing.ToString(), routing.Policy, routing.AsOf, facts));
        }

        foreach (var sla in Clocks(in decisions))
        {
            entries.Add(new DecisionEntry(DecisionKind.Sla, sla.Key, sla.Outcome.ToString(), sla.Reason, sla.ToString(), sla.Policy, sla.AsOf, facts));
        }

        if (decisions.Disposition is { } disposed)
        {
            entries.Add(new DecisionEntry(
                DecisionKind.Disposition, disposed.Key, disposed.Outcome.ToString(), disposed.Reason, disposed.ToString(), disposed.Policy, disposed.AsOf, facts));
        }

        return entries;
    }

    // Every clock that a target applies to is a decision of its own; where none does, one entry says so.
    private static SlaDecision[] Clocks(in PolicyDecisions decisions)
    {
        if (decisions.Sla is not { } pressing)
        {
            return [];
        }

        var applying = decisions.Clocks?.Where(c => c.Outcome != SlaOutcome.NotApplicable).ToArray();
        return applying is { Length: > 0 } ? applying : [pressing];
    }
}
