namespace RevOps.Rules;

/// <summary>How a disposition was resolved.</summary>
public enum DispositionOutcome : byte
{
    /// <summary>The disposition is valid; the action says what happens to the record.</summary>
    Resolved,

    /// <summary>The disposition is not valid here; the reason says why, and the record stays where it is.</summary>
    Refused,

    /// <summary>No disposition was given.</summary>
    NotApplicable,

    /// <summary>The record could not be read at all.</summary>
    RecordError,
}
