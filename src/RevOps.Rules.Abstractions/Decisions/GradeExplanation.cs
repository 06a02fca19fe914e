using System.Text;

namespace RevOps.Rules;

/// <summary>Why a record has its grade, and qualifies or not. Immutable.</summary>
public sealed class GradeExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="reason">What decided.</param>
    /// <param name="grade">The grade; null for none.</param>
    /// <param name="fitTier">The fit tier, which chose the row; null when it is missing.</param>
    /// <param name="engagementTier">The engagement tier, which chose the column; null when it is missing.</param>
    /// <param name="isQualified">Whether the record is known to be at or over the line, or to bypass it.</param>
    /// <param name="considered">The hand-raise and the entries of the line, with their criteria.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> or <paramref name="considered"/> is null.</exception>
    public GradeExplanation(Reason reason, string? grade, string? fitTier, string? engagementTier, bool isQualified, IReadOnlyList<RuleExplanation> considered)
    {
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
        Grade = grade;
        FitTier = fitTier;
        EngagementTier = engagementTier;
        IsQualified = isQualified;
        Considered = considered ?? throw new ArgumentNullException(nameof(considered));
    }

    /// <summary>What decided.</summary>
    public Reason Reason { get; }

    /// <summary>The grade; null for none.</summary>
    public string? Grade { get; }

    /// <summary>The fit tier, which chose the row; null when it is missing.</summary>
    public string? FitTier { get; }

    /// <summary>The engagement tier, which chose the column; null when it is missing.</summary>
    public string? EngagementTier { get; }

    /// <summary>Whether the record is known to be at or over the line, or to bypass it.</summary>
    public bool IsQualified { get; }

    /// <summary>The hand-raise and the entries of the line, with their criteria; the ones that decided are marked.</summary>
    public IReadOnlyList<RuleExplanation> Considered { get; }

    /// <summary>The explanation as a tree of lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Render(text, 0);
        return text.ToString();
    }

    internal void Render(StringBuilder text, int depth)
    {
        ExplanationText.Line(text, depth, $"grade {Grade ?? "(none)"} of fit {FitTier ?? "(no tier)"} and engagement {EngagementTier ?? "(no tier)"}{(IsQualified ? ", qualified" : string.Empty)}");
        ExplanationText.Line(text, depth + 1, Reason.ToString());
        ExplanationText.Rules(text, depth + 1, Considered);
    }
}
