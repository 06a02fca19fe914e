namespace RevOps.Rules;

/// <summary>A grade for each pair of fit tier and engagement tier, and the line from which on a record is qualified. Immutable.</summary>
public sealed class GradePolicy
{
    internal GradePolicy(IReadOnlyList<string> engagementTiers, IReadOnlyList<GradeRow> rows, IReadOnlyList<GradeLine> line, HandRaiseBypass? handRaise)
    {
        EngagementTiers = engagementTiers;
        Rows = rows;
        Line = line;
        HandRaise = handRaise;
    }

    /// <summary>The engagement tiers, which are the columns of the matrix.</summary>
    public IReadOnlyList<string> EngagementTiers { get; }

    /// <summary>The fit tiers with their grades, which are the rows of the matrix.</summary>
    public IReadOnlyList<GradeRow> Rows { get; }

    /// <summary>The grades that qualify. A record qualifies by any entry.</summary>
    public IReadOnlyList<GradeLine> Line { get; }

    /// <summary>What bypasses the line; null for nothing.</summary>
    public HandRaiseBypass? HandRaise { get; }
}
