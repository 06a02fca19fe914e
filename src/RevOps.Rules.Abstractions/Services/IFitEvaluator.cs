namespace RevOps.Rules;

/// <summary>Is this who we sell to? Scores a record against the policy's profiles.</summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
/// <remarks>The library's implementation is safe for any number of threads, reads no clock and allocates nothing on a call without explanation over bound records.</remarks>
public interface IFitEvaluator<in TRecord>
{
    /// <summary>Decides how well a record fits.</summary>
    /// <param name="record">The record; one that cannot be read is decided with <see cref="Reasons.RecordError"/>.</param>
    /// <param name="context">As-of, facts, and what is asked beside the decision.</param>
    /// <returns>The decision.</returns>
    FitDecision Evaluate(TRecord record, in FitContext context);
}
