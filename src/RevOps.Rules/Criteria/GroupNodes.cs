namespace RevOps.Rules;

/// <summary>Every operand. Stops at the first that is not met, which decides whatever the others say.</summary>
internal sealed class AllNode(Criterion source, CriterionNode[] operands) : CriterionNode(source)
{
    public override IReadOnlyList<CriterionNode> Children => operands;

    public override Verdict Evaluate(Frame frame)
    {
        var verdict = Verdict.Met;
        foreach (var operand in operands)
        {
            var next = operand.Evaluate(frame);
            if (next == Verdict.NotMet)
            {
                return Verdict.NotMet;
            }

            verdict = Kleene.And(verdict, next);
        }

        return verdict;
    }
}

/// <summary>At least one operand. Stops at the first that is met, which decides whatever the others say.</summary>
internal sealed class AnyNode(Criterion source, CriterionNode[] operands) : CriterionNode(source)
{
    public override IReadOnlyList<CriterionNode> Children => operands;

    public override Verdict Evaluate(Frame frame)
    {
        var verdict = Verdict.NotMet;
        foreach (var operand in operands)
        {
            var next = operand.Evaluate(frame);
            if (next == Verdict.Met)
            {
                return Verdict.Met;
            }

            verdict = Kleene.Or(verdict, next);
        }

        return verdict;
    }
}

/// <summary>The negation.</summary>
internal sealed class NotNode(Criterion source, CriterionNode operand) : CriterionNode(source)
{
    public override IReadOnlyList<CriterionNode> Children { get; } = [operand];

    public override Verdict Evaluate(Frame frame) => Kleene.Not(operand.Evaluate(frame));
}

/// <summary>At least a number of operands. Stops as soon as enough are met, or too few still can be.</summary>
internal sealed class AtLeastNode(Criterion source, int count, CriterionNode[] operands) : CriterionNode(source)
{
    public override IReadOnlyList<CriterionNode> Children => operands;

    public override Verdict Evaluate(Frame frame)
    {
        var tally = default(VerdictTally);
        foreach (var operand in operands)
        {
            tally.Add(operand.Evaluate(frame));
            if (tally.Met >= count || operands.Length - tally.NotMet < count)
            {
                break;
            }
        }

        return tally.AtLeast(count, operands.Length);
    }
}
