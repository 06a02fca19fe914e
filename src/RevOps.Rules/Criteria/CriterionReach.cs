namespace RevOps.Rules;

/// <summary>
/// Which verdicts a criterion can never give, where that can be proved attribute by attribute: on every class of an attribute's values,
/// missing included. What it does not prove may still be so.
/// </summary>
internal static class CriterionReach
{
    public static bool IsNeverMet(Criterion criterion) => IsNever(criterion, Verdict.Met);

    /// <summary>Whether the criterion is met as soon as it is decided.</summary>
    public static bool IsNeverUnmet(Criterion criterion) => IsNever(criterion, Verdict.NotMet);

    private static bool IsNever(Criterion criterion, Verdict verdict)
    {
        LeafCriterion[] leaves = [.. AttributeScope.Leaves(criterion)];
        if (leaves.All(leaf => string.Equals(leaf.Attribute.Name, leaves[0].Attribute.Name, StringComparison.Ordinal)))
        {
            return IsNeverOnOneAttribute(criterion, leaves, verdict);
        }

        return criterion switch
        {
            NotCriterion not => IsNever(not.Operand, Opposite(verdict)),
            AllCriterion all => verdict == Verdict.Met ? IsAnyNever(all, Criterion.All, verdict) : all.Operands.All(o => IsNever(o, verdict)),
            AnyCriterion any => verdict == Verdict.NotMet ? IsAnyNever(any, Criterion.Any, verdict) : any.Operands.All(o => IsNever(o, verdict)),
            _ => false,
        };
    }

    // One operand is enough, or those of one attribute together: no employees are both under 20 and over 200.
    private static bool IsAnyNever(GroupCriterion group, Func<Criterion[], Criterion> together, Verdict verdict)
    {
        if (group.Operands.Any(o => IsNever(o, verdict)))
        {
            return true;
        }

        return group.Operands.GroupBy(OnlyAttribute, StringComparer.Ordinal)
            .Any(same => same.Key is not null && same.Skip(1).Any() && IsNever(together([.. same]), verdict));
    }

    private static bool IsNeverOnOneAttribute(Criterion criterion, LeafCriterion[] leaves, Verdict verdict)
    {
        var attribute = leaves[0].Attribute;
        if (!AttributeUse.HasClasses(attribute, leaves) || criterion.Depth >= Criterion.MaximumDepth)
        {
            return false;
        }

        var partition = AttributePartition.Of(attribute, leaves, AttributeUse.Reference);
        var probe = new AttributeProbe(attribute, [criterion], AttributeUse.Reference);
        return partition.IsComplete && !partition.Classes.Any(c => probe.VerdictsOf(c.Representative)[0] == verdict);
    }

    private static string? OnlyAttribute(Criterion criterion)
    {
        string[] names = [.. AttributeScope.Leaves(criterion).Select(l => l.Attribute.Name).Distinct(StringComparer.Ordinal)];
        return names.Length == 1 ? names[0] : null;
    }

    private static Verdict Opposite(Verdict verdict) => verdict == Verdict.Met ? Verdict.NotMet : Verdict.Met;
}
