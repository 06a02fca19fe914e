namespace RevOps.Rules;

/// <summary>Applies the reroute rules of a policy to a call: who is barred, which pools are, and when it is for the escalation queue. Immutable.</summary>
internal sealed class RerouteEvaluator(RoutingPolicy policy)
{
    /// <summary>The queue of what cannot be routed again.</summary>
    public string EscalationQueue => policy.Reroute?.EscalateTo ?? policy.CatchAll;

    public RerouteRule? RuleOf(RerouteRequest request) => policy.Reroute?.Rules.FirstOrDefault(r => r.IsFor(request.Cause, request.Code));

    /// <summary>Who does not get the record: what the rule or what the disposition excludes, whichever is more. Null where no rule is for the reroute.</summary>
    public RerouteExclusion? ExclusionOf(RerouteRequest request) =>
        RuleOf(request) is not { } rule ? null : request.Excludes is { } excludes ? RerouteExclusionOrder.Stricter(rule.Excludes, excludes) : rule.Excludes;

    /// <summary>Whether a chain of reroutes ends here, and with which reason.</summary>
    public bool Escalates(RerouteRequest request, out string reason)
    {
        var isDeclared = RuleOf(request) is not null;
        reason = isDeclared ? Reasons.RerouteLimit : Reasons.RerouteNotDeclared;
        return !isDeclared || request.Hops >= policy.Reroute!.Most;
    }

    /// <summary>Whether somebody is barred whom the call does not exclude yet.</summary>
    public bool Bars(RerouteRequest request, in RoutingContext context) => request.Holders.Count > 0 && Barred(in context).Count > context.ExcludedMembers.Count;

    /// <summary>The call with everybody excluded whom the rule or the host bars: they neither keep the record nor take a turn.</summary>
    public RoutingContext Bar(in RoutingContext context) => context.Excluding(Barred(in context));

    /// <summary>Who may not have the record.</summary>
    public IReadOnlyCollection<string> Barred(in RoutingContext context)
    {
        if (context.Reroute is not { Holders: { Count: > 0 } holders } request || ExclusionOf(request) is not (not RerouteExclusion.Nobody and { } exclusion))
        {
            return context.ExcludedMembers;
        }

        var lost = exclusion == RerouteExclusion.LastHolder ? [holders[holders.Count - 1]] : holders;
        return [.. context.ExcludedMembers.Concat(lost.Select(h => h.Owner)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether the rule bars a whole pool.</summary>
    public bool IsBarred(string pool, RerouteRequest? request) => request is not null && HasLost(pool, request);

    // Apart from the question whether there is a reroute, since a lambda's captures are allocated on entry.
    private bool HasLost(string pool, RerouteRequest request) => ExclusionOf(request) switch
    {
        RerouteExclusion.LastPool => string.Equals(request.Loser?.Pool, pool, StringComparison.Ordinal),
        RerouteExclusion.AllPools => request.Holders.Any(h => string.Equals(h.Pool, pool, StringComparison.Ordinal)),
        _ => false,
    };
}
