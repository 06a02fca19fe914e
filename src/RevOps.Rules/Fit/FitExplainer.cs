namespace RevOps.Rules;

/// <summary>Says why a record fits as it does.</summary>
internal sealed class FitExplainer(FitEvaluator evaluator)
{
    private readonly EnrichmentFinder _gaps = new(evaluator.Profiles, evaluator.Layout);

    public static FitExplanation Unreadable(in FitDecision decision, string problem) => new(decision, new Reason(decision.Reason, problem), [], []);

    public FitExplanation Explain(Frame frame, in FitDecision decision)
    {
        var missing = new List<string>();
        var open = new List<string>();
        var profiles = new List<FitProfileExplanation>();
        FitProfileExplanation? decided = null;
        var chosen = evaluator.Choose(frame, out var best);
        foreach (var profile in evaluator.Profiles)
        {
            var explained = FitProfileExplainer.Explain(profile, frame, ReferenceEquals(profile, chosen), missing);
            profiles.Add(explained);
            decided = ReferenceEquals(profile, chosen) ? explained : decided;
            if (explained.Profile.Criterion is { Verdict: Verdict.Unknown or Verdict.Error })
            {
                open.Add(profile.Profile.Name);
            }
        }

        var metError = frame.MetError;
        var gaps = _gaps.Find(frame, chosen);
        var review = decision.IsInReview ? evaluator.ReviewOf(frame) : null;
        frame.MetError = metError;
        return new FitExplanation(decision, ReasonOf(in decision, in best, decided, profiles), profiles, missing, gaps, open, review);
    }

    /// <summary>The decision's reason with its arguments, without the rest of an explanation.</summary>
    public Reason ReasonOf(Frame frame, in FitDecision decision)
    {
        if (decision.Outcome != FitOutcome.OnHold)
        {
            return ReasonOf(in decision, default, decided: null, []);
        }

        var profiles = new List<FitProfileExplanation>();
        FitProfileExplanation? decided = null;
        var chosen = evaluator.Choose(frame, out var best);
        foreach (var profile in evaluator.Profiles)
        {
            var explained = FitProfileExplainer.Explain(profile, frame, ReferenceEquals(profile, chosen), []);
            profiles.Add(explained);
            decided = ReferenceEquals(profile, chosen) ? explained : decided;
        }

        return ReasonOf(in decision, in best, decided, profiles);
    }

    // The outcome tells first: a policy may give a disqualifier the code of a reason that the library has itself.
    private static Reason ReasonOf(in FitDecision decision, in FitScore best, FitProfileExplanation? decided, List<FitProfileExplanation> profiles) => decision.Outcome switch
    {
        FitOutcome.Scored when decision.Tier is { } tier => new Reason(decision.Reason, tier, decision.Score.ToString()),
        FitOutcome.Scored => new Reason(decision.Reason, decision.Score.ToString()),
        FitOutcome.OnHold when decision.Reason == Reasons.HeldOnError => new Reason(decision.Reason, ErrorsOf(profiles)),
        FitOutcome.OnHold => ReasonOf(decided!, best.Blocking!),
        _ => new Reason(decision.Reason),
    };

    private static Reason ReasonOf(FitProfileExplanation decided, FitCheck blocking) =>
        (blocking.IsMustHave ? decided.MustHaves : decided.Disqualifiers).First(c => string.Equals(c.Name, blocking.Code, StringComparison.Ordinal)).Reason;

    // A record is held for an error that any profile met, also one that does not apply because of it.
    private static string ErrorsOf(List<FitProfileExplanation> profiles)
    {
        var names = profiles
            .SelectMany(p => Given(p.Profile.Criterion).Concat(p.MustHaves.Concat(p.Disqualifiers).Select(d => d.Criterion!)).Concat(p.Criteria.Select(c => c.Criterion)))
            .SelectMany(InError).Distinct(StringComparer.Ordinal).Select(name => "`" + name + "`");
        return string.Join(", ", names) is { Length: > 0 } listed ? listed : "an attribute";
    }

    // An error that was met and outranked holds the record as well.
    private static IEnumerable<string> InError(CriterionExplanation node) =>
        (node.Verdict == Verdict.Error && node.Attribute is { } attribute ? [attribute] : Enumerable.Empty<string>()).Concat(node.Children.SelectMany(InError));

    private static IEnumerable<CriterionExplanation> Given(CriterionExplanation? criterion) => criterion is null ? [] : [criterion];
}
