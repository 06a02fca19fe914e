namespace RevOps.Rules;

/// <summary>The state of an SLA clock.</summary>
public enum SlaOutcome : byte
{
    /// <summary>No target applies to the record.</summary>
    NotApplicable,

    /// <summary>Nothing has started the clock.</summary>
    Waiting,

    /// <summary>The clock runs and is not due.</summary>
    Running,

    /// <summary>The target was met in time.</summary>
    Met,

    /// <summary>The target was met after it was due.</summary>
    MetLate,

    /// <summary>The target is overdue and still open.</summary>
    Breached,

    /// <summary>The calendar cannot satisfy the target within its horizon, so there is no due instant.</summary>
    Unsatisfiable,

    /// <summary>The record could not be read at all.</summary>
    RecordError,
}
