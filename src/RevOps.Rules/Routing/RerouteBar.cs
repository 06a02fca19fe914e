namespace RevOps.Rules;

/// <summary>Who may not get a record that is routed again.</summary>
public enum RerouteBar : byte
{
    /// <summary>Everybody who has had it before.</summary>
    AllHolders,

    /// <summary>The one who has lost it now.</summary>
    LastHolder,

    /// <summary>Nobody is excluded.</summary>
    Nobody,

    /// <summary>Everybody who has had it before, and the pool of the one who has lost it now: another territory has it.</summary>
    LastPool,

    /// <summary>Everybody who has had it before, and all their pools.</summary>
    AllPools,
}
