namespace RevOps.Rules;

/// <summary>People who share records by turns. Immutable.</summary>
public sealed class Pool
{
    internal Pool(
        string name,
        IReadOnlyList<PoolMember> members,
        string fallback,
        PoolStrategy strategy = PoolStrategy.Rotation,
        TextAttribute? rotatesBy = null,
        bool waitsOffHours = false,
        CatchUp catchUp = default)
    {
        Name = name;
        Members = members;
        Fallback = fallback;
        Strategy = strategy;
        RotatesBy = rotatesBy;
        WaitsOffHours = waitsOffHours;
        CatchUp = catchUp;
    }

    /// <summary>The pool's name.</summary>
    public string Name { get; }

    /// <summary>The members, in declared order, which breaks ties; at least one.</summary>
    public IReadOnlyList<PoolMember> Members { get; }

    /// <summary>The queue that has a record which no member can take, or for which the rotation's state could not be read or written.</summary>
    public string Fallback { get; }

    /// <summary>How one of the members who can take a record is chosen. By rotation by default.</summary>
    public PoolStrategy Strategy { get; }

    /// <summary>
    /// The attribute or fact of which each value has a rotation of its own, such as the fit tier, so that turns are fair in quality; null, the
    /// default, for one rotation. Records without a value share one more.
    /// </summary>
    public TextAttribute? RotatesBy { get; }

    /// <summary>Whether members take turns off hours too, and the record waits for their next opening. False by default: they are passed over.</summary>
    public bool WaitsOffHours { get; }

    /// <summary>What members are owed for the time that they were away. Nothing by default.</summary>
    public CatchUp CatchUp { get; }
}
