namespace RevOps.Rules;

/// <summary>One activity as it was read, and what it gives; for an incomplete one, what it could give.</summary>
internal struct ActivityRow
{
    public ActivityStanding Standing;

    /// <summary>The kind's place in the policy; -1 when it is missing or in error.</summary>
    public int Kind;
    public long AtTicks;

    /// <summary>The multiplier in thousandths.</summary>
    public long Multiplier;

    /// <summary>The points in thousandths, after decay.</summary>
    public long Given;
    public long Lowest;
    public long Highest;
}
