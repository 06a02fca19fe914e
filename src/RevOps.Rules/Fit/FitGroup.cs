namespace RevOps.Rules;

/// <summary>Scored criteria that belong together: account fit, person fit. Immutable.</summary>
public sealed class FitGroup
{
    internal FitGroup(string name, IReadOnlyList<FitCriterion> criteria, FitLimit? limit)
    {
        Name = name;
        Criteria = criteria;
        Limit = limit;
    }

    /// <summary>The group's name.</summary>
    public string Name { get; }

    /// <summary>The criteria, in declared order; at least one.</summary>
    public IReadOnlyList<FitCriterion> Criteria { get; }

    /// <summary>The limit of the group's points; null for none.</summary>
    public FitLimit? Limit { get; }
}
