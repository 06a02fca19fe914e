namespace RevOps.Rules;

/// <summary>Where a rotation's answer came from, which tells how it can be given again.</summary>
public enum TurnSource
{
    /// <summary>From the state that a store kept, loaded and saved.</summary>
    Store,

    /// <summary>From a rotation in the memory of the process.</summary>
    Memory,

    /// <summary>From turns that were leased before: the state was changed when the lease was taken, so that a replay takes the turn for given.</summary>
    Lease,

    /// <summary>From what an earlier save had left open, which the process alone knew: a replay takes the turn for given.</summary>
    Settled,

    /// <summary>From nowhere: the store could not be asked, or its state not read.</summary>
    Unavailable,
}
