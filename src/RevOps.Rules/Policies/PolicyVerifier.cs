namespace RevOps.Rules;

/// <summary>
/// Finds what is wrong with a policy as a whole, whoever built it. Problems carry the JSON Pointer of the place in the document; a reader of
/// JSON adds line and column.
/// </summary>
internal static class PolicyVerifier
{
    public static void Verify(Policy policy, DiagnosticBag bag)
    {
        if (policy is { Fit: null, Stages: null, Routing: null, Sla: null, Dispositions: null })
        {
            bag.Report(PolicyDiagnostics.NoSections, string.Empty, "The policy decides nothing. Add a section: fit, stages, routing, sla or dispositions.");
        }

        Names.Unique(bag, "/attributes", "attribute", policy.Attributes.Select(a => a.Name));
        Names.Unique(bag, "/calendars", "calendar", policy.Calendars.Select(c => c.Name));
        FitVerifier.Verify(policy.Fit, bag);
        StageVerifier.Verify(policy.Stages, bag);
        RoutingVerifier.Verify(policy.Routing, bag);
        SlaVerifier.Verify(policy.Sla, policy.Calendars, bag);
        DispositionVerifier.Verify(policy.Dispositions, policy.Stages, bag);
        VerifyOrder(policy, bag);
    }

    private static void VerifyOrder(Policy policy, DiagnosticBag bag)
    {
        SectionOrder.Of(policy, out var cycle);
        if (cycle.Count > 0)
        {
            var names = string.Join(", ", cycle.Select(SectionOrder.NameOf));
            bag.Report(
                PolicyDiagnostics.Cycle,
                "/" + SectionOrder.NameOf(cycle[0]),
                cycle.Count == 1 ? $"`{names}` names a fact that it publishes itself. Name what the fact comes from instead." : $"{names} name each other's facts in a circle. Break it by naming what one fact comes from.");
        }
    }
}
