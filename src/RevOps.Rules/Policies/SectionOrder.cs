namespace RevOps.Rules;

/// <summary>Orders the sections of a policy by the facts that they name, so that one pass decides them all; finds cycles.</summary>
internal static class SectionOrder
{
    private static readonly Dictionary<string, SectionKind> Publishers = new(StringComparer.Ordinal)
    {
        [FactNames.FitTier] = SectionKind.Fit,
        [FactNames.FitScore] = SectionKind.Fit,
        [FactNames.FitProfile] = SectionKind.Fit,
        [FactNames.FitDisqualified] = SectionKind.Fit,
        [FactNames.FitReview] = SectionKind.Fit,
        [FactNames.EngagementScore] = SectionKind.Engagement,
        [FactNames.EngagementTier] = SectionKind.Engagement,
        [FactNames.IntentScore] = SectionKind.Intent,
        [FactNames.IntentTier] = SectionKind.Intent,
        [FactNames.CommitteeCoverage] = SectionKind.Committee,
        [FactNames.CommitteeCovered] = SectionKind.Committee,
        [FactNames.Grade] = SectionKind.Grade,
        [FactNames.GradeQualified] = SectionKind.Grade,
        [FactNames.StandardsMet] = SectionKind.Standards,
        [FactNames.StandardsSuppressed] = SectionKind.Standards,
        [FactNames.LifecycleNext] = SectionKind.Stage,
        [FactNames.RoutingTerritory] = SectionKind.Routing,
        [FactNames.RoutingOwner] = SectionKind.Routing,
        [FactNames.RoutingQueue] = SectionKind.Routing,
        [FactNames.SlaFirstTouch] = SectionKind.Sla,
        [FactNames.SlaAcceptance] = SectionKind.Sla,
        [FactNames.SlaDisposition] = SectionKind.Sla,
        [FactNames.SlaTouches] = SectionKind.Sla,
        [FactNames.SlaTouchesDone] = SectionKind.Sla,
        [FactNames.SlaNextStep] = SectionKind.Sla,
        [FactNames.SlaTimeInQueue] = SectionKind.Sla,
        [FactNames.SlaHandoff] = SectionKind.Sla,
        [FactNames.SlaBreachedBy] = SectionKind.Sla,
    };

    /// <summary>The order in which the sections are evaluated; where nothing else orders them, their declared one.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cycle">The sections that wait for each other, in their declared order; empty when none do.</param>
    public static IReadOnlyList<SectionKind> Of(Policy policy, out IReadOnlyList<SectionKind> cycle)
    {
        var waiting = SectionNames.Of(policy).ToDictionary(s => s.Kind, PublishersNamedBy);
        var order = new List<SectionKind>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(s => !s.Value.Any(waiting.ContainsKey)).Select(s => (SectionKind?)s.Key).OrderBy(k => k).FirstOrDefault();
            if (ready is not { } next)
            {
                break;
            }

            order.Add(next);
            waiting.Remove(next);
        }

        // Those that only wait for the circle are not part of it.
        while (waiting.Keys.Where(k => !waiting.Values.Any(named => named.Contains(k))).Select(k => (SectionKind?)k).FirstOrDefault() is { } outside)
        {
            waiting.Remove(outside);
        }

        cycle = [.. waiting.Keys.OrderBy(k => k)];
        return order;
    }

    /// <summary>The facts that a section publishes.</summary>
    public static IReadOnlyCollection<string> FactsOf(SectionKind kind) => [.. Publishers.Where(p => p.Value == kind).Select(p => p.Key)];

    /// <summary>The section's name in a document.</summary>
    public static string NameOf(SectionKind kind) => kind switch
    {
        SectionKind.Fit => "fit",
        SectionKind.Engagement => "engagement",
        SectionKind.Intent => "intent",
        SectionKind.Committee => "committee",
        SectionKind.Grade => "grades",
        SectionKind.Standards => "standards",
        SectionKind.Stage => "stages",
        SectionKind.Routing => "routing",
        SectionKind.Sla => "sla",
        _ => "dispositions",
    };

    private static HashSet<SectionKind> PublishersNamedBy(PolicySection section)
    {
        var publishers = new HashSet<SectionKind>();
        foreach (var attribute in section.Attributes)
        {
            // An attribute of the host's own under a fact's name is read off the record, and orders nothing.
            if (Publishers.TryGetValue(attribute.Name, out var publisher))
            {
                publishers.Add(publisher);
            }
        }

        return publishers;
    }
}
