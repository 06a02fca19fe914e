namespace RevOps.Rules;

/// <summary>Scored criteria that belong together: account fit, person fit. Immutable.</summary>
public sealed class FitGroup
{
    internal FitGroup(string name, IReadOnlyList<FitCriterion> criteria)
    {
        Name = name;
        Criteria = criteria;
    }

    /// <summary>The group's name.</summary>
    public string Name { get; }

    /// <summary>The criteria, in declared order; at least one.</summary>
    public IReadOnlyList<FitCriterion> Criteria { get; }
}
