namespace RevOps.Rules;

/// <summary>Reads clocks off timelines: a pure function of policy, timeline and as-of.</summary>
internal sealed class SlaEvaluator
{
    private const int Metrics = (int)SlaMetric.Handoff + 1;

    private readonly SlaPolicy _policy;
    private readonly PolicyReference _reference;
    private readonly PauseRule[] _declared;
    private readonly ClockFacts _facts;

    public SlaEvaluator(SlaPolicy policy, IReadOnlyList<BusinessCalendar> calendars, CriterionCompiler compiler, PolicyReference reference)
    {
        _policy = policy;
        _reference = reference;
        _declared = [.. policy.Pauses];
        _facts = new ClockFacts(compiler.Layout);
        var targets = policy.Targets.Select(t => new CompiledTarget(t, policy, calendars, compiler)).ToArray();
        Targets = [.. Enumerable.Range(0, Metrics).Select(m => targets.Where(t => (int)t.Target.Metric == m).ToArray())];
    }

    /// <summary>The targets of each metric, by precedence.</summary>
    public CompiledTarget[][] Targets { get; }

    public static bool Asks(in SlaContext context, int metric, CompiledTarget[] targets) =>
        context.Metric is { } asked ? (int)asked == metric : targets.Length > 0;

    public SlaDecision Unreadable(RecordKey key, in SlaContext context, string reason = Reasons.RecordError)
    {
        var unreadable = new SlaDecision(SlaOutcome.RecordError, reason, context.Metric ?? SlaMetric.FirstTouch, hasErrors: true, key: key, policy: _reference, asOf: context.AsOf);
        context.Clocks?.Clear();
        context.Clocks?.Add(in unreadable);
        return unreadable;
    }

    public SlaDecision Evaluate(Frame frame, RecordKey key, in SlaContext context)
    {
        var space = ClockWorkspace.Rent();
        try
        {
            return space.Load(context.Timeline, context.AsOf.UtcTicks, trace: null) is null
                ? MostPressing(frame, key, in context, space)
                : Unreadable(key, in context, Reasons.TimelineUnreadable);
        }
        finally
        {
            space.Return();
        }
    }

    /// <summary>Reads one clock.</summary>
    public SlaDecision Clock(SlaMetric metric, Frame frame, RecordKey key, in SlaContext context, ClockWorkspace space, SlaClocks? clocks, ClockTrace? trace)
    {
        frame.MetError = false;
        var target = Find(Targets[(int)metric], frame);
        if (target is null)
        {
            return new(SlaOutcome.NotApplicable, Reasons.NoTarget, metric, hasErrors: frame.MetError, key: key, policy: _reference, asOf: context.AsOf);
        }

        var source = new ClockSource(frame, context.AsOf.UtcTicks, OwnerOf(space.Events), context.OwnerCalendar);
        var isOwners = metric is not (SlaMetric.FirstTouch or SlaMetric.Handoff);
        var span = isOwners ? space.Owner.Run(target, in source, _declared, trace) : BuyerWalk.Run(space.Events, target.Target, trace);
        if (!isOwners)
        {
            space.Pauses.Begin([]);
        }

        var choice = target.Hours.Choose(in source, span.Holder, trace);
        var meter = BudgetPlan.MeterOf(target.Target.Within, choice.Calendar);
        var plan = span.IsStarted ? BudgetPlan.Of(target.Target.Within, choice.Calendar, span.StartedAt) : BudgetPlan.None;
        var isSuppressed = metric == SlaMetric.Handoff && HandoffCheck.Apply(target, frame, ref span, ref plan, trace);
        var isPinned = PromiseOf(metric, in context, in span, in meter, space.Pauses, trace, out var promised, out var promisedDue) && _policy.PinsPromises && plan.IsReachable && !isSuppressed;
        var holding = isPinned ? promised : plan;
        var reading = ClockJudge.Read(in span, in holding, in meter, space.Pauses, source.AsOf);
        var pauses = reading.End < 0 ? space.Pauses.Spans() : space.Pauses.SpansUntil(reading.End);
        var other = isPinned ? plan.DueOf(in meter, span.StartedAt, pauses) : promisedDue;
        var steps = StepSchedule.Read(target.Steps, in span, in reading, in holding, in meter, pauses, metric, in context, clocks, trace);
        Note(trace, in choice, in reading, span.Holder);
        return new(
            reading.Outcome,
            isSuppressed && reading.IsOpen ? Reasons.SuppressedHandedOff : reading.Reason,
            metric,
            target.ReferenceFor(in choice),
            span.Holder,
            ClockInstant.Maybe(span.StartedAt),
            ClockInstant.Maybe(reading.Due),
            ClockInstant.Maybe(reading.End),
            NextChangeOf(in reading, in steps, space.Pauses, target.Steps.Length > 0),
            ClockInstant.Maybe(other),
            isPinned,
            new TimeSpan(reading.Elapsed),
            new TimeSpan(reading.Balance),
            steps.Due,
            steps.FirstDue,
            steps.Next,
            isOwners ? space.Owner.EarlierBreaches : 0,
            metric != SlaMetric.Touches ? 0 : reading.Outcome == SlaOutcome.Excused ? span.TouchesWhenExcused : space.Touches.Count,
            frame.MetError,
            key,
            _reference,
            context.AsOf);
    }

