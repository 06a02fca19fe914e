namespace RevOps.Rules;

/// <summary>
/// A policy compiled for a host's record: five services, and <see cref="Decide"/>, which asks them all in the order of the facts that they
/// name, over values read once. Immutable and safe for any number of threads; share one.
/// </summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
public sealed partial class PolicyEngine<TRecord>
{
    private readonly RecordReading<TRecord> _reading;
    private readonly SectionKind[] _order;
    private readonly IDecisionLog? _log;
    private readonly FactRecorder? _recorder;
    private readonly QualificationService<TRecord>? _fit;
    private readonly StageService<TRecord>? _stages;
    private readonly RoutingService<TRecord>? _routing;
    private readonly PoolTurns? _turns;
    private readonly BatchRouter<TRecord>? _batches;
    private readonly OrphanSweep<TRecord>? _orphans;
    private readonly SlaService<TRecord>? _sla;
    private readonly DispositionService<TRecord>? _dispositions;
    private readonly DispositionReturns<TRecord>? _returns;
    private readonly LeadStandards<TRecord>? _standards;
    private readonly FactPublisher _facts;
    private readonly UpstreamSections _upstream;

    internal PolicyEngine(Policy policy, RecordSchema<TRecord> schema, PolicyEngineOptions options, RecordedTurns? recorded = null)
    {
        Policy = policy;
        Reference = new PolicyReference(policy.Name, policy.Version, policy.ContentHash, schema.Revision);
        var layout = new FrameLayout();
        var compiler = new CriterionCompiler(layout, AttributeScope.Of(schema));
        _log = options.DecisionLog;
        _order = [.. SectionOrder.Of(policy, out _)];
        var qualification = new QualificationSections(policy, compiler, Reference);
        var dispositions = policy.Dispositions is null ? null : new DispositionEvaluator(policy.Dispositions, compiler, Reference);
        var standards = policy.Standards is null ? null : new StandardsEvaluator(policy.Standards, compiler, Reference);
        var stages = policy.Stages is null
            ? null
            : new StageEvaluator(policy.Stages, policy.Calendars, compiler, Reference, dispositions is null ? null : new DispositionRejections(dispositions));
        var routing = policy.Routing is null
            ? null
            : new RoutingEvaluator(
                policy.Routing, policy.Calendars, compiler, Reference, new PoolRotation(options.RotationStore ?? new InMemoryRotationStore(), options.TurnsPerLease), options.AssignmentMemory, recorded);
        var sla = policy.Sla is null ? null : new SlaEvaluator(policy.Sla, policy.Calendars, compiler, Reference);

        // Only now are all slots known, which frames are made of.
        _reading = new RecordReading<TRecord>(schema, layout);
        _facts = new FactPublisher(layout);
        _upstream = UpstreamSections.Of(policy, _order);
        _recorder = _log is null && recorded is null ? null : new FactRecorder(policy, layout);
        _fit = qualification.IsEmpty ? null : new QualificationService<TRecord>(_reading, qualification, _facts, _order, _log is null ? null : Log);
        _standards = standards is null ? null : new LeadStandards<TRecord>(_reading, standards, _log is null ? null : Log);
        _stages = stages is null ? null : new StageService<TRecord>(_reading, stages, _log is null ? null : Log);
        _routing = routing is null ? null : new RoutingService<TRecord>(_reading, routing, _log is null ? null : Log);
        _turns = routing is null ? null : new PoolTurns(routing, policy.Dispositions?.Dispositions.Where(d => d.GivesTurnBack).Select(d => d.Code) ?? []);
        _batches = routing is null ? null : new BatchRouter<TRecord>(_reading, routing, _routing!);
        _orphans = routing is null ? null : new OrphanSweep<TRecord>(_reading, _routing!);
        _sla = sla is null ? null : new SlaService<TRecord>(_reading, sla, _log is null ? null : Log);
        _dispositions = dispositions is null ? null : new DispositionService<TRecord>(_reading, dispositions, _log is null ? null : Log);
        _returns = dispositions is null ? null : new DispositionReturns<TRecord>(
            _reading, layout, new ReturnEvaluator(policy.Dispositions!, dispositions, Reference, policy.Stages is null ? _ => null : stage => StageReturns.Of(policy.Stages, stage)), _fit);
    }

    /// <summary>The policy.</summary>
    public Policy Policy { get; }

    /// <summary>What decisions say of the policy that made them.</summary>
    public PolicyReference Reference { get; }

    /// <summary>Fit with what belongs to it: engagement, intent, committee and grade, as far as the policy says something about them.</summary>
    /// <exception cref="InvalidOperationException">The policy has none of these sections.</exception>
    public IFitEvaluator<TRecord> Fit => _fit ?? throw NoSection("fit");

