namespace RevOps.Rules;

/// <summary>Builds a policy in C#. For one thread; what it builds is verified like a JSON document.</summary>
public sealed class PolicyBuilder
{
    private readonly Governance _governance;
    private readonly List<RecordAttribute> _attributes = [];
    private readonly List<BusinessCalendar> _calendars = [];
    private PolicySections _sections = new();

    internal PolicyBuilder(Governance governance) => _governance = governance;

    /// <summary>Declares attributes beside those that criteria name, so that the policy's document lists them.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Declare(params RecordAttribute[] attributes)
    {
        _attributes.AddRange(attributes ?? throw new ArgumentNullException(nameof(attributes)));
        return this;
    }

    /// <summary>Adds business calendars; targets name them.</summary>
    /// <param name="calendars">The calendars.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Calendar(params BusinessCalendar[] calendars)
    {
        _calendars.AddRange(calendars ?? throw new ArgumentNullException(nameof(calendars)));
        return this;
    }

    /// <summary>Says who the company sells to.</summary>
    /// <param name="fit">Says which profiles there are.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Fit(Action<FitPolicyBuilder> fit)
    {
        var builder = new FitPolicyBuilder();
        (fit ?? throw new ArgumentNullException(nameof(fit)))(builder);
        _sections = _sections with { Fit = builder.Build() };
        return this;
    }

    /// <summary>Says what the activities of people are worth.</summary>
    /// <param name="activities">The activities, rows of the record.</param>
    /// <param name="kind">The row's attribute that holds the kind.</param>
    /// <param name="at">The row's attribute that holds when it happened.</param>
    /// <param name="engagement">Says kinds, decay, caps and tiers.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The rows have no such attribute.</exception>
    public PolicyBuilder Engagement(RowCollectionAttribute activities, TextAttribute kind, InstantAttribute at, Action<ActivityPolicyBuilder> engagement)
    {
        var builder = new ActivityPolicyBuilder(activities, kind, at);
        (engagement ?? throw new ArgumentNullException(nameof(engagement)))(builder);
        _sections = _sections with { Engagement = builder.Build() };
        return this;
    }

    /// <summary>Says what events at the company are worth.</summary>
    /// <param name="signals">The events, rows of the record.</param>
    /// <param name="kind">The row's attribute that holds the kind.</param>
    /// <param name="at">The row's attribute that holds when it happened.</param>
    /// <param name="intent">Says kinds, decay, caps and tiers.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The rows have no such attribute.</exception>
    public PolicyBuilder Intent(RowCollectionAttribute signals, TextAttribute kind, InstantAttribute at, Action<ActivityPolicyBuilder> intent)
    {
        var builder = new ActivityPolicyBuilder(signals, kind, at);
        (intent ?? throw new ArgumentNullException(nameof(intent)))(builder);
        _sections = _sections with { Intent = builder.Build() };
        return this;
    }

    /// <summary>Says which roles the buying committee has.</summary>
    /// <param name="contacts">The contacts, rows of the record.</param>
    /// <param name="committee">Says the roles.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Committee(RowCollectionAttribute contacts, Action<CommitteePolicyBuilder> committee)
    {
        var builder = new CommitteePolicyBuilder(contacts);
        (committee ?? throw new ArgumentNullException(nameof(committee)))(builder);
        _sections = _sections with { Committee = builder.Build() };
        return this;
    }

    /// <summary>Says which grades fit and engagement make, and from which on a record is qualified.</summary>
    /// <param name="grades">Says the matrix, the line and the hand-raise.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Grades(Action<GradePolicyBuilder> grades)
    {
        var builder = new GradePolicyBuilder();
        (grades ?? throw new ArgumentNullException(nameof(grades)))(builder);
        _sections = _sections with { Grades = builder.Build() };
        return this;
    }

    /// <summary>Says which stages there are and what guards them.</summary>
    /// <param name="stages">Says the path and the detours.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Stages(Action<StagePolicyBuilder> stages)
    {
        var builder = new StagePolicyBuilder();
        (stages ?? throw new ArgumentNullException(nameof(stages)))(builder);
        _sections = _sections with { Stages = builder.Build() };
        return this;
    }

    /// <summary>Says who owns what.</summary>
    /// <param name="routing">Says territories, pools, queues and the catch-all.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Routing(Action<RoutingPolicyBuilder> routing)
    {
        var builder = new RoutingPolicyBuilder();
        (routing ?? throw new ArgumentNullException(nameof(routing)))(builder);
        _sections = _sections with { Routing = builder.Build() };
        return this;
    }

    /// <summary>Says by when records must be worked.</summary>
    /// <param name="sla">Says the targets.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Sla(Action<SlaPolicyBuilder> sla)
    {
        var builder = new SlaPolicyBuilder();
        (sla ?? throw new ArgumentNullException(nameof(sla)))(builder);
        _sections = _sections with { Sla = builder.Build() };
        return this;
    }

    /// <summary>Says what happens to rejected records.</summary>
    /// <param name="dispositions">Says the reasons and their actions.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Dispositions(Action<DispositionPolicyBuilder> dispositions)
    {
        var builder = new DispositionPolicyBuilder();
        (dispositions ?? throw new ArgumentNullException(nameof(dispositions)))(builder);
        _sections = _sections with { Dispositions = builder.Build() };
        return this;
    }

    /// <summary>Says what both teams count, and what they want to reach.</summary>
    /// <param name="zone">The IANA zone at whose midnights periods begin, such as <c>America/New_York</c>.</param>
    /// <param name="scorecard">Says stages, windows, conversions, pipeline, targets and the composite.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Scorecard(string zone, Action<ScorecardPolicyBuilder> scorecard)
    {
        var builder = new ScorecardPolicyBuilder(zone ?? throw new ArgumentNullException(nameof(zone)));
        (scorecard ?? throw new ArgumentNullException(nameof(scorecard)))(builder);
        _sections = _sections with { Scorecard = builder.Build() };
        return this;
    }

    /// <summary>Says what marketing promises of every lead that it hands over.</summary>
    /// <param name="standards">Says what is required, which rules hold, and what keeps a lead from people.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Standards(Action<StandardsPolicyBuilder> standards)
    {
        var builder = new StandardsPolicyBuilder();
        (standards ?? throw new ArgumentNullException(nameof(standards)))(builder);
        _sections = _sections with { Standards = builder.Build() };
        return this;
    }

    /// <summary>Builds the policy.</summary>
    /// <returns>The policy; later changes to this builder do not reach it.</returns>
    /// <exception cref="PolicyException">Something is wrong with the policy; the exception lists everything.</exception>
    public Policy Build()
    {
        var policy = new Policy(_governance, PolicyAttributes.Merge(_attributes, _sections), [.. _calendars], _sections);
        var bag = new DiagnosticBag();
        PolicyVerifier.Verify(policy, _attributes, bag);
        return bag.HasErrors ? throw new PolicyException(bag.ToDiagnostics()) : policy;
    }
}
