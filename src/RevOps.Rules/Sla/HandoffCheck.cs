namespace RevOps.Rules;

/// <summary>
/// What marketing owes of the record itself. The record has no history, so that one that is complete is taken to have been so when it was handed
/// off, unless an event says when it became so; one that no suppression should have let through is overdue from the start.
/// </summary>
internal static class HandoffCheck
{
    /// <summary>Adjusts a run of the clock and its budget to the record.</summary>
    /// <returns>Whether the record should not have been handed off.</returns>
    public static bool Apply(CompiledTarget target, Frame frame, ref ClockSpan span, ref BudgetPlan plan, ClockTrace? trace)
    {
        var verdict = target.SuppressedWhen?.Evaluate(frame) ?? Verdict.NotMet;
        if (verdict == Verdict.Met && span.IsStarted)
        {
            span.MetAt = ClockInstant.Never;
            plan = new BudgetPlan(0, span.StartedAt);
            return true;
        }

        if (trace is not null && verdict is Verdict.Unknown or Verdict.Error)
        {
            trace.Found(Reasons.SuppressionUnchecked, target.Target.Name, PassedOver.OpenAttributes(CriterionExplainer.Explain(target.SuppressedWhen!, frame)));
        }

        var isComplete = true;
        for (var i = 0; i < target.Required.Length; i++)
        {
            ref var slot = ref frame.Read(target.Required[i]);
            if (slot.State != SlotState.Known)
            {
                frame.Open(in slot);
                isComplete = false;
                trace?.Further.Add(new Reason(Reasons.HandoffIncomplete, target.Target.Required[i].Name));
            }
        }

        span.MetAt = !isComplete ? ClockInstant.Never : span.MetAt >= 0 ? span.MetAt : span.StartedAt;
        return false;
    }
}
