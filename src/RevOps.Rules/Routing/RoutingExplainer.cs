namespace RevOps.Rules;

/// <summary>
/// Says why a record went where it went. Reads the decision, so that explaining takes no second turn and cannot disagree with it.
/// </summary>
internal sealed class RoutingExplainer(RoutingEvaluator evaluator)
{
    private readonly RoutingEarlierExplainer _earlier = new(evaluator);

    public static RoutingExplanation Unreadable(in RoutingDecision decision, string problem) => new(decision, [new Reason(decision.Reason, problem)], []);

    public RoutingExplanation Explain(Frame frame, in RoutingDecision decision, in RoutingContext context, MemberStanding[]? standings, List<RuleExplanation> said)
    {
        var considered = new List<RuleExplanation>();
        var heldBy = Suppressions(frame, in decision, considered) is { } criterion ? PassedOver.OpenAttributes(criterion) : null;
        if (decision.Outcome != RoutingOutcome.Suppressed && heldBy is null && !IsEscalated(in decision) && !_earlier.KnownOwners(in context, considered))
        {
            heldBy = AfterKnownOwners(frame, in decision, in context, standings, said, considered);
        }

        var waiting = decision.Queue is null ? (QueueStanding?)null : evaluator.Queues.Look(decision.Queue, decision.AsOf, decision.AsOf);
        var reasons = new List<Reason> { ReasonOf(in decision, in context, heldBy, considered) };
        RerouteExplainer.Explain(evaluator, in context, reasons);
        if (waiting is { EndsAt: not null } standing)
        {
            reasons.Add(evaluator.Queues.ReasonOf(in standing));
        }

        if (decision.RetryAt is { } retryAt)
        {
            reasons.Add(new Reason(Reasons.RetryAt, InstantFormat.Of(retryAt)));
        }

        return new RoutingExplanation(decision, reasons, considered, waiting);
    }

    private static bool IsEscalated(in RoutingDecision decision) => decision.Reason == Reasons.RerouteLimit || decision.Reason == Reasons.RerouteNotDeclared;

    // Gives the attributes for whose error the record is held, if it is.
    private string? AfterKnownOwners(
        Frame frame, in RoutingDecision decision, in RoutingContext context, MemberStanding[]? standings, List<RuleExplanation> said, List<RuleExplanation> considered)
    {
        var isHeld = decision.Reason == Reasons.HeldOnError;
        if (isHeld && _earlier.DuplicateKeyInError(frame) is { } attributes)
        {
            return attributes;
        }

        considered.AddRange(said);
        if (said.Exists(s => s.IsChosen))
        {
            return null;
        }

        _earlier.MissingKey(frame, considered);
        for (var i = 0; i < evaluator.Policy.AccountLists.Count; i++)
        {
            var list = evaluator.Policy.AccountLists[i];
            switch (_earlier.Account(i, frame, in context, considered))
            {
                case RoutingEarlierExplainer.Finding.Error when isHeld:
                    return "`" + list.Attribute.Name + "`";
                case RoutingEarlierExplainer.Finding.Chosen:
                    Members(list.Target?.Kind == RoutingTargetKind.Pool ? list.Target.Value.Name : null, frame, in decision, standings, considered);
                    return null;
            }
        }

        return Territories(frame, in decision, in context, standings, considered) is { } criterion ? PassedOver.OpenAttributes(criterion) : null;
    }

    /// <summary>The decision's reason with its arguments; null where it takes an explanation to tell them.</summary>
    public static Reason? PlainReasonOf(in RoutingDecision decision, in RoutingContext context) =>
        decision.Outcome == RoutingOutcome.Suppressed || decision.Reason.Value is Reasons.TerritoryMatched or Reasons.CatchAll or Reasons.PoolExhausted or Reasons.RotationUnavailable
            ? ReasonOf(in decision, in context, heldBy: null, [])
            : null;

    private static Reason ReasonOf(in RoutingDecision decision, in RoutingContext context, string? heldBy, List<RuleExplanation> considered) => decision.Reason.Value switch
    {
        _ when decision.Outcome == RoutingOutcome.Suppressed => new Reason(Reasons.Suppressed, decision.Reason.Value),
        Reasons.TerritoryMatched => new Reason(decision.Reason, decision.Territory!),
        Reasons.CatchAll => new Reason(decision.Reason),
        Reasons.PoolExhausted => new Reason(decision.Reason, decision.Pool!, decision.Queue!),
        Reasons.RotationUnavailable => new Reason(decision.Reason, decision.Pool!, decision.Queue!),
        Reasons.RerouteLimit => new Reason(decision.Reason, RerouteExplainer.Text(context.Reroute!.Hops), decision.Queue!),
        Reasons.RerouteNotDeclared => new Reason(decision.Reason, RerouteExplainer.CauseOf(context.Reroute!), decision.Queue!),
        Reasons.NobodyElse => new Reason(decision.Reason, decision.Territory ?? "the policy", decision.Queue!),
        Reasons.HeldOnError => new Reason(decision.Reason, heldBy ?? "an attribute"),
        _ => considered.Find(c => c.IsChosen)?.Reason ?? new Reason(decision.Reason, decision.Owner ?? decision.Queue!),
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

    private CriterionExplanation? Territories(Frame frame, in RoutingDecision decision, in RoutingContext context, MemberStanding[]? standings, List<RuleExplanation> considered)
    {
        for (var i = 0; i < evaluator.Territories.Length; i++)
        {
            var territory = evaluator.Policy.Territories[i];
            if (!evaluator.InForce[i].Covers(context.AsOf.UtcTicks))
            {
                considered.Add(new RuleExplanation("territory", territory.Name, isChosen: false, new Reason(Reasons.NotInForce, territory.Name, territory.Effective.ToString()), criterion: null));
                continue;
            }

            var criterion = evaluator.Territories[i] is { } when ? CriterionExplainer.Explain(when, frame) : null;
            if (criterion is not null && criterion.Verdict != Verdict.Met)
            {
                considered.Add(new RuleExplanation("territory", territory.Name, isChosen: false, PassedOver.Because(territory.Name, criterion), criterion));
                if (criterion.Verdict == Verdict.Error && decision.Reason == Reasons.HeldOnError)
                {
                    return criterion;
                }

                continue;
            }

            if (territory.Target.Kind == RoutingTargetKind.Pool && evaluator.Reroutes.IsBarred(territory.Target.Name, context.Reroute))
            {
                considered.Add(new RuleExplanation("territory", territory.Name, isChosen: false, new Reason(Reasons.PoolBarred, territory.Target.Name), criterion));
                continue;
            }

            var standing = territory.Target.Kind == RoutingTargetKind.Owner ? evaluator.Owners.Of(OwnerSource.Territory, territory.Target.Name, in context) : OwnerStanding.Fine;
            var isChosen = standing.Action != OwnerAction.Next;
            considered.Add(new RuleExplanation(
                "territory",
                territory.Name,
                isChosen,
                standing.Action == OwnerAction.Keep ? new Reason(Reasons.TerritoryMatched, territory.Name) : standing.ToReason(territory.Target.Name)!,
                criterion));
            if (isChosen)
            {
                Members(territory.Target.Kind == RoutingTargetKind.Pool ? territory.Target.Name : null, frame, in decision, standings, considered);
                return null;
            }
        }

        return null;
    }

    private void Members(string? poolName, Frame frame, in RoutingDecision decision, MemberStanding[]? standings, List<RuleExplanation> considered)
    {
        if (poolName is null)
        {
            return;
        }

        var pool = evaluator.Pools[poolName];
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
