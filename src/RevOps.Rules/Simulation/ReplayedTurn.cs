namespace RevOps.Rules;

/// <summary>What a replay made of the turn of an entry.</summary>
public enum ReplayedTurn
{
    /// <summary>No rotation was asked.</summary>
    None,

    /// <summary>The turn was taken again, on a copy of the state that the entry holds, and compared.</summary>
    TakenAgain,

    /// <summary>
    /// The entry says that the store could not be asked. No state shows that, so that it cannot be checked: everything else was decided again under it.
    /// </summary>
    StoreFailed,
}
