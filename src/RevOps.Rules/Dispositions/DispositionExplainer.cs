using System.Globalization;

namespace RevOps.Rules;

/// <summary>Says why a disposition resolved as it did.</summary>
internal sealed class DispositionExplainer(DispositionEvaluator evaluator)
{
    public static DispositionExplanation Unreadable(in DispositionDecision decision, string problem) => new(decision, [new Reason(decision.Reason, problem)], []);

    public DispositionExplanation Explain(Frame frame, in DispositionDecision decision, in DispositionContext context)
    {
        var disposition = context.Code is null ? null : evaluator.Find(context.Code);
        if (disposition is null)
        {
            return new DispositionExplanation(decision, [context.Code is null ? new Reason(decision.Reason) : new Reason(decision.Reason, context.Code)], []);
        }

        var criterion = disposition.When is null ? null : CriterionExplainer.Explain(disposition.When, frame);
        var rule = new RuleExplanation(
            "disposition",
            disposition.Disposition.Code,
            decision.Outcome == DispositionOutcome.Resolved,
            decision.Outcome == DispositionOutcome.Resolved ? new Reason(Reasons.Met, disposition.Disposition.Label) : new Reason(Reasons.NotMatched, disposition.Disposition.Label),
            criterion);
        return new DispositionExplanation(decision, ReasonsOf(disposition, frame, in decision, in context), [rule]);
    }

    private List<Reason> ReasonsOf(CompiledDisposition disposition, Frame frame, in DispositionDecision decision, in DispositionContext context)
    {
        var code = context.Code!;
        var reasons = new List<Reason>();
        // A resolved one has the policy's own code for a reason, whatever that code is; one that came back too often is the exception.
        var isOwn = decision.Outcome == DispositionOutcome.Resolved && decision.Action == (disposition.Disposition.Action?.Kind ?? DispositionActionKind.None) && decision.Queue is null;
        switch (isOwn ? string.Empty : decision.Reason.Value)
        {
            case Reasons.DispositionNotOffered:
                reasons.Add(new Reason(decision.Reason, code, context.CurrentStage ?? "(none)"));
                break;
            case Reasons.DispositionIncomplete:
                foreach (var ordinal in disposition.Required)
                {
                    if (frame.Read(ordinal).State != SlotState.Known)
                    {
                        reasons.Add(new Reason(decision.Reason, code, frame.Layout.Attributes[ordinal].Name));
                    }
                }

                break;
            case Reasons.RecycleLimit:
                var limit = evaluator.Limit!;
                reasons.Add(new Reason(
                    decision.Reason,
                    code,
                    limit.CountOf(context.EarlierRecycles, context.AsOf).ToString(CultureInfo.InvariantCulture),
                    limit.Most.ToString(CultureInfo.InvariantCulture)));
                break;
            case Reasons.TurnBackLimit:
                var turns = evaluator.TurnBackLimit!;
                reasons.Add(new Reason(
                    decision.Reason,
                    code,
                    turns.CountOf(context.EarlierTurnBacks, context.AsOf).ToString(CultureInfo.InvariantCulture),
                    turns.Most.ToString(CultureInfo.InvariantCulture),
                    turns.Queue));
                break;
            case Reasons.MergesIntoItself:
                reasons.Add(new Reason(decision.Reason, code, decision.Key.ToString()));
                break;
            case Reasons.PreconditionUnmet:
                reasons.Add(new Reason(decision.Reason, code));
                break;
            default:
                reasons.Add(new Reason(decision.Reason));
                break;
        }

        if (isOwn && disposition.Disposition.Action is EnrichAction enrich)
        {
            reasons.AddRange(enrich.Attributes.Select(a => new Reason(Reasons.ToEnrich, a.Name)));
        }

        return reasons;
    }
}
