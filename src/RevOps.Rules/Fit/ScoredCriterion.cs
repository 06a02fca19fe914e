namespace RevOps.Rules;

/// <summary>A scored criterion, its group, and where the group's points are summed (<see cref="ScoreModel.Units"/>). Immutable.</summary>
internal sealed class ScoredCriterion(FitCriterion criterion, int group, int unit)
{
    public FitCriterion Criterion { get; } = criterion;

    public int Group { get; } = group;

    public int Unit { get; } = unit;

    public long Points => Criterion.Points.Thousandths;

    public Criterion When => Criterion.When;
}
