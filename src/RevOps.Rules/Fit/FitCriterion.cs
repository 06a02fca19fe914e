namespace RevOps.Rules;

/// <summary>One criterion that gives points when it is met, and none otherwise. Immutable.</summary>
public sealed class FitCriterion
{
    internal FitCriterion(string name, Points points, Criterion when)
    {
        Name = name;
        Points = points;
        When = when;
    }

    /// <summary>The criterion's name; told apart from others of its group by it.</summary>
    public string Name { get; }

    /// <summary>The points; negative ones count against the record.</summary>
    public Points Points { get; }

    /// <summary>When the points are given.</summary>
    public Criterion When { get; }
}
