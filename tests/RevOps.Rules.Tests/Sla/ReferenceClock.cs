namespace RevOps.Rules.Tests.Sla;

/// <summary>
/// A clock as a person would run it: it goes from minute to minute, takes the events of each, and counts the minute if the calendar is open, the
/// clock runs and nothing pauses it. It knows nothing of intervals, deadlines or indexes.
/// </summary>
internal sealed class ReferenceClock
{
    private static readonly TimelineEventKind[] Precedence =
    [
        TimelineEventKind.HandRaised, TimelineEventKind.Qualified, TimelineEventKind.Imported, TimelineEventKind.Queued, TimelineEventKind.Assigned, TimelineEventKind.Reopened, TimelineEventKind.Accepted,
        TimelineEventKind.NextStepDone, TimelineEventKind.HumanTouch, TimelineEventKind.AutomatedTouch, TimelineEventKind.Replied, TimelineEventKind.Booked, TimelineEventKind.OptedOut,
        TimelineEventKind.StageEntered, TimelineEventKind.NextStepSet, TimelineEventKind.Completed, TimelineEventKind.Dequeued, TimelineEventKind.Disposed, TimelineEventKind.Cancelled,
        TimelineEventKind.Paused, TimelineEventKind.Resumed,
    ];

    private readonly ClockCase _case;
    private readonly HashSet<(string, DateTime)> _touchedThatDay = [];
    private readonly Dictionary<string, int> _byChannel = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _paused = [];
    private readonly List<(int Step, int Occurrence, int At)> _steps = [];
    private string? _holder;
    private bool _held;
    private bool _qualified;
    private bool _answered;
    private int? _started;
    private int? _stopped;
    private int? _firstTouch;
    private int? _due;
    private int _amount;
    private int _elapsed;
    private int _touches;
    private string _end = "";

    private ReferenceClock(ClockCase asked) => _case = asked;

    /// <summary>What the clock shows, in minutes since the case's beginning.</summary>
    public sealed record Answer(SlaOutcome Outcome, string? Holder, int? Started, int? Stopped, int? Due, int Elapsed, int Balance, int Breaches, int Touches, int StepsDue, int? NextChange);

    private int Breaches { get; set; }

    private bool IsBuyers => _case.Metric == SlaMetric.FirstTouch;

    private bool Runs => _started is not null && _end.Length == 0;

    public static Answer Of(ClockCase asked)
    {
        var clock = new ReferenceClock(asked);
        var events = asked.Events.Where(e => asked.Minute(e.At) <= asked.AsOf)
            .OrderBy(e => e.At).ThenBy(e => Array.IndexOf(Precedence, e.Kind))
            .ThenBy(e => e.Who, StringComparer.Ordinal).ThenBy(e => e.Detail, StringComparer.Ordinal).ThenBy(e => e.Channel, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal)
            .ToList();
        events = [.. events.Where((e, i) => events.Take(i).All(b => e.Id is null ? b != e : b.Id != e.Id))];
        var minute = events.Count == 0 ? asked.AsOf : asked.Minute(events[0].At);
        var next = 0;
        for (; minute < asked.AsOf || next < events.Count; minute++)
        {
            while (next < events.Count && asked.Minute(events[next].At) == minute)
            {
                clock.Take(events[next++], minute);
            }

            if (minute < asked.AsOf)
            {
                clock.Count(minute);
            }
            else
            {
                break;
            }
        }

        return clock.Show(Math.Max(minute, asked.AsOf));
    }

