namespace RevOps.Rules;

/// <summary>
/// May a record that was disposed of come back now? A pure question, to be asked of nurtured, recycled, suppressed and disqualified records as often as a host
/// likes: every night, or when something happens. Safe for any number of threads.
/// </summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
/// <remarks>
/// What brings a record back can name the facts of fit, engagement, intent, committee and grades, which are found anew, and what happened since the
/// disposition (<see cref="FactNames.DispositionHandRaised"/>, <see cref="FactNames.DispositionNewPoints"/>). Facts of other sections come from the context.
/// </remarks>
public sealed class DispositionReturns<TRecord>
{
    private readonly RecordReading<TRecord> _reading;
    private readonly ReturnEvaluator _evaluator;
    private readonly ReturnExplainer _explainer;
    private readonly QualificationService<TRecord>? _qualification;
    private readonly PublishedFact _stage;
    private readonly PublishedFact _handRaised;
    private readonly PublishedFact _newPoints;

    internal DispositionReturns(RecordReading<TRecord> reading, FrameLayout layout, ReturnEvaluator evaluator, QualificationService<TRecord>? qualification)
    {
        _reading = reading;
        _evaluator = evaluator;
        _explainer = new ReturnExplainer(evaluator);
        _qualification = qualification;
        _stage = new PublishedFact(layout, FactNames.LifecycleStage);
        _handRaised = new PublishedFact(layout, FactNames.DispositionHandRaised);
        _newPoints = new PublishedFact(layout, FactNames.DispositionNewPoints);
    }

    /// <summary>Decides whether a record may come back.</summary>
    /// <param name="record">The record as it is now; one that cannot be read is decided with <see cref="Reasons.RecordError"/>.</param>
    /// <param name="context">As-of, the disposition that was given and when, and what happened since.</param>
    /// <returns>The decision.</returns>
    public ReturnDecision Evaluate(TRecord record, in ReturnContext context) => Decide(record, in context, explanation: null);

    /// <summary>Decides whether a record may come back, and says why.</summary>
    /// <param name="record">The record as it is now.</param>
    /// <param name="context">As-of, the disposition that was given and when, and what happened since.</param>
    /// <returns>The explanation, with the same decision as without.</returns>
    public ReturnExplanation Explain(TRecord record, in ReturnContext context)
    {
        var request = new ExplanationRequest<ReturnExplanation>();
        Decide(record, in context, request);
        return request.Explanation!;
    }

    private ReturnDecision Decide(TRecord record, in ReturnContext context, ExplanationRequest<ReturnExplanation>? explanation)
    {
        var frame = _reading.Start(record, context.AsOf, context.Facts, out var key, out var problem);
        if (frame is null)
        {
            var unreadable = _evaluator.Unreadable(key, in context);
            explanation?.Answer(ReturnExplainer.Unreadable(in unreadable, problem!));
            return unreadable;
        }

        if (_evaluator.Left(in context)?.ComesBack?.When is not null)
        {
            Publish(frame, key, in context);
        }

        var decision = _evaluator.Evaluate(frame, key, in context);
        explanation?.Answer(_explainer.Explain(frame, in decision, in context));
        RecordReading<TRecord>.End(frame);
        return decision;
    }

    private void Publish(RecordFrame<TRecord> frame, RecordKey key, in ReturnContext context)
    {
        if (context.CurrentStage is { } current)
        {
            _stage.Publish(frame, current);
        }

        _qualification?.PublishAll(frame, key, FitContext.At(context.AsOf).WithFacts(context.Facts));
        if (_qualification?.HasEngagement == true)
        {
            _newPoints.Publish(frame, _qualification.NewPoints(frame, context.DisposedAt));
        }

        if (context.Timeline is { } timeline)
        {
            _handRaised.Publish(frame, HasHandRaise(timeline, context.DisposedAt, context.AsOf));
        }
    }

    private static bool HasHandRaise(IReadOnlyList<TimelineEvent> timeline, DateTimeOffset since, DateTimeOffset asOf)
    {
        for (var i = 0; i < timeline.Count; i++)
        {
            if (timeline[i].Kind == TimelineEventKind.HandRaised && timeline[i].At > since && timeline[i].At <= asOf)
            {
                return true;
            }
        }

        return false;
    }
}
