namespace RevOps.Rules;

/// <summary>A fit profile with its criteria compiled. Immutable; scoring allocates nothing.</summary>
internal sealed class CompiledProfile
{
    private readonly FitCheck[] _checks;
    private readonly (FitGroup Group, FitCriterion Criterion, CriterionNode When)[] _criteria;
    private readonly EntangledAxes? _entangled;
    private readonly ProfileUnit[] _units;
    private readonly long _weight;
    private readonly long _attainable;

    public CompiledProfile(FitProfile profile, CriterionCompiler compiler)
    {
        Profile = profile;
        AppliesWhen = profile.AppliesWhen is null ? null : compiler.Compile(profile.AppliesWhen);
        _checks = [.. profile.MustHaves.Select(m => new FitCheck(m, compiler)), .. profile.Disqualifiers.Select(d => new FitCheck(d, compiler))];
        _criteria = [.. profile.Groups.SelectMany(g => g.Criteria.Select(c => (g, c, compiler.Compile(c.When))))];
        Model = new ScoreModel(profile, attribute => compiler.Layout.Attributes[compiler.Ordinal(attribute)]);
        var entangled = new EntangledAxes(Model);
        _units = ProfileUnits.Of(Model, entangled, _criteria.ToDictionary(c => c.Criterion, c => c.When), compiler);
        _entangled = entangled.Tried.Length > 0 ? entangled : null;
        foreach (var unit in _units)
        {
            _weight += unit.Axes.Sum(a => a.Weight) + unit.Loose.Sum(c => c.Weight);
        }

        _attainable = HighestWhenAllIsOpen(entangled);
    }

    public FitProfile Profile { get; }

    public ScoreModel Model { get; }

    public CriterionNode? AppliesWhen { get; }

    /// <summary>Must-haves, then disqualifiers.</summary>
    public IReadOnlyList<FitCheck> Checks => _checks;

    public IReadOnlyList<(FitGroup Group, FitCriterion Criterion, CriterionNode When)> Criteria => _criteria;

    public FitScore Score(Frame frame)
    {
        var score = new FitScore { Weight = _weight, Attainable = _attainable };
        foreach (var check in _checks)
        {
            Ask(check, frame, ref score);
        }

        Sum(frame, ref score);
        score.TierRank = TierRankOf(score.Score);
        score.Tier = score.TierRank < Profile.Tiers.Count ? Profile.Tiers[score.TierRank] : null;
        return score;
    }

    /// <summary>The tiers stand from the best to the worst; past the last one there is none.</summary>
    public int TierRankOf(long score)
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

    private static void Ask(FitCheck check, Frame frame, ref FitScore score)
    {
        var verdict = check.When.Evaluate(frame);
        if (verdict is Verdict.Unknown or Verdict.Error)
        {
            score.UncheckedMustHaves += check.IsMustHave ? 1 : 0;
            score.UncheckedDisqualifiers += check.IsMustHave ? 0 : 1;
            score.Blocking ??= check.BlocksWhenUnknown ? check : null;
        }
        else if (verdict == check.Failing)
        {
            _ = check.IsMustHave ? score.Unmet ??= check : score.Disqualifier ??= check;
        }
    }

    private void Sum(Frame frame, ref FitScore score)
    {
        // The lower ends of the units, then the upper ones.
        Span<long> ends = _entangled is null ? default : stackalloc long[_units.Length * 2];
        var openBits = 0;
        for (var u = 0; u < _units.Length; u++)
        {
            var unit = _units[u];
            var sums = default(UnitSums);
            foreach (var axis in unit.Axes)
            {
                openBits |= sums.Add(axis, frame);
            }

            foreach (var loose in unit.Loose)
            {
                sums.Add(loose, frame);
            }

            if (_entangled is not null)
            {
                ends[u] = sums.Lowest;
                ends[_units.Length + u] = sums.Highest;
            }

            score.Score += ScoreModel.Limited(unit.Limit, sums.Score);
            score.Lowest += ScoreModel.Limited(unit.Limit, sums.Lowest);
            score.Highest += ScoreModel.Limited(unit.Limit, sums.Highest);
            score.OpenWeight += sums.OpenWeight;
            score.IsBound |= sums.IsBound;
        }

        score.Score = ScoreModel.Limited(Profile.Limit, score.Score);
        if (openBits != 0)
        {
            score.Lowest = _entangled!.Lowest(ends.Slice(0, _units.Length), openBits);
            score.Highest = _entangled.Highest(ends.Slice(_units.Length), openBits);
            return;
        }

        score.Lowest = ScoreModel.Limited(Profile.Limit, score.Lowest);
        score.Highest = ScoreModel.Limited(Profile.Limit, score.Highest);
    }

    private long HighestWhenAllIsOpen(EntangledAxes entangled)
    {
        var sums = _units.Select((unit, u) => unit.Axes.Sum(a => a.Highest) + Model.Loose.Where(c => c.Scored.Unit == u).Sum(UpperEnd)).ToArray();
        return entangled.Highest(sums, open: -1);
    }

    private static long UpperEnd(LooseCriterion loose) => SettledCriterion.Of(loose.Scored.When) is { Rest: null, IsMet: var isMet } ? isMet ? loose.Points : 0 : Math.Max(0, loose.Points);
}
