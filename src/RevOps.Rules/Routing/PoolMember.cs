namespace RevOps.Rules;

/// <summary>One person in a pool. Immutable.</summary>
public sealed class PoolMember
{
    internal PoolMember(string name, int weight, bool isActive, int? capacity, Criterion? when)
    {
        Name = name;
        Weight = weight;
        IsActive = isActive;
        Capacity = capacity;
        When = when;
    }

    /// <summary>The person, as the host's system names them.</summary>
    public string Name { get; }

    /// <summary>The share of turns, relative to the other members: from 1 to 1,000,000. 1 by default.</summary>
    public int Weight { get; }

    /// <summary>Whether the member takes turns at all. True by default.</summary>
    public bool IsActive { get; }

    /// <summary>The most open items that the member may have; at that number they are passed over. Null, the default, for no limit.</summary>
    public int? Capacity { get; }

    /// <summary>Which records the member can take (language, skill); null for all.</summary>
    public Criterion? When { get; }
}
