namespace RevOps.Rules;

/// <summary>What happens when the owner that a step of routing found is inactive or away. Immutable.</summary>
public sealed class OwnerRule
{
    internal OwnerRule(OwnerSource of, OwnerAction whenInactive, OwnerAction whenAway, string? queue)
    {
        Of = of;
        WhenInactive = whenInactive;
        WhenAway = whenAway;
        Queue = queue;
    }

    /// <summary>The owners for whom the rule holds.</summary>
    public OwnerSource Of { get; }

    /// <summary>What happens when the host says that they are inactive (<see cref="RoutingContext.InactiveOwners"/>). The next step is asked by default.</summary>
    public OwnerAction WhenInactive { get; }

    /// <summary>
    /// What happens while they are away: by an absence of the context, or out of office in a pool of the policy. They keep the record by default.
    /// Who is inactive is not asked whether they are away.
    /// </summary>
    public OwnerAction WhenAway { get; }

    /// <summary>The queue that holds a record; null where neither of the two holds one.</summary>
    public string? Queue { get; }
}
