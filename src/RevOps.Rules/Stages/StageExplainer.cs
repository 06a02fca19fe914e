namespace RevOps.Rules;

/// <summary>Says why a record may or may not move.</summary>
internal sealed class StageExplainer(StageEvaluator evaluator)
{
    public static StageExplanation Unreadable(in StageDecision decision, string problem) => new(decision, [new Reason(decision.Reason, problem)], []);

    public StageExplanation Explain(Frame frame, in StageDecision decision, in StageContext context)
    {
        var move = evaluator.MoveOf(in context);
        var from = context.CurrentStage ?? "(no stage)";
        if (!move.Exists)
        {
            var reason = decision.Reason.Value switch
            {
                Reasons.FinalStage => new Reason(decision.Reason, from),
                Reasons.NoTransition => new Reason(decision.Reason, from, context.TargetStage!),
                _ => new Reason(decision.Reason, evaluator.Knows(context.CurrentStage) ? context.TargetStage! : context.CurrentStage!),
            };
            return new StageExplanation(decision, [reason], []);
        }

        var reasons = new List<Reason>();
        var gates = new List<RuleExplanation>();
        Gate("exit", move.Exit?.Stage.Name, move.Exit?.Exit, Reasons.ExitUnmet);
        Gate("entry", move.Entry?.Stage.Name, move.Entry?.Entry, Reasons.EntryUnmet);
        Gate("detour", move.Detour?.Detour.Name, move.Detour?.When, Reasons.DetourUnmet);
        foreach (var ordinal in move.Entry?.Required ?? [])
        {
            if (frame.Read(ordinal).State != SlotState.Known)
            {
                reasons.Add(new Reason(Reasons.RequiredMissing, frame.Layout.Attributes[ordinal].Name));
            }
        }

        if (move.Entry?.Stage.NeedsAcceptance == true && context.AcceptedBy is null)
        {
            reasons.Add(new Reason(Reasons.AcceptanceMissing, move.Entry.Stage.Name));
        }

        if (move.Detour?.Detour.NeedsDisposition == true && context.Disposition is null)
        {
            reasons.Add(new Reason(Reasons.DispositionMissing, move.Detour.Detour.Name));
        }

        if (reasons.Count == 0)
        {
            reasons.Add(new Reason(Reasons.GateOpen, from, move.To!));
        }

        return new StageExplanation(decision, reasons, gates);

        void Gate(string kind, string? stage, CriterionNode? criterion, string unmet)
        {
            if (criterion is null)
            {
                return;
            }

            var explained = CriterionExplainer.Explain(criterion, frame);
            var isOpen = explained.Verdict == Verdict.Met;
            var reason = isOpen ? new Reason(Reasons.Met, stage!) : new Reason(unmet, stage!);
            gates.Add(new RuleExplanation(kind, stage!, isOpen, reason, explained));
            if (!isOpen)
            {
                reasons.Add(reason);
            }
        }
    }
}
