namespace RevOps.Rules;

/// <summary>Every breach of the standards. Immutable.</summary>
public sealed class StandardsExplanation : DecisionExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="decision">The decision that it explains.</param>
    /// <param name="reasons">Every breach, then what could not be checked; where there is none, that the standards are met.</param>
    /// <param name="considered">The suppressions and the rules, in the order of the policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> or <paramref name="considered"/> is null.</exception>
    public StandardsExplanation(StandardsDecision decision, IReadOnlyList<Reason> reasons, IReadOnlyList<RuleExplanation> considered)
        : base(reasons, considered) =>
        Decision = decision;

    /// <summary>The decision that it explains.</summary>
    public StandardsDecision Decision { get; }

    private protected override string DecisionText => Decision.ToString();
}
