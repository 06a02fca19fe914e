namespace RevOps.Rules;

/// <summary>
/// Finds the smallest sets of conditions that open a gate. Values come from the partition of each attribute at the policy's constants, which holds
/// what can make a difference; a set counts when the gate, evaluated over the same frame with those values in place, is open.
/// </summary>
internal static class OpeningSearch
{
    public static GateOpenings Run(StageEvaluator evaluator, UpstreamFacts upstream, Frame frame, in StageMove move, in StageContext context)
    {
        var limits = context.Search;
        var budget = new SearchBudget(limits.MostEvaluations);
        var clauses = GateClause.Of(in move, frame, upstream);
        var levers = LeversOf(clauses, evaluator, frame, context.AsOf, out var isComplete);
        var solutions = new List<GateSolution> { GateSolution.Nothing };
        var acts = ActsOf(evaluator, in move, in context);
        foreach (var part in PartsOf(clauses, levers, frame, upstream))
        {
            var found = part.Solve(limits, budget);
            isComplete &= part.IsComplete;
            solutions = [.. solutions.SelectMany(one => found.Select(other => GateSolution.Together(one, other))).OrderBy(s => s.Count).Take(limits.MostSets + 1)];
        }

        isComplete &= !HasOtherSkips(evaluator, in move) && solutions.Count <= limits.MostSets;
        var sets = new List<GateOpening>();
        foreach (var solution in solutions.Take(limits.MostSets))
        {
            var fits = solution.Count + acts.Count <= limits.MostConditions;
            if (fits && IsOpenWith(solution, evaluator, upstream, frame, in move, in context))
            {
                sets.Add(new GateOpening([.. solution.Conditions.OrderBy(c => levers.FindIndex(l => l.Attribute.Name == c.Attribute)), .. acts]));
            }
            else
            {
                isComplete = false;
            }
        }

        return new GateOpenings(sets, !isComplete || budget.IsSpent, budget.Evaluations);
    }

    private static List<GateLever> LeversOf(List<GateClause> clauses, StageEvaluator evaluator, Frame frame, DateTimeOffset asOf, out bool isComplete)
    {
        isComplete = true;
        var levers = new List<GateLever>();
        LeafCriterion[] leaves = [.. clauses.SelectMany(c => c.Leaves.Concat(c.Attributes.Sections.SelectMany(s => s.Criteria).SelectMany(AttributeScope.Leaves))).Distinct()];
        foreach (var name in clauses.SelectMany(c => c.Attributes.Names).Distinct(StringComparer.Ordinal))
        {
            var ordinal = frame.Layout.Find(name);
            if (ordinal < 0 || name == FactNames.LifecycleStage || evaluator.Map.Policy.FixedAttributes.Any(a => a.Name == name))
            {
                continue;
            }

            if (frame.Layout.Attributes[ordinal] is RowCollectionAttribute)
            {
                isComplete = false;
                continue;
            }

            var lever = new GateLever(frame, ordinal, [.. leaves.Where(l => l.Attribute.Name == name)], evaluator.Compiler, asOf);
            isComplete &= lever.IsComplete;
            levers.Add(lever);
        }

        return levers;
    }

    private static IEnumerable<GatePart> PartsOf(List<GateClause> clauses, List<GateLever> levers, Frame frame, UpstreamFacts upstream)
    {
        var left = new List<GateClause>(clauses);
        while (left.Count > 0)
        {
            // Everything that hangs together with the first one, by attributes that can be changed.
            var part = new List<GateClause>();
            var names = new HashSet<string>(StringComparer.Ordinal);
            var next = left[0];
            while (next is not null)
            {
                left.Remove(next);
                part.Add(next);
                names.UnionWith(next.Attributes.Names.Where(n => levers.Exists(l => l.Attribute.Name == n)));
                next = left.Find(c => c.Attributes.Names.Overlaps(names));
            }

            yield return new GatePart(part, levers.Where(l => names.Contains(l.Attribute.Name)), frame, upstream);
        }
    }

    private static List<GateCondition> ActsOf(StageEvaluator evaluator, in StageMove move, in StageContext context)
    {
        var acts = new List<GateCondition>();
        if (StageEvaluator.LacksAcceptance(in move, in context))
        {
            acts.Add(new GateCondition(GateConditionKind.Acceptance, null, "a person accepts it for " + move.To));
        }

        if (evaluator.LacksDisposition(in move, in context))
        {
            acts.Add(new GateCondition(GateConditionKind.Disposition, null, "a disposition says why it goes to " + move.To));
        }

        return acts;
    }

    private static bool HasOtherSkips(StageEvaluator evaluator, in StageMove move)
    {
        var skip = move.Skip;
        return skip is not null && evaluator.Map.Skips.Any(s => s != skip && s.From == skip.From && s.To == skip.To);
    }

    // The whole gate, as a decision asks it, with the examples in place and the acts done.
    private static bool IsOpenWith(GateSolution solution, StageEvaluator evaluator, UpstreamFacts upstream, Frame frame, in StageMove move, in StageContext context)
    {
        var accepted = context.AcceptedBy is null || !StageEvaluator.IsAccepted(in context) ? context.WithAcceptance("a person") : context;
        var acted = accepted.Disposition is null ? accepted.WithDisposition("a disposition") : accepted;
        solution.Set(frame);
        upstream.Republish(frame);
        var isOpen = evaluator.Check(frame, in move, in acted).Reason == ReasonCode.None;
        solution.Reset(frame);
        upstream.Republish(frame);
        return isOpen;
    }
}
