namespace RevOps.Rules;

/// <summary>A criterion made of others.</summary>
public abstract class GroupCriterion : Criterion
{
    private readonly Criterion[] _operands;

    private protected GroupCriterion(Criterion[] operands)
        : base(CriterionArguments.DepthOf(operands)) =>
        _operands = operands;

    /// <summary>The criteria below, in declared order; at least one.</summary>
    public IReadOnlyList<Criterion> Operands => _operands;
}
