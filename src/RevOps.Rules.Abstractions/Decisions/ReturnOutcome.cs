namespace RevOps.Rules;

/// <summary>Whether a record that was disposed of may come back.</summary>
public enum ReturnOutcome : byte
{
    /// <summary>It may come back now; the reason says what brings it.</summary>
    Returns,

    /// <summary>Not yet.</summary>
    Waits,

    /// <summary>Nothing brings it back: it was merged, suppressed or disqualified for ever, or came back too often.</summary>
    Never,

    /// <summary>It was not disposed of, or not so that it left: there is nothing to come back from.</summary>
    NotApplicable,

    /// <summary>The record could not be read at all.</summary>
    RecordError,
}
