namespace RevOps.Rules;

/// <summary>Scores frames against compiled profiles.</summary>
internal sealed class FitEvaluator
{
    private readonly FitPolicy _policy;
    private readonly PolicyReference _reference;

    public FitEvaluator(FitPolicy policy, CriterionCompiler compiler, PolicyReference reference)
    {
        _policy = policy;
        _reference = reference;
        Profiles = [.. policy.Profiles.Select(p => new CompiledProfile(p, compiler))];
    }

    public CompiledProfile[] Profiles { get; }

    public FitDecision Unreadable(RecordKey key, DateTimeOffset asOf) =>
        new(FitOutcome.RecordError, Reasons.RecordError, completeness: 0, hasErrors: true, key: key, policy: _reference, asOf: asOf);

    public FitDecision Evaluate(Frame frame, RecordKey key, DateTimeOffset asOf)
    {
        frame.MetError = false;
        var chosen = Choose(frame, out var best);
        if (_policy.HoldsOnError && frame.MetError)
        {
            return new(
                FitOutcome.OnHold,
                Reasons.HeldOnError,
                completeness: chosen is null ? 0 : best.Completeness,
                profile: chosen?.Profile.Name,
                hasErrors: true,
                key: key,
                policy: _reference,
                asOf: asOf);
        }

        if (chosen is null)
        {
            return new(FitOutcome.NotApplicable, Reasons.NoProfile, hasErrors: frame.MetError, key: key, policy: _reference, asOf: asOf);
        }

        var outcome = best.Disqualifier is not null ? FitOutcome.Disqualified : best.Blocking is not null ? FitOutcome.OnHold : FitOutcome.Scored;
        ReasonCode reason = outcome switch
        {
            FitOutcome.Disqualified => best.Disqualifier!.Code,
            FitOutcome.OnHold => Reasons.DisqualifierUnchecked,
            _ => best.Tier is null ? Reasons.NoTier : Reasons.TierReached,
        };
        return new(
            outcome,
            reason,
            outcome == FitOutcome.Scored ? best.Tier?.Name : null,
            Points.FromThousandths(best.Score),
            Points.FromThousandths(best.Lowest),
            Points.FromThousandths(best.Highest),
            best.Completeness,
            chosen.Profile.Name,
            best.Unchecked,
            frame.MetError,
            key,
            _reference,
            asOf);
    }

    /// <summary>The profile that decides, and its score; null when none applies.</summary>
    public CompiledProfile? Choose(Frame frame, out FitScore best)
    {
        CompiledProfile? chosen = null;
        best = default;
        foreach (var profile in Profiles)
        {
            if (profile.AppliesWhen is not null && profile.AppliesWhen.Evaluate(frame) != Verdict.Met)
            {
                continue;
            }

            var score = profile.Score(frame);
            if (chosen is null || score.IsBetterThan(in best))
            {
                chosen = profile;
                best = score;
            }
        }

        return chosen;
    }
}