    private Answer Show(int now)
    {
        EndCaps(now);
        if (Counts(now))
        {
            Reach(_elapsed, now, atStart: true);
        }

        var held = _holder;
        if (_started is null)
        {
            return new Answer(SlaOutcome.Waiting, held, null, null, null, 0, 0, Breaches, _touches, 0, null);
        }

        var (elapsed, balance) = (_elapsed, _amount - _elapsed);
        if (_end.Length > 0)
        {
            var isLate = _due < _stopped;
            var outcome = _end switch { "cancelled" => SlaOutcome.Cancelled, "excused" => SlaOutcome.Excused, _ => isLate ? SlaOutcome.MetLate : SlaOutcome.Met };
            return new Answer(outcome, held, _started, _stopped, _due ?? Ahead(now, ignoringPauses: true).Due, elapsed, balance, Breaches, _touches, 0, null);
        }

        var steps = _steps.Count(s => s.At <= now);
        if (_paused.Count > 0 && _due is null)
        {
            return new Answer(SlaOutcome.Paused, held, _started, null, null, elapsed, balance, Breaches, _touches, steps, PauseEnd());
        }

        var isOver = _due < now;
        var ahead = Ahead(now, ignoringPauses: false);
        int? change = isOver ? (_paused.Count > 0 ? (_case.Steps.Length > 0 ? PauseEnd() : null) : ahead.NextStep)
            : ahead.NextStep is { } step && step <= ahead.Due ? step : ahead.Due;
        return new Answer(isOver ? SlaOutcome.Breached : SlaOutcome.Running, held, _started, null, ahead.Due, elapsed, balance, Breaches, _touches, steps, change);
    }

    private int? PauseEnd() =>
        _paused.Keys.All(r => r == "holiday" && _case.Cap is not null) ? _paused["holiday"] + _case.Cap!.Value : null;

    // Runs a copy on without events. A clock that has ended is run on as if it had not, for the instant at which it was due.
    private (int? Due, int? NextStep) Ahead(int now, bool ignoringPauses)
    {
        var copy = new ReferenceClock(_case) { _started = _started, _due = _due, _amount = _amount, _elapsed = _elapsed };
        copy._steps.AddRange(_steps.Where(s => s.At <= now));
        var known = copy._steps.Count;
        if (!ignoringPauses)
        {
            foreach (var pause in _paused)
            {
                copy._paused.Add(pause.Key, pause.Value);
            }
        }

        var from = ignoringPauses ? _stopped!.Value : now;
        for (var minute = from; minute < ClockTown.Minutes && (copy._due is null || copy._steps.Count == known) && minute < from + 40_000; minute++)
        {
            copy.Count(minute);
        }

        return (copy._due, copy._steps.Count > known ? copy._steps.Skip(known).Min(s => s.At) : null);
    }

    private void Count(int minute)
    {
        EndCaps(minute);
        if (!Counts(minute))
        {
            return;
        }

        // A step that is due before any time is up is due at the first minute that counts.
        Reach(_elapsed, minute, atStart: true);
        _elapsed++;
        if (_elapsed == _amount)
        {
            _due = minute + 1;
        }

        Reach(_elapsed, minute + 1, atStart: false);
    }

    private bool Counts(int minute) => Runs && _paused.Count == 0 && (_case.IsExact || _case.Town.IsOpen[minute]);

    private void Reach(int elapsed, int at, bool atStart)
    {
        for (var i = 0; i < _case.Steps.Length; i++)
        {
            var (point, every, most) = _case.Steps[i];
            var first = point.Kind switch
            {
                EscalationPointKind.AtPercent => _amount * point.Percent / 100.0,
                EscalationPointKind.BeforeDue => Math.Max(0, _amount - point.Offset.TotalMinutes),
                _ => _amount + point.Offset.TotalMinutes,
            };
            for (var k = 1; k <= most; k++)
            {
                var amount = first + ((k - 1) * (every ?? 0));
                var isReached = atStart ? amount == 0 && elapsed == 0 : amount > 0 && amount == elapsed;
                if (isReached && !_steps.Exists(s => s.Step == i && s.Occurrence == k))
                {
                    _steps.Add((i, k, at));
                }
            }
        }
    }

    private void EndCaps(int minute)
    {
        if (_case.Cap is { } cap && _paused.TryGetValue("holiday", out var since) && since + cap <= minute)
        {
            _paused.Remove("holiday");
        }
    }

    private void Take(in TimelineEvent happened, int minute)
    {
        EndCaps(minute);
        if (happened.Kind is TimelineEventKind.Paused or TimelineEventKind.Resumed)
        {
            TakePause(in happened, minute);
        }
        else if (IsBuyers)
        {
            TakeBuyers(in happened, minute);
        }
        else if (_case.Metric == SlaMetric.TimeInQueue)
        {
            TakeQueue(in happened, minute);
        }
        else
        {
            TakeOwners(in happened, minute);
        }
    }

