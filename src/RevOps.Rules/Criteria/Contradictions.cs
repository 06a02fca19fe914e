namespace RevOps.Rules;

/// <summary>
/// Proves that criteria can never be met together, where that can be seen in one attribute: no class of its values meets all that is asked of it
/// alone. What it does not prove may be impossible nevertheless.
/// </summary>
internal static class Contradictions
{
    // Ages are compared with as-of and constants are not, so together they prove nothing; which instant it is makes no difference otherwise.
    private static readonly DateTimeOffset AsOf = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An attribute that no value satisfies; null when nothing is proved.</summary>
    /// <param name="criteria">What must be met at once.</param>
    /// <param name="required">The names of attributes that must be known as well.</param>
    public static string? Find(IEnumerable<Criterion> criteria, HashSet<string> required)
    {
        var alone = criteria.SelectMany(Operands).Select(o => (Criterion: o, Leaves: AttributeScope.Leaves(o).ToArray()))
            .Where(o => o.Leaves.All(l => l.Attribute.Name == o.Leaves[0].Attribute.Name && l.Attribute is not RowCollectionAttribute))
            .GroupBy(o => o.Leaves[0].Attribute.Name, StringComparer.Ordinal);
        foreach (var asked in alone)
        {
            var attribute = asked.First().Leaves[0].Attribute;
            LeafCriterion[] leaves = [.. asked.SelectMany(a => a.Leaves)];
            var isMixed = leaves.Any(l => l is AgeCriterion) && leaves.Any(l => l is RangeCriterion or EqualsCriterion or InCriterion);
            var isPlain = leaves.Length == 1 && !required.Contains(asked.Key);
            if (!isMixed && !isPlain && !CanBeMet(attribute, [.. asked.Select(a => a.Criterion)], required.Contains(asked.Key)))
            {
                return asked.Key;
            }
        }

        return null;
    }

    private static bool CanBeMet(RecordAttribute attribute, Criterion[] criteria, bool mustBeKnown)
    {
        var partition = AttributePartition.Of(attribute, criteria, AsOf);
        if (!partition.IsComplete)
        {
            return true;
        }

        var schema = RecordSchema.For<IReadOnlyDictionary<string, object?>>().BindDictionary([attribute], record => record).Build();
        var compiled = schema.Compile(criteria.Length == 1 ? criteria[0] : new AllCriterion(criteria));
        return partition.Classes.Where(c => !mustBeKnown || !c.IsMissing)
            .Any(c => compiled.Evaluate(new Dictionary<string, object?>(StringComparer.Ordinal) { [attribute.Name] = c.Representative }, AsOf) == Verdict.Met);
    }

    private static IEnumerable<Criterion> Operands(Criterion criterion) => criterion is AllCriterion all ? all.Operands.SelectMany(Operands) : [criterion];
}
