namespace RevOps.Rules;

/// <summary>Says why a record may or may not come back.</summary>
internal sealed class ReturnExplainer(ReturnEvaluator evaluator)
{
    public static ReturnExplanation Unreadable(in ReturnDecision decision, string problem) => new(decision, [new Reason(decision.Reason, problem)], []);

    public ReturnExplanation Explain(Frame frame, in ReturnDecision decision, in ReturnContext context)
    {
        var metError = frame.MetError;
        var further = new List<Reason>();
        evaluator.Evaluate(frame, decision.Key, in context, further);
        var code = context.Code ?? string.Empty;
        var reasons = new List<Reason>();
        switch (decision.Reason.Value)
        {
            case Reasons.NotDisposed:
                reasons.Add(new Reason(decision.Reason));
                break;
            case Reasons.CoolingDown:
                reasons.Add(new Reason(decision.Reason, code, InstantFormat.Of(decision.CooldownEndsAt!.Value)));
                break;
            case Reasons.ReturnDue:
                reasons.Add(new Reason(decision.Reason, code, InstantFormat.Of(decision.DueAt!.Value)));
                break;
            case Reasons.ReturnChanged:
                break;
            default:
                reasons.Add(new Reason(decision.Reason, code));
                break;
        }

        reasons.AddRange(further.Select(r => r.Code == Reasons.ReturnChanged ? new Reason(r.Code, code, r.Arguments[1]) : r));
        if (decision.Outcome == ReturnOutcome.Returns && evaluator.LastCredit(in context) is { } credit)
        {
            reasons.Add(new Reason(Reasons.CreditedBefore, InstantFormat.Of(credit)));
        }

        var considered = evaluator.Left(in context)?.ComesBack?.When is { } when && decision.Reason.Value is Reasons.ReturnMet or Reasons.ReturnWaiting or Reasons.ReturnChanged
            ? new[] { Rule(CriterionExplainer.Explain(when, frame), in decision, code) }
            : [];
        frame.MetError = metError;
        return new ReturnExplanation(decision, reasons, considered);
    }

    private static RuleExplanation Rule(CriterionExplanation criterion, in ReturnDecision decision, string code)
    {
        var isMet = criterion.Verdict == Verdict.Met;
        return new RuleExplanation("return", code, isMet && decision.Outcome == ReturnOutcome.Returns, new Reason(isMet ? Reasons.ReturnMet : Reasons.ReturnWaiting, code), criterion);
    }
}
