namespace RevOps.Rules;

/// <summary>A part of the market and who gets its records. Immutable.</summary>
public sealed class Territory
{
    internal Territory(string name, Criterion? when, RoutingTarget target)
    {
        Name = name;
        When = when;
        Target = target;
    }

    /// <summary>The territory's name.</summary>
    public string Name { get; }

    /// <summary>Which records belong to it; null for all.</summary>
    public Criterion? When { get; }

    /// <summary>Who gets them.</summary>
    public RoutingTarget Target { get; }
}
