namespace RevOps.Rules;

/// <summary>One person in a pool. Immutable.</summary>
public sealed class PoolMember
{
    internal PoolMember(
        string name,
        int weight,
        bool isActive,
        int? capacity,
        Criterion? when,
        IReadOnlyList<DatedWeight>? laterWeights = null,
        string? calendar = null,
        IReadOnlyList<OutOfOffice>? outOfOffice = null,
        IReadOnlyList<TurnCap>? caps = null,
        int priority = 1,
        EffectiveDates effective = default)
    {
        Name = name;
        Weight = weight;
        IsActive = isActive;
        Capacity = capacity;
        When = when;
        LaterWeights = laterWeights ?? [];
        Calendar = calendar;
        OutOfOffice = outOfOffice ?? [];
        Caps = caps ?? [];
        Priority = priority;
        Effective = effective;
    }

    /// <summary>The person, as the host's system names them.</summary>
    public string Name { get; }

    /// <summary>The share of turns, relative to the other members, until one of <see cref="LaterWeights"/> holds: from 1 to 1,000,000. 1 by default.</summary>
    public int Weight { get; }

    /// <summary>Weights that hold from a date on, by date: how a new member ramps up. A change restarts the bound of the rotation.</summary>
    public IReadOnlyList<DatedWeight> LaterWeights { get; }

    /// <summary>Whether the member takes turns at all. True by default.</summary>
    public bool IsActive { get; }

    /// <summary>
    /// When the person is a member; always by default. Before and after they are passed over and owed nothing. Dates count in the member's zone
    /// unless another one is named.
    /// </summary>
    public EffectiveDates Effective { get; }

    /// <summary>
    /// The calendar of the member's working hours; null, the default, for one who is always there. Its zone is the member's zone, in which their
    /// dates and caps count; without a calendar that is UTC.
    /// </summary>
    public string? Calendar { get; }

    /// <summary>Dates on which the member is away, by their first one.</summary>
    public IReadOnlyList<OutOfOffice> OutOfOffice { get; }

    /// <summary>The most open items that the member may have; at that number they are passed over. Null, the default, for no limit.</summary>
    public int? Capacity { get; }

    /// <summary>The most assignments that the member may get in a day, a week, a month or a rolling span.</summary>
    public IReadOnlyList<TurnCap> Caps { get; }

    /// <summary>1, the default, is asked first; members of a higher number only when nobody of a lower one can take the record.</summary>
    public int Priority { get; }

    /// <summary>Which records the member can take (language, skill); null for all.</summary>
    public Criterion? When { get; }
}
