namespace RevOps.Rules.Tests.Criteria;

/// <summary>The same criterion and the same record with everything that has no order in another one.</summary>
internal static class CriterionShuffle
{
    public static Criterion OperandsOf(Criterion criterion, Random random) => criterion switch
    {
        NotCriterion not => !OperandsOf(not.Operand, random),
        AllCriterion all => Criterion.All(Shuffled(all, random)),
        AnyCriterion any => Criterion.Any(Shuffled(any, random)),
        AtLeastCriterion atLeast => Criterion.AtLeastOf(atLeast.Count, Shuffled(atLeast, random)),
        QuantifierCriterion { Quantifier: RowQuantifier.Any } any => any.Collection.Any(OperandsOf(any.Where, random)),
        QuantifierCriterion all => all.Collection.All(OperandsOf(all.Where, random)),
        _ => criterion,
    };

    public static SampleRecord RowsOf(SampleRecord record, Random random)
    {
        var values = record.Values.ToDictionary(v => v.Key, v => v.Value is SampleRecord?[] rows ? rows.OrderBy(_ => random.Next()).Select(r => r is null ? null : RowsOf(r, random)).ToArray() : v.Value);
        return new SampleRecord(values);
    }

    private static Criterion[] Shuffled(GroupCriterion group, Random random) => [.. group.Operands.Select(o => OperandsOf(o, random)).OrderBy(_ => random.Next())];
}
