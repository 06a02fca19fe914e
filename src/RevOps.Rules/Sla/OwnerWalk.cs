namespace RevOps.Rules;

/// <summary>
/// Reads an owner's clock, or a queue's, off a timeline: a clock for each holder, of which the last is the present one. Of the earlier ones
/// only their breaches are kept, each with its holder. Used again for every clock of its thread.
/// </summary>
internal sealed class OwnerWalk(ClockWorkspace space)
{
    private CompiledTarget _target = null!;
    private ClockSource _source;
    private ClockTrace? _trace;
    private ClockSpan _span;
    private bool _isQualified;
    private bool _isAnswered;

    /// <summary>How many earlier runs of the clock ended over due.</summary>
    public int EarlierBreaches { get; private set; }

    /// <summary>Who held the record in the last of them that ended because another got it; null for none.</summary>
    public string? BreachedBy { get; private set; }

    /// <summary>When that one was due, in UTC ticks; <see cref="ClockInstant.Never"/> for none.</summary>
    public long BreachedAt { get; private set; }

    /// <summary>The present run of the clock; its pauses and touches are left in the workspace.</summary>
    public ClockSpan Run(CompiledTarget target, in ClockSource source, PauseRule[] declared, ClockTrace? trace)
    {
        (_target, _source, _trace) = (target, source, trace);
        (_span, _isQualified, _isAnswered, EarlierBreaches, BreachedBy, BreachedAt) = (ClockSpan.Idle, false, false, 0, null, ClockInstant.Never);
        space.Pauses.Begin(target.Pauses);
        space.Touches.Begin(null, null);
        var events = space.Events;
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var happened = ref events[i];
            space.Pauses.Advance(happened.At.UtcTicks);
            switch (happened.Kind)
            {
                case TimelineEventKind.Paused when _span.IsHeld:
                    space.Pauses.Pause(happened.Detail, happened.At.UtcTicks, declared, trace);
                    break;
                case TimelineEventKind.Resumed when _span.IsHeld:
                    space.Pauses.Resume(happened.Detail, happened.At.UtcTicks, trace);
                    break;
                default:
                    if (target.Target.Metric == SlaMetric.TimeInQueue)
                    {
                        TakeInQueue(in happened);
                    }
                    else
                    {
                        Take(in happened);
                    }

                    break;
            }
        }