    /// <summary>The stage gates alone.</summary>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public IStageEvaluator<TRecord> Stages => _stages ?? throw NoSection("stages");

    /// <summary>Routing alone.</summary>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public IRouter<TRecord> Routing => _routing ?? throw NoSection("routing");

    /// <summary>Routing of many records at once.</summary>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public BatchRouter<TRecord> Batches => _batches ?? throw NoSection("routing");

    /// <summary>A sweep over open records for those whose owner is not there.</summary>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public OrphanSweep<TRecord> Orphans => _orphans ?? throw NoSection("routing");

    /// <summary>What is done with turns beside routing.</summary>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public PoolTurns Turns => _turns ?? throw NoSection("routing");

    /// <summary>Where a record is that was put into a queue: still there, or where the queue's time limit sent it.</summary>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public QueueWatch Queues => (_routing ?? throw NoSection("routing")).Evaluator.Queues;

    /// <summary>Routing over an asynchronous store, which keeps the rotations instead of the options' one.</summary>
    /// <param name="store">The store.</param>
    /// <returns>The router; keep it as long as the engine.</returns>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public AsyncRouter<TRecord> RoutingOver(IAsyncRotationStore store) =>
        new(_reading, _routing ?? throw NoSection("routing"), _turns!, store ?? throw new ArgumentNullException(nameof(store)));

    /// <summary>The SLA clocks alone.</summary>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public ISlaEvaluator<TRecord> Sla => _sla ?? throw NoSection("sla");

    /// <summary>Dispositions alone.</summary>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public IDispositionEvaluator<TRecord> Dispositions => _dispositions ?? throw NoSection("dispositions");

    /// <summary>Whether leads are up to the standards of the hand-off.</summary>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public LeadStandards<TRecord> Standards => _standards ?? throw NoSection("standards");

    /// <summary>Whether records that were disposed of may come back.</summary>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public DispositionReturns<TRecord> Returns => _returns ?? throw NoSection("dispositions");

    /// <summary>
    /// Takes every decision that the policy has a section for, in one pass: each attribute is read at most once, and what one section
    /// publishes (<see cref="FactNames"/>) the ones that name it see.
    /// </summary>
    /// <param name="record">The record; one that cannot be read is decided with <see cref="Reasons.RecordError"/> in every section.</param>
    /// <param name="context">As-of, facts, stage, owners, timeline, disposition.</param>
    /// <returns>The decisions.</returns>
    public PolicyDecisions Decide(TRecord record, in DecisionContext context) => DecideAll(record, in context, fitExplanation: null, standardsExplanation: null);

    /// <summary>Decides as <see cref="Decide"/> does, and says why.</summary>
    /// <remarks>
    /// A decision like any other: it takes a turn and is logged, unless the context asks for a preview, which shows whose turn is next. Why an earlier decision
    /// was as it was, say when it is taken, or replay it from the <see cref="IDecisionLog"/>.
    /// </remarks>
    /// <param name="record">The record.</param>
    /// <param name="context">As-of, facts, stage, owners, timeline, disposition.</param>
    /// <returns>The decisions, the same as without explanation, and the explanations.</returns>
    public PolicyExplanation Explain(TRecord record, in DecisionContext context)
    {
        var fit = new ExplanationRequest<FitExplanation>();
        var stage = new ExplanationRequest<StageExplanation>();
        var routing = new ExplanationRequest<RoutingExplanation>();
        var sla = new ExplanationRequest<SlaExplanation>();
        var disposition = new ExplanationRequest<DispositionExplanation>();
        var standards = new ExplanationRequest<StandardsExplanation>();
        var decisions = DecideAll(record, context.Explaining(stage, routing, sla, disposition), fit, standards);
        return new PolicyExplanation(in decisions, fit.Explanation, stage.Explanation, routing.Explanation, sla.Explanation, disposition.Explanation, standards.Explanation);
    }

