namespace RevOps.Rules;

/// <summary>Who should own a record by a routing decision, and who does. A value.</summary>
public readonly record struct AuditedAssignment
{
    /// <summary>Makes an assignment to audit.</summary>
    /// <param name="decided">What routing decided.</param>
    /// <param name="actualOwner">Who owns the record; null when nobody does.</param>
    /// <param name="actualTerritory">The territory of the actual owner; null when it is not known. It is compared where the owners differ.</param>
    /// <param name="change">Why the owner is another, as far as the host knows.</param>
    public AuditedAssignment(RoutingDecision decided, string? actualOwner, string? actualTerritory = null, OwnerChange change = OwnerChange.Unstated)
    {
        Decided = decided;
        ActualOwner = actualOwner;
        ActualTerritory = actualTerritory;
        Change = change;
    }

    /// <summary>What routing decided.</summary>
    public RoutingDecision Decided { get; }

    /// <summary>Who owns the record; null when nobody does.</summary>
    public string? ActualOwner { get; }

    /// <summary>The territory of the actual owner; null when it is not known.</summary>
    public string? ActualTerritory { get; }

    /// <summary>Why the owner is another, as far as the host knows.</summary>
    public OwnerChange Change { get; }
}
