namespace RevOps.Rules;

/// <summary>All clocks of a record in one call, over the one method that the service has.</summary>
public static class SlaClockExtensions
{
    /// <summary>Reads every clock of a record. Made anew for each call: where that matters, collect into one of your own (<see cref="SlaContext.Collecting"/>).</summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="sla">The service.</param>
    /// <param name="record">The record.</param>
    /// <param name="context">As-of, facts and the timeline.</param>
    /// <returns>The clocks, in the order of their metrics, and the steps of their escalations.</returns>
    public static SlaClocks EvaluateAll<TRecord>(this ISlaEvaluator<TRecord> sla, TRecord record, in SlaContext context)
    {
        var clocks = new SlaClocks();
        (sla ?? throw new ArgumentNullException(nameof(sla))).Evaluate(record, context.Collecting(clocks));
        return clocks;
    }
}
