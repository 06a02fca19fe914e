namespace RevOps.Rules;

/// <summary>Says why a record has its grade, and qualifies or not.</summary>
internal sealed class GradeExplainer(GradeEvaluator evaluator)
{
    public static GradeExplanation Unreadable(string problem) => new(new Reason(Reasons.RecordError, problem), null, null, null, isQualified: false, []);

    public GradeExplanation Explain(Frame frame, in GradeResult result)
    {
        var fitTier = Text(frame, evaluator.FitTier);
        var engagementTier = Text(frame, evaluator.EngagementTier);
        var considered = new List<RuleExplanation>();
        if (evaluator.HandRaise is { } hand)
        {
            considered.Add(Rule("hand-raise", "fit " + string.Join(", ", evaluator.Policy.HandRaise!.FitTiers), result.IsHandRaised, CriterionExplainer.Explain(hand, frame)));
        }

        for (var entry = 0; entry < evaluator.Line.Length; entry++)
        {
            var name = string.Join(", ", evaluator.Policy.Line[entry].Grades);
            var criterion = evaluator.Line[entry] is { } when ? CriterionExplainer.Explain(when, frame) : null;
            considered.Add(Rule("line", name, result.Line == entry, criterion));
        }

        return new(ReasonOf(frame, in result, fitTier, engagementTier, considered), result.Grade, fitTier, engagementTier, result.Qualified == Verdict.Met, considered);
    }

    private Reason ReasonOf(Frame frame, in GradeResult result, string? fitTier, string? engagementTier, List<RuleExplanation> considered)
    {
        if (evaluator.IsDisqualified(frame))
        {
            return new Reason(Reasons.GradeDisqualified);
        }

        if (result.Qualified == Verdict.Met)
        {
            return result.IsHandRaised ? new Reason(Reasons.HandRaised, fitTier!) : new Reason(Reasons.LineReached, result.Grade!);
        }

        if (result.Grade is null)
        {
            string[] missing = [.. Given(fitTier, FactNames.FitTier), .. Given(engagementTier, FactNames.EngagementTier)];
            return missing.Length > 0 ? new Reason(Reasons.NoGrade, string.Join(" and ", missing)) : new Reason(Reasons.NoCell, fitTier!, engagementTier!);
        }

        if (result.Qualified == Verdict.NotMet)
        {
            return new Reason(Reasons.BelowLine, result.Grade);
        }

        var verdict = result.Qualified;
        var open = considered.Where(c => c.Criterion?.Verdict == verdict).SelectMany(c => c.Criterion!.DecidingAttributes(verdict)).Distinct(StringComparer.Ordinal);
        return new Reason(Reasons.LineUnchecked, string.Join(", ", open.Select(name => "`" + name + "`")));
    }

    private static IEnumerable<string> Given(string? tier, string name) => tier is null ? ["`" + name + "`"] : [];

    // An entry whose grades are others was not asked; its criterion is shown all the same.
    private static RuleExplanation Rule(string kind, string name, bool decided, CriterionExplanation? criterion) =>
        new(kind, name, decided, decided ? new Reason(Reasons.Met, name) : criterion is { Verdict: not Verdict.Met } ? PassedOver.Because(name, criterion) : new Reason(Reasons.NotMatched, name), criterion);

    private static string? Text(Frame frame, int ordinal)
    {
        ref var slot = ref frame.Read(ordinal);
        return slot.State == SlotState.Known ? SlotText.Of(frame.Layout, ordinal, in slot) : null;
    }
}
