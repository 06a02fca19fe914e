namespace RevOps.Rules;

/// <summary>
/// What moves the score of one profile: its attributes, each with the sums that its values can make (<see cref="ScoreAxis"/>), and the
/// criteria that cannot be told apart so. Made once for a profile, from what the attributes declare. Immutable.
/// </summary>
internal sealed class ScoreModel
{
    public ScoreModel(FitProfile profile, Func<RecordAttribute, RecordAttribute> resolve)
    {
        Total = profile.Limit;
        var units = new List<FitLimit?>();
        var pool = -1;
        var scored = new List<ScoredCriterion>();
        for (var g = 0; g < profile.Groups.Count; g++)
        {
            var limit = profile.Groups[g].Limit;
            var unit = limit is null && pool >= 0 ? pool : units.Count;
            if (unit == units.Count)
            {
                units.Add(limit);
                pool = limit is null ? unit : pool;
            }

            scored.AddRange(profile.Groups[g].Criteria.Select(c => new ScoredCriterion(c, g, unit)));
        }

        Units = [.. units];
        Axes = [.. AxesOf(scored, resolve, Units.Length)];
        var loose = scored.Except(Axes.SelectMany(a => a.Criteria)).ToArray();
        var readers = scored.SelectMany(c => NamesOf(c.When)).GroupBy(name => name, StringComparer.Ordinal).ToDictionary(name => name.Key, name => name.Count(), StringComparer.Ordinal);
        Loose = [.. loose.Select(c => LooseOf(c, readers, resolve))];
    }

    /// <summary>The limit of the total; null for none.</summary>
    public FitLimit? Total { get; }

    /// <summary>Where points are summed before they are limited: each limited group by itself, those without a limit (null) together.</summary>
    public FitLimit?[] Units { get; }

    public ScoreAxis[] Axes { get; }

    public LooseCriterion[] Loose { get; }

    /// <summary>The least and the most that any record can score, whatever it lacks; not narrower than what can be reached.</summary>
    public (long Least, long Most) Range()
    {
        var (least, most) = TotalRange();
        return (Limited(Total, least), Limited(Total, most));
    }

    /// <summary>The least and the most that a unit can add up to before its limit, whatever a record lacks.</summary>
    public (long Least, long Most) UnitRange(int unit) => SumRange(c => c.Unit == unit);

    /// <summary>The least and the most that the criteria of a group can add up to before its limit, whatever a record lacks.</summary>
    public (long Least, long Most) GroupRange(int group) => SumRange(c => c.Group == group);

    /// <summary>The least and the most that the limited groups can add up to before the limit of the total.</summary>
    public (long Least, long Most) TotalRange()
    {
        var ranges = Units.Select((limit, u) => (Limit: limit, Range: UnitRange(u))).ToArray();
        return (ranges.Sum(r => Limited(r.Limit, r.Range.Least)), ranges.Sum(r => Limited(r.Limit, r.Range.Most)));
    }

    public static long Limited(FitLimit? limit, long thousandths) => limit is null ? thousandths : limit.Apply(thousandths);

    private (long Least, long Most) SumRange(Func<ScoredCriterion, bool> counts)
    {
        var axes = Axes.Select(a => a.RangeOf(counts)).ToArray();
        var loose = Loose.Where(c => counts(c.Scored)).ToArray();
        return (axes.Sum(a => a.Least) + loose.Sum(c => Math.Min(0, c.Points)), axes.Sum(a => a.Most) + loose.Sum(c => Math.Max(0, c.Points)));
    }

    private static IEnumerable<ScoreAxis> AxesOf(List<ScoredCriterion> scored, Func<RecordAttribute, RecordAttribute> resolve, int units)
    {
        foreach (var own in scored.GroupBy(c => OnlyAttribute(c.When), StringComparer.Ordinal))
        {
            if (own.Key is null)
            {
                continue;
            }

            LeafCriterion[] leaves = [.. own.SelectMany(c => AttributeScope.Leaves(c.When))];
            var attribute = resolve(leaves[0].Attribute);
            if (AttributeUse.HasClasses(attribute, leaves) && AttributePartition.Of(attribute, leaves, AttributeUse.Reference) is { IsComplete: true } partition)
            {
                yield return new ScoreAxis(attribute, [.. own], partition, units);
            }
        }
    }

    private static string? OnlyAttribute(Criterion criterion)
    {
        var names = NamesOf(criterion);
        return names.Length == 1 ? names[0] : null;
    }

    private static string[] NamesOf(Criterion criterion) => [.. AttributeScope.Leaves(criterion).Select(l => l.Attribute.Name).Distinct(StringComparer.Ordinal)];

    private static LooseCriterion LooseOf(ScoredCriterion scored, Dictionary<string, int> readers, Func<RecordAttribute, RecordAttribute> resolve)
    {
        LeafCriterion[] leaves = SettledCriterion.Of(scored.When).Rest is { } rest ? [.. AttributeScope.Leaves(rest)] : [];
        var names = new HashSet<string>(leaves.Select(l => l.Attribute.Name), StringComparer.Ordinal);
        var isAlone = names.Count == leaves.Length
            && names.All(name => readers[name] == 1)
            && leaves.All(leaf => AttributeUse.GoesBothWays(leaf, resolve(leaf.Attribute)));
        return new LooseCriterion(scored, isAlone, AttributeUse.UsesAges(leaves));
    }
}
