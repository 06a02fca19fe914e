namespace RevOps.Rules;

/// <summary>Resolves dispositions to actions.</summary>
internal sealed class DispositionEvaluator
{
    private readonly DispositionPolicy _policy;
    private readonly PolicyReference _reference;
    private readonly Dictionary<string, CompiledDisposition> _byCode;
    private readonly PublishedFact _current;

    public DispositionEvaluator(DispositionPolicy policy, CriterionCompiler compiler, PolicyReference reference)
    {
        _policy = policy;
        _reference = reference;
        _byCode = policy.Dispositions.ToDictionary(d => d.Code, d => new CompiledDisposition(d, compiler), StringComparer.Ordinal);
        _current = new PublishedFact(compiler.Layout, FactNames.LifecycleStage);
    }

    public DispositionDecision Unreadable(RecordKey key, in DispositionContext context) =>
        new(DispositionOutcome.RecordError, Reasons.RecordError, code: context.Code, hasErrors: true, key: key, policy: _reference, asOf: context.AsOf);

    public DispositionDecision Evaluate(Frame frame, RecordKey key, in DispositionContext context)
    {
        frame.MetError = false;
        if (context.CurrentStage is { } current)
        {
            _current.Publish(frame, current);
        }

        if (context.Code is null)
        {
            return new(DispositionOutcome.NotApplicable, Reasons.NotDisposed, key: key, policy: _reference, asOf: context.AsOf);
        }

        if (Find(context.Code) is not { } disposition)
        {
            return new(DispositionOutcome.Refused, Reasons.UnknownDisposition, code: context.Code, key: key, policy: _reference, asOf: context.AsOf);
        }

        var refusal = RefusalOf(disposition, frame, key, in context, out var missing);
        if (refusal is not null)
        {
            return new(
                DispositionOutcome.Refused, refusal, code: context.Code, missingAttributes: missing, hasErrors: frame.MetError, key: key, policy: _reference, asOf: context.AsOf,
                kind: disposition.Disposition.Kind);
        }

        if (disposition.Recycles && _policy.RecycleLimit is { } limit && limit.CountOf(context.EarlierRecycles, context.AsOf) >= limit.Most)
        {
            return new(
                DispositionOutcome.Resolved, Reasons.RecycleLimit, DispositionActionKind.Disqualify, context.Code, limit.TargetStage,
                hasErrors: frame.MetError, key: key, policy: _reference, asOf: context.AsOf, kind: disposition.Disposition.Kind);
        }

        if (disposition.GoesRound && _policy.TurnBackLimit is { } turns && turns.CountOf(context.EarlierTurnBacks, context.AsOf) >= turns.Most)
        {
            return new(
                DispositionOutcome.Resolved, Reasons.TurnBackLimit, DispositionActionKind.Reroute, context.Code, subject: turns.Queue,
                givesTurnBack: disposition.Disposition.GivesTurnBack, hasErrors: frame.MetError, key: key, policy: _reference, asOf: context.AsOf, kind: disposition.Disposition.Kind);
        }

        return Resolved(disposition, frame, key, in context);
    }

    private DispositionDecision Resolved(CompiledDisposition disposition, Frame frame, RecordKey key, in DispositionContext context)
    {
        var action = disposition.Disposition.Action;
        return new(
            DispositionOutcome.Resolved,
            context.Code!,
            action?.Kind ?? DispositionActionKind.None,
            context.Code,
            action?.TargetStage,
            disposition.SubjectOf(frame),
            disposition.ComesBack?.DueOf(frame, context.AsOf),
            action?.KeepsOwner ?? false,
            disposition.Disposition.GivesTurnBack,
            hasErrors: frame.MetError,
            key: key,
            policy: _reference,
            asOf: context.AsOf,
            kind: disposition.Disposition.Kind,
            cooldownEndsAt: disposition.ComesBack?.CooldownEndOf(context.AsOf),
            excludes: (action as RerouteAction)?.Excludes ?? RerouteExclusion.AllHolders);
    }

    /// <summary>The disposition of a code; null when the policy has none.</summary>
    public CompiledDisposition? Find(string code) => _byCode.TryGetValue(code, out var disposition) ? disposition : null;

    /// <summary>The most recycles that the policy allows; null for no limit.</summary>
    public RecycleLimit? Limit => _policy.RecycleLimit;

    /// <summary>The most reroutes and enrichments that the policy allows; null for no limit.</summary>
    public TurnBackLimit? TurnBackLimit => _policy.TurnBackLimit;

    private static string? RefusalOf(CompiledDisposition disposition, Frame frame, RecordKey key, in DispositionContext context, out int missing)
    {
        missing = 0;
        foreach (var ordinal in disposition.Required)
        {
            ref var slot = ref frame.Read(ordinal);
            if (slot.State != SlotState.Known)
            {
                frame.Open(in slot);
                missing++;
            }
        }

        return !disposition.IsOfferedIn(context.CurrentStage) ? Reasons.DispositionNotOffered
            : missing > 0 ? Reasons.DispositionIncomplete
            : disposition.MergesIntoItself(frame, key) ? Reasons.MergesIntoItself
            : disposition.When is not null && disposition.When.Evaluate(frame) != Verdict.Met ? Reasons.PreconditionUnmet
            : null;
    }
}
