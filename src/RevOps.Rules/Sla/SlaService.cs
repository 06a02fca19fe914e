namespace RevOps.Rules;

/// <summary>The SLA service of one compiled policy: reads a record into a frame and decides on that.</summary>
internal sealed class SlaService<TRecord>(RecordReading<TRecord> reading, SlaEvaluator evaluator) : ISlaEvaluator<TRecord>
{
    private readonly SlaExplainer _explainer = new(evaluator);

    public SlaDecision Evaluate(TRecord record, in SlaContext context)
    {
        var frame = reading.Start(record, context.AsOf, context.Facts, out var key, out var problem);
        if (frame is null)
        {
            var unreadable = evaluator.Unreadable(key, in context);
            context.Explanation?.Answer(SlaExplainer.Unreadable(in unreadable, problem!));
            return unreadable;
        }

        var decision = Evaluate(frame, key, in context);
        RecordReading<TRecord>.End(frame);
        return decision;
    }

    /// <summary>Decides on a frame that other capabilities share.</summary>
    public SlaDecision Evaluate(RecordFrame<TRecord> frame, RecordKey key, in SlaContext context)
    {
        var decision = evaluator.Evaluate(frame, key, in context);
        context.Explanation?.Answer(_explainer.Explain(frame, key, in decision, in context));
        return decision;
    }
}
