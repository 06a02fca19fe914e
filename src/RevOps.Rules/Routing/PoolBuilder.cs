namespace RevOps.Rules;

/// <summary>Says who is in a pool. For one thread.</summary>
public sealed class PoolBuilder
{
    private readonly List<PoolMember> _members = [];

    internal PoolBuilder()
    {
    }

    /// <summary>Adds a member.</summary>
    /// <param name="name">The person, as the host's system names them.</param>
    /// <param name="weight">The share of turns, relative to the other members: from 1 to 1,000,000.</param>
    /// <param name="isActive">Whether the member takes turns at all.</param>
    /// <param name="capacity">The most open items that the member may have; null for no limit.</param>
    /// <param name="when">Which records the member can take; null for all.</param>
    /// <returns>This builder.</returns>
    public PoolBuilder Member(string name, int weight = 1, bool isActive = true, int? capacity = null, Criterion? when = null)
    {
        _members.Add(new PoolMember(name ?? throw new ArgumentNullException(nameof(name)), weight, isActive, capacity, when));
        return this;
    }

    /// <summary>Adds several members of equal weight.</summary>
    /// <param name="names">The people, as the host's system names them.</param>
    /// <returns>This builder.</returns>
    public PoolBuilder Members(params string[] names)
    {
        foreach (var name in names ?? throw new ArgumentNullException(nameof(names)))
        {
            Member(name);
        }

        return this;
    }

    internal IReadOnlyList<PoolMember> Build() => [.. _members];
}
