namespace RevOps.Rules;

/// <summary>Says why a record may or may not move, and what would open the gate.</summary>
internal sealed class StageExplainer(StageEvaluator evaluator)
{
    private const string NoStage = "(no stage)";

    public static StageExplanation Unreadable(in StageDecision decision, string problem) => new(decision, [new Reason(decision.Reason, problem)], []);

    public StageExplanation Explain(Frame frame, in StageDecision decision, in StageContext context, UpstreamFacts upstream)
    {
        var metError = frame.MetError;
        var move = evaluator.MoveOf(frame, decision.Key, in context);
        var explanation = move.Kind == StageMoveKind.Move
            ? OfMove(frame, in decision, in move, in context, upstream)
            : WithoutMove(frame, in decision, in move, in context);
        frame.MetError = metError;
        return explanation;
    }

    private StageExplanation WithoutMove(Frame frame, in StageDecision decision, in StageMove move, in StageContext context)
    {
        var from = context.CurrentStage ?? NoStage;
        var reasons = new List<Reason>();
        IReadOnlyList<RuleExplanation> considered = [];
        switch (decision.Reason.Value)
        {
            case Reasons.FinalStage:
                reasons.Add(new Reason(decision.Reason, from));
                break;
            case Reasons.NoTransition:
                reasons.Add(new Reason(decision.Reason, from, context.TargetStage!));
                break;
            case Reasons.UnknownStage:
                reasons.Add(new Reason(decision.Reason, evaluator.Map.Knows(context.CurrentStage) ? context.TargetStage! : context.CurrentStage!));
                break;
            case Reasons.Rerouted:
                reasons.Add(new Reason(decision.Reason, context.Disposition!));
                break;
            case Reasons.StaysInStage or Reasons.RejectionUnresolved:
                reasons.Add(new Reason(decision.Reason, context.Disposition!, from));
                break;
        }

        if (move.Kind is not StageMoveKind.None && context.CurrentStage is not null && evaluator.Rejections?.Explain(frame, decision.Key, in context) is { } disposition)
        {
            considered = disposition.Considered;
            reasons.AddRange(reasons.Count == 0 ? disposition.Reasons : []);
        }

        AddDwell(reasons, in context);
        return new StageExplanation(decision, reasons, considered, calendarStamp: CalendarStamp(in context));
    }

    private StageExplanation OfMove(Frame frame, in StageDecision decision, in StageMove move, in StageContext context, UpstreamFacts upstream)
    {
        var reasons = new List<Reason>();
        var gates = new List<RuleExplanation>();
        Gate("exit", move.Exit?.Stage.Name, move.Exit?.Exit, Reasons.ExitUnmet);
        Gate("skip", move.Skip?.Skip.Name, move.Skip?.When, Reasons.SkipUnmet);
        Gate("entry", move.Entry?.Stage.Name, move.Entry?.Entry, Reasons.EntryUnmet);
        Gate("detour", move.Detour?.Detour.Name, move.Detour?.When, Reasons.DetourUnmet);
        foreach (var ordinal in move.Entry?.Required ?? [])
        {
            if (frame.Read(ordinal).State != SlotState.Known)
            {
                reasons.Add(new Reason(Reasons.RequiredMissing, frame.Layout.Attributes[ordinal].Name));
            }
        }

        AddActs(reasons, in move, in context);
        if (reasons.Count == 0)
        {
            reasons.Add(new Reason(Reasons.GateOpen, context.CurrentStage ?? NoStage, move.To!));
        }

        AddDwell(reasons, in context);
        var openings = decision.Outcome == StageOutcome.Blocked && context.Search.MostSets > 0 ? OpeningSearch.Run(evaluator, upstream, frame, in move, in context) : null;
        return new StageExplanation(decision, reasons, gates, StampedBy(in decision, in move), openings, CalendarStamp(in context));

        void Gate(string kind, string? name, CriterionNode? criterion, string unmet)
        {
            if (criterion is null)
            {
                return;
            }

            var explained = CriterionExplainer.Explain(criterion, frame);
            var isOpen = explained.Verdict == Verdict.Met;
            var reason = new Reason(isOpen ? Reasons.Met : unmet, name!);
            gates.Add(new RuleExplanation(kind, name!, isOpen, reason, explained));
            if (!isOpen)
            {
                reasons.Add(reason);
            }
        }
    }

    private void AddActs(List<Reason> reasons, in StageMove move, in StageContext context)
    {
        if (StageEvaluator.LacksAcceptance(in move, in context))
        {
            reasons.Add(new Reason(Reasons.AcceptanceMissing, move.To!));
            if (context.AcceptedBy is { } by)
            {
                reasons.Add(new Reason(Reasons.AcceptanceOutOfTime, by, InstantFormat.Of(context.AcceptedAt ?? context.AsOf)));
            }
        }

        if (evaluator.LacksDisposition(in move, in context))
        {
            reasons.Add(new Reason(Reasons.DispositionMissing, move.To!));
        }
    }

    private void AddDwell(List<Reason> reasons, in StageContext context)
    {
        var dwell = evaluator.Map.DwellOf(context.CurrentStage);
        if (dwell is null || context.EnteredAt is null)
        {
            return;
        }

        if (evaluator.DwellDueOf(in context) is not { } due)
        {
            reasons.Add(new Reason(Reasons.BeyondHorizon, context.CurrentStage!, dwell.Calendar?.Name ?? "The calendar"));
        }
        else if (context.AsOf > due)
        {
            reasons.Add(new Reason(Reasons.Stale, context.CurrentStage!, InstantFormat.Of(due)));
            if (dwell.Then is { } then)
            {
                reasons.Add(new Reason(Reasons.StaleMoves, context.CurrentStage!, then));
            }
        }
    }

    private string[] StampedBy(in StageDecision decision, in StageMove move) =>
        decision.StampedStages == 0 ? [] : [.. evaluator.Map.Path.Skip(move.Skip!.From + 1).Take(decision.StampedStages).Select(s => s.Stage.Name)];

    private string? CalendarStamp(in StageContext context) =>
        context.EnteredAt is null ? null : evaluator.Map.DwellOf(context.CurrentStage)?.Calendar?.Stamp.ToString();
}
