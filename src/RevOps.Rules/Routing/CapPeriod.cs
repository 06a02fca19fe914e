namespace RevOps.Rules;

/// <summary>The time in which a cap counts assignments. Every window ends at as-of.</summary>
public enum CapPeriod
{
    /// <summary>Since midnight in the member's zone.</summary>
    Day,

    /// <summary>Since Monday, midnight, in the member's zone.</summary>
    Week,

    /// <summary>Since the first of the month, midnight, in the member's zone.</summary>
    Month,

    /// <summary>Since a span before as-of.</summary>
    Rolling,
}
