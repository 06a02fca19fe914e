namespace RevOps.Rules;

/// <summary>What happens to a record whose owner is inactive or away.</summary>
public enum OwnerAction
{
    /// <summary>They are passed over, and the next step of the routing order is asked.</summary>
    Next,

    /// <summary>They have the record all the same.</summary>
    Keep,

    /// <summary>A queue holds the record.</summary>
    Hold,
}
