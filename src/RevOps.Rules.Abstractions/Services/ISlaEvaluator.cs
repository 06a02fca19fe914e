namespace RevOps.Rules;

/// <summary>By when must it be worked? Reads clocks off a timeline of events.</summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
/// <remarks>The library's implementation is safe for any number of threads, reads no clock and, once a calendar's index is warm, allocates nothing on a call without explanation over bound records.</remarks>
public interface ISlaEvaluator<in TRecord>
{
    /// <summary>Decides how the record's clocks stand at as-of: the one that is asked for, or the most pressing one (breached and open, running, unsatisfiable, paused, waiting, met late, met, excused, cancelled; of equals the one that is due first).</summary>
    /// <param name="record">The record; one that cannot be read is decided with <see cref="Reasons.RecordError"/>.</param>
    /// <param name="context">As-of, facts, the timeline, and what is asked beside the decision; the context collects every clock where it has a collector.</param>
    /// <returns>The decision.</returns>
    SlaDecision Evaluate(TRecord record, in SlaContext context);
}
