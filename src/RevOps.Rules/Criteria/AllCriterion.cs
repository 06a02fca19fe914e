namespace RevOps.Rules;

/// <summary>Every operand is met. NotMet ranks before Error, Error before Unknown, Unknown before Met.</summary>
public sealed class AllCriterion : GroupCriterion
{
    internal AllCriterion(IEnumerable<Criterion> operands)
        : base(CriterionArguments.Operands(operands))
    {
    }

    internal override string Operator => "all";
}
