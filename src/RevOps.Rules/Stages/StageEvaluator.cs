namespace RevOps.Rules;

/// <summary>Decides moves between compiled stages.</summary>
internal sealed class StageEvaluator
{
    private readonly PolicyReference _reference;
    private readonly PublishedFact _current;

    public StageEvaluator(
        StagePolicy policy, IReadOnlyList<BusinessCalendar> calendars, CriterionCompiler compiler, PolicyReference reference, RejectionResolver? rejections)
    {
        _reference = reference;
        _current = new PublishedFact(compiler.Layout, FactNames.LifecycleStage);
        Map = new StageMap(policy, calendars, compiler);
        Compiler = compiler;
        Rejections = rejections;
    }

    public StageMap Map { get; }

    public CriterionCompiler Compiler { get; }

    public RejectionResolver? Rejections { get; }

    public StageDecision Unreadable(RecordKey key, in StageContext context) =>
        new(StageOutcome.RecordError, Reasons.RecordError, context.CurrentStage, context.TargetStage, hasErrors: true, key: key, policy: _reference, asOf: context.AsOf);

    public StageDecision Evaluate(Frame frame, RecordKey key, in StageContext context)
    {
        frame.MetError = false;
        if (context.CurrentStage is { } current)
        {
            _current.Publish(frame, current);
        }

        var due = DwellDueOf(in context);
        var move = MoveOf(frame, key, in context);
        if (move.Kind != StageMoveKind.Move)
        {
            var (outcome, target) = move.Kind switch
            {
                StageMoveKind.Refused => (StageOutcome.Blocked, context.TargetStage),
                StageMoveKind.Reroute => (StageOutcome.Reroute, context.CurrentStage),
                StageMoveKind.Stays => (StageOutcome.NotApplicable, context.CurrentStage),
                _ => (StageOutcome.NotApplicable, context.TargetStage),
            };
            return new(
                outcome, move.Problem, context.CurrentStage, target, Map.OwnerOf(context.CurrentStage), hasErrors: frame.MetError, key: key, policy: _reference, asOf: context.AsOf, dwellDueAt: due);
        }

        var check = Check(frame, in move, in context);
        var isOpen = check.Reason == ReasonCode.None;
        var stamped = isOpen && move.Skip is { } skip ? skip.To - skip.From - 1 : 0;
        return new(
            isOpen ? StageOutcome.Allowed : StageOutcome.Blocked,
            isOpen ? Reasons.GateOpen : check.Reason,
            context.CurrentStage,
            move.To,
            Map.OwnerOf(isOpen ? move.To : context.CurrentStage),
            check.Unmet,
            check.Missing,
            frame.MetError,
            key,
            _reference,
            context.AsOf,
            move.Skip?.Skip.Name,
            stamped,
            stamped == 0 ? null : Map.Path[move.Skip!.From + 1].Stage.Name,
            stamped == 0 ? null : Map.Path[move.Skip!.To - 1].Stage.Name,
            due);
    }

    /// <summary>Until when the record may stay where it is; null when the policy or the host does not say.</summary>
    public DateTimeOffset? DwellDueOf(in StageContext context) =>
        context.EnteredAt is { } enteredAt ? Map.DwellOf(context.CurrentStage)?.DueOf(enteredAt) : null;

    /// <summary>The move that a context asks for.</summary>
    public StageMove MoveOf(Frame frame, RecordKey key, in StageContext context)
    {
        if (!Map.Knows(context.CurrentStage))
        {
            return StageMove.Without(StageMoveKind.None, Reasons.UnknownStage);
        }

        var at = Map.IndexOf(context.CurrentStage);
        var next = Map.NextOf(context.CurrentStage);
        if (context.TargetStage is not { } target)
        {
            return context.Disposition is not null ? Rejection(frame, key, in context) : Onward(context.CurrentStage);
        }

        var to = Map.IndexOf(target);
        if (to >= 0)
        {
            return to == next ? StageMove.Along(at < 0 ? null : Map.Path[at], Map.Path[to])
                : at < 0 && context.CurrentStage is not null ? StageMove.Without(StageMoveKind.None, Reasons.NoTransition)
                : SkipOver(frame, at, to);
        }

        return Map.Detour(target) is not { } detour ? StageMove.Without(StageMoveKind.None, Reasons.UnknownStage)
            : at < 0 || !detour.CanBeReachedFrom(context.CurrentStage!) ? StageMove.Without(StageMoveKind.None, Reasons.NoTransition)
            : StageMove.Aside(detour);
    }

