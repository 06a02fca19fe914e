namespace RevOps.Rules;

/// <summary>Grades that qualify, always or under a condition. Immutable.</summary>
public sealed class GradeLine
{
    internal GradeLine(IReadOnlyList<string> grades, Criterion? when)
    {
        Grades = grades;
        When = when;
    }

    /// <summary>The grades; at least one.</summary>
    public IReadOnlyList<string> Grades { get; }

    /// <summary>What has to be met beside; null for nothing.</summary>
    public Criterion? When { get; }
}
