namespace RevOps.Rules;

/// <summary>A member of a pool and the weight with which they took part in a turn. A value.</summary>
public readonly record struct MemberWeight
{
    /// <summary>Makes a weight.</summary>
    /// <param name="member">The member.</param>
    /// <param name="weight">The weight, 1 or more.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is less than 1.</exception>
    public MemberWeight(string member, int weight)
    {
        Member = string.IsNullOrEmpty(member) ? throw new ArgumentException("A weight is somebody's. Name the member.", nameof(member)) : member;
        Weight = weight >= 1 ? weight : throw new ArgumentOutOfRangeException(nameof(weight), weight, "Who takes part in a turn weighs 1 or more.");
    }

    /// <summary>The member.</summary>
    public string Member { get; }

    /// <summary>The weight.</summary>
    public int Weight { get; }

    /// <summary>Member and weight: <c>ann 2</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Member} {Weight}");
}
