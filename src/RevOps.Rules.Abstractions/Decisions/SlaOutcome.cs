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

    /// <summary>The clock stands still for a reason that the policy allows; while it does there is no due instant.</summary>
    Paused,

    /// <summary>The target was met in time.</summary>
    Met,

    /// <summary>The target was met after it was due.</summary>
    MetLate,

    /// <summary>The target is overdue and still open.</summary>
    Breached,

    /// <summary>Nothing is owed any more: everything was called off, or the record was disposed of for a reason that the policy names.</summary>
    Cancelled,

    /// <summary>The touches that are left are not owed, since the buyer answered, booked or opted out, or the record was validly disposed of, in time.</summary>
    Excused,

    /// <summary>The calendar cannot satisfy the target within its horizon, so there is no due instant.</summary>
    Unsatisfiable,

    /// <summary>The record or its timeline could not be read at all.</summary>
    RecordError,
}
