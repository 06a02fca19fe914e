namespace RevOps.Rules;

/// <summary>How a stage gate decided.</summary>
public enum StageOutcome : byte
{
    /// <summary>The move may be made.</summary>
    Allowed,

    /// <summary>The move may not be made now; the reason and the explanation say what is unmet or missing.</summary>
    Blocked,

    /// <summary>The record was rejected, and the policy routes it again: it stays in its stage and gets another owner.</summary>
    Reroute,

    /// <summary>There is no move to decide: the policy does not know the stage or the move, the path ends here, or a disposition was resolved without a move.</summary>
    NotApplicable,

    /// <summary>The record could not be read at all.</summary>
    RecordError,
}