    /// <summary>Asks every gate, also past the first that blocks, so that the counts are whole.</summary>
    public StageCheck Check(Frame frame, in StageMove move, in StageContext context)
    {
        var check = default(StageCheck);
        check.Criterion(move.Exit?.Exit, frame, Reasons.ExitUnmet);
        check.Criterion(move.Skip?.When, frame, Reasons.SkipUnmet);
        check.Criterion(move.Entry?.Entry, frame, Reasons.EntryUnmet);
        check.Criterion(move.Detour?.When, frame, Reasons.DetourUnmet);
        foreach (var ordinal in move.Entry?.Required ?? [])
        {
            check.Required(frame, ordinal);
        }

        check.Demand(!LacksAcceptance(in move, in context), Reasons.AcceptanceMissing);
        check.Demand(!LacksDisposition(in move, in context), Reasons.DispositionMissing);
        return check;
    }

    public static bool LacksAcceptance(in StageMove move, in StageContext context) => move.Entry?.Stage.NeedsAcceptance == true && !IsAccepted(in context);

    /// <summary>Whether a recorded acceptance counts: it has happened, and since the record is where it is.</summary>
    public static bool IsAccepted(in StageContext context) =>
        context.AcceptedBy is not null && !(context.AcceptedAt > context.AsOf) && !(context.AcceptedAt < context.EnteredAt);

    public bool LacksDisposition(in StageMove move, in StageContext context) =>
        move.Detour?.Detour.NeedsDisposition == true && context.Disposition is null && !IsMovedByDwell(move.Detour, in context);

    /// <summary>Whether the record is stale and its dwell moves it to this detour, which says why as well as a disposition does.</summary>
    public bool IsMovedByDwell(CompiledDetour detour, in StageContext context) =>
        context.AsOf > DwellDueOf(in context) && string.Equals(Map.DwellOf(context.CurrentStage)?.Then, detour.Detour.Name, StringComparison.Ordinal);

    private StageMove Onward(string? current)
    {
        var (at, next) = (Map.IndexOf(current), Map.NextOf(current));
        return next < 0 ? StageMove.Without(StageMoveKind.None, Reasons.FinalStage) : StageMove.Along(at < 0 ? null : Map.Path[at], Map.Path[next]);
    }

    private StageMove SkipOver(Frame frame, int from, int to)
    {
        CompiledSkip? first = null;
        foreach (var skip in Map.Skips)
        {
            if (skip.From == from && skip.To == to)
            {
                first ??= skip;
                if (skip.When.Evaluate(frame) == Verdict.Met)
                {
                    return StageMove.Over(skip, Map.Path[to]);
                }
            }
        }

        return first is null ? StageMove.Without(StageMoveKind.None, Reasons.NoTransition) : StageMove.Over(first, Map.Path[to]);
    }

    private StageMove Rejection(Frame frame, RecordKey key, in StageContext context)
    {
        if (Rejections is null || context.CurrentStage is not { } current)
        {
            return StageMove.Without(StageMoveKind.Refused, Reasons.RejectionUnresolved);
        }

        var resolved = Rejections.Resolve(frame, key, in context);
        if (resolved.Outcome != DispositionOutcome.Resolved)
        {
            return StageMove.Without(StageMoveKind.Refused, resolved.Reason.Value);
        }

        if (resolved.Kind == DispositionKind.Accept)
        {
            return Onward(current);
        }

        if (resolved.TargetStage is { } target && !string.Equals(target, current, StringComparison.Ordinal))
        {
            return Map.IndexOf(current) >= 0 && Map.Detour(target) is { } detour && detour.CanBeReachedFrom(current)
                ? StageMove.Aside(detour)
                : StageMove.Without(StageMoveKind.Refused, Reasons.RejectionUnresolved);
        }

        // Who is nurtured, recycled or disqualified and goes nowhere would be parked where it was rejected.
        return resolved.Action switch
        {
            DispositionActionKind.Reroute => StageMove.Without(StageMoveKind.Reroute, Reasons.Rerouted),
            DispositionActionKind.Enrich or DispositionActionKind.Merge or DispositionActionKind.Suppress => StageMove.Without(StageMoveKind.Stays, Reasons.StaysInStage),
            _ => resolved.TargetStage is null
                ? StageMove.Without(StageMoveKind.Refused, Reasons.RejectionUnresolved)
                : StageMove.Without(StageMoveKind.Stays, Reasons.StaysInStage),
        };
    }
}
