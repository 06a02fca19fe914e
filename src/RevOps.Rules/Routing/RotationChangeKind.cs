namespace RevOps.Rules;

/// <summary>How a rotation's members differ between the stored state and the policy.</summary>
public enum RotationChangeKind
{
    /// <summary>The member is in the policy and not yet in the state: they begin with nothing owed and nothing carried.</summary>
    Joined,

    /// <summary>The member is in the state and not in the policy any more: the next turn forgets them.</summary>
    Left,

    /// <summary>The member's weight differs from the one with which they last took part: the bound restarts with the next turn.</summary>
    WeightChanged,
}
