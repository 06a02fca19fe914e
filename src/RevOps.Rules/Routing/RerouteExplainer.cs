using System.Globalization;

namespace RevOps.Rules;

/// <summary>Says what routing a record again meant: why, whom and which pools it barred, whose turn it is, and since when the buyer waits.</summary>
internal static class RerouteExplainer
{
    public static void Explain(RoutingEvaluator evaluator, in RoutingContext context, List<Reason> reasons)
    {
        if (context.Reroute is not { } reroute)
        {
            return;
        }

        reasons.Add(new Reason(Reasons.RerouteOf, CauseOf(reroute), Text(reroute.Hops + 1)));
        var rule = evaluator.Reroutes.RuleOf(reroute);
        var barred = rule is null || evaluator.Reroutes.ExclusionOf(reroute) == RerouteExclusion.Nobody ? [] : evaluator.Reroutes.Barred(in context);
        foreach (var holder in reroute.Holders.Select(h => h.Owner).Distinct(StringComparer.Ordinal).Where(o => barred.Contains(o, StringComparer.Ordinal)))
        {
            reasons.Add(new Reason(Reasons.HolderBarred, holder));
        }

        foreach (var pool in reroute.Holders.Select(h => h.Pool).OfType<string>().Distinct(StringComparer.Ordinal).Where(p => evaluator.Reroutes.IsBarred(p, reroute)))
        {
            reasons.Add(new Reason(Reasons.PoolBarred, pool));
        }

        if (reroute.Loser is { Turn.IsNone: false } lost)
        {
            reasons.Add(new Reason(rule is { GivesTurnBack: true } ? Reasons.TurnReturned : Reasons.TurnKept, lost.Owner));
        }

        reasons.Add(new Reason(Reasons.AgeKept, InstantFormat.Of(reroute.ReceivedAt)));
    }

    public static string CauseOf(RerouteRequest reroute)
    {
        var cause = reroute.Cause switch
        {
            RerouteCause.Rejection => "a rejection",
            RerouteCause.Breach => "a breach",
            _ => "inactivity",
        };
        return reroute.Code is null ? cause : $"{cause} ({reroute.Code})";
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
