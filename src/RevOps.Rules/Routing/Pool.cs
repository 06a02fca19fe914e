namespace RevOps.Rules;

/// <summary>People who share records by weighted rotation. Immutable.</summary>
public sealed class Pool
{
    internal Pool(string name, IReadOnlyList<PoolMember> members, string fallback)
    {
        Name = name;
        Members = members;
        Fallback = fallback;
    }

    /// <summary>The pool's name.</summary>
    public string Name { get; }

    /// <summary>The members, in declared order, which breaks ties; at least one.</summary>
    public IReadOnlyList<PoolMember> Members { get; }

    /// <summary>The queue that has a record which no member can take.</summary>
    public string Fallback { get; }
}
