namespace RevOps.Rules;

/// <summary>A part of the market and who gets its records. Immutable.</summary>
public sealed class Territory
{
    internal Territory(string name, Criterion? when, RoutingTarget target, EffectiveDates effective = default)
    {
        Name = name;
        When = when;
        Target = target;
        Effective = effective;
    }

    /// <summary>The territory's name.</summary>
    public string Name { get; }

    /// <summary>Which records belong to it; null for all.</summary>
    public Criterion? When { get; }

    /// <summary>Who gets them.</summary>
    public RoutingTarget Target { get; }

    /// <summary>When the territory is in force; always by default. Its dates count in UTC unless they name a zone.</summary>
    public EffectiveDates Effective { get; }
}