    private PolicyDecisions DecideAll(TRecord record, in DecisionContext context, ExplanationRequest<FitExplanation>? fitExplanation, ExplanationRequest<StandardsExplanation>? standardsExplanation)
    {
        var frame = _reading.Start(record, context.AsOf, context.Facts, out var key, out var problem);
        if (frame is null)
        {
            return Unreadable(key, in context, fitExplanation, standardsExplanation, problem!);
        }

        frame.IsLogged = _log is not null && !context.Routing.IsPreview;

        var fit = default(Qualification);
        var fitContext = context.Fit.Explaining(fitExplanation);
        StageDecision? stage = null;
        RoutingDecision? routing = null;
        SlaDecision? sla = null;
        DispositionDecision? disposition = null;
        StandardsDecision? standards = null;
        var clocks = ClocksOf(in context);
        _facts.PublishStage(frame, context.Stage.CurrentStage);
        foreach (var kind in _order)
        {
            switch (kind)
            {
                case SectionKind.Standards:
                    standards = _standards!.Evaluate(frame, key, StandardsContext.At(context.AsOf).Explaining(standardsExplanation));
                    break;
                case SectionKind.Stage:
                    var gated = _stages!.Evaluate(frame, key, context.Stage, UpstreamOf(frame, key, in context));
                    _facts.Publish(frame, in gated);
                    stage = gated;
                    break;
                case SectionKind.Routing:
                    var routed = _routing!.Evaluate(frame, key, context.Routing);
                    _facts.Publish(frame, in routed);
                    routing = routed;
                    break;
                case SectionKind.Sla:
                    sla = _sla!.Evaluate(frame, key, context.Sla.Collecting(clocks));
                    break;
                case SectionKind.Disposition:
                    disposition = _dispositions!.Evaluate(frame, key, context.Disposition);
                    break;
                default:
                    _fit!.Decide(kind, frame, key, in fitContext, ref fit);
                    break;
            }
        }

        var decisions = new PolicyDecisions(_fit?.Conclude(frame, key, in fitContext, in fit), stage, routing, sla, disposition, clocks, standards);
        End(frame, in decisions, in context);
        return decisions;
    }

    /// <summary>Checks the stage history of a record against the policy.</summary>
    /// <param name="history">Which stages the record entered, when, by whom; in the order of time, which is checked.</param>
    /// <param name="asOf">The instant up to which the history is read.</param>
    /// <returns>What the policy does not allow, how long the record was in each stage, and what could not be checked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="history"/> or an entry is null.</exception>
    /// <exception cref="InvalidOperationException">The policy has no such section.</exception>
    public StageHistoryReport CheckHistory(IReadOnlyList<StageHistoryEntry<TRecord>> history, DateTimeOffset asOf) =>
        new StageHistoryCheck<TRecord>(this, (_stages ?? throw NoSection("stages")).Evaluator.Map).Check(history ?? throw new ArgumentNullException(nameof(history)), asOf);

    // Only an explanation tries values, and only then the earlier sections are asked again.
    private UpstreamFacts UpstreamOf(RecordFrame<TRecord> frame, RecordKey key, in DecisionContext context) =>
        context.Stage.Explanation is null || _upstream.Kinds.Length == 0 ? UpstreamFacts.None : AskedAgain(frame, key, in context);

    // Apart from the question whether to ask, since a lambda's captures are allocated on entry.
    private UpstreamFacts AskedAgain(RecordFrame<TRecord> frame, RecordKey key, in DecisionContext context)
    {
        var again = context.AsPreview().Explaining(null, null, null, null);
        return new UpstreamFacts(_upstream.Sections, _ => Republish(frame, key, in again));
    }

    private void Republish(RecordFrame<TRecord> frame, RecordKey key, in DecisionContext context)
    {
        var found = default(Qualification);
        foreach (var kind in _upstream.Kinds)
        {
            switch (kind)
            {
                case SectionKind.Routing:
                    _facts.Publish(frame, _routing!.Evaluate(frame, key, context.Routing));
                    break;
                case SectionKind.Sla or SectionKind.Disposition:
                    break;
                case SectionKind.Standards:
                    _standards!.Evaluate(frame, key, StandardsContext.At(context.AsOf));
                    break;
                default:
                    _fit!.Decide(kind, frame, key, context.Fit, ref found);
                    break;
            }
        }
    }

    private PolicyDecisions Unreadable(RecordKey key, in DecisionContext context, ExplanationRequest<FitExplanation>? fitExplanation, ExplanationRequest<StandardsExplanation>? standardsExplanation, string problem)
    {
        var clocks = ClocksOf(in context);
        var decisions = new PolicyDecisions(
            _fit?.Unreadable(key, context.Fit.Explaining(fitExplanation), problem),
            _stages?.Unreadable(key, context.Stage, problem),
            _routing?.Unreadable(key, context.Routing, problem),
            _sla?.Unreadable(key, context.Sla.Collecting(clocks), problem),
            _dispositions?.Unreadable(key, context.Disposition, problem),
            clocks,
            _standards?.Unreadable(key, StandardsContext.At(context.AsOf).Explaining(standardsExplanation), problem));
        Log(in decisions, in context, frame: null, problem);
        return decisions;
    }

    // A log keeps every clock, whether or not the caller wants them.
    private SlaClocks? ClocksOf(in DecisionContext context) =>
        _sla is null ? null : context.Sla.Clocks ?? (_log is null || context.Routing.IsPreview ? null : new SlaClocks());

    private static InvalidOperationException NoSection(string name) =>
        new($"The policy has no `{name}` section. Add one, or ask only for what the policy decides.");
}
