namespace RevOps.Rules;

/// <summary>Says why a clock stands as it does.</summary>
internal sealed class SlaExplainer(SlaEvaluator evaluator)
{
    public static SlaExplanation Unreadable(in SlaDecision decision, string problem) => new(decision, [new Reason(decision.Reason, problem)], [], null);

    public SlaExplanation Explain(Frame frame, in SlaDecision decision, in SlaContext context)
    {
        var considered = new List<RuleExplanation>();
        string? stamp = null;
        foreach (var target in evaluator.Targets)
        {
            var criterion = target.When is null ? null : CriterionExplainer.Explain(target.When, frame);
            var applies = criterion is null || criterion.Verdict == Verdict.Met;
            var name = target.Target.Name;
            var reason = applies ? new Reason(Reasons.Met, name) : PassedOver.Because(name, criterion!);
            considered.Add(new RuleExplanation("target", name, applies, reason, criterion));
            if (applies)
            {
                stamp = target.Calendar?.Stamp.ToString();
                break;
            }
        }

        var reasons = decision.Target is null ? new Reason(decision.Reason)
            : decision.Reason == Reasons.BeyondHorizon ? new Reason(decision.Reason, decision.Target, decision.Calendar ?? "The calendar")
            : new Reason(decision.Reason, decision.Target);
        return new SlaExplanation(decision, [reasons], considered, stamp);
    }
}
