namespace RevOps.Rules;

/// <summary>What came of giving a turn back.</summary>
public enum TurnReturnOutcome
{
    /// <summary>The member is owed the turn again.</summary>
    GivenBack,

    /// <summary>The turn was given back before; nothing was changed.</summary>
    AlreadyGivenBack,

    /// <summary>The policy gives no turns back for this reason; nothing was changed.</summary>
    ReasonNotNamed,

    /// <summary>The rotation gave no such turn: it is that of another store, or the token is none; nothing was changed.</summary>
    NotTaken,

    /// <summary>So many later turns were given back that it cannot be said any more whether this one was; nothing was changed.</summary>
    TooOld,

    /// <summary>The store failed: whether the turn was given back is not known. Do it again with the same token.</summary>
    Unavailable,
}
