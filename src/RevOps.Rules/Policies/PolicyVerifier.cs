namespace RevOps.Rules;

/// <summary>
/// Finds what is wrong with a policy as a whole, whoever built it. Problems carry the JSON Pointer of the place in the document; a reader of
/// JSON adds line and column.
/// </summary>
internal static class PolicyVerifier
{
    private static readonly HashSet<string> NothingBroken = [];

    public static void Verify(Policy policy, IEnumerable<RecordAttribute> handles, DiagnosticBag bag)
    {
        Verify(policy, bag, NothingBroken, policy.Attributes);
        HandleVerifier.Verify(policy, handles, bag);
    }

    /// <summary>Verifies the parts that could be read; what refers to one that could not is not judged.</summary>
    public static void Verify(Policy policy, DiagnosticBag bag, ICollection<string> broken, IEnumerable<RecordAttribute> declared)
    {
        var calendars = broken.Contains("calendars") ? null : policy.Calendars;
        var stages = broken.Contains("stages") ? null : policy.Stages;
        if (broken.Count == 0 && policy.Sections.IsEmpty)
        {
            bag.Report(PolicyDiagnostics.NoSections, string.Empty, "The policy decides nothing. Add a section: fit, engagement, intent, committee, grades, standards, stages, routing, sla, dispositions or scorecard.");
        }

        if (!broken.Contains("attributes"))
        {
            Names.Unique(bag, "/attributes", "attribute", declared.Select(a => a.Name));
        }

        CalendarVerifier.Verify(calendars, bag);
        FitVerifier.Verify(broken.Contains("fit") ? null : policy.Fit, broken.Contains("routing") ? null : policy.Routing, bag);
        ActivityVerifier.Verify("engagement", broken.Contains("engagement") ? null : policy.Engagement, bag);
        ActivityVerifier.Verify("intent", broken.Contains("intent") ? null : policy.Intent, bag);
        CommitteeVerifier.Verify(broken.Contains("committee") ? null : policy.Committee, bag);
        GradeVerifier.Verify(broken.Contains("grades") ? null : policy.Grades, broken.Contains("fit") ? null : policy.Fit, broken.Contains("engagement") ? null : policy.Engagement, bag);
        StageVerifier.Verify(stages, calendars, broken.Contains("dispositions") ? null : policy.Dispositions, bag);
        RoutingVerifier.Verify(broken.Contains("routing") ? null : policy.Routing, calendars, bag);
        RerouteVerifier.Verify(broken.Contains("routing") ? null : policy.Routing, broken.Contains("dispositions") ? null : policy.Dispositions, bag);
        SlaVerifier.Verify(broken.Contains("sla") ? null : policy.Sla, calendars, stages, broken.Contains("dispositions") ? null : policy.Dispositions, bag);
        CalendarVerifier.VerifyTargets(broken.Contains("sla") ? null : policy.Sla, calendars, bag);
        DispositionVerifier.Verify(
            broken.Contains("dispositions") ? null : policy.Dispositions, stages, broken.Contains("routing") ? null : policy.Routing, broken.Contains("sla") ? null : policy.Sla, bag);
        ScorecardVerifier.Verify(broken.Contains("scorecard") ? null : policy.Scorecard, stages, bag);
        StandardsVerifier.Verify(broken.Contains("standards") ? null : policy.Standards, bag);
        VerifyOrder(policy, bag);
        if (broken.Count == 0)
        {
            MaskingVerifier.Verify(policy, bag);
        }
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
