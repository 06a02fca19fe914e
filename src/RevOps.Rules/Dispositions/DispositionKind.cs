namespace RevOps.Rules;

/// <summary>What giving a disposition means for the hand-off.</summary>
public enum DispositionKind
{
    /// <summary>The owner rejects the record.</summary>
    Reject,

    /// <summary>The owner turns the record back because it should not have come (misrouted, duplicate, bad data).</summary>
    TurnBack,

    /// <summary>An opportunity was lost.</summary>
    ClosedLost,
}
