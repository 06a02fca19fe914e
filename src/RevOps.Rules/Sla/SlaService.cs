namespace RevOps.Rules;

/// <summary>The SLA service of one compiled policy: reads a record into a frame and decides on that.</summary>
internal sealed class SlaService<TRecord>(RecordReading<TRecord> reading, SlaEvaluator evaluator, DecisionObserver<SlaDecision, SlaContext>? observer = null) : ISlaEvaluator<TRecord>
{
    private readonly SlaExplainer _explainer = new(evaluator);

    public SlaDecision Evaluate(TRecord record, in SlaContext context) =>
        observer is not null && context.Clocks is null ? Decide(record, context.Collecting(new SlaClocks())) : Decide(record, in context);

    /// <summary>The decision on a record that cannot be read.</summary>
    public SlaDecision Unreadable(RecordKey key, in SlaContext context, string problem)
    {
        var unreadable = evaluator.Unreadable(key, in context);
        context.Explanation?.Answer(SlaExplainer.Unreadable(in unreadable, problem));
        return unreadable;
    }

    /// <summary>Decides on a frame that other capabilities share.</summary>
    public SlaDecision Evaluate(RecordFrame<TRecord> frame, RecordKey key, in SlaContext context)
    {
        var decision = evaluator.Evaluate(frame, key, in context);
        context.Explanation?.Answer(_explainer.Explain(frame, key, in decision, in context));
        return decision;
    }

    private SlaDecision Decide(TRecord record, in SlaContext context)
    {
        var frame = reading.Start(record, context.AsOf, context.Facts, out var key, out var problem);
        if (frame is null)
        {
            var unreadable = Unreadable(key, in context, problem!);
            observer?.Invoke(in unreadable, in context, null, problem);
            return unreadable;
        }

        var decision = Evaluate(frame, key, in context);
        RecordReading<TRecord>.End(frame, observer, in decision, in context);
        return decision;
    }
}
