namespace RevOps.Rules;

/// <summary>What a disposition makes happen to the record.</summary>
public enum DispositionActionKind : byte
{
    /// <summary>Nothing: no disposition was given, or it was refused.</summary>
    None,

    /// <summary>Marketing keeps in touch on the named track.</summary>
    Nurture,

    /// <summary>The record comes back to the target stage at the stated instant.</summary>
    Recycle,

    /// <summary>Data is looked up or corrected before anybody works the record again.</summary>
    Enrich,

    /// <summary>The record is routed again, without the owner who gave it back.</summary>
    Reroute,

    /// <summary>Nobody contacts the record until the stated instant, or ever.</summary>
    Suppress,

    /// <summary>The record is a duplicate and is merged into the surviving one.</summary>
    Merge,

    /// <summary>The record is not worked again unless what disqualified it changes.</summary>
    Disqualify,
}
