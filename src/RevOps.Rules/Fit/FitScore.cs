namespace RevOps.Rules;

/// <summary>What one profile makes of a record: the score, how far what is missing could move it, and what rules the record out.</summary>
internal struct FitScore
{
    public FitDisqualifier? Disqualifier;
    public FitDisqualifier? Blocking;
    public FitTier? Tier;
    public int TierRank;
    public int Unchecked;
    public long Score;
    public long Lowest;
    public long Highest;
    public long Attainable;
    public long Weight;
    public long KnownWeight;

    public readonly double Completeness => Weight == 0 ? 1 : (double)KnownWeight / Weight;

    /// <summary>
    /// Whether this score stands before another: what is not ruled out first, then the better tier, then the larger share of attainable
    /// points. Equal ones keep their declared order.
    /// </summary>
    public readonly bool IsBetterThan(in FitScore other)
    {
        if (Disqualifier is null != other.Disqualifier is null)
        {
            return Disqualifier is null;
        }

        return TierRank != other.TierRank ? TierRank < other.TierRank : Share > other.Share;
    }

    private readonly decimal Share => Attainable == 0 ? 0 : (decimal)Score / Attainable;
}
