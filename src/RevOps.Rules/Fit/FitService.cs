namespace RevOps.Rules;

/// <summary>The fit service of one compiled policy: reads a record into a frame and decides on that.</summary>
internal sealed class FitService<TRecord>(RecordReading<TRecord> reading, FitEvaluator evaluator) : IFitEvaluator<TRecord>
{
    private readonly FitExplainer _explainer = new(evaluator);

    public FitDecision Evaluate(TRecord record, in FitContext context)
    {
        var frame = reading.Start(record, context.AsOf, context.Facts, out var key, out var problem);
        if (frame is null)
        {
            var unreadable = evaluator.Unreadable(key, context.AsOf);
            context.Explanation?.Answer(FitExplainer.Unreadable(in unreadable, problem!));
            return unreadable;
        }

        var decision = Evaluate(frame, key, in context);
        RecordReading<TRecord>.End(frame);
        return decision;
    }

    /// <summary>The decision's reason with its arguments, without the rest of an explanation.</summary>
    public Reason ReasonOf(Frame frame, in FitDecision decision) => _explainer.ReasonOf(frame, in decision);

    /// <summary>Decides on a frame that other capabilities share.</summary>
    public FitDecision Evaluate(RecordFrame<TRecord> frame, RecordKey key, in FitContext context)
    {
        var decision = evaluator.Evaluate(frame, key, context.AsOf);
        context.Explanation?.Answer(_explainer.Explain(frame, in decision));
        return decision;
    }
}
