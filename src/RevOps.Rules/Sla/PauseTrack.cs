namespace RevOps.Rules;

/// <summary>
/// The pauses of one clock, told event by event in order: the union over the reasons that the clock allows, each cut at its longest. Used again
/// for every clock of its thread.
/// </summary>
internal sealed class PauseTrack
{
    private PauseRule[] _rules = [];
    private long[] _since = [];
    private int _active;
    private long _unionSince;
    private PauseSpan[] _spans = new PauseSpan[4];
    private PauseSpan[] _cut = new PauseSpan[4];
    private int _count;

    public bool IsPaused => _active > 0;

    public void Begin(PauseRule[] rules)
    {
        _rules = rules;
        if (_since.Length < rules.Length)
        {
            _since = new long[rules.Length];
        }

        Clear();
    }

    /// <summary>Forgets all pauses: a new holder's clock runs until somebody pauses it.</summary>
    public void Clear()
    {
        _count = 0;
        _active = 0;
        for (var i = 0; i < _rules.Length; i++)
        {
            _since[i] = ClockInstant.Never;
        }
    }

    public void Pause(string? reason, long at, PauseRule[] declared, ClockTrace? trace)
    {
        var rule = Find(_rules, reason);
        if (rule < 0)
        {
            if (trace is not null && Find(declared, reason) < 0)
            {
                trace.Found(Reasons.PauseNotDeclared, reason ?? string.Empty, ClockInstant.Text(at));
            }
        }
        else if (_since[rule] >= 0)
        {
            trace?.Found(Reasons.PausedAlready, reason!, ClockInstant.Text(at));
        }
        else
        {
            _since[rule] = at;
            if (_active++ == 0)
            {
                _unionSince = at;
            }
        }
    }

    public void Resume(string? reason, long at, ClockTrace? trace)
    {
        var ended = false;
        for (var i = 0; i < _rules.Length; i++)
        {
            if (_since[i] >= 0 && (reason is null || string.Equals(_rules[i].Reason, reason, StringComparison.Ordinal)))
            {
                End(i, at);
                ended = true;
            }
        }

        if (!ended && trace is not null && (reason is null ? _rules.Length > 0 : Find(_rules, reason) >= 0))
        {
            trace.Found(Reasons.ResumedWithoutPause, reason ?? "any pause", ClockInstant.Text(at));
        }
    }

    /// <summary>Ends the pauses that have lasted their longest by an instant, in the order in which they end.</summary>
    public void Advance(long to)
    {
        while (_active > 0)
        {
            var first = -1;
            for (var i = 0; i < _rules.Length; i++)
            {
                if (LastsTo(i) is >= 0 and var end && end <= to && (first < 0 || end < LastsTo(first)))
                {
                    first = i;
                }
            }

            if (first < 0)
            {
                return;
            }

            End(first, LastsTo(first));
        }
    }

    /// <summary>When the present pause ends by itself; <see cref="ClockInstant.Never"/> where only an event can end it.</summary>
    public long EndsBy()
    {
        var last = ClockInstant.Never;
        for (var i = 0; i < _rules.Length; i++)
        {
            if (_since[i] < 0)
            {
                continue;
            }

            var end = LastsTo(i);
            if (end < 0)
            {
                return ClockInstant.Never;
            }

            last = Math.Max(last, end);
        }

        return last;
    }

    /// <summary>The pauses in order, without overlaps; a present one has no end.</summary>
    public ReadOnlySpan<PauseSpan> Spans()
    {
        if (_active == 0)
        {
            return _spans.AsSpan(0, _count);
        }

        Room(ref _spans, _count + 1);
        _spans[_count] = PauseSpan.Since(ClockInstant.At(_unionSince));
        return _spans.AsSpan(0, _count + 1);
    }

    /// <summary>The pauses up to an instant, which cuts the one that contains it: a clock that has ended does not know of later ones.</summary>
    public ReadOnlySpan<PauseSpan> SpansUntil(long end)
    {
        var all = Spans();
        if (all.IsEmpty || all[all.Length - 1].End.UtcTicks <= end)
        {
            return all;
        }

        Room(ref _cut, all.Length);
        var count = 0;
        foreach (var pause in all)
        {
            if (pause.Start.UtcTicks < end)
            {
                _cut[count++] = pause.End.UtcTicks <= end ? pause : new PauseSpan(pause.Start, ClockInstant.At(end));
            }
        }

        return _cut.AsSpan(0, count);
    }

    /// <summary>The pauses that began before an instant, each to its end.</summary>
    public ReadOnlySpan<PauseSpan> SpansBegunBefore(long instant)
    {
        var all = Spans();
        var count = 0;
        while (count < all.Length && all[count].Start.UtcTicks < instant)
        {
            count++;
        }

        return all.Slice(0, count);
    }

    private static void Room(ref PauseSpan[] spans, int count)
    {
        if (spans.Length < count)
        {
            Array.Resize(ref spans, Math.Max(count, spans.Length * 2));
        }
    }

    private static int Find(PauseRule[] rules, string? reason)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (string.Equals(rules[i].Reason, reason, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private long LastsTo(int rule) =>
        _since[rule] >= 0 && _rules[rule].AtMost is { } most ? ClockInstant.After(_since[rule], most.Ticks) : ClockInstant.Never;

    private void End(int rule, long at)
    {
        _since[rule] = ClockInstant.Never;
        if (--_active > 0 || at <= _unionSince)
        {
            return;
        }

        Room(ref _spans, _count + 1);
        _spans[_count++] = new PauseSpan(ClockInstant.At(_unionSince), ClockInstant.At(at));
    }
}
