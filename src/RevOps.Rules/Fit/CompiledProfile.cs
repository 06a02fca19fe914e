namespace RevOps.Rules;

/// <summary>A fit profile with its criteria compiled. Immutable.</summary>
internal sealed class CompiledProfile
{
    private readonly (FitDisqualifier Disqualifier, CriterionNode When)[] _disqualifiers;
    private readonly (FitGroup Group, FitCriterion Criterion, CriterionNode When)[] _criteria;
    private readonly long _weight;
    private readonly long _attainable;

    public CompiledProfile(FitProfile profile, CriterionCompiler compiler)
    {
        Profile = profile;
        AppliesWhen = profile.AppliesWhen is null ? null : compiler.Compile(profile.AppliesWhen);
        _disqualifiers = [.. profile.Disqualifiers.Select(d => (d, compiler.Compile(d.When)))];
        _criteria = [.. profile.Groups.SelectMany(g => g.Criteria.Select(c => (g, c, compiler.Compile(c.When))))];
        foreach (var (_, criterion, _) in _criteria)
        {
            _weight += Math.Abs(criterion.Points.Thousandths);
            _attainable += Math.Max(0, criterion.Points.Thousandths);
        }
    }

    public FitProfile Profile { get; }

    public CriterionNode? AppliesWhen { get; }

    public IReadOnlyList<(FitDisqualifier Disqualifier, CriterionNode When)> Disqualifiers => _disqualifiers;

    public IReadOnlyList<(FitGroup Group, FitCriterion Criterion, CriterionNode When)> Criteria => _criteria;

    public FitScore Score(Frame frame)
    {
        var score = new FitScore { Weight = _weight, Attainable = _attainable };
        foreach (var (disqualifier, when) in _disqualifiers)
        {
            switch (when.Evaluate(frame))
            {
                case Verdict.Met:
                    score.Disqualifier ??= disqualifier;
                    break;
                case Verdict.Unknown or Verdict.Error:
                    score.Unchecked++;
                    score.Blocking ??= disqualifier.BlocksWhenUnknown ? disqualifier : null;
                    break;
            }
        }

        foreach (var (_, criterion, when) in _criteria)
        {
            var points = criterion.Points.Thousandths;
            var verdict = when.Evaluate(frame);
            if (verdict is Verdict.Unknown or Verdict.Error)
            {
                score.Lowest += Math.Min(0, points);
                score.Highest += Math.Max(0, points);
                continue;
            }

            score.KnownWeight += Math.Abs(points);
            score.Score += verdict == Verdict.Met ? points : 0;
        }

        score.Lowest += score.Score;
        score.Highest += score.Score;
        score.TierRank = TierRankOf(score.Score);
        score.Tier = score.TierRank < Profile.Tiers.Count ? Profile.Tiers[score.TierRank] : null;
        return score;
    }

    // The tiers stand from the best to the worst; past the last one there is none.
    private int TierRankOf(long score)
    {
        var tiers = Profile.Tiers;
        for (var rank = 0; rank < tiers.Count; rank++)
        {
            if (score >= tiers[rank].From.Thousandths)
            {
                return rank;
            }
        }

        return tiers.Count;
    }
}
