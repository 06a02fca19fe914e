namespace RevOps.Rules;

/// <summary>The routing service of one compiled policy: reads a record into a frame and decides on that.</summary>
internal sealed class RoutingService<TRecord>(RecordReading<TRecord> reading, RoutingEvaluator evaluator, DecisionObserver<RoutingDecision, RoutingContext>? observer = null) : IRouter<TRecord>
{
    private readonly RoutingExplainer _explainer = new(evaluator);

    public RoutingEvaluator Evaluator => evaluator;

    /// <summary>Whether somebody is told of each decision.</summary>
    public bool IsObserved => observer is not null;

    public RoutingDecision Route(TRecord record, in RoutingContext context)
    {
        Route(record, in context, out var decision, out _);
        return decision;
    }

    /// <summary>Routes a record. The decision is given before anybody is told of it, so that it is there even when they fail.</summary>
    public void Route(TRecord record, in RoutingContext context, out RoutingDecision decision, out bool isDecided)
    {
        isDecided = false;
        decision = default;
        var frame = reading.Start(record, context.AsOf, context.Facts, out var key, out var problem);
        if (frame is null)
        {
            decision = Unreadable(key, in context, problem!);
            isDecided = true;
            Observe(in decision, in context, problem!);
            return;
        }

        frame.IsLogged = Observes(in context);
        decision = Evaluate(frame, key, in context);
        isDecided = true;
        End(frame, in decision, in context);
    }

    /// <summary>The decision on a record that cannot be read.</summary>
    public RoutingDecision Unreadable(RecordKey key, in RoutingContext context, string problem)
    {
        var unreadable = evaluator.Unreadable(key, context.AsOf);
        context.Explanation?.Answer(RoutingExplainer.Unreadable(in unreadable, problem));
        return unreadable;
    }

    /// <summary>Whether somebody is told of a decision that is asked so.</summary>
    public bool Observes(in RoutingContext context) => observer is not null && !context.IsPreview;

    /// <summary>Tells of the decision on a record that cannot be read.</summary>
    public void Observe(in RoutingDecision decision, in RoutingContext context, string problem)
    {
        if (Observes(in context))
        {
            observer!(in decision, in context, frame: null, problem);
        }
    }

    /// <summary>Tells of a decision that was taken with <see cref="Frame.IsLogged"/>, and ends it.</summary>
    public void End(RecordFrame<TRecord> frame, in RoutingDecision decision, in RoutingContext context) =>
        RecordReading<TRecord>.End(frame, Observes(in context) ? observer : null, in decision, in context);

    /// <summary>The decision's reason with its arguments.</summary>
    public Reason ReasonOf(Frame frame, in RoutingDecision decision, in RoutingContext context) =>
        context.Reroute is { } reroute && evaluator.Reroutes.Bars(reroute, in context) ? ReasonOf(frame, in decision, evaluator.Reroutes.Bar(in context))
        : RoutingExplainer.PlainReasonOf(in decision, in context) ?? _explainer.Explain(frame, in decision, in context, standings: null, frame.Said ?? []).Reasons[0];

    /// <summary>The names of all territories that match, by precedence.</summary>
    public IReadOnlyList<string> MatchesOf(TRecord record, in RoutingContext context)
    {
        var frame = reading.Start(record, context.AsOf, context.Facts, out _, out _);
        if (frame is null)
        {
            return [];
        }

        var matches = evaluator.MatchesOf(frame);
        RecordReading<TRecord>.End(frame);
        return matches;
    }

    /// <summary>Decides on a frame that other capabilities share.</summary>
    public RoutingDecision Evaluate(RecordFrame<TRecord> frame, RecordKey key, in RoutingContext context)
    {
        if (context.Reroute is { } reroute && evaluator.Reroutes.Bars(reroute, in context))
        {
            return Evaluate(frame, key, evaluator.Reroutes.Bar(in context));
        }

        var said = context.Explanation is null && !frame.IsLogged ? null : new List<RuleExplanation>();
        frame.Said = said;
        var decision = evaluator.Evaluate(frame, key, in context, said, out var standings);
        context.Explanation?.Answer(_explainer.Explain(frame, in decision, in context, standings, said!));
        return decision;
    }
}
