namespace RevOps.Rules;

/// <summary>
/// Who does not get a record that is routed again: the one concept of dispositions that reroute and of the rules for rerouting. Of two that meet, the
/// one that excludes more holds: each but <see cref="Nobody"/> excludes all that a milder one does.
/// </summary>
public enum RerouteExclusion : byte
{
    /// <summary>Everybody who has had it before: the default, with which rerouting ends by itself.</summary>
    AllHolders,

    /// <summary>The one who has lost it now.</summary>
    LastHolder,

    /// <summary>Nobody: anybody may get it, also the one who has lost it.</summary>
    Nobody,

    /// <summary>Everybody who has had it before, and the pool of the one who has lost it now: another territory has it.</summary>
    LastPool,

    /// <summary>Everybody who has had it before, and all their pools.</summary>
    AllPools,
}
