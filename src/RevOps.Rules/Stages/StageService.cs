namespace RevOps.Rules;

/// <summary>The stages service of one compiled policy: reads a record into a frame and decides on that.</summary>
internal sealed class StageService<TRecord>(RecordReading<TRecord> reading, StageEvaluator evaluator, DecisionObserver<StageDecision, StageContext>? observer = null)
    : IStageEvaluator<TRecord>
{
    private readonly StageExplainer _explainer = new(evaluator);

    public StageEvaluator Evaluator => evaluator;

    public StageDecision Evaluate(TRecord record, in StageContext context)
    {
        var frame = reading.Start(record, context.AsOf, context.Facts, out var key, out var problem);
        if (frame is null)
        {
            var unreadable = Unreadable(key, in context, problem!);
            observer?.Invoke(in unreadable, in context, null, problem);
            return unreadable;
        }

        var decision = Evaluate(frame, key, in context, UpstreamFacts.None);
        RecordReading<TRecord>.End(frame, observer, in decision, in context);
        return decision;
    }

    /// <summary>The decision on a record that cannot be read.</summary>
    public StageDecision Unreadable(RecordKey key, in StageContext context, string problem)
    {
        var unreadable = evaluator.Unreadable(key, in context);
        context.Explanation?.Answer(StageExplainer.Unreadable(in unreadable, problem));
        context.Outlook?.Answer(new StageOutlook([], [], unreadable));
        return unreadable;
    }

    /// <summary>The decision's reason with its arguments; the search for what would open a gate is left out.</summary>
    public Reason ReasonOf(Frame frame, in StageDecision decision, in StageContext context)
    {
        var reasons = _explainer.Explain(frame, in decision, context.Searching(GateSearch.Off), UpstreamFacts.None).Reasons;
        return reasons.Count > 0 ? reasons[0] : new Reason(decision.Reason);
    }

    /// <summary>Decides on a frame that other capabilities share.</summary>
    public StageDecision Evaluate(RecordFrame<TRecord> frame, RecordKey key, in StageContext context, UpstreamFacts upstream)
    {
        var decision = evaluator.Evaluate(frame, key, in context);
        context.Explanation?.Answer(_explainer.Explain(frame, in decision, in context, upstream));
        context.Outlook?.Answer(StageOutlooks.Of(evaluator, frame, in decision, in context));
        return decision;
    }
}
