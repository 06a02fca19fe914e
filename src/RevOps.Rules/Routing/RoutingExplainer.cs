namespace RevOps.Rules;

/// <summary>
/// Says why a record went where it went. Reads the decision, so that explaining takes no second turn and cannot disagree with it.
/// </summary>
internal sealed class RoutingExplainer(RoutingEvaluator evaluator)
{
    public static RoutingExplanation Unreadable(in RoutingDecision decision, string problem) => new(decision, [new Reason(decision.Reason, problem)], []);

    public RoutingExplanation Explain(Frame frame, in RoutingDecision decision, in RoutingContext context, MemberStanding[]? standings)
    {
        var considered = new List<RuleExplanation>();
        var heldBy = Suppressions(frame, in decision, considered);
        if (decision.Outcome != RoutingOutcome.Suppressed && heldBy is null && decision.Reason != Reasons.AssignedBefore
            && evaluator.KeptOwner(context.Owners, out _) is null)
        {
            heldBy = Territories(frame, in decision, standings, considered);
        }

        return new RoutingExplanation(decision, [ReasonOf(in decision, heldBy)], considered);
    }

    private static Reason ReasonOf(in RoutingDecision decision, CriterionExplanation? heldBy) => decision.Reason.Value switch
    {
        _ when decision.Outcome == RoutingOutcome.Suppressed => new Reason(Reasons.Suppressed, decision.Reason.Value),
        Reasons.TerritoryMatched => new Reason(decision.Reason, decision.Territory!),
        Reasons.CatchAll => new Reason(decision.Reason),
        Reasons.PoolExhausted => new Reason(decision.Reason, decision.Pool!, decision.Queue!),
        Reasons.RotationUnavailable => new Reason(decision.Reason, decision.Pool!, decision.Queue!),
        Reasons.HeldOnError => new Reason(decision.Reason, heldBy is null ? "an attribute" : PassedOver.OpenAttributes(heldBy)),
        _ => new Reason(decision.Reason, decision.Owner!),
    };

    // Gives the criterion in error for which the record is held, if one is.
    private CriterionExplanation? Suppressions(Frame frame, in RoutingDecision decision, List<RuleExplanation> considered)
    {
        for (var i = 0; i < evaluator.Suppressions.Length; i++)
        {
            var code = evaluator.Policy.Suppressions[i].Code;
            var criterion = CriterionExplainer.Explain(evaluator.Suppressions[i], frame);
            var isChosen = criterion.Verdict == Verdict.Met;
            considered.Add(new RuleExplanation(
                "suppression", code, isChosen, isChosen ? new Reason(Reasons.Suppressed, code) : PassedOver.Because(code, criterion), criterion));
            if (isChosen || (criterion.Verdict == Verdict.Error && decision.Reason == Reasons.HeldOnError))
            {
                return isChosen ? null : criterion;
            }
        }

        return null;
    }

    private CriterionExplanation? Territories(Frame frame, in RoutingDecision decision, MemberStanding[]? standings, List<RuleExplanation> considered)
    {
        for (var i = 0; i < evaluator.Territories.Length; i++)
        {
            var territory = evaluator.Policy.Territories[i];
            var criterion = evaluator.Territories[i] is { } when ? CriterionExplainer.Explain(when, frame) : null;
            var isChosen = criterion is null || criterion.Verdict == Verdict.Met;
            considered.Add(new RuleExplanation(
                "territory",
                territory.Name,
                isChosen,
                isChosen ? new Reason(Reasons.TerritoryMatched, territory.Name) : PassedOver.Because(territory.Name, criterion!),
                criterion));
            if (isChosen)
            {
                Members(territory, frame, in decision, standings, considered);
                return null;
            }

            if (criterion!.Verdict == Verdict.Error && decision.Reason == Reasons.HeldOnError)
            {
                return criterion;
            }
        }

        return null;
    }

    private void Members(Territory territory, Frame frame, in RoutingDecision decision, MemberStanding[]? standings, List<RuleExplanation> considered)
    {
        if (territory.Target.Kind != RoutingTargetKind.Pool)
        {
            return;
        }

        var pool = evaluator.Pools[territory.Target.Name];
        for (var i = 0; i < pool.Members.Length; i++)
        {
            var name = pool.Members[i].Member.Name;
            var standing = standings?[i] ?? default;
            var criterion = pool.Members[i].When is { } when ? CriterionExplainer.Explain(when, frame) : null;
            var isChosen = string.Equals(name, decision.Owner, StringComparison.Ordinal);
            considered.Add(new RuleExplanation("member", name, isChosen, ReasonOf(name, in standing, isChosen, criterion), criterion));
        }
    }

    private static Reason ReasonOf(string member, in MemberStanding standing, bool isChosen, CriterionExplanation? criterion) => standing.Code.Value switch
    {
        Reasons.NotMatched or Reasons.MatchUnknown or Reasons.MatchError => PassedOver.Because(member, criterion!),
        "" => new Reason(isChosen ? Reasons.TheirTurn : Reasons.NotTheirTurn, member),
        _ => standing.ToReason(member),
    };
}
