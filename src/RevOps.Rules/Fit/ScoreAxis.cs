namespace RevOps.Rules;

/// <summary>
/// One attribute and the scored criteria that read nothing else: what they add up to for each class of its values. Bands that exclude each
/// other stand in different classes, so that no sum has both. Immutable.
/// </summary>
internal sealed class ScoreAxis
{
    // By class, the missing one first, then by criterion.
    private readonly bool[][] _met;
    private readonly int _units;

    public ScoreAxis(RecordAttribute attribute, ScoredCriterion[] criteria, AttributePartition partition, int units)
    {
        Attribute = attribute;
        Criteria = criteria;
        IsAged = AttributeUse.UsesAges(criteria.SelectMany(c => AttributeScope.Leaves(c.When)));
        Units = [.. criteria.Select(c => c.Unit).Distinct()];
        _units = units;
        var probe = new AttributeProbe(attribute, criteria.Select(c => c.When), AttributeUse.Reference);
        _met = [.. partition.Classes.Select(c => probe.VerdictsOf(c.Representative).Select(v => v == Verdict.Met).ToArray())];
    }

    public RecordAttribute Attribute { get; }

    public ScoredCriterion[] Criteria { get; }

    /// <summary>Whether a criterion looks back from as-of.</summary>
    public bool IsAged { get; }

    /// <summary>The units in which the criteria give points.</summary>
    public int[] Units { get; }

    public long WhenMissing(int unit) => Sum(_met[0], c => c.Unit == unit);

    public long Lowest(int unit) => Known(unit).Min();

    public long Highest(int unit) => Known(unit).Max();

    /// <summary>How far the attribute can move the unit's sum, missing included.</summary>
    public long Weight(int unit)
    {
        var (least, most) = RangeOf(c => c.Unit == unit);
        return most - least;
    }

    /// <summary>The sums by unit that no other class beats in every unit; one stands for the equal ones.</summary>
    public long[][] Best() => Front((one, other) => Enumerable.Range(0, _units).All(u => one[u] >= other[u]));

    /// <summary>The sums by unit that no other class stays below in every unit.</summary>
    public long[][] Worst() => Front((one, other) => Enumerable.Range(0, _units).All(u => one[u] <= other[u]));

    /// <summary>What some of the criteria add up to at the least and at the most, missing included.</summary>
    public (long Least, long Most) RangeOf(Func<ScoredCriterion, bool> counts)
    {
        var sums = _met.Select(met => Sum(met, counts)).ToArray();
        return (sums.Min(), sums.Max());
    }

    private long[][] Front(Func<long[], long[], bool> covers)
    {
        var front = new List<long[]>();
        foreach (var met in _met.Skip(1))
        {
            long[] sums = [.. Enumerable.Range(0, _units).Select(u => Sum(met, c => c.Unit == u))];
            if (!front.Exists(other => covers(other, sums)))
            {
                front.RemoveAll(other => covers(sums, other));
                front.Add(sums);
            }
        }

        return [.. front];
    }

    // A declaration that allows no value at all leaves nothing to become known.
    private IEnumerable<long> Known(int unit) => _met.Skip(1).Select(met => Sum(met, c => c.Unit == unit)).DefaultIfEmpty();

    private long Sum(bool[] met, Func<ScoredCriterion, bool> counts)
    {
        var sum = 0L;
        for (var i = 0; i < met.Length; i++)
        {
            sum += met[i] && counts(Criteria[i]) ? Criteria[i].Points : 0;
        }

        return sum;
    }
}
