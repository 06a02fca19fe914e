namespace RevOps.Rules;

/// <summary>Where a rotation's answer came from, which tells how it can be given again.</summary>
public enum TurnSource
{
    /// <summary>From the state that a store kept, loaded and saved.</summary>
    Store,

    /// <summary>From a rotation in the memory of the process.</summary>
    Memory,

    /// <summary>From turns that were leased before, all at once: the state before is that of the lease, from which so many turns are taken again.</summary>
    Lease,

    /// <summary>From nowhere: the store could not be asked, or its state not read. That it was so, no entry can show.</summary>
    Unavailable,
}
