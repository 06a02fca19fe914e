namespace RevOps.Rules;

/// <summary>Says why clocks stand as they do.</summary>
internal sealed class SlaExplainer(SlaEvaluator evaluator)
{
    public static SlaExplanation Unreadable(in SlaDecision decision, string problem) => new(decision, [new Reason(decision.Reason, problem)], [], null);

    public SlaExplanation Explain(Frame frame, RecordKey key, in SlaDecision decision, in SlaContext context)
    {
        var space = ClockWorkspace.Rent();
        try
        {
            var loading = new ClockTrace();
            return space.Load(context.Timeline, context.AsOf.UtcTicks, loading) is { } problem
                ? Unreadable(in decision, problem)
                : Explain(frame, key, in decision, in context, space, loading);
        }
        finally
        {
            space.Return();
        }
    }

    private SlaExplanation Explain(Frame frame, RecordKey key, in SlaDecision decision, in SlaContext context, ClockWorkspace space, ClockTrace loading)
    {
        var considered = new List<RuleExplanation>();
        var clocks = new List<SlaDecision>();
        var steps = new List<SlaStep>();
        var findings = new List<Reason>(loading.Findings);
        var further = new List<Reason>();
        string? stamp = null;
        for (var metric = 0; metric < evaluator.Targets.Length; metric++)
        {
            if (!SlaEvaluator.Asks(in context, metric, evaluator.Targets[metric]))
            {
                continue;
            }

            Consider(evaluator.Targets[metric], frame, considered);
            var trace = new ClockTrace();
            var clock = evaluator.Clock((SlaMetric)metric, frame, key, in context, space, clocks: null, trace);
            clocks.Add(clock);
            steps.AddRange(trace.Steps);
            findings.AddRange(trace.Findings);
            if (clock.Metric == decision.Metric)
            {
                stamp = trace.Stamp;
                further.InsertRange(0, trace.Further);
            }
            else
            {
                further.AddRange(trace.Further.Where(r => r.Code == Reasons.BreachKept));
            }
        }

        // Several clocks read one timeline, and find the same odd things in it.
        return new SlaExplanation(
            decision, [ReasonOf(in decision), .. further], considered, stamp, clocks, steps, [.. findings.GroupBy(f => f.ToString(), StringComparer.Ordinal).Select(g => g.First())]);
    }

    private static void Consider(CompiledTarget[] targets, Frame frame, List<RuleExplanation> considered)
    {
        foreach (var target in targets)
        {
            var criterion = target.When is null ? null : CriterionExplainer.Explain(target.When, frame);
            var applies = criterion is null || criterion.Verdict == Verdict.Met;
            var name = target.Target.Name;
            considered.Add(new RuleExplanation("target", name, applies, applies ? new Reason(Reasons.Met, name) : PassedOver.Because(name, criterion!), criterion));
            if (applies)
            {
                return;
            }
        }
    }

    /// <summary>The decision's reason with its arguments.</summary>
    public static Reason ReasonOf(in SlaDecision decision) =>
        decision.Target is null ? new Reason(decision.Reason)
        : decision.Reason == Reasons.BeyondHorizon ? new Reason(decision.Reason, decision.Target, decision.Calendar ?? "The calendar")
        : new Reason(decision.Reason, decision.Target);
}
