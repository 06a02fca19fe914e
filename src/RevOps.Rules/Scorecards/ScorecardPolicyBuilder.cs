namespace RevOps.Rules;

/// <summary>Builds the scorecard section of a policy. For one thread.</summary>
public sealed class ScorecardPolicyBuilder
{
    private readonly string _zone;
    private readonly List<ScorecardConversion> _conversions = [];
    private readonly List<ScorecardTarget> _targets = [];
    private readonly List<CompositePart> _composite = [];
    private ScorecardStages _stages = ScorecardStages.Usual;
    private TimeSpan _acceptWithin = ScorecardPolicy.UsualAcceptance;
    private TimeSpan _maturity = ScorecardPolicy.UsualMaturity;
    private int _leastForFlag = ScorecardPolicy.UsualLeast;
    private string[] _tiers = [];
    private string[] _grades = [];
    private ScorecardPipeline? _pipeline;

    internal ScorecardPolicyBuilder(string zone) => _zone = zone;

    /// <summary>Says which stages play the parts that metrics speak of: MQL, SAL, SQL, SAO, Won and Lost by default.</summary>
    /// <param name="qualified">Marketing hands the record over: the MQL.</param>
    /// <param name="accepted">Sales accepts it: the SAL.</param>
    /// <param name="salesQualified">It is sales-qualified: the SQL.</param>
    /// <param name="opportunity">An account executive accepts it: the SAO.</param>
    /// <param name="won">It is won.</param>
    /// <param name="lost">It is lost, by any of these; may be empty.</param>
    /// <returns>This builder.</returns>
    public ScorecardPolicyBuilder Stages(string qualified, string accepted, string salesQualified, string opportunity, string won, params string[] lost)
    {
        _stages = new ScorecardStages(
            qualified ?? throw new ArgumentNullException(nameof(qualified)),
            accepted ?? throw new ArgumentNullException(nameof(accepted)),
            salesQualified ?? throw new ArgumentNullException(nameof(salesQualified)),
            opportunity ?? throw new ArgumentNullException(nameof(opportunity)),
            won ?? throw new ArgumentNullException(nameof(won)),
            [.. lost ?? throw new ArgumentNullException(nameof(lost))]);
        return this;
    }

    /// <summary>Says how long an acceptance may take and count.</summary>
    /// <param name="span">The span, inclusive; more than zero. 14 days by default.</param>
    /// <returns>This builder.</returns>
    public ScorecardPolicyBuilder AcceptWithin(TimeSpan span)
    {
        _acceptWithin = span;
        return this;
    }

    /// <summary>Says how long a qualified record has until it counts as not converted.</summary>
    /// <param name="span">The span, inclusive; more than zero. 90 days by default.</param>
    /// <returns>This builder.</returns>
    public ScorecardPolicyBuilder MatureAfter(TimeSpan span)
    {
        _maturity = span;
        return this;
    }

    /// <summary>Names the fit tiers, so that a better one that converts worse is flagged.</summary>
    /// <param name="tiers">The tiers, the best one first.</param>
    /// <returns>This builder.</returns>
    public ScorecardPolicyBuilder Tiers(params string[] tiers)
    {
        _tiers = (string[])(tiers ?? throw new ArgumentNullException(nameof(tiers))).Clone();
        return this;
    }

    /// <summary>Names the grades, so that a better one that converts worse is flagged.</summary>
    /// <param name="grades">The grades, the best one first.</param>
    /// <returns>This builder.</returns>
    public ScorecardPolicyBuilder Grades(params string[] grades)
    {
        _grades = (string[])(grades ?? throw new ArgumentNullException(nameof(grades))).Clone();
        return this;
    }

    /// <summary>Says how many matured records two tiers each need before they are compared.</summary>
    /// <param name="records">The number; 1 or more. 30 by default.</param>
    /// <returns>This builder.</returns>
    public ScorecardPolicyBuilder FlagFrom(int records)
    {
        _leastForFlag = records;
        return this;
    }

    /// <summary>Counts a conversion.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="from">The stage from which it is counted.</param>
    /// <param name="to">The stage that has to be entered.</param>
    /// <param name="within">The maturity window of a cohort, inclusive; more than zero.</param>
    /// <param name="basis">Whom it compares; a cohort by default.</param>
    /// <returns>This builder.</returns>
    public ScorecardPolicyBuilder Conversion(string name, string from, string to, TimeSpan within, ConversionBasis basis = ConversionBasis.Cohort)
    {
        _conversions.Add(new ScorecardConversion(
            name ?? throw new ArgumentNullException(nameof(name)), from ?? throw new ArgumentNullException(nameof(from)), to ?? throw new ArgumentNullException(nameof(to)), within, basis));
        return this;
    }

    /// <summary>Counts pipeline.</summary>
    /// <param name="stages">The stages of an opportunity, in their order.</param>
    /// <param name="countsFrom">The stage from which on an opportunity counts.</param>
    /// <param name="won">The stage in which it is won.</param>
    /// <param name="lost">The stages in which it is lost, beside those in order; may be empty.</param>
    /// <returns>This builder.</returns>
    public ScorecardPolicyBuilder Pipeline(IEnumerable<string> stages, string countsFrom, string won, params string[] lost)
    {
        _pipeline = new ScorecardPipeline(
            [.. stages ?? throw new ArgumentNullException(nameof(stages))],
            countsFrom ?? throw new ArgumentNullException(nameof(countsFrom)),
            won ?? throw new ArgumentNullException(nameof(won)),
            [.. lost ?? throw new ArgumentNullException(nameof(lost))]);
        return this;
    }

    /// <summary>Says what a metric should reach, or not exceed, in every period of a kind.</summary>
    /// <param name="metric">The metric's name, such as <c>speed-to-lead.median</c>.</param>
    /// <param name="per">The kind of period.</param>
    /// <param name="goal">The number.</param>
    /// <param name="of">Which part of the metric; null for the whole.</param>
    /// <param name="only">The one period for which it holds, before the target of every period; null for every one.</param>
    /// <returns>This builder.</returns>
    public ScorecardPolicyBuilder Target(string metric, PeriodKind per, MetricGoal goal, string? of = null, ScorecardPeriod? only = null)
    {
        _targets.Add(new ScorecardTarget(metric ?? throw new ArgumentNullException(nameof(metric)), of, per, only, goal));
        return this;
    }

    /// <summary>Gives a metric a weight in the composite. It needs a target.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="weight">Its weight; 1 or more.</param>
    /// <param name="of">Which part of the metric; null for the whole.</param>
    /// <returns>This builder.</returns>
    public ScorecardPolicyBuilder Weigh(string metric, int weight, string? of = null)
    {
        _composite.Add(new CompositePart(metric ?? throw new ArgumentNullException(nameof(metric)), of, weight));
        return this;
    }

    internal ScorecardPolicy Build() => new(
        _zone, _stages, _acceptWithin, _maturity, _leastForFlag, _tiers, _grades, [.. _conversions], _pipeline, [.. _targets], [.. _composite]);
}
