namespace RevOps.Rules;

/// <summary>
/// At least a number of the operands are met. Met when enough are, NotMet when too few still can be; in between Error when an operand is in
/// error, else Unknown.
/// </summary>
public sealed class AtLeastCriterion : GroupCriterion
{
    internal AtLeastCriterion(int count, IEnumerable<Criterion> operands)
        : base(CriterionArguments.Operands(operands))
    {
        if (count < 1 || count > Operands.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), count, $"At least `{count}` of {Operands.Count} criteria can never say anything. Give 1 to {Operands.Count}.");
        }

        Count = count;
    }

    /// <summary>How many operands must be met, from 1 to their number.</summary>
    public int Count { get; }

    internal override string Operator => "atLeast";
}
