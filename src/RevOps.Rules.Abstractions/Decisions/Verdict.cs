namespace RevOps.Rules;

/// <summary>
/// What a criterion says of a record: three-valued (Kleene) logic, and an error that never passes silently for "no match".
/// </summary>
public enum Verdict : byte
{
    /// <summary>The record does not meet the criterion.</summary>
    NotMet,

    /// <summary>The record meets the criterion.</summary>
    Met,

    /// <summary>It cannot be said: an attribute that would decide is missing.</summary>
    Unknown,

    /// <summary>It cannot be said: an attribute that would decide could not be read, or holds what its declaration forbids.</summary>
    Error,
}
