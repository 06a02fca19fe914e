namespace RevOps.Rules;

/// <summary>The weighted attainment of a period's targets, in one number. Immutable.</summary>
public sealed class CompositeScore
{
    internal CompositeScore(ScorecardPeriod period, IReadOnlyList<(CompositePart Part, TargetAttainment? Attainment)> parts)
    {
        Period = period;
        TotalWeight = parts.Sum(p => (long)p.Part.Weight);
        var counted = parts.Where(p => p.Attainment?.Attainment is not null).ToArray();
        CountedWeight = counted.Sum(p => (long)p.Part.Weight);
        Score = CountedWeight == 0 ? null : counted.Sum(p => p.Part.Weight * p.Attainment!.Attainment!.Value) / CountedWeight * 100;
        Missing = [.. parts.Where(p => p.Attainment?.Attainment is null).Select(p => p.Part)];
    }

    /// <summary>The period.</summary>
    public ScorecardPeriod Period { get; }

    /// <summary>The weighted mean of the attainments, from 0 to 100, each capped at the goal, over those with a value; null when none has one.</summary>
    public decimal? Score { get; }

    /// <summary>The weight of the metrics that have a value.</summary>
    public long CountedWeight { get; }

    /// <summary>The weight of all metrics.</summary>
    public long TotalWeight { get; }

    /// <summary>The metrics without a value or without a target for this kind of period; they are left out, not taken for reached.</summary>
    public IReadOnlyList<CompositePart> Missing { get; }
}
