namespace RevOps.Rules;

/// <summary>It was rejected, what now? Maps the given reason to the policy's action.</summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
/// <remarks>The library's implementation is safe for any number of threads, reads no clock and allocates nothing on a call without explanation over bound records.</remarks>
public interface IDispositionEvaluator<in TRecord>
{
    /// <summary>Resolves a disposition.</summary>
    /// <param name="record">The record; one that cannot be read is decided with <see cref="Reasons.RecordError"/>.</param>
    /// <param name="context">As-of, facts, the disposition given, and what is asked beside the decision.</param>
    /// <returns>The decision.</returns>
    DispositionDecision Evaluate(TRecord record, in DispositionContext context);
}
