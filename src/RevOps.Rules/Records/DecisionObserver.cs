namespace RevOps.Rules;

/// <summary>Told of a decision that a service took by itself, while its frame still holds what was read.</summary>
/// <param name="decision">The decision.</param>
/// <param name="context">What it was asked with.</param>
/// <param name="frame">What was read; null when the record could not be read at all.</param>
/// <param name="problem">Why it could not; null when it could.</param>
internal delegate void DecisionObserver<TDecision, TContext>(in TDecision decision, in TContext context, Frame? frame, string? problem)
    where TDecision : struct
    where TContext : struct;
