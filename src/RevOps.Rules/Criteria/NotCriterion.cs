namespace RevOps.Rules;

/// <summary>The operand is not met. Unknown stays unknown, and an error an error.</summary>
public sealed class NotCriterion : GroupCriterion
{
    internal NotCriterion(Criterion operand)
        : base(CriterionArguments.Operands([operand]))
    {
    }

    /// <summary>The criterion that is negated.</summary>
    public Criterion Operand => Operands[0];

    internal override string Operator => "not";
}
