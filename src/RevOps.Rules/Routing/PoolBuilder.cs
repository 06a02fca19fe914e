namespace RevOps.Rules;

/// <summary>Says who is in a pool. For one thread.</summary>
public sealed class PoolBuilder
{
    private readonly List<PoolMember> _members = [];
    private PoolStrategy _strategy;
    private TextAttribute? _rotatesBy;
    private bool _waitsOffHours;
    private CatchUp _catchUp;

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

    /// <summary>Adds a member.</summary>
    /// <param name="name">The person, as the host's system names them.</param>
    /// <param name="member">Says what holds for them: ramp-up, working hours, absence, caps, priority.</param>
    /// <returns>This builder.</returns>
    public PoolBuilder Member(string name, Action<PoolMemberBuilder> member)
    {
        var builder = new PoolMemberBuilder(name ?? throw new ArgumentNullException(nameof(name)));
        (member ?? throw new ArgumentNullException(nameof(member)))(builder);
        _members.Add(builder.Build());
        return this;
    }

    /// <summary>Chooses the member whose capacity is taken by the smallest share; ties go by turns. Every member needs a capacity.</summary>
    /// <returns>This builder.</returns>
    public PoolBuilder ByLeastLoad()
    {
        _strategy = PoolStrategy.LeastLoaded;
        return this;
    }

    /// <summary>Keeps a rotation of its own for each value of an attribute or fact, such as the fit tier.</summary>
    /// <param name="attribute">A fact, or an attribute with declared allowed values.</param>
    /// <returns>This builder.</returns>
    public PoolBuilder RotateBy(TextAttribute attribute)
    {
        _rotatesBy = attribute ?? throw new ArgumentNullException(nameof(attribute));
        return this;
    }

    /// <summary>Lets members take turns off hours too: the record waits for their next opening.</summary>
    /// <returns>This builder.</returns>
    public PoolBuilder WaitOffHours()
    {
        _waitsOffHours = true;
        return this;
    }

    /// <summary>Says what members are owed for the time that they were away.</summary>
    /// <param name="catchUp">Nothing, up to a number of turns, or all.</param>
    /// <returns>This builder.</returns>
    public PoolBuilder Owe(CatchUp catchUp)
    {
        _catchUp = catchUp;
        return this;
    }

    internal Pool Build(string name, string fallback) => new(name, [.. _members], fallback, _strategy, _rotatesBy, _waitsOffHours, _catchUp);
}
