namespace RevOps.Rules;

/// <summary>Says why a record fits as it does.</summary>
internal sealed class FitExplainer(FitEvaluator evaluator)
{
    public static FitExplanation Unreadable(in FitDecision decision, string problem) => new(decision, new Reason(decision.Reason, problem), [], []);

    public FitExplanation Explain(Frame frame, in FitDecision decision)
    {
        var missing = new List<string>();
        var profiles = new List<FitProfileExplanation>();
        FitProfileExplanation? decided = null;
        var chosen = evaluator.Choose(frame, out var best);
        foreach (var profile in evaluator.Profiles)
        {
            var explained = Profile(profile, frame, ReferenceEquals(profile, chosen), missing);
            profiles.Add(explained);
            decided = ReferenceEquals(profile, chosen) ? explained : decided;
        }

        return new FitExplanation(decision, ReasonOf(in decision, in best, decided, profiles), profiles, missing);
    }

    // The outcome tells first: a policy may give a disqualifier the code of a reason that the library has itself.
    private static Reason ReasonOf(in FitDecision decision, in FitScore best, FitProfileExplanation? decided, List<FitProfileExplanation> profiles) => decision.Outcome switch
    {
        FitOutcome.Scored when decision.Tier is { } tier => new Reason(decision.Reason, tier, decision.Score.ToString()),
        FitOutcome.Scored => new Reason(decision.Reason, decision.Score.ToString()),
        FitOutcome.OnHold when decision.Reason == Reasons.HeldOnError => new Reason(decision.Reason, ErrorsOf(profiles)),
        FitOutcome.OnHold => decided!.Disqualifiers[IndexOf(decided, best.Blocking!.Code)].Reason,
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

    // A record is held for an error that any profile met, also one that does not apply because of it.
    private static string ErrorsOf(List<FitProfileExplanation> profiles)
    {
        var names = profiles
            .SelectMany(p => Given(p.Profile.Criterion).Concat(p.Disqualifiers.Select(d => d.Criterion!)).Concat(p.Criteria.Select(c => c.Criterion)))
            .SelectMany(InError).Distinct(StringComparer.Ordinal).Select(name => "`" + name + "`");
        return string.Join(", ", names) is { Length: > 0 } listed ? listed : "an attribute";
    }

    // An error that was met and outranked holds the record as well.
    private static IEnumerable<string> InError(CriterionExplanation node) =>
        (node.Verdict == Verdict.Error && node.Attribute is { } attribute ? [attribute] : Enumerable.Empty<string>()).Concat(node.Children.SelectMany(InError));

    private static IEnumerable<CriterionExplanation> Given(CriterionExplanation? criterion) => criterion is null ? [] : [criterion];

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
