namespace RevOps.Rules;

/// <summary>One kind of activity and the points that all of its activities gave together. Immutable.</summary>
public sealed class ActivityKindScore
{
    /// <summary>Makes an entry.</summary>
    /// <param name="kind">The kind, as the policy names it.</param>
    /// <param name="count">How many of its activities count.</param>
    /// <param name="decayed">Their points after decay.</param>
    /// <param name="given">Their points after the cap of the kind.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is null.</exception>
    public ActivityKindScore(string kind, int count, Points decayed, Points given)
    {
        Kind = kind ?? throw new ArgumentNullException(nameof(kind));
        Count = count;
        Decayed = decayed;
        Given = given;
    }

    /// <summary>The kind, as the policy names it.</summary>
    public string Kind { get; }

    /// <summary>How many of its activities count.</summary>
    public int Count { get; }

    /// <summary>Their points after decay.</summary>
    public Points Decayed { get; }

    /// <summary>Their points after the cap of the kind.</summary>
    public Points Given { get; }

    /// <summary>The entry in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Kind}: {Given} from {Count}{(Given == Decayed ? string.Empty : $", capped from {Decayed}")}");
}