        space.Pauses.Advance(source.AsOf);
        return _span;
    }

    public void Forget() => (_target, _source, _trace, _span, BreachedBy) = (null!, default, null, default, null);

    // The stay in a queue is a clock whose holder is the queue.
    private void TakeInQueue(in TimelineEvent happened)
    {
        var at = happened.At.UtcTicks;
        switch (happened.Kind)
        {
            case TimelineEventKind.Queued when !_span.IsHeld || !string.Equals(_span.Holder, happened.Detail, StringComparison.Ordinal):
                Begin(happened.Detail, isHeld: true, at);
                Start(at);
                break;
            case TimelineEventKind.Reopened when _span.IsHeld:
                Begin(_span.Holder, isHeld: true, at);
                Start(at);
                break;
            case TimelineEventKind.Dequeued when !_span.IsHeld:
                _trace?.Found(Reasons.DequeuedUnqueued, ClockInstant.Text(at));
                break;
            case TimelineEventKind.Assigned or TimelineEventKind.Dequeued or TimelineEventKind.Disposed when _span.IsHeld:
                _span.MetAt = _span.IsOpen ? at : _span.MetAt;
                _span.IsHeld = false;
                break;
            case TimelineEventKind.Cancelled when _span.IsOpen:
                _span.CancelledAt = at;
                break;
        }
    }

    private void Take(in TimelineEvent happened)
    {
        var at = happened.At.UtcTicks;
        switch (happened.Kind)
        {
            case TimelineEventKind.HandRaised or TimelineEventKind.Qualified:
                _isQualified = true;
                StartWithAssignment(at);
                break;
            case TimelineEventKind.Queued when _span.IsHeld:
                Begin(null, isHeld: false, at);
                break;
            case TimelineEventKind.Assigned when !_span.IsHeld || !string.Equals(_span.Holder, happened.Who, StringComparison.Ordinal):
                Begin(happened.Who, isHeld: true, at);
                StartWithAssignment(at);
                break;
            case TimelineEventKind.Reopened when _span.IsHeld:
                Begin(_span.Holder, isHeld: true, at);
                StartWithAssignment(at);
                break;
            case TimelineEventKind.Accepted:
                Accept(in happened, at);
                break;
            case TimelineEventKind.Disposed:
                Dispose(in happened, at);
                break;
            case TimelineEventKind.Cancelled when _span.IsOpen:
                _span.CancelledAt = at;
                break;
            default:
                TakeForMetric(in happened, at);
                break;
        }
    }

    private void TakeForMetric(in TimelineEvent happened, long at)
    {
        switch (_target.Target.Metric, happened.Kind)
        {
            case (SlaMetric.Disposition, TimelineEventKind.StageEntered) when _span.IsOpen && happened.Detail is { } stage && Ordinal.Has(_target.Target.SettledIn, stage):
                _span.MetAt = at;
                break;
            case (SlaMetric.NextStep, TimelineEventKind.NextStepSet) when _span.IsOpen:
                _span.MetAt = at;
                break;
            case (SlaMetric.NextStep, TimelineEventKind.NextStepDone) when _span.IsHeld:
                TakeStepDone(at);
                break;
            case (SlaMetric.Touches, TimelineEventKind.HumanTouch or TimelineEventKind.AutomatedTouch) when _span.IsOpen:
                _span.MetAt = space.Touches.Add(in happened) ? at : ClockInstant.Never;
                break;
            case (SlaMetric.Touches, TimelineEventKind.HumanTouch) when !_span.IsStarted:
                _trace?.Found(Reasons.TouchedBeforeStart, ClockInstant.Text(at));
                break;
            case (SlaMetric.Touches, TimelineEventKind.Replied or TimelineEventKind.Booked or TimelineEventKind.OptedOut):
                Excuse(at);
                break;
        }
    }

    private void Accept(in TimelineEvent happened, long at)
    {
        if (!_span.IsHeld)
        {
            _trace?.Found(Reasons.AcceptedUnassigned, happened.Who ?? string.Empty, ClockInstant.Text(at));
            Begin(happened.Who, isHeld: true, at);
            StartWithAssignment(at);
        }

        if (!_isQualified && _target.Target.Metric == SlaMetric.Acceptance)
        {
            _trace?.Found(Reasons.AcceptedBeforeQualified, ClockInstant.Text(at));
        }

        Answer(at);
        if (_target.Target.Metric is SlaMetric.Disposition or SlaMetric.NextStep && !_span.IsStarted)
        {
            Start(at);
        }
    }

    private void Dispose(in TimelineEvent happened, long at)
    {
        switch (_target.Target.Metric)
        {
            case SlaMetric.Acceptance:
                Answer(at);
                break;
            case SlaMetric.Disposition when _span.IsOpen:
                _span.MetAt = at;
                break;
            case SlaMetric.NextStep when _span.IsOpen:
                _span.CancelledAt = at;
                break;
            case SlaMetric.Touches when happened.Detail is { } code && Ordinal.Has(_target.Target.CancelledBy, code):
                Excuse(at);
                break;
            case SlaMetric.Touches when _span.IsOpen:
                _trace?.Found(Reasons.DispositionKeepsClock, happened.Detail ?? string.Empty, _target.Target.Name);
                break;
        }
    }

    // Systems stamp what belongs together seconds apart: an answer that came before the clock could start counts when it does.
    private void Answer(long at)
    {
        _isAnswered = true;
        if (_target.Target.Metric == SlaMetric.Acceptance && _span.IsOpen)
        {
            _span.MetAt = at;
        }
    }

    private void Excuse(long at)
    {
        if (_span.IsOpen && _span.ExcusedAt < 0)
        {
            (_span.ExcusedAt, _span.TouchesWhenExcused) = (at, space.Touches.Count);
        }
    }

    private void TakeStepDone(long at)
    {
        if (_span.IsOpen)
        {
            _trace?.Found(Reasons.StepDoneUnset, ClockInstant.Text(at));
        }
        else if (_span.CancelledAt < 0)
        {
            // The next step's clock is a new one of the same holder, whose pauses go on.
            Close(at);
            var (holder, isHeld) = (_span.Holder, _span.IsHeld);
            _span = ClockSpan.Idle;
            (_span.Holder, _span.IsHeld) = (holder, isHeld);
            Start(at);
        }
    }

    private void StartWithAssignment(long at)
    {
        if (_target.Target.Metric is SlaMetric.Acceptance or SlaMetric.Touches && _isQualified && _span is { IsHeld: true, IsStarted: false })
        {
            Start(at);
            if (_isAnswered && _target.Target.Metric == SlaMetric.Acceptance)
            {
                _span.MetAt = at;
            }
        }
    }

    private void Start(long at)
    {
        _span.StartedAt = at;
        if (_target.Target.Touches is { } rule)
        {
            space.Touches.Begin(rule, rule.OnePerChannelAndDay ? _target.Hours.Choose(in _source, _span.Holder, trace: null).Calendar : null);
        }
    }

    private void Begin(string? holder, bool isHeld, long at)
    {
        // A queue is nobody, and who gets a record back has lost it to nobody.
        var breached = Close(at);
        if (breached >= 0 && _target.Target.Metric != SlaMetric.TimeInQueue && !string.Equals(_span.Holder, holder, StringComparison.Ordinal))
        {
            (BreachedBy, BreachedAt) = (_span.Holder, breached);
        }

        _span = ClockSpan.Idle;
        (_span.Holder, _span.IsHeld, _isAnswered) = (holder, isHeld, false);
        space.Pauses.Clear();
        space.Touches.Begin(null, null);
    }

    // A run that ended over due is a breach of the one who held the record then, whatever comes after. Gives when it was due.
    private long Close(long at)
    {
        if (!_span.IsStarted)
        {
            return ClockInstant.Never;
        }

        var calendar = _target.Hours.Choose(in _source, _span.Holder, trace: null).Calendar;
        var plan = BudgetPlan.Of(_target.Target.Within, calendar, _span.StartedAt);
        var meter = BudgetPlan.MeterOf(_target.Target.Within, calendar);
        var end = ClockJudge.EndOf(in _span, in plan, in meter, space.Pauses, out _);
        end = end < 0 ? at : end;
        var due = plan.DueOf(in meter, _span.StartedAt, space.Pauses.SpansUntil(end));
        if (due < 0 || end <= due)
        {
            return ClockInstant.Never;
        }

        EarlierBreaches++;
        _trace?.Further.Add(new Reason(Reasons.BreachKept, _span.Holder ?? "Nobody by name", _target.Target.Name, ClockInstant.Text(due)));
        return due;
    }
}
