namespace RevOps.Rules;

/// <summary>Builds the grades section of a policy. For one thread.</summary>
public sealed class GradePolicyBuilder
{
    private readonly List<GradeRow> _rows = [];
    private readonly List<GradeLine> _line = [];
    private string[] _engagementTiers = [];
    private HandRaiseBypass? _handRaise;

    internal GradePolicyBuilder()
    {
    }

    /// <summary>Names the columns of the matrix.</summary>
    /// <param name="tiers">The engagement tiers, the best one first.</param>
    /// <returns>This builder.</returns>
    public GradePolicyBuilder EngagementTiers(params string[] tiers)
    {
        _engagementTiers = (string[])(tiers ?? throw new ArgumentNullException(nameof(tiers))).Clone();
        return this;
    }

    /// <summary>Adds a row to the matrix.</summary>
    /// <param name="fitTier">The fit tier.</param>
    /// <param name="grades">Its grades, one for each engagement tier, in their order.</param>
    /// <returns>This builder.</returns>
    public GradePolicyBuilder FitTier(string fitTier, params string[] grades)
    {
        _rows.Add(new GradeRow(fitTier ?? throw new ArgumentNullException(nameof(fitTier)), [.. grades ?? throw new ArgumentNullException(nameof(grades))]));
        return this;
    }

    /// <summary>Qualifies grades.</summary>
    /// <param name="grades">The grades.</param>
    /// <returns>This builder.</returns>
    public GradePolicyBuilder Qualify(params string[] grades)
    {
        _line.Add(new GradeLine([.. grades ?? throw new ArgumentNullException(nameof(grades))], null));
        return this;
    }

    /// <summary>Qualifies grades under a condition.</summary>
    /// <param name="when">What has to be met beside, such as a surge of intent.</param>
    /// <param name="grades">The grades.</param>
    /// <returns>This builder.</returns>
    public GradePolicyBuilder QualifyWhen(Criterion when, params string[] grades)
    {
        _line.Add(new GradeLine([.. grades ?? throw new ArgumentNullException(nameof(grades))], when ?? throw new ArgumentNullException(nameof(when))));
        return this;
    }

    /// <summary>Lets a hand-raise bypass the line.</summary>
    /// <param name="when">When a hand is raised.</param>
    /// <param name="fitTiers">The fit tiers for which it does.</param>
    /// <returns>This builder.</returns>
    public GradePolicyBuilder HandRaise(Criterion when, params string[] fitTiers)
    {
        _handRaise = new HandRaiseBypass(when ?? throw new ArgumentNullException(nameof(when)), [.. fitTiers ?? throw new ArgumentNullException(nameof(fitTiers))]);
        return this;
    }

    internal GradePolicy Build() => new(_engagementTiers, [.. _rows], [.. _line], _handRaise);
}
