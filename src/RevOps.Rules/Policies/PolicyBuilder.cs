namespace RevOps.Rules;

/// <summary>Builds a policy in C#. For one thread; what it builds is verified like a JSON document.</summary>
public sealed class PolicyBuilder
{
    private readonly Governance _governance;
    private readonly List<RecordAttribute> _attributes = [];
    private readonly List<BusinessCalendar> _calendars = [];
    private FitPolicy? _fit;
    private StagePolicy? _stages;
    private RoutingPolicy? _routing;
    private SlaPolicy? _sla;
    private DispositionPolicy? _dispositions;

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
        _fit = builder.Build();
        return this;
    }

    /// <summary>Says which stages there are and what guards them.</summary>
    /// <param name="stages">Says the path and the detours.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Stages(Action<StagePolicyBuilder> stages)
    {
        var builder = new StagePolicyBuilder();
        (stages ?? throw new ArgumentNullException(nameof(stages)))(builder);
        _stages = builder.Build();
        return this;
    }

    /// <summary>Says who owns what.</summary>
    /// <param name="routing">Says territories, pools, queues and the catch-all.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Routing(Action<RoutingPolicyBuilder> routing)
    {
        var builder = new RoutingPolicyBuilder();
        (routing ?? throw new ArgumentNullException(nameof(routing)))(builder);
        _routing = builder.Build();
        return this;
    }

    /// <summary>Says by when records must be worked.</summary>
    /// <param name="sla">Says the targets.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Sla(Action<SlaPolicyBuilder> sla)
    {
        var builder = new SlaPolicyBuilder();
        (sla ?? throw new ArgumentNullException(nameof(sla)))(builder);
        _sla = builder.Build();
        return this;
    }

    /// <summary>Says what happens to rejected records.</summary>
    /// <param name="dispositions">Says the reasons and their actions.</param>
    /// <returns>This builder.</returns>
    public PolicyBuilder Dispositions(Action<DispositionPolicyBuilder> dispositions)
    {
        var builder = new DispositionPolicyBuilder();
        (dispositions ?? throw new ArgumentNullException(nameof(dispositions)))(builder);
        _dispositions = builder.Build();
        return this;
    }

    /// <summary>Builds the policy.</summary>
    /// <returns>The policy; later changes to this builder do not reach it.</returns>
    /// <exception cref="PolicyException">Something is wrong with the policy; the exception lists everything.</exception>
    public Policy Build()
    {
        var policy = new Policy(_governance, PolicyAttributes.Merge(_attributes, _fit, _stages, _routing, _sla, _dispositions), [.. _calendars], _fit, _stages, _routing, _sla, _dispositions);
        var bag = new DiagnosticBag();
        PolicyVerifier.Verify(policy, _attributes, bag);
        return bag.HasErrors ? throw new PolicyException(bag.ToDiagnostics()) : policy;
    }
}
