namespace RevOps.Rules;

/// <summary>Scores frames against compiled profiles.</summary>
internal sealed class FitEvaluator
{
    private readonly FitPolicy _policy;
    private readonly PolicyReference _reference;
    private readonly CriterionNode? _reviewWhen;
    private readonly int _reviewSince = -1;

    public FitEvaluator(FitPolicy policy, CriterionCompiler compiler, PolicyReference reference)
    {
        _policy = policy;
        _reference = reference;
        Layout = compiler.Layout;
        Profiles = [.. policy.Profiles.Select(p => new CompiledProfile(p, compiler))];
        if (policy.Review is { } review)
        {
            _reviewWhen = compiler.Compile(review.When);
            _reviewSince = review.Since is null ? -1 : compiler.Ordinal(review.Since);
        }
    }

    public CompiledProfile[] Profiles { get; }

    /// <summary>The slots that the profiles read.</summary>
    public FrameLayout Layout { get; }

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
                asOf: asOf,
                isInReview: IsReviewed(frame));
        }

        if (chosen is null)
        {
            return new(FitOutcome.NotApplicable, Reasons.NoProfile, hasErrors: frame.MetError, key: key, policy: _reference, asOf: asOf);
        }

        var outcome = OutcomeOf(in best, out var reason);
        var isInReview = outcome == FitOutcome.OnHold && IsReviewed(frame);
        return new(
            outcome,
            reason,
            outcome == FitOutcome.Scored ? best.Tier?.Name : null,
            Points.FromThousandths(best.Score),
            Points.FromThousandths(best.Lowest),
            Points.FromThousandths(best.Highest),
            best.Completeness,
            chosen.Profile.Name,
            best.UncheckedDisqualifiers,
            frame.MetError,
            key,
            _reference,
            asOf,
            best.UncheckedMustHaves,
            best.IsBound,
            isInReview);
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

    /// <summary>Where a record that is in review waits, and until when.</summary>
    public FitReview ReviewOf(Frame frame)
    {
        var review = _policy.Review!;
        var from = frame.AsOfTicks;
        if (_reviewSince >= 0)
        {
            ref var since = ref frame.Read(_reviewSince);
            from = since.State == SlotState.Known ? since.Bits : from;
        }

        var due = Math.Min(from, DateTimeOffset.MaxValue.UtcTicks - review.Within.Ticks) + review.Within.Ticks;
        return new FitReview(review.Queue, new DateTimeOffset(due, TimeSpan.Zero));
    }

    // What is known to rule a record out needs no waiting.
    private static FitOutcome OutcomeOf(in FitScore score, out ReasonCode reason)
    {
        if ((score.Disqualifier ?? score.Unmet) is { } failed)
        {
            reason = failed.Code;
            return failed.IsMustHave ? FitOutcome.NotQualified : FitOutcome.Disqualified;
        }

        if (score.Blocking is { } blocking)
        {
            reason = blocking.IsMustHave ? Reasons.MustHaveUnchecked : Reasons.DisqualifierUnchecked;
            return FitOutcome.OnHold;
        }

        reason = score.Tier is null ? Reasons.NoTier : Reasons.TierReached;
        return FitOutcome.Scored;
    }

    private bool IsReviewed(Frame frame) => _reviewWhen is not null && _reviewWhen.Evaluate(frame) == Verdict.Met;
}
