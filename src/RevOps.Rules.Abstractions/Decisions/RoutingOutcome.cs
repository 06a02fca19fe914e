namespace RevOps.Rules;

/// <summary>How a routing decision came out.</summary>
public enum RoutingOutcome : byte
{
    /// <summary>A person owns the record.</summary>
    Assigned,

    /// <summary>A queue has the record.</summary>
    Queued,

    /// <summary>A suppression rule keeps the record from people; the queue that the policy names has it.</summary>
    Suppressed,

    /// <summary>The record could not be read at all; the catch-all queue has it.</summary>
    RecordError,
}
