namespace RevOps.Rules;

/// <summary>One difference between the stored state of a rotation and the policy. A value.</summary>
public readonly record struct RotationChange
{
    internal RotationChange(string rotation, string member, RotationChangeKind kind, int weightBefore, int weightNow)
    {
        Rotation = rotation;
        Member = member;
        Kind = kind;
        WeightBefore = weightBefore;
        WeightNow = weightNow;
    }

    /// <summary>The key of the rotation.</summary>
    public string Rotation { get; }

    /// <summary>The member.</summary>
    public string Member { get; }

    /// <summary>What has changed.</summary>
    public RotationChangeKind Kind { get; }

    /// <summary>The weight with which they last took part; 0 when they never did.</summary>
    public int WeightBefore { get; }

    /// <summary>The weight that the policy gives them at the instant asked for; 0 when they left.</summary>
    public int WeightNow { get; }

    /// <summary>The change in one line.</summary>
    public override string ToString() => Kind switch
    {
        RotationChangeKind.Joined => FormattableString.Invariant($"{Rotation}: {Member} joined with weight {WeightNow}"),
        RotationChangeKind.Left => FormattableString.Invariant($"{Rotation}: {Member} left"),
        _ => FormattableString.Invariant($"{Rotation}: {Member} weighs {WeightNow}, and {WeightBefore} before"),
    };
}
