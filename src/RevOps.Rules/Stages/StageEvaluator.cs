namespace RevOps.Rules;

/// <summary>Decides moves between compiled stages.</summary>
internal sealed class StageEvaluator
{
    private readonly StagePolicy _policy;
    private readonly PolicyReference _reference;
    private readonly CompiledStage[] _path;
    private readonly CompiledDetour[] _detours;
    private readonly PublishedFact _current;

    public StageEvaluator(StagePolicy policy, CriterionCompiler compiler, PolicyReference reference)
    {
        _policy = policy;
        _reference = reference;
        _path = [.. policy.Path.Select(s => new CompiledStage(s, compiler))];
        _detours = [.. policy.Detours.Select(d => new CompiledDetour(d, compiler))];
        _current = new PublishedFact(compiler.Layout, FactNames.LifecycleStage);
    }

    public StageDecision Unreadable(RecordKey key, in StageContext context) =>
        new(StageOutcome.RecordError, Reasons.RecordError, context.CurrentStage, context.TargetStage, hasErrors: true, key: key, policy: _reference, asOf: context.AsOf);

    public StageDecision Evaluate(Frame frame, RecordKey key, in StageContext context)
    {
        frame.MetError = false;
        if (context.CurrentStage is { } current)
        {
            _current.Publish(frame, current);
        }

        var move = MoveOf(in context);
        if (!move.Exists)
        {
            return new(StageOutcome.NotApplicable, move.Problem, context.CurrentStage, context.TargetStage, OwnerOf(context.CurrentStage), key: key, policy: _reference, asOf: context.AsOf);
        }

        var check = Check(frame, in move, in context);
        var outcome = check.Reason == ReasonCode.None ? StageOutcome.Allowed : StageOutcome.Blocked;
        return new(
            outcome,
            outcome == StageOutcome.Allowed ? Reasons.GateOpen : check.Reason,
            context.CurrentStage,
            move.To,
            OwnerOf(outcome == StageOutcome.Allowed ? move.To : context.CurrentStage),
            check.Unmet,
            check.Missing,
            frame.MetError,
            key,
            _reference,
            context.AsOf);
    }

    /// <summary>The move that a context asks for.</summary>
    public StageMove MoveOf(in StageContext context)
    {
        var at = context.CurrentStage is { } current ? _policy.IndexOf(current) : -1;
        var detour = at < 0 && context.CurrentStage is { } name ? _policy.IndexOfDetour(name) : -1;
        if (context.CurrentStage is not null && at < 0 && detour < 0)
        {
            return NoMove(Reasons.UnknownStage);
        }

        var next = detour >= 0 ? ReturnOf(_detours[detour].Detour) : at + 1 < _path.Length ? at + 1 : -1;
        if (context.TargetStage is not { } target)
        {
            return next < 0 ? NoMove(Reasons.FinalStage) : new StageMove(at < 0 ? null : _path[at], _path[next], null, ReasonCode.None);
        }

        var to = _policy.IndexOf(target);
        if (to >= 0)
        {
            return to == next ? new StageMove(at < 0 ? null : _path[at], _path[to], null, ReasonCode.None) : NoMove(Reasons.NoTransition);
        }

        var toDetour = _policy.IndexOfDetour(target);
        return toDetour < 0 ? NoMove(Reasons.UnknownStage)
            : at < 0 || !CanLeaveFor(_detours[toDetour].Detour, _path[at].Stage.Name) ? NoMove(Reasons.NoTransition)
            : new StageMove(null, null, _detours[toDetour], ReasonCode.None);
    }

    /// <summary>Whether a record can be where it is said to be: in a stage of the policy, or in none yet.</summary>
    public bool Knows(string? stage) => stage is null || _policy.IndexOf(stage) >= 0 || _policy.IndexOfDetour(stage) >= 0;

    private static StageMove NoMove(string problem) => new(null, null, null, problem);

    private static bool CanLeaveFor(StageDetour detour, string stage) => detour.From.Count == 0 || Ordinal.Has(detour.From, stage);

    private int ReturnOf(StageDetour detour) => detour.ReturnsTo is null ? -1 : _policy.IndexOf(detour.ReturnsTo);

    private string? OwnerOf(string? stage)
    {
        if (stage is null)
        {
            return null;
        }

        var at = _policy.IndexOf(stage);
        var detour = at < 0 ? _policy.IndexOfDetour(stage) : -1;
        return at >= 0 ? _path[at].Stage.Owner : detour >= 0 ? _detours[detour].Detour.Owner : null;
    }

    // Every gate is asked, also past the first that blocks, so that the counts are whole.
    private static StageCheck Check(Frame frame, in StageMove move, in StageContext context)
    {
        var check = default(StageCheck);
        check.Criterion(move.Exit?.Exit, frame, Reasons.ExitUnmet);
        check.Criterion(move.Entry?.Entry, frame, Reasons.EntryUnmet);
        check.Criterion(move.Detour?.When, frame, Reasons.DetourUnmet);
        foreach (var ordinal in move.Entry?.Required ?? [])
        {
            check.Required(frame, ordinal);
        }

        check.Demand(move.Entry?.Stage.NeedsAcceptance != true || context.AcceptedBy is not null, Reasons.AcceptanceMissing);
        check.Demand(move.Detour?.Detour.NeedsDisposition != true || context.Disposition is not null, Reasons.DispositionMissing);
        return check;
    }
}
