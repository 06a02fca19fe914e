namespace RevOps.Rules;

/// <summary>What one profile makes of a record: the score, how far what is missing could move it, and what rules the record out.</summary>
internal struct FitScore
{
    /// <summary>The first disqualifier that is met.</summary>
    public FitCheck? Disqualifier;

    /// <summary>The first must-have that is not met.</summary>
    public FitCheck? Unmet;

    /// <summary>The first check that is open and blocks.</summary>
    public FitCheck? Blocking;
    public FitTier? Tier;
    public int TierRank;
    public int UncheckedDisqualifiers;
    public int UncheckedMustHaves;
    public long Score;
    public long Lowest;
    public long Highest;
    public bool IsBound;

    /// <summary>The most that a complete record can score.</summary>
    public long Attainable;
    public long Weight;
    public long OpenWeight;

    public readonly double Completeness => Weight == 0 ? 1 : (double)(Weight - OpenWeight) / Weight;

    /// <summary>
    /// Whether this score stands before another: what is not ruled out first, what lacks a must-have next, then the better tier, then the
    /// larger share of attainable points. Equal ones keep their declared order.
    /// </summary>
    public readonly bool IsBetterThan(in FitScore other)
    {
        if (Standing != other.Standing)
        {
            return Standing < other.Standing;
        }

        return TierRank != other.TierRank ? TierRank < other.TierRank : HasLargerShareThan(in other);
    }

    private readonly int Standing => Disqualifier is not null ? 2 : Unmet is not null ? 1 : 0;

    // Cross-multiplied: exact, and a division of decimals would be most of the time of a decision.
    private readonly bool HasLargerShareThan(in FitScore other)
    {
        var (score, of) = Attainable > 0 ? (Score, Attainable) : (0, 1);
        var (otherScore, otherOf) = other.Attainable > 0 ? (other.Score, other.Attainable) : (0, 1);
        return IsSmall(score) && IsSmall(of) && IsSmall(otherScore) && IsSmall(otherOf)
            ? score * otherOf > otherScore * of
            : (decimal)score * otherOf > (decimal)otherScore * of;
    }

    private static bool IsSmall(long number) => number is > int.MinValue and <= int.MaxValue;
}
