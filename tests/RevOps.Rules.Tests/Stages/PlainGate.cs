using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Stages;

/// <summary>
/// The stage gate once more, straight from the policy's own model: no compiled criteria, no frame, nothing of the engine. Policies without
/// dispositions and without detours that a dwell leads to.
/// </summary>
internal static class PlainGate
{
    public static (StageOutcome Outcome, string Reason, string? To, int Unmet, int Missing) Decide(StagePolicy policy, SampleRecord record, StageContext context)
    {
        var path = policy.Path.Select(s => s.Name).ToList();
        var at = context.CurrentStage is null ? -1 : path.IndexOf(context.CurrentStage);
        var inDetour = policy.Detours.SingleOrDefault(d => d.Name == context.CurrentStage);
        if (context.CurrentStage is not null && at < 0 && inDetour is null)
        {
            return None(Reasons.UnknownStage);
        }

        var next = inDetour is not null ? (inDetour.ReturnsTo is null ? null : inDetour.ReturnsTo) : at + 1 < path.Count ? path[at + 1] : null;
        if (context.TargetStage is null)
        {
            return context.Disposition is not null ? (StageOutcome.Blocked, Reasons.RejectionUnresolved, null, 0, 0)
                : next is null ? None(Reasons.FinalStage)
                : Along(next);
        }

        if (path.Contains(context.TargetStage))
        {
            if (context.TargetStage == next)
            {
                return Along(next);
            }

            var skips = inDetour is not null ? [] : policy.Skips.Where(s => s.From == context.CurrentStage && s.To == context.TargetStage).ToList();
            return skips.Count == 0 ? None(Reasons.NoTransition) : Gate(context.TargetStage, (skips.Find(s => IsMet(s.When)) ?? skips[0]).When, Reasons.SkipUnmet);
        }

        var detour = policy.Detours.SingleOrDefault(d => d.Name == context.TargetStage);
        if (detour is null)
        {
            return None(Reasons.UnknownStage);
        }

        if (at < 0 || (detour.From.Count > 0 && !detour.From.Contains(context.CurrentStage!)))
        {
            return None(Reasons.NoTransition);
        }

        var faults = new List<string>();
        var unmet = detour.When is null || IsMet(detour.When) ? 0 : 1;
        faults.AddRange(Enumerable.Repeat(Reasons.DetourUnmet, unmet));
        faults.AddRange(detour.NeedsDisposition && context.Disposition is null ? [Reasons.DispositionMissing] : Array.Empty<string>());
        return Result(detour.Name, faults, unmet, 0);

        (StageOutcome, string, string?, int, int) Along(string to) => Gate(to, at < 0 ? null : policy.Path[at].Exit, Reasons.ExitUnmet);

        (StageOutcome, string, string?, int, int) Gate(string to, Criterion? leave, string unmetLeave)
        {
            var entered = policy.Path.Single(s => s.Name == to);
            var found = new List<string>();
            if (leave is not null && !IsMet(leave))
            {
                found.Add(unmetLeave);
            }

            if (entered.Entry is not null && !IsMet(entered.Entry))
            {
                found.Add(Reasons.EntryUnmet);
            }

            var criteria = found.Count;
            var missing = entered.Required.Select(a => a.Name).Distinct().Count(a => ReferenceEvaluator.Evaluate(entered.Required.First(r => r.Name == a).IsKnown(), record, Samples.AsOf) != Verdict.Met);
            found.AddRange(Enumerable.Repeat(Reasons.RequiredMissing, missing));
            var isAccepted = context.AcceptedBy is not null && (context.AcceptedAt ?? context.AsOf) <= context.AsOf && (context.AcceptedAt is null || context.EnteredAt is null || context.AcceptedAt >= context.EnteredAt);
            if (entered.NeedsAcceptance && !isAccepted)
            {
                found.Add(Reasons.AcceptanceMissing);
            }

            return Result(to, found, criteria, missing);
        }

        bool IsMet(Criterion criterion) => ReferenceEvaluator.Evaluate(criterion, record, Samples.AsOf) == Verdict.Met;

        (StageOutcome, string, string?, int, int) None(string reason) => (StageOutcome.NotApplicable, reason, context.TargetStage, 0, 0);

        static (StageOutcome, string, string?, int, int) Result(string to, List<string> faults, int unmet, int missing) =>
            faults.Count == 0 ? (StageOutcome.Allowed, Reasons.GateOpen, to, 0, 0) : (StageOutcome.Blocked, faults[0], to, unmet, missing);
    }
}
