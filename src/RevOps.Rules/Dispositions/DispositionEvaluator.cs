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

        var refusal = RefusalOf(disposition, frame, in context, out var missing);
        if (refusal is not null)
        {
            return new(
                DispositionOutcome.Refused, refusal, code: context.Code, missingAttributes: missing, hasErrors: frame.MetError, key: key, policy: _reference, asOf: context.AsOf);
        }

        var action = disposition.Disposition.Action;
        if (action.Kind == DispositionActionKind.Recycle && _policy.RecycleLimit is { } limit && RecyclesWithin(limit, in context) >= limit.Most)
        {
            return new(
                DispositionOutcome.Resolved, Reasons.RecycleLimit, DispositionActionKind.Disqualify, context.Code, limit.TargetStage,
                hasErrors: frame.MetError, key: key, policy: _reference, asOf: context.AsOf);
        }

        return new(
            DispositionOutcome.Resolved,
            context.Code,
            action.Kind,
            context.Code,
            action.TargetStage,
            disposition.SurvivorOf(frame) ?? action.Track,
            disposition.DueOf(frame, context.AsOf),
            action.KeepsOwner,
            disposition.Disposition.GivesTurnBack,
            hasErrors: frame.MetError,
            key: key,
            policy: _reference,
            asOf: context.AsOf);
    }

    /// <summary>The disposition of a code; null when the policy has none.</summary>
    public CompiledDisposition? Find(string code) => _byCode.TryGetValue(code, out var disposition) ? disposition : null;

    /// <summary>The most recycles that the policy allows; null for no limit.</summary>
    public RecycleLimit? Limit => _policy.RecycleLimit;

    public static int RecyclesWithin(RecycleLimit limit, in DispositionContext context)
    {
        var count = 0;
        for (var i = 0; i < context.EarlierRecycles.Count; i++)
        {
            var age = context.AsOf - context.EarlierRecycles[i];
            count += age >= TimeSpan.Zero && age <= limit.Within ? 1 : 0;
        }

        return count;
    }

    private static string? RefusalOf(CompiledDisposition disposition, Frame frame, in DispositionContext context, out int missing)
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
            : disposition.When is not null && disposition.When.Evaluate(frame) != Verdict.Met ? Reasons.PreconditionUnmet
            : null;
    }
}
