namespace RevOps.Rules;

/// <summary>How hours tell which calendar counts for a record.</summary>
public enum SlaHoursKind : byte
{
    /// <summary>By a text of the record or a fact, such as its country or the territory that routing found.</summary>
    Attribute,

    /// <summary>By who owns the record.</summary>
    Owner,

    /// <summary>One calendar's hours on the clocks of the record's own zone.</summary>
    RecordZone,
}
