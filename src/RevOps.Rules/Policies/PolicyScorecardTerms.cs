namespace RevOps.Rules;

/// <summary>Takes from a policy what scorecards count by.</summary>
public static class PolicyScorecardTerms
{
    /// <summary>What a scorecard counts by under a policy: its scorecard section, and the stages and reasons that its other sections know.</summary>
    /// <param name="policy">The policy; it has a scorecard section.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="ArgumentException">The policy has no scorecard section.</exception>
    public static ScorecardTerms ScorecardTerms(this Policy policy) => new(
        (policy ?? throw new ArgumentNullException(nameof(policy))).Scorecard
            ?? throw new ArgumentException($"`{policy.Name}` does not say what to count. Give it a `scorecard` section.", nameof(policy)),
        policy.Dispositions?.Dispositions.Select(d => d.Code),
        policy.Stages is not { } stages ? null : stages.Path.Select(s => s.Name).Concat(stages.Detours.Select(d => d.Name)));
}
