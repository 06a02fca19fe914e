namespace RevOps.Rules;

/// <summary>Which of two exclusions excludes more.</summary>
internal static class RerouteExclusionOrder
{
    // Each excludes all that the ones before it exclude.
    private static readonly RerouteExclusion[] MildestFirst =
        [RerouteExclusion.Nobody, RerouteExclusion.LastHolder, RerouteExclusion.AllHolders, RerouteExclusion.LastPool, RerouteExclusion.AllPools];

    public static bool IsMilderThan(this RerouteExclusion one, RerouteExclusion other) => Array.IndexOf(MildestFirst, one) < Array.IndexOf(MildestFirst, other);

    public static RerouteExclusion Stricter(RerouteExclusion one, RerouteExclusion other) => one.IsMilderThan(other) ? other : one;
}
