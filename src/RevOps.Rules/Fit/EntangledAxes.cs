namespace RevOps.Rules;

/// <summary>
/// The attributes whose values trade points of one limited group for points of another. What is best for the total then depends on what the
/// other attributes leave of the limits, so the few sums that can be best are tried out together. Immutable; trying allocates nothing.
/// </summary>
internal sealed class EntangledAxes
{
    private const int MostCombinations = 256;
    private const int MostUnits = 64;

    private readonly ScoreModel _model;
    private readonly (long[][] Best, long[][] Worst)[] _axes;

    public EntangledAxes(ScoreModel model)
    {
        _model = model;
        var entangled = model.Axes.Where(a => a.Units.Length > 1).Select(a => (Axis: a, Best: a.Best(), Worst: a.Worst())).Where(a => a.Best.Length > 1 || a.Worst.Length > 1);
        var taken = new List<(ScoreAxis Axis, long[][] Best, long[][] Worst)>();
        var left = new List<ScoreAxis>();
        var combinations = 1L;
        foreach (var axis in entangled)
        {
            var more = combinations * Math.Max(axis.Best.Length, axis.Worst.Length);
            if (more > MostCombinations || model.Units.Length > MostUnits)
            {
                left.Add(axis.Axis);
                continue;
            }

            combinations = more;
            taken.Add(axis);
        }

        Tried = [.. taken.Select(a => a.Axis)];
        LeftOut = left;
        _axes = [.. taken.Select(a => (a.Best, a.Worst))];
    }

    /// <summary>The axes that are tried out, in the order of their bits.</summary>
    public ScoreAxis[] Tried { get; }

    /// <summary>The axes that would be too many to try; each unit's best and worst then stand for them.</summary>
    public IReadOnlyCollection<ScoreAxis> LeftOut { get; }

    /// <summary>The most that the total can be.</summary>
    /// <param name="sums">What all others add to each unit at the most; put back before this returns.</param>
    /// <param name="open">The bits of the axes whose attributes are not known.</param>
    public long Highest(Span<long> sums, int open) => Extreme(sums, open, axis: 0, isHighest: true);

    /// <summary>The least that the total can be.</summary>
    /// <param name="sums">What all others add to each unit at the least; put back before this returns.</param>
    /// <param name="open">The bits of the axes whose attributes are not known.</param>
    public long Lowest(Span<long> sums, int open) => Extreme(sums, open, axis: 0, isHighest: false);

    private long Extreme(Span<long> sums, int open, int axis, bool isHighest)
    {
        while (axis < _axes.Length && (open & (1 << axis)) == 0)
        {
            axis++;
        }

        if (axis == _axes.Length)
        {
            return TotalOf(sums);
        }

        var found = isHighest ? long.MinValue : long.MaxValue;
        foreach (var vector in isHighest ? _axes[axis].Best : _axes[axis].Worst)
        {
            Add(sums, vector, 1);
            var total = Extreme(sums, open, axis + 1, isHighest);
            Add(sums, vector, -1);
            found = isHighest ? Math.Max(found, total) : Math.Min(found, total);
        }

        return found;
    }

    private long TotalOf(Span<long> sums)
    {
        var total = 0L;
        for (var u = 0; u < sums.Length; u++)
        {
            total += ScoreModel.Limited(_model.Units[u], sums[u]);
        }

        return ScoreModel.Limited(_model.Total, total);
    }

    private static void Add(Span<long> sums, long[] vector, int sign)
    {
        for (var u = 0; u < sums.Length; u++)
        {
            sums[u] += sign * vector[u];
        }
    }
}
