namespace RevOps.Rules;

/// <summary>The dispositions service of one compiled policy: reads a record into a frame and decides on that.</summary>
internal sealed class DispositionService<TRecord>(RecordReading<TRecord> reading, DispositionEvaluator evaluator, DecisionObserver<DispositionDecision, DispositionContext>? observer = null)
    : IDispositionEvaluator<TRecord>
{
    private readonly DispositionExplainer _explainer = new(evaluator);

    public DispositionDecision Evaluate(TRecord record, in DispositionContext context)
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

    /// <summary>The decision on a record that cannot be read.</summary>
    public DispositionDecision Unreadable(RecordKey key, in DispositionContext context, string problem)
    {
        var unreadable = evaluator.Unreadable(key, in context);
        context.Explanation?.Answer(DispositionExplainer.Unreadable(in unreadable, problem));
        return unreadable;
    }

    /// <summary>The decision's reason with its arguments.</summary>
    public Reason ReasonOf(Frame frame, in DispositionDecision decision, in DispositionContext context) => _explainer.Explain(frame, in decision, in context).Reasons[0];

    /// <summary>Decides on a frame that other capabilities share.</summary>
    public DispositionDecision Evaluate(RecordFrame<TRecord> frame, RecordKey key, in DispositionContext context)
    {
        var decision = evaluator.Evaluate(frame, key, in context);
        context.Explanation?.Answer(_explainer.Explain(frame, in decision, in context));
        return decision;
    }
}
