namespace RevOps.Rules;

/// <summary>Says why a record fits as it does.</summary>
internal sealed class FitExplainer(FitEvaluator evaluator)
{
    public static FitExplanation Unreadable(in FitDecision decision, string problem) => new(decision, new Reason(decision.Reason, problem), [], []);

    public FitExplanation Explain(Frame frame, in FitDecision decision)
    {
        var missing = new List<string>();
        var profiles = new List<FitProfileExplanation>();
        Reason? reason = null;
        var chosen = evaluator.Choose(frame, out var best);
        foreach (var profile in evaluator.Profiles)
        {
            var explained = Profile(profile, frame, ReferenceEquals(profile, chosen), missing);
            profiles.Add(explained);
            reason = ReferenceEquals(profile, chosen) ? ReasonOf(in decision, in best, explained) : reason;
        }

        return new FitExplanation(decision, reason ?? new Reason(decision.Reason), profiles, missing);
    }

    private static Reason ReasonOf(in FitDecision decision, in FitScore best, FitProfileExplanation explained) => decision.Reason.Value switch
    {
        Reasons.TierReached => new Reason(decision.Reason, decision.Tier!, decision.Score.ToString()),
        Reasons.NoTier => new Reason(decision.Reason, decision.Score.ToString()),
        Reasons.DisqualifierUnchecked => explained.Disqualifiers[IndexOf(explained, best.Blocking!.Code)].Reason,
        Reasons.HeldOnError => new Reason(decision.Reason, string.Join(", ", ErrorsOf(explained))),
        _ => new Reason(decision.Reason),
    };

    private static int IndexOf(FitProfileExplanation explained, string code)
    {
        for (var i = 0; i < explained.Disqualifiers.Count; i++)
        {
            if (string.Equals(explained.Disqualifiers[i].Name, code, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<string> ErrorsOf(FitProfileExplanation explained) =>
        explained.Disqualifiers.Select(d => d.Criterion!).Concat(explained.Criteria.Select(c => c.Criterion))
            .SelectMany(c => c.DecidingAttributes(Verdict.Error)).Distinct(StringComparer.Ordinal);

    private static FitProfileExplanation Profile(CompiledProfile profile, Frame frame, bool isChosen, List<string> missing)
    {
        var applies = profile.AppliesWhen is null ? null : CriterionExplainer.Explain(profile.AppliesWhen, frame);
        if (applies is not null && applies.Verdict != Verdict.Met)
        {
            return new FitProfileExplanation(
                new RuleExplanation("profile", profile.Profile.Name, isChosen: false, PassedOver.Because(profile.Profile.Name, applies), applies), null, Points.Zero, [], []);
        }

        var disqualifiers = new List<RuleExplanation>();
        foreach (var (disqualifier, when) in profile.Disqualifiers)
        {
            var explained = CriterionExplainer.Explain(when, frame);
            Note(explained, missing);
            var reason = explained.Verdict switch
            {
                Verdict.Met => new Reason(disqualifier.Code),
                Verdict.NotMet => new Reason(Reasons.NotMatched, disqualifier.Code),
                _ => new Reason(Reasons.DisqualifierUnchecked, disqualifier.Code, PassedOver.OpenAttributes(explained)),
            };
            disqualifiers.Add(new RuleExplanation("disqualifier", disqualifier.Code, explained.Verdict == Verdict.Met, reason, explained));
        }

        var criteria = new List<FitCriterionExplanation>();
        foreach (var (group, criterion, when) in profile.Criteria)
        {
            var explained = CriterionExplainer.Explain(when, frame);
            Note(explained, missing);
            criteria.Add(new FitCriterionExplanation(group.Name, criterion.Name, criterion.Points, explained));
        }

        var score = profile.Score(frame);
        var points = Points.FromThousandths(score.Score);
        var why = score.Disqualifier is not null ? new Reason(score.Disqualifier.Code)
            : score.Tier is null ? new Reason(Reasons.NoTier, points.ToString())
            : new Reason(Reasons.TierReached, score.Tier.Name, points.ToString());
        return new FitProfileExplanation(new RuleExplanation("profile", profile.Profile.Name, isChosen, why, applies), score.Tier?.Name, points, disqualifiers, criteria);
    }

    private static void Note(CriterionExplanation explained, List<string> missing)
    {
        foreach (var attribute in explained.DecidingAttributes(Verdict.Unknown))
        {
            if (!missing.Contains(attribute))
            {
                missing.Add(attribute);
            }
        }
    }
}
