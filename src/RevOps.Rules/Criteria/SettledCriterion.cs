namespace RevOps.Rules;

/// <summary>
/// What a criterion says of records whose attributes all have a value: is-known is then met and is-missing is not, and what they decide is
/// folded away. Either a verdict or a criterion without them is left.
/// </summary>
/// <remarks>Rows keep what they ask: what a row lacks is not filled in.</remarks>
internal readonly struct SettledCriterion
{
    private SettledCriterion(Criterion? rest, bool isMet)
    {
        Rest = rest;
        IsMet = isMet;
    }

    /// <summary>The criterion that is left; null where the verdict is settled.</summary>
    public Criterion? Rest { get; }

    /// <summary>The verdict, where nothing is left.</summary>
    public bool IsMet { get; }

    public static SettledCriterion Of(Criterion criterion) => criterion switch
    {
        PresenceCriterion presence => new(null, presence.AsksForKnown),
        NotCriterion not => Not(not),
        AllCriterion all => AtLeast(all, all.Operands.Count),
        AnyCriterion any => AtLeast(any, 1),
        AtLeastCriterion some => AtLeast(some, some.Count),
        _ => new(criterion, isMet: false),
    };

    private static SettledCriterion Not(NotCriterion not)
    {
        var operand = Of(not.Operand);
        return operand.Rest is null ? new(null, !operand.IsMet)
            : ReferenceEquals(operand.Rest, not.Operand) ? new(not, isMet: false)
            : new(!operand.Rest, isMet: false);
    }

    private static SettledCriterion AtLeast(GroupCriterion group, int count)
    {
        var isSame = true;
        var rest = new List<Criterion>();
        foreach (var operand in group.Operands)
        {
            var settled = Of(operand);
            isSame &= ReferenceEquals(settled.Rest, operand);
            count -= settled.Rest is null && settled.IsMet ? 1 : 0;
            if (settled.Rest is not null)
            {
                rest.Add(settled.Rest);
            }
        }

        return isSame ? new(group, isMet: false)
            : count <= 0 ? new(null, isMet: true)
            : count > rest.Count ? new(null, isMet: false)
            : new(count == rest.Count ? Criterion.All([.. rest]) : count == 1 ? Criterion.Any([.. rest]) : Criterion.AtLeastOf(count, [.. rest]), isMet: false);
    }
}