    private void TakePause(in TimelineEvent happened, int minute)
    {
        if (!_held || IsBuyers)
        {
            return;
        }

        if (happened.Kind == TimelineEventKind.Resumed)
        {
            foreach (var reason in _paused.Keys.Where(ReasonOf(happened.Detail)).ToList())
            {
                _paused.Remove(reason);
            }
        }
        else if (happened.Detail is "buyer asked" or "holiday")
        {
            _paused.TryAdd(happened.Detail, minute);
        }
    }

    private static Func<string, bool> ReasonOf(string? detail) => reason => detail is null || reason == detail;

    private void TakeBuyers(in TimelineEvent happened, int minute)
    {
        switch (happened.Kind)
        {
            case TimelineEventKind.HandRaised or TimelineEventKind.Qualified when _started is null:
                Start(minute);
                break;
            case TimelineEventKind.Assigned:
                _holder = happened.Who;
                break;
            case TimelineEventKind.Queued:
                _holder = null;
                break;
            case TimelineEventKind.Accepted:
                _holder ??= happened.Who;
                break;
            case TimelineEventKind.HumanTouch when _started is not null:
                _firstTouch ??= minute;
                if (Runs)
                {
                    Stop("met", minute);
                }

                break;
            case TimelineEventKind.Cancelled when Runs:
            case TimelineEventKind.Disposed when Runs && happened.Detail == "Duplicate":
                Stop("cancelled", minute);
                break;
            case TimelineEventKind.Reopened when _end == "cancelled":
                RunOnAsIfNothingHadBeen(minute);
                break;
        }
    }

    // The minutes since it was called off count after all.
    private void RunOnAsIfNothingHadBeen(int minute)
    {
        var from = _stopped!.Value;
        (_end, _stopped) = ("", null);
        for (var m = from; m < minute && m < (_firstTouch ?? int.MaxValue); m++)
        {
            Count(m);
        }

        if (_firstTouch is { } touched)
        {
            Stop("met", touched);
        }
    }

    private void TakeQueue(in TimelineEvent happened, int minute)
    {
        switch (happened.Kind)
        {
            case TimelineEventKind.Queued when !_held || _holder != happened.Detail:
                Hand(happened.Detail, true, minute);
                Start(minute);
                break;
            case TimelineEventKind.Reopened when _held:
                Hand(_holder, true, minute);
                Start(minute);
                break;
            case TimelineEventKind.Assigned or TimelineEventKind.Dequeued or TimelineEventKind.Disposed when _held:
                _held = false;
                if (Runs)
                {
                    Stop("met", minute);
                }

                break;
            case TimelineEventKind.Cancelled when Runs:
                Stop("cancelled", minute);
                break;
        }
    }

