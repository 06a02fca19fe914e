namespace RevOps.Rules;

/// <summary>Whether a lead is up to the standards that marketing promised.</summary>
public enum StandardsOutcome : byte
{
    /// <summary>It is: everything required is known, every rule is met, and nothing suppresses it.</summary>
    Met,

    /// <summary>It is not; the explanation lists every breach.</summary>
    Breached,

    /// <summary>The record could not be read at all.</summary>
    RecordError,
}
