namespace RevOps.Rules;

/// <summary>One SLA clock, as it stood, as a log keeps it. Immutable.</summary>
public sealed class SlaEntry : DecisionEntry
{
    /// <summary>Makes an entry.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="context">What it was asked with; explanations that it asks for and the facts that it supplies are dropped, since <paramref name="facts"/> holds what was read.</param>
    /// <param name="facts">The attributes and facts that were read.</param>
    /// <param name="arguments">What the reason speaks of; null for nothing.</param>
    /// <param name="correlationId">What names the request that asked; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public SlaEntry(SlaDecision decision, in SlaContext context, IReadOnlyList<FactRead> facts, IReadOnlyList<string>? arguments = null, string? correlationId = null)
        : base(DecisionKind.Sla, decision.Key, decision.Outcome.ToString(), decision.Reason, decision.Policy, decision.AsOf, facts, arguments, correlationId, decision.Metric.ToString())
    {
        Decision = decision;
        Context = RecordedContexts.Of(in context, isReadable: decision.Reason != Reasons.TimelineUnreadable);
    }

    /// <summary>The decision.</summary>
    public SlaDecision Decision { get; }

    /// <summary>What it was asked with, without facts and without requests for explanations.</summary>
    public SlaContext Context { get; }

    private protected override string DecisionText => Decision.ToString();
}
