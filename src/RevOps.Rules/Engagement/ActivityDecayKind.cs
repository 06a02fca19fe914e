namespace RevOps.Rules;

/// <summary>How the points of an activity change as it ages.</summary>
public enum ActivityDecayKind
{
    /// <summary>They stay.</summary>
    None,

    /// <summary>They halve with every half-life.</summary>
    HalfLife,

    /// <summary>They stay within a span before as-of, and are nothing before it.</summary>
    Window,

    /// <summary>They stay within a number of calendar months before as-of, and are nothing before them.</summary>
    Months,
}
