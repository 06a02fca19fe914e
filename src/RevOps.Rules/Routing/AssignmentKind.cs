namespace RevOps.Rules;

/// <summary>How a record came to its owner, as far as turns are concerned.</summary>
public enum AssignmentKind
{
    /// <summary>A pool's rotation found the owner. Takes a turn, always.</summary>
    Rotation,

    /// <summary>A known owner or the assignment memory kept the record. Takes no turn, unless the policy says so.</summary>
    Sticky,

    /// <summary>A person assigned the record by hand. Takes no turn, unless the policy says so.</summary>
    Manual,
}
