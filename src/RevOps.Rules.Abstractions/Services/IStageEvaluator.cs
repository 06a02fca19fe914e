namespace RevOps.Rules;

/// <summary>May it move to the next stage? Guards the stages of the policy's path and its detours.</summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
/// <remarks>The library's implementation is safe for any number of threads, reads no clock and allocates nothing on a call without explanation over bound records.</remarks>
public interface IStageEvaluator<in TRecord>
{
    /// <summary>Decides whether a record may move.</summary>
    /// <param name="record">The record; one that cannot be read is decided with <see cref="Reasons.RecordError"/>.</param>
    /// <param name="context">As-of, facts, the present stage, and what is asked beside the decision.</param>
    /// <returns>The decision.</returns>
    StageDecision Evaluate(TRecord record, in StageContext context);
}
