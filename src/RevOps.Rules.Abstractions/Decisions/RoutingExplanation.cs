namespace RevOps.Rules;

/// <summary>Why a record went where it went: every suppression, territory and member considered, and why each was passed over. Immutable.</summary>
public sealed class RoutingExplanation : DecisionExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="decision">The decision that it explains.</param>
    /// <param name="reasons">The decision's reason with its arguments first, then every further one.</param>
    /// <param name="considered">What was considered, in the order in which the policy asks for it.</param>
    /// <param name="waiting">How long the queue has the record, and where it goes then; null when a person has it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> or <paramref name="considered"/> is null.</exception>
    public RoutingExplanation(RoutingDecision decision, IReadOnlyList<Reason> reasons, IReadOnlyList<RuleExplanation> considered, QueueStanding? waiting = null)
        : base(reasons, considered)
    {
        Decision = decision;
        Waiting = waiting;
    }

    /// <summary>The decision that it explains.</summary>
    public RoutingDecision Decision { get; }

    /// <summary>How long the queue has the record, counted from as-of, and where it goes then; null when a person has it.</summary>
    public QueueStanding? Waiting { get; }

    private protected override string DecisionText => Decision.ToString();
}
