namespace RevOps.Rules;

/// <summary>Whether leads are up to the standards of one compiled policy. Safe for any number of threads; reads no clock.</summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
public sealed class LeadStandards<TRecord>
{
    private readonly RecordReading<TRecord> _reading;
    private readonly StandardsEvaluator _evaluator;
    private readonly StandardsExplainer _explainer;
    private readonly DecisionObserver<StandardsDecision, StandardsContext>? _observer;

    internal LeadStandards(RecordReading<TRecord> reading, StandardsEvaluator evaluator, DecisionObserver<StandardsDecision, StandardsContext>? observer = null)
    {
        _observer = observer;
        _reading = reading;
        _evaluator = evaluator;
        _explainer = new StandardsExplainer(evaluator);
    }

    /// <summary>Checks a lead.</summary>
    /// <param name="record">The record; one that cannot be read is decided with <see cref="Reasons.RecordError"/>.</param>
    /// <param name="context">As-of, facts, and whether an explanation is wanted.</param>
    /// <returns>The decision.</returns>
    public StandardsDecision Evaluate(TRecord record, in StandardsContext context)
    {
        var frame = _reading.Start(record, context.AsOf, context.Facts, out var key, out var problem);
        if (frame is null)
        {
            var unreadable = Unreadable(key, in context, problem!);
            _observer?.Invoke(in unreadable, in context, null, problem);
            return unreadable;
        }

        var decision = Evaluate(frame, key, in context);
        RecordReading<TRecord>.End(frame, _observer, in decision, in context);
        return decision;
    }

    /// <summary>Checks a lead and lists every breach.</summary>
    /// <param name="record">The record.</param>
    /// <param name="context">As-of and facts.</param>
    /// <returns>The explanation, with the same decision as without.</returns>
    public StandardsExplanation Explain(TRecord record, in StandardsContext context)
    {
        var request = new ExplanationRequest<StandardsExplanation>();
        Evaluate(record, context.Explaining(request));
        return request.Explanation!;
    }

    /// <summary>The decision on a record that cannot be read.</summary>
    internal StandardsDecision Unreadable(RecordKey key, in StandardsContext context, string problem)
    {
        var unreadable = _evaluator.Unreadable(key, in context);
        context.Explanation?.Answer(StandardsExplainer.Unreadable(in unreadable, problem));
        return unreadable;
    }

    /// <summary>The decision's reason with its arguments.</summary>
    internal Reason ReasonOf(Frame frame, in StandardsDecision decision)
    {
        var code = decision.Reason;
        return _explainer.Explain(frame, in decision).Reasons.First(r => r.Code == code);
    }

    /// <summary>Checks on a frame that other capabilities share, and publishes what it found.</summary>
    internal StandardsDecision Evaluate(RecordFrame<TRecord> frame, RecordKey key, in StandardsContext context)
    {
        var decision = _evaluator.Evaluate(frame, key, context.AsOf);
        _evaluator.Publish(frame, in decision);
        context.Explanation?.Answer(_explainer.Explain(frame, in decision));
        return decision;
    }
}
