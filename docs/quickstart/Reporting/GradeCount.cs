namespace RevOps.Rules.Quickstart;

/// <summary>Counts the records of each grade, and how many of them are qualified.</summary>
internal sealed class GradeCount
{
    public const string NoGrade = "(no grade)";

    private readonly Dictionary<string, (long Qualified, long Others)> _grades = new(StringComparer.Ordinal);

    /// <summary>How many records are qualified.</summary>
    public long Qualified => _grades.Values.Sum(g => g.Qualified);

    public void Add(in FitDecision fit)
    {
        var grade = fit.Grade ?? NoGrade;
        var before = _grades.GetValueOrDefault(grade);
        _grades[grade] = fit.IsQualified ? before with { Qualified = before.Qualified + 1 } : before with { Others = before.Others + 1 };
    }

    /// <summary>The grades of the policy, row by row of its matrix; what has none last.</summary>
    public BarPanel ToPanel(GradePolicy policy)
    {
        var order = policy.Rows.SelectMany(r => r.Grades).Distinct(StringComparer.Ordinal).Append(NoGrade).Where(_grades.ContainsKey);
        return new BarPanel(
            "Grades, qualified first",
            "Fit by engagement; the first part of a bar is qualified: at or over the line, or by a hand-raise.",
            [.. order.Select(g => BarOf(g, _grades[g]))]);
    }

    private static Bar BarOf(string grade, (long Qualified, long Others) count) => new(
        grade,
        [new BarPart(count.Qualified, Tone.Good), new BarPart(count.Others, Tone.Quiet)],
        $"{Figures.Count(count.Qualified + count.Others)}, {Figures.Count(count.Qualified)} qualified");
}
