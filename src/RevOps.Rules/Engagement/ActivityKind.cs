namespace RevOps.Rules;

/// <summary>One kind of activity and what it is worth. Immutable.</summary>
public sealed class ActivityKind
{
    internal ActivityKind(string name, Points points, Points? cap, ActivityDecay? decay)
    {
        Name = name;
        Points = points;
        Cap = cap;
        Decay = decay;
    }

    /// <summary>The kind as activities carry it; compared under the library's fold.</summary>
    public string Name { get; }

    /// <summary>The points of one activity before decay; negative ones count against the record, such as those of an unsubscribe.</summary>
    public Points Points { get; }

    /// <summary>The most that all activities of the kind give together, or take for negative points; null for no limit.</summary>
    public Points? Cap { get; }

    /// <summary>How the points change with age; null as the section says.</summary>
    public ActivityDecay? Decay { get; }
}
