namespace RevOps.Rules;

/// <summary>Who does not get a record again that is routed again.</summary>
public enum RerouteExclusion : byte
{
    /// <summary>Nobody who ever gave it back: the default, with which rerouting ends by itself.</summary>
    EarlierHolders,

    /// <summary>The one who gave it back last.</summary>
    LastHolder,

    /// <summary>Anybody may get it, also the one who gave it back.</summary>
    Nobody,
}
