namespace RevOps.Rules;

/// <summary>Says what one profile makes of a record, and how that may still change.</summary>
internal static class FitProfileExplainer
{
    public static FitProfileExplanation Explain(CompiledProfile profile, Frame frame, bool isChosen, List<string> missing)
    {
        var name = profile.Profile.Name;
        var applies = profile.AppliesWhen is null ? null : CriterionExplainer.Explain(profile.AppliesWhen, frame);
        if (applies is not null && applies.Verdict != Verdict.Met)
        {
            return new FitProfileExplanation(new RuleExplanation("profile", name, isChosen: false, PassedOver.Because(name, applies), applies), null, Points.Zero, [], []);
        }

        var mustHaves = new List<RuleExplanation>();
        var disqualifiers = new List<RuleExplanation>();
        foreach (var check in profile.Checks)
        {
            (check.IsMustHave ? mustHaves : disqualifiers).Add(Explain(check, frame, missing));
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
        var why = (score.Disqualifier ?? score.Unmet) is { } failed ? new Reason(failed.Code)
            : score.Tier is null ? new Reason(Reasons.NoTier, points.ToString())
            : new Reason(Reasons.TierReached, score.Tier.Name, points.ToString());
        return new FitProfileExplanation(
            new RuleExplanation("profile", name, isChosen, why, applies), score.Tier?.Name, points, disqualifiers, criteria, mustHaves, [.. Groups(profile, criteria)], Outlook(profile, in score, frame));
    }

    private static RuleExplanation Explain(FitCheck check, Frame frame, List<string> missing)
    {
        var explained = CriterionExplainer.Explain(check.When, frame);
        Note(explained, missing);
        var reason = explained.Verdict is Verdict.Unknown or Verdict.Error
            ? new Reason(check.IsMustHave ? Reasons.MustHaveUnchecked : Reasons.DisqualifierUnchecked, check.Code, PassedOver.OpenAttributes(explained))
            : explained.Verdict == check.Failing ? new Reason(check.Code)
            : new Reason(check.IsMustHave ? Reasons.Met : Reasons.NotMatched, check.Code);
        return new RuleExplanation(check.Kind, check.Code, explained.Verdict == check.Failing, reason, explained);
    }

    private static IEnumerable<FitGroupExplanation> Groups(CompiledProfile profile, List<FitCriterionExplanation> criteria)
    {
        var next = 0;
        foreach (var group in profile.Profile.Groups)
        {
            var sum = 0L;
            for (var i = 0; i < group.Criteria.Count; i++)
            {
                sum += criteria[next++].Given.Thousandths;
            }

            yield return new FitGroupExplanation(group.Name, Points.FromThousandths(sum), Points.FromThousandths(ScoreModel.Limited(group.Limit, sum)));
        }
    }

    private static FitOutlook Outlook(CompiledProfile profile, in FitScore score, Frame frame)
    {
        var tiers = profile.Profile.Tiers;
        var best = profile.TierRankOf(score.Highest);
        var worst = profile.TierRankOf(score.Lowest);
        string[] possible = [.. tiers.Skip(best).Take(Math.Min(worst, tiers.Count - 1) - best + 1).Select(t => t.Name)];
        return new FitOutlook(
            Points.FromThousandths(score.Lowest),
            Points.FromThousandths(score.Highest),
            score.IsBound,
            possible,
            worst == tiers.Count && tiers.Count > 0,
            [.. profile.Checks.Where(c => c.CouldFail(frame)).Select(c => c.Code)]);
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
