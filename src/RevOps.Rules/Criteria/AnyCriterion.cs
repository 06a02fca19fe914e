namespace RevOps.Rules;

/// <summary>At least one operand is met. Met ranks before Error, Error before Unknown, Unknown before NotMet.</summary>
public sealed class AnyCriterion : GroupCriterion
{
    internal AnyCriterion(IEnumerable<Criterion> operands)
        : base(CriterionArguments.Operands(operands))
    {
    }

    internal override string Operator => "any";
}
