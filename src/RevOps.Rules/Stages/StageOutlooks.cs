namespace RevOps.Rules;

/// <summary>Decides every move from a stage, and finds how far a record could go by moves that are allowed now.</summary>
internal static class StageOutlooks
{
    public static StageOutlook Of(StageEvaluator evaluator, Frame frame, in StageDecision decision, in StageContext context)
    {
        // Each question says in the frame where the record is; afterwards it is where it was.
        var ordinal = frame.Layout.Find(FactNames.LifecycleStage);
        var stage = ordinal < 0 ? default : frame.Read(ordinal);
        var metError = frame.MetError;
        var key = decision.Key;
        var asked = context;
        StageDecision[] transitions = [.. evaluator.Map.TargetsFrom(context.CurrentStage).Select(to => evaluator.Evaluate(frame, key, asked.To(to)))];
        var outlook = WayOf(evaluator, frame, key, in context, transitions);
        if (ordinal >= 0)
        {
            frame.Put(ordinal, in stage);
        }

        frame.MetError = metError;
        return outlook;
    }

    // Moves along the path lead forward only, so one pass in the order of the path finds every stage that can be reached. One acceptance opens one
    // stage: whether it is still to be had is part of where the record is.
    private static StageOutlook WayOf(StageEvaluator evaluator, Frame frame, RecordKey key, in StageContext context, StageDecision[] transitions)
    {
        var map = evaluator.Map;
        var start = new Place(null, context.CurrentStage, StageEvaluator.IsAccepted(in context), default);
        var furthest = start;
        var reached = new Dictionary<(int At, bool Accepted), Place>();
        if (map.Knows(context.CurrentStage))
        {
            Leave(start, context.To(null).WithDisposition(null));
            for (var at = 0; at < map.Path.Length; at++)
            {
                foreach (var accepted in new[] { false, true })
                {
                    if (reached.TryGetValue((at, accepted), out var place))
                    {
                        furthest = place;
                        Leave(place, StageContext.At(context.AsOf).WithFacts(context.Facts).From(place.Stage).WithAcceptance(accepted ? context.AcceptedBy : null));
                    }
                }
            }
        }

        var way = new List<StageDecision>();
        for (var place = furthest; place.Before is not null; place = place.Before)
        {
            way.Insert(0, place.Entered);
        }

        var end = furthest.Before is null
            ? context.To(null).WithDisposition(null)
            : StageContext.At(context.AsOf).WithFacts(context.Facts).From(furthest.Stage).WithAcceptance(furthest.Accepted ? context.AcceptedBy : null);
        return new StageOutlook(transitions, way, evaluator.Evaluate(frame, key, in end));

        void Leave(Place place, in StageContext from)
        {
            foreach (var target in map.TargetsFrom(place.Stage))
            {
                if (map.IndexOf(target) is var to && to >= 0 && evaluator.Evaluate(frame, key, from.To(target)) is { Outcome: StageOutcome.Allowed } move)
                {
                    var left = place.Accepted && !map.Path[to].Stage.NeedsAcceptance;
                    if (!reached.ContainsKey((to, left)))
                    {
                        reached.Add((to, left), new Place(place, target, left, move));
                    }
                }
            }
        }
    }

    private sealed record Place(Place? Before, string? Stage, bool Accepted, StageDecision Entered);
}
