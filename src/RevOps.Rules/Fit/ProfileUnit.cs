namespace RevOps.Rules;

/// <summary>One unit of a profile's score (<see cref="ScoreModel.Units"/>), compiled: what its attributes and its loose criteria add. Immutable.</summary>
internal sealed class ProfileUnit(FitLimit? limit, UnitAxis[] axes, UnitCriterion[] loose)
{
    public FitLimit? Limit { get; } = limit;

    public UnitAxis[] Axes { get; } = axes;

    public UnitCriterion[] Loose { get; } = loose;
}

/// <summary>What one attribute adds to one unit. Immutable.</summary>
internal sealed class UnitAxis
{
    public UnitAxis(ScoreAxis axis, int unit, int entangledBit, bool isLeftOut, long weight, int ordinal, (ScoredCriterion Scored, CriterionNode When)[] criteria)
    {
        Ordinal = ordinal;
        Nodes = [.. criteria.Select(c => c.When)];
        Points = [.. criteria.Select(c => c.Scored.Points)];
        WhenMissing = axis.WhenMissing(unit);
        Lowest = entangledBit == 0 ? axis.Lowest(unit) : 0;
        Highest = entangledBit == 0 ? axis.Highest(unit) : 0;
        EntangledBit = entangledBit;
        IsLeftOut = isLeftOut;
        IsAged = axis.IsAged;
        Weight = weight;
    }

    public int Ordinal { get; }

    public CriterionNode[] Nodes { get; }

    public long[] Points { get; }

    public long WhenMissing { get; }

    public long Lowest { get; }

    public long Highest { get; }

    public int EntangledBit { get; }

    public bool IsLeftOut { get; }

    public bool IsAged { get; }

    public long Weight { get; }
}

/// <summary>What one loose criterion adds to its unit. Immutable.</summary>
internal sealed class UnitCriterion(LooseCriterion loose, CriterionNode when, SettledNode? settled, long weight)
{
    public CriterionNode When { get; } = when;

    /// <summary>The criterion once everything is known; null where that is <see cref="When"/>.</summary>
    public SettledNode? Settled { get; } = settled;

    public long Points { get; } = loose.Points;

    public bool IsExact { get; } = loose.IsExact;

    public bool IsAged { get; } = loose.IsAged;

    public long Weight { get; } = weight;
}
