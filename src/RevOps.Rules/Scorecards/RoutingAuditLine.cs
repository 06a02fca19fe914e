namespace RevOps.Rules;

/// <summary>One record whose owner is not the decided one. A value.</summary>
public readonly record struct RoutingAuditLine
{
    internal RoutingAuditLine(RoutingAuditFinding finding, in AuditedAssignment assignment)
    {
        Finding = finding;
        Assignment = assignment;
    }

    /// <summary>What was found.</summary>
    public RoutingAuditFinding Finding { get; }

    /// <summary>What was decided, and what is.</summary>
    public AuditedAssignment Assignment { get; }
}