    private static CompiledTarget? Find(CompiledTarget[] targets, Frame frame)
    {
        foreach (var target in targets)
        {
            if (target.AppliesTo(frame))
            {
                return target;
            }
        }

        return null;
    }

    // Who accepts a record that nobody holds is its owner, as for the clocks themselves.
    private static string? OwnerOf(ReadOnlySpan<TimelineEvent> events)
    {
        var (owner, isHeld) = ((string?)null, false);
        foreach (ref readonly var happened in events)
        {
            (owner, isHeld) = happened.Kind switch
            {
                TimelineEventKind.Assigned => (happened.Who, true),
                TimelineEventKind.Accepted when !isHeld => (happened.Who, true),
                TimelineEventKind.Queued => (null, false),
                _ => (owner, isHeld),
            };
        }

        return owner;
    }

    private static void Note(ClockTrace? trace, in HoursChoice choice, in ClockReading reading, string? holder)
    {
        if (trace is null)
        {
            return;
        }

        trace.Stamp = choice.Calendar?.Stamp.ToString();
        if (reading.IsOpen && holder is not null)
        {
            trace.Further.Insert(0, new Reason(Reasons.OwedByHolder, holder));
        }
    }

    // Due is still in time, so that a host that looks again at due would see no change.
    private static DateTimeOffset? NextChangeOf(in ClockReading reading, in StepsRead steps, PauseTrack pauses, bool hasSteps)
    {
        var next = reading.Outcome switch
        {
            SlaOutcome.Running => Earlier(steps.NextAt, reading.Due < ClockInstant.Last ? reading.Due + 1 : ClockInstant.Never),
            SlaOutcome.Breached when !pauses.IsPaused => steps.NextAt,
            SlaOutcome.Breached when !hasSteps => ClockInstant.Never,
            SlaOutcome.Breached or SlaOutcome.Paused => pauses.EndsBy(),
            _ => ClockInstant.Never,
        };
        return ClockInstant.Maybe(next);
    }

    private static long Earlier(long left, long right) => left < 0 ? right : right < 0 ? left : Math.Min(left, right);

    private SlaDecision MostPressing(Frame frame, RecordKey key, in SlaContext context, ClockWorkspace space)
    {
        context.Clocks?.Clear();
        SlaDecision best = default;
        var (breachedBy, breachedAt) = ((string?)null, ClockInstant.Never);
        var isFirst = true;
        for (var metric = 0; metric < Metrics; metric++)
        {
            if (!Asks(in context, metric, Targets[metric]))
            {
                continue;
            }

            var clock = Clock((SlaMetric)metric, frame, key, in context, space, context.Clocks, trace: null);
            context.Clocks?.Add(in clock);
            _facts.Publish(frame, in clock);
            if (clock.EarlierBreaches > 0 && space.Owner.BreachedAt > breachedAt)
            {
                (breachedBy, breachedAt) = (space.Owner.BreachedBy, space.Owner.BreachedAt);
            }

            if (isFirst || PressingOrder.PressesMore(in clock, in best))
            {
                (best, isFirst) = (clock, false);
            }
        }

        _facts.PublishBreach(frame, breachedBy);
        return best;
    }

    /// <summary>What another policy promised for this run of the clock.</summary>
    private bool PromiseOf(
        SlaMetric metric, in SlaContext context, in ClockSpan span, in Meter meter, PauseTrack pauses, ClockTrace? trace, out BudgetPlan promised, out long due)
    {
        (promised, due) = (BudgetPlan.None, ClockInstant.Never);
        var promises = context.Promises;
        for (var i = 0; span.IsStarted && i < promises.Count; i++)
        {
            var promise = promises[i];
            if (promise.Metric != metric || string.Equals(promise.PolicyHash, _reference.ContentHash, StringComparison.Ordinal))
            {
                continue;
            }

            if (promise.StartedAt.UtcTicks != span.StartedAt || promise.DueAt < promise.StartedAt)
            {
                trace?.Found(Reasons.PromiseOutdated, ClockInstant.Text(promise.DueAt.UtcTicks));
                continue;
            }

            due = promise.DueAt.UtcTicks;
            promised = BudgetPlan.Until(due, in meter, span.StartedAt, pauses.SpansBegunBefore(promise.AsOf.UtcTicks));
            return true;
        }

        return false;
    }
}
