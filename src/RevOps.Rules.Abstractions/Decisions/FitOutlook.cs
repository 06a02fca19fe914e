using System.Text;

namespace RevOps.Rules;

/// <summary>How one profile's score of a record may still come out, once everything that is missing is known. Immutable.</summary>
/// <remarks>
/// It covers the one profile. Where it is unknown whether another profile applies, that one may decide once it is known
/// (<see cref="FitExplanation.OpenProfiles"/>).
/// </remarks>
public sealed class FitOutlook
{
    /// <summary>Makes an outlook.</summary>
    /// <param name="lowest">The least that the score can be.</param>
    /// <param name="highest">The most that the score can be.</param>
    /// <param name="isBound">Whether the interval may be wider than what can be reached.</param>
    /// <param name="tiers">The tiers that the interval touches, from the best to the worst.</param>
    /// <param name="canReachNoTier">Whether the interval reaches below the last tier.</param>
    /// <param name="ruledOutBy">The codes of the disqualifiers and must-haves that could still rule the record out.</param>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    public FitOutlook(Points lowest, Points highest, bool isBound, IReadOnlyList<string> tiers, bool canReachNoTier, IReadOnlyList<string> ruledOutBy)
    {
        Lowest = lowest;
        Highest = highest;
        IsBound = isBound;
        Tiers = tiers ?? throw new ArgumentNullException(nameof(tiers));
        CanReachNoTier = canReachNoTier;
        RuledOutBy = ruledOutBy ?? throw new ArgumentNullException(nameof(ruledOutBy));
    }

    /// <summary>The least that the score can be, inclusive.</summary>
    public Points Lowest { get; }

    /// <summary>The most that the score can be, inclusive.</summary>
    public Points Highest { get; }

    /// <summary>Whether the interval may be wider than what can be reached; otherwise some values reach either end.</summary>
    public bool IsBound { get; }

    /// <summary>
    /// The tiers still possible, from the best to the worst: those that the interval touches. Where it is exact, the first and the last of
    /// them, no tier included, can be reached; one in between may lie in a gap between the points that there are.
    /// </summary>
    public IReadOnlyList<string> Tiers { get; }

    /// <summary>Whether the interval reaches below the last tier.</summary>
    public bool CanReachNoTier { get; }

    /// <summary>The codes of the disqualifiers and must-haves that cannot be checked now and could still rule the record out, in declared order.</summary>
    public IReadOnlyList<string> RuledOutBy { get; }

    /// <summary>The outlook in one line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("outlook: ").Append(Lowest.ToString()).Append(" to ").Append(Highest.ToString());
        text.Append(IsBound ? " at the widest" : string.Empty);
        var tiers = CanReachNoTier ? [.. Tiers, "(no tier)"] : Tiers;
        text.Append(tiers.Count > 0 ? ", tier " + string.Join(" or ", tiers) : string.Empty);
        return text.Append(RuledOutBy.Count > 0 ? ", or ruled out: " + string.Join(", ", RuledOutBy) : string.Empty).ToString();
    }
}
