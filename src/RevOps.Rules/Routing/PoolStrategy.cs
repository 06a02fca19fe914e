namespace RevOps.Rules;

/// <summary>How a pool chooses among the members who can take a record.</summary>
public enum PoolStrategy
{
    /// <summary>By turns, each member by their weight.</summary>
    Rotation,

    /// <summary>By the share of capacity that is taken: the member with the smallest quotient of open items and capacity, ties by turns.</summary>
    LeastLoaded,
}
