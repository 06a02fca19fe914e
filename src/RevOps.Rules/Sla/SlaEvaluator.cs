namespace RevOps.Rules;

/// <summary>Reads first-touch clocks off timelines.</summary>
internal sealed class SlaEvaluator
{
    private readonly PolicyReference _reference;

    public SlaEvaluator(SlaPolicy policy, IReadOnlyList<BusinessCalendar> calendars, CriterionCompiler compiler, PolicyReference reference)
    {
        _reference = reference;
        Targets = [.. policy.Targets.Select(t => new CompiledTarget(
            t, t.When is null ? null : compiler.Compile(t.When), t.Calendar is null ? null : calendars.First(c => string.Equals(c.Name, t.Calendar, StringComparison.Ordinal))))];
    }

    public CompiledTarget[] Targets { get; }

    public SlaDecision Unreadable(RecordKey key, DateTimeOffset asOf) =>
        new(SlaOutcome.RecordError, Reasons.RecordError, hasErrors: true, key: key, policy: _reference, asOf: asOf);

    public SlaDecision Evaluate(Frame frame, RecordKey key, in SlaContext context)
    {
        frame.MetError = false;
        var target = Find(frame);
        if (target is null)
        {
            return new(SlaOutcome.NotApplicable, Reasons.NoTarget, hasErrors: frame.MetError, key: key, policy: _reference, asOf: context.AsOf);
        }

        var clock = FirstTouchClock.Of(context.Timeline, context.AsOf);
        var reading = clock.Read(target, context.AsOf);
        return new(
            reading.Outcome,
            reading.Reason,
            target.Target.Name,
            target.Target.Calendar,
            clock.StartedAt,
            reading.DueAt,
            clock.StoppedAt,
            reading.Outcome == SlaOutcome.Running ? reading.OverdueAt : null,
            reading.Elapsed,
            frame.MetError,
            key,
            _reference,
            context.AsOf);
    }

    private CompiledTarget? Find(Frame frame)
    {
        foreach (var target in Targets)
        {
            if (target.When is null || target.When.Evaluate(frame) == Verdict.Met)
            {
                return target;
            }
        }

        return null;
    }
}

/// <summary>A target with its criterion compiled and its calendar found. Immutable.</summary>
internal sealed record CompiledTarget(SlaTarget Target, CriterionNode? When, BusinessCalendar? Calendar);
