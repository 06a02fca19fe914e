namespace RevOps.Rules;

/// <summary>How a fit decision came out.</summary>
public enum FitOutcome : byte
{
    /// <summary>The record was scored; the tier says how well it fits, and no tier that it fits badly.</summary>
    Scored,

    /// <summary>A disqualifier is met; the reason is its code.</summary>
    Disqualified,

    /// <summary>The policy holds the record, because a disqualifier or a must-have could not be checked or an attribute is in error.</summary>
    OnHold,

    /// <summary>No profile applies to the record.</summary>
    NotApplicable,

    /// <summary>The record could not be read at all.</summary>
    RecordError,

    /// <summary>A must-have of the profile is not met; the reason is its code.</summary>
    NotQualified,
}
