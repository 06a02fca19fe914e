namespace RevOps.Rules;

/// <summary>Takes every decision of a policy engine, for audit, replay and scorecards.</summary>
/// <remarks>
/// An implementation is safe for any number of threads. What it throws reaches the caller: a decision that cannot be logged is not given, and what
/// a batch decided before it comes with the exception.
/// </remarks>
public interface IDecisionLog
{
    /// <summary>Appends an entry.</summary>
    /// <param name="entry">The entry.</param>
    void Append(DecisionEntry entry);
}
