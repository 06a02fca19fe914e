namespace RevOps.Rules;

/// <summary>Lists every breach of the standards.</summary>
internal sealed class StandardsExplainer(StandardsEvaluator evaluator)
{
    public static StandardsExplanation Unreadable(in StandardsDecision decision, string problem) => new(decision, [new Reason(decision.Reason, problem)], []);

    public StandardsExplanation Explain(Frame frame, in StandardsDecision decision)
    {
        var metError = frame.MetError;
        var (breaches, told, considered) = (new List<Reason>(), new List<Reason>(), new List<RuleExplanation>());
        foreach (var (code, when) in evaluator.Suppressions)
        {
            var explained = CriterionExplainer.Explain(when, frame);
            if (explained.Verdict == Verdict.Met)
            {
                breaches.Add(new Reason(Reasons.StandardSuppressed, code));
            }
            else if (explained.Verdict is Verdict.Unknown or Verdict.Error)
            {
                told.Add(new Reason(Reasons.StandardSuppressionUnchecked, code, PassedOver.OpenAttributes(explained)));
            }

            considered.Add(Rule("suppression", code, explained, holds: explained.Verdict == Verdict.Met));
        }

        breaches.AddRange(evaluator.Required.Where(o => frame.Read(o).State != SlotState.Known).Select(o => new Reason(Reasons.StandardMissing, frame.Layout.Attributes[o].Name)));
        foreach (var (code, when) in evaluator.Rules)
        {
            var explained = CriterionExplainer.Explain(when, frame);
            if (explained.Verdict == Verdict.NotMet)
            {
                breaches.Add(new Reason(Reasons.StandardUnmet, code));
            }
            else if (explained.Verdict is Verdict.Unknown or Verdict.Error)
            {
                breaches.Add(new Reason(Reasons.StandardUnchecked, code, PassedOver.OpenAttributes(explained)));
            }

            considered.Add(Rule("rule", code, explained, holds: explained.Verdict != Verdict.Met));
        }

        if (breaches.Count == 0)
        {
            breaches.Add(new Reason(Reasons.StandardsMet));
        }

        frame.MetError = metError;
        return new StandardsExplanation(decision, [.. breaches, .. told], considered);
    }

    // What decides is what breaches.
    private static RuleExplanation Rule(string kind, string code, CriterionExplanation explained, bool holds)
    {
        var reason = explained.Verdict switch
        {
            Verdict.Met => new Reason(Reasons.Met, code),
            Verdict.NotMet => new Reason(Reasons.StandardUnmet, code),
            _ => new Reason(Reasons.StandardUnchecked, code, PassedOver.OpenAttributes(explained)),
        };
        return new RuleExplanation(kind, code, holds, reason, explained);
    }
}
