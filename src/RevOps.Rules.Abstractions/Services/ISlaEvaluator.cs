namespace RevOps.Rules;

/// <summary>By when must it be worked? Reads a clock off a timeline of events.</summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
/// <remarks>The library's implementation is safe for any number of threads, reads no clock and, once a calendar's index is warm, allocates nothing on a call without explanation over bound records.</remarks>
public interface ISlaEvaluator<in TRecord>
{
    /// <summary>Decides the state of the record's clock at as-of.</summary>
    /// <param name="record">The record; one that cannot be read is decided with <see cref="Reasons.RecordError"/>.</param>
    /// <param name="context">As-of, facts, the timeline, and what is asked beside the decision.</param>
    /// <returns>The decision.</returns>
    SlaDecision Evaluate(TRecord record, in SlaContext context);
}
