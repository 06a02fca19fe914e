namespace RevOps.Rules;

/// <summary>Tries the values of one attribute on a frame, and keeps the best and the worst that came of them. For one use.</summary>
internal sealed class GapTrial(EnrichmentQuestion question, CompiledProfile? chosen, EnrichmentQuestion[] questions, Frame frame)
{
    private readonly HashSet<FitCheck> _failing = [];
    private readonly HashSet<CompiledProfile> _opening = [];
    private Extreme? _least;
    private Extreme? _most;

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
                var before = frame.Try(question.Ordinal, value);
                Try(in now, harmless, open);
                frame.Put(question.Ordinal, in before);
            }
        }
        else
        {
            Guess(harmless, open);
        }

        return _least is null || _most is null || (_least.Change == 0 && _most.Change == 0 && _failing.Count == 0 && _opening.Count == 0 && !isHolding)
            ? null
            : Gap(in now, isInError, isHolding, _least, _most);
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

        // Limits may leave less than what the open criteria give by themselves.
        up = Math.Max(change, Math.Min(up, after.Highest - now.Score));
        down = Math.Min(change, Math.Max(down, after.Lowest - now.Score));
        var most = new Extreme(up, up > change ? with : [], up > change && IsGuessedTogether);
        var least = new Extreme(down, down < change ? with : [], down < change && IsGuessedTogether);
        _most = _most is null || up > _most.Change || (up == _most.Change && most.With.Length < _most.With.Length) ? most : _most;
        _least = _least is null || down < _least.Change || (down == _least.Change && least.With.Length < _least.With.Length) ? least : _least;
        _failing.UnionWith(harmless.Where(c => c.When.Evaluate(frame) == c.Failing));
        _opening.UnionWith(open.Where(p => p.AppliesWhen!.Evaluate(frame) != Verdict.NotMet));
    }

    // Rows and facts are not tried: their criteria may come out either way.
    private void Guess(FitCheck[] harmless, CompiledProfile[] open)
    {
        var points = question.Criteria.Where(c => c.When.Evaluate(frame) is Verdict.Unknown or Verdict.Error).Select(c => c.Points).ToArray();
        _most = new Extreme(points.Sum(p => Math.Max(0, p)), [], IsBound: true);
        _least = new Extreme(points.Sum(p => Math.Min(0, p)), [], IsBound: true);
        _failing.UnionWith(harmless.Where(c => c.CouldFail(frame)));
        _opening.UnionWith(open);
    }

    private bool IsGuessedTogether => !question.IsExactTogether || (chosen is not null && (chosen.Model.Total is not null || Array.Exists(chosen.Model.Units, u => u is not null)));

    private IEnumerable<string> StillOpen(CriterionNode when) => EnrichmentFinder.LeavesOf(when)
        .Where(leaf => leaf.Ordinal != question.Ordinal && leaf.Source is not PresenceCriterion && frame.Read(leaf.Ordinal).State != SlotState.Known).Select(leaf => leaf.Attribute.Name);

    private EnrichmentGap Gap(in FitScore now, bool isInError, bool isHolding, Extreme least, Extreme most)
    {
        var tiers = chosen?.Profile.Tiers ?? [];
        var rank = chosen?.TierRankOf(now.Score) ?? 0;
        var best = chosen?.TierRankOf(now.Score + most.Change) ?? 0;
        var worst = chosen?.TierRankOf(now.Score + least.Change) ?? 0;
        return new EnrichmentGap(
            question.Attribute.Name,
            isInError,
            Points.FromThousandths(least.Change),
            Points.FromThousandths(most.Change),
            rank < tiers.Count ? tiers[rank].Name : null,
            best < rank ? tiers[best].Name : null,
            worst > rank && worst < tiers.Count ? tiers[worst].Name : null,
            worst > rank && worst == tiers.Count,
            [.. questions.Select(q => q.Attribute.Name).Where(name => most.With.Concat(least.With).Contains(name, StringComparer.Ordinal))],
            [.. question.Checks.Where(_failing.Contains).Select(c => c.Code)],
            [.. question.Profiles.Where(_opening.Contains).Select(p => p.Profile.Name)],
            isHolding,
            least.IsBound || most.IsBound);
    }

    /// <summary>The least or the most that the score changed by, and what has to be known with the attribute for it.</summary>
    private sealed record Extreme(long Change, string[] With, bool IsBound);
}
