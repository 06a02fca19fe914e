namespace RevOps.Rules;

/// <summary>Tries the values of one attribute on a frame, and keeps the best and the worst that came of them. For one use.</summary>
internal sealed class GapTrial(EnrichmentQuestion question, CompiledProfile? chosen, EnrichmentQuestion[] questions, Frame frame)
{
    private readonly HashSet<FitCheck> _failing = [];
    private readonly HashSet<CompiledProfile> _opening = [];
    private readonly HashSet<string> _with = new(StringComparer.Ordinal);
    private long _least = long.MaxValue;
    private long _most = long.MinValue;
    private bool _isBound;

    public EnrichmentGap? Find()
    {
        var now = chosen?.Score(frame) ?? default;
        var isInError = frame.Read(question.Ordinal).State == SlotState.Error;
        FitCheck[] harmless = [.. question.Checks.Where(c => c.When.Evaluate(frame) != c.Failing)];
        CompiledProfile[] open = [.. question.Profiles.Where(p => p.AppliesWhen!.Evaluate(frame) is Verdict.Unknown or Verdict.Error)];
        var isHolding = harmless.Any(c => c.BlocksWhenUnknown && c.When.Evaluate(frame) is Verdict.Unknown or Verdict.Error);
        if (question.IsListed)
        {
            foreach (var value in question.Values(new DateTimeOffset(frame.AsOfTicks, TimeSpan.Zero)))
            {
                var before = frame.Assume(question.Ordinal, value);
                Try(in now, harmless, open);
                frame.Restore(question.Ordinal, in before);
            }
        }
        else
        {
            Guess(harmless, open);
        }

        if (_least > _most || (_least == 0 && _most == 0 && _failing.Count == 0 && _opening.Count == 0 && !isHolding))
        {
            return null;
        }

        return Gap(in now, isInError, isHolding);
    }

    private void Try(in FitScore now, FitCheck[] harmless, CompiledProfile[] open)
    {
        var after = chosen?.Score(frame) ?? default;
        var change = after.Score - now.Score;
        var (down, up) = (change, change);
        string[] with = [];
        foreach (var (when, points) in question.Criteria)
        {
            if (when.Evaluate(frame) is Verdict.Unknown or Verdict.Error)
            {
                up += Math.Max(0, points);
                down += Math.Min(0, points);
                with = [.. with, .. StillOpen(when)];
            }
        }

        if (with.Length > 0)
        {
            // Limits may leave less than what the open criteria give by themselves.
            up = Math.Max(change, Math.Min(up, after.Highest - now.Score));
            down = Math.Min(change, Math.Max(down, after.Lowest - now.Score));
            _isBound |= !question.IsExactTogether || IsLimited;
        }

        if (up > _most || down < _least)
        {
            _with.UnionWith(up > _most && up > change || down < _least && down < change ? with : []);
        }

        _most = Math.Max(_most, up);
        _least = Math.Min(_least, down);
        _failing.UnionWith(harmless.Where(c => c.When.Evaluate(frame) == c.Failing));
        _opening.UnionWith(open.Where(p => p.AppliesWhen!.Evaluate(frame) != Verdict.NotMet));
    }

    // Rows and facts are not tried: their criteria may come out either way.
    private void Guess(FitCheck[] harmless, CompiledProfile[] open)
    {
        var points = question.Criteria.Where(c => c.When.Evaluate(frame) is Verdict.Unknown or Verdict.Error).Select(c => c.Points).ToArray();
        _most = points.Sum(p => Math.Max(0, p));
        _least = points.Sum(p => Math.Min(0, p));
        _isBound = true;
        _failing.UnionWith(harmless.Where(c => c.CouldFail(frame)));
        _opening.UnionWith(open);
    }

    private bool IsLimited => chosen is not null && (chosen.Model.Total is not null || Array.Exists(chosen.Model.Units, u => u is not null));

    private IEnumerable<string> StillOpen(CriterionNode when) => EnrichmentFinder.LeavesOf(when)
        .Where(leaf => leaf.Ordinal != question.Ordinal && frame.Read(leaf.Ordinal).State != SlotState.Known).Select(leaf => leaf.Attribute.Name);

    private EnrichmentGap Gap(in FitScore now, bool isInError, bool isHolding)
    {
        var tiers = chosen?.Profile.Tiers ?? [];
        var rank = chosen?.TierRankOf(now.Score) ?? 0;
        var best = chosen?.TierRankOf(now.Score + _most) ?? 0;
        var worst = chosen?.TierRankOf(now.Score + _least) ?? 0;
        return new EnrichmentGap(
            question.Attribute.Name,
            isInError,
            Points.FromThousandths(_least),
            Points.FromThousandths(_most),
            rank < tiers.Count ? tiers[rank].Name : null,
            best < rank ? tiers[best].Name : null,
            worst > rank && worst < tiers.Count ? tiers[worst].Name : null,
            worst > rank && worst == tiers.Count,
            [.. questions.Select(q => q.Attribute.Name).Where(_with.Contains)],
            [.. question.Checks.Where(_failing.Contains).Select(c => c.Code)],
            [.. question.Profiles.Where(_opening.Contains).Select(p => p.Profile.Name)],
            isHolding,
            _isBound);
    }
}
