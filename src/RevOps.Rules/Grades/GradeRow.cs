namespace RevOps.Rules;

/// <summary>The grades of one fit tier. Immutable.</summary>
public sealed class GradeRow
{
    internal GradeRow(string fitTier, IReadOnlyList<string> grades)
    {
        FitTier = fitTier;
        Grades = grades;
    }

    /// <summary>The fit tier.</summary>
    public string FitTier { get; }

    /// <summary>The grades, one for each engagement tier, in their order.</summary>
    public IReadOnlyList<string> Grades { get; }
}
