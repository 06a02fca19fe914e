namespace RevOps.Rules;

/// <summary>Why a record that was disposed of may or may not come back. Immutable.</summary>
public sealed class ReturnExplanation : DecisionExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="decision">The decision that it explains.</param>
    /// <param name="reasons">The decision's reason with its arguments first, then every further one.</param>
    /// <param name="considered">What was considered, in the order in which the policy asks for it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> or <paramref name="considered"/> is null.</exception>
    public ReturnExplanation(ReturnDecision decision, IReadOnlyList<Reason> reasons, IReadOnlyList<RuleExplanation> considered)
        : base(reasons, considered) =>
        Decision = decision;

    /// <summary>The decision that it explains.</summary>
    public ReturnDecision Decision { get; }

    private protected override string DecisionText => Decision.ToString();
}
