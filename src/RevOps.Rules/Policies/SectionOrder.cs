namespace RevOps.Rules;

/// <summary>Orders the sections of a policy by the facts that they name, so that one pass decides them all; finds cycles.</summary>
internal static class SectionOrder
{
    private static readonly Dictionary<string, DecisionKind> Publishers = new(StringComparer.Ordinal)
    {
        [FactNames.FitTier] = DecisionKind.Fit,
        [FactNames.FitScore] = DecisionKind.Fit,
        [FactNames.FitProfile] = DecisionKind.Fit,
        [FactNames.FitDisqualified] = DecisionKind.Fit,
        [FactNames.FitReview] = DecisionKind.Fit,
        [FactNames.LifecycleNext] = DecisionKind.Stage,
        [FactNames.RoutingTerritory] = DecisionKind.Routing,
        [FactNames.RoutingOwner] = DecisionKind.Routing,
        [FactNames.RoutingQueue] = DecisionKind.Routing,
        [FactNames.SlaFirstTouch] = DecisionKind.Sla,
        [FactNames.SlaAcceptance] = DecisionKind.Sla,
        [FactNames.SlaDisposition] = DecisionKind.Sla,
        [FactNames.SlaTouches] = DecisionKind.Sla,
        [FactNames.SlaNextStep] = DecisionKind.Sla,
        [FactNames.SlaTimeInQueue] = DecisionKind.Sla,
        [FactNames.SlaHandoff] = DecisionKind.Sla,
        [FactNames.SlaBreachedBy] = DecisionKind.Sla,
    };

    /// <summary>The order in which the sections are evaluated; where nothing else orders them, their declared one.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cycle">The sections that wait for each other, in their declared order; empty when none do.</param>
    public static IReadOnlyList<DecisionKind> Of(Policy policy, out IReadOnlyList<DecisionKind> cycle)
    {
        var waiting = SectionNames.Of(policy).ToDictionary(s => s.Kind, PublishersNamedBy);
        var order = new List<DecisionKind>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(s => !s.Value.Any(waiting.ContainsKey)).Select(s => (DecisionKind?)s.Key).OrderBy(k => k).FirstOrDefault();
            if (ready is not { } next)
            {
                break;
            }

            order.Add(next);
            waiting.Remove(next);
        }

        // Those that only wait for the circle are not part of it.
        while (waiting.Keys.Where(k => !waiting.Values.Any(named => named.Contains(k))).Select(k => (DecisionKind?)k).FirstOrDefault() is { } outside)
        {
            waiting.Remove(outside);
        }

        cycle = [.. waiting.Keys.OrderBy(k => k)];
        return order;
    }

    /// <summary>The facts that a section publishes.</summary>
    public static IReadOnlyCollection<string> FactsOf(DecisionKind kind) => [.. Publishers.Where(p => p.Value == kind).Select(p => p.Key)];

    /// <summary>The section's name in a document.</summary>
    public static string NameOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Fit => "fit",
        DecisionKind.Stage => "stages",
        DecisionKind.Routing => "routing",
        DecisionKind.Sla => "sla",
        _ => "dispositions",
    };

    private static HashSet<DecisionKind> PublishersNamedBy(PolicySection section)
    {
        var publishers = new HashSet<DecisionKind>();
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