    private void TakeOwners(in TimelineEvent happened, int minute)
    {
        var metric = _case.Metric;
        switch (happened.Kind)
        {
            case TimelineEventKind.HandRaised or TimelineEventKind.Qualified:
                _qualified = true;
                StartIfAssigned(minute);
                break;
            case TimelineEventKind.Queued when _held:
                Hand(null, false, minute);
                break;
            case TimelineEventKind.Assigned when !_held || _holder != happened.Who:
                Hand(happened.Who, true, minute);
                StartIfAssigned(minute);
                break;
            case TimelineEventKind.Reopened when _held:
                Hand(_holder, true, minute);
                StartIfAssigned(minute);
                break;
            case TimelineEventKind.Accepted:
                if (!_held)
                {
                    Hand(happened.Who, true, minute);
                    StartIfAssigned(minute);
                }

                _answered = true;
                if (metric == SlaMetric.Acceptance && Runs)
                {
                    Stop("met", minute);
                }

                if (metric is SlaMetric.Disposition or SlaMetric.NextStep && _started is null)
                {
                    Start(minute);
                }

                break;
            case TimelineEventKind.Disposed:
                _answered = true;
                if (!Runs)
                {
                    break;
                }

                if (metric is SlaMetric.Acceptance or SlaMetric.Disposition)
                {
                    Stop("met", minute);
                }
                else if (metric == SlaMetric.NextStep)
                {
                    Stop("cancelled", minute);
                }
                else if (happened.Detail == "NoBudget" && !(_due < minute))
                {
                    Stop("excused", minute);
                }

                break;
            case TimelineEventKind.Cancelled when Runs:
                Stop("cancelled", minute);
                break;
            case TimelineEventKind.StageEntered when metric == SlaMetric.Disposition && Runs && happened.Detail == "SQL":
            case TimelineEventKind.NextStepSet when metric == SlaMetric.NextStep && Runs:
                Stop("met", minute);
                break;
            case TimelineEventKind.NextStepDone when metric == SlaMetric.NextStep && _held && (_started is null || _end == "met"):
                KeepBreach(minute);
                Start(minute);
                break;
            case TimelineEventKind.Replied or TimelineEventKind.Booked or TimelineEventKind.OptedOut when metric == SlaMetric.Touches && Runs && !(_due < minute):
                Stop("excused", minute);
                break;
            case TimelineEventKind.HumanTouch or TimelineEventKind.AutomatedTouch when metric == SlaMetric.Touches && Runs:
                Touch(in happened, minute);
                break;
        }
    }

    private void Touch(in TimelineEvent happened, int minute)
    {
        var rule = _case.Rule;
        if (happened.Kind == TimelineEventKind.AutomatedTouch && !rule.CountsAutomated)
        {
            return;
        }

        var channel = happened.Channel?.ToUpperInvariant() ?? "";
        var day = _case.IsExact ? _case.Town.Instant(minute).Date : _case.Town.Dates[minute];
        if (rule.OnePerChannelAndDay && !_touchedThatDay.Add((channel, day)))
        {
            return;
        }

        _touches++;
        _byChannel[channel] = _byChannel.GetValueOrDefault(channel) + 1;
        if (_touches >= rule.Count && rule.AtLeast.All(m => _byChannel.GetValueOrDefault(m.Channel) >= m.Count))
        {
            Stop("met", minute);
        }
    }

    private void StartIfAssigned(int minute)
    {
        if (_case.Metric is SlaMetric.Acceptance or SlaMetric.Touches && _held && _qualified && _started is null)
        {
            Start(minute);
            if (_answered && _case.Metric == SlaMetric.Acceptance)
            {
                Stop("met", minute);
            }
        }
    }

    private void Hand(string? holder, bool held, int minute)
    {
        KeepBreach(minute);
        (_holder, _held, _answered, _started, _stopped, _due, _end) = (holder, held, false, null, null, null, "");
        (_elapsed, _amount, _touches) = (0, 0, 0);
        _paused.Clear();
    }

    private void KeepBreach(int minute)
    {
        if (_started is not null && _due < (_stopped ?? minute))
        {
            Breaches++;
        }
    }

    private void Stop(string end, int minute) => (_end, _stopped) = (end, minute);

    private void Start(int minute)
    {
        (_started, _stopped, _due, _end, _elapsed, _touches) = (minute, null, null, "", 0, 0);
        _steps.Clear();
        _touchedThatDay.Clear();
        _byChannel.Clear();
        _amount = _case.Days == 0 ? _case.Budget : OpenMinutesOfDays(minute);
    }

    // To the last open minute of the nth date after the first that closes after the start.
    private int OpenMinutesOfDays(int start)
    {
        var (isOpen, dates) = (_case.Town.IsOpen, _case.Town.Dates);
        var passed = 0;
        var minutes = 0;
        DateTime? date = null;
        for (var m = start; m < ClockTown.Minutes; m++)
        {
            if (!isOpen[m])
            {
                continue;
            }

            if (date is { } before && dates[m] != before && passed++ == _case.Days)
            {
                return minutes;
            }

            date = dates[m];
            minutes++;
        }

        throw new InvalidOperationException("The days of the case do not last.");
    }
}
