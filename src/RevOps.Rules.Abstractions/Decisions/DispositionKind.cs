namespace RevOps.Rules;

/// <summary>What giving a disposition means for the hand-off.</summary>
public enum DispositionKind : byte
{
    /// <summary>The owner rejects the record.</summary>
    Reject,

    /// <summary>The owner turns the record back because it should not have come (misrouted, duplicate, bad data).</summary>
    TurnBack,

    /// <summary>An opportunity was lost.</summary>
    ClosedLost,

    /// <summary>The owner accepts the record. It has no action: the record goes on along the path.</summary>
    Accept,
}
