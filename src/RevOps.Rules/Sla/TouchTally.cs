namespace RevOps.Rules;

/// <summary>
/// Counts the touches of one window as they come: by channel, and at most one a channel and day where the rule says so. Used again for every
/// clock of its thread.
/// </summary>
internal sealed class TouchTally
{
    private readonly Dictionary<string, int> _channels = new(TextFoldComparer.Instance);
    private int[] _counts = new int[8];
    private long[] _lastDays = new long[8];
    private TouchRule? _rule;
    private BusinessCalendar? _clock;
    private int _onNoChannel;
    private long _lastDayOnNone;

    /// <summary>How many touches counted.</summary>
    public int Count { get; private set; }

    /// <summary>Begins a window.</summary>
    /// <param name="rule">Which touches count.</param>
    /// <param name="clock">On whose clocks a day is told; null for UTC.</param>
    public void Begin(TouchRule? rule, BusinessCalendar? clock)
    {
        if (_channels.Count > 0)
        {
            _channels.Clear();
        }

        (_rule, _clock, Count, _onNoChannel, _lastDayOnNone) = (rule, clock, 0, 0, long.MinValue);
    }

    /// <summary>Counts a touch.</summary>
    /// <returns>Whether it completed what is owed.</returns>
    public bool Add(in TimelineEvent touch)
    {
        if (_rule is null || (touch.Kind == TimelineEventKind.AutomatedTouch && !_rule.CountsAutomated))
        {
            return false;
        }

        var day = _rule.OnePerChannelAndDay ? DayOf(touch.At) : 0;
        if (touch.Channel is not { } channel)
        {
            if (_rule.OnePerChannelAndDay && _onNoChannel > 0 && _lastDayOnNone == day)
            {
                return false;
            }

            _onNoChannel++;
            _lastDayOnNone = day;
        }
        else
        {
            var code = CodeOf(channel);
            if (_rule.OnePerChannelAndDay && _counts[code] > 0 && _lastDays[code] == day)
            {
                return false;
            }

            _counts[code]++;
            _lastDays[code] = day;
        }

        Count++;
        return IsEnough();
    }

    private bool IsEnough()
    {
        if (Count < _rule!.Count || (_rule.Channels > 1 && _channels.Count < _rule.Channels))
        {
            return false;
        }

        var minima = _rule.AtLeast;
        for (var i = 0; i < minima.Count; i++)
        {
            if (!_channels.TryGetValue(minima[i].Channel, out var code) || _counts[code] < minima[i].Count)
            {
                return false;
            }
        }

        return true;
    }

    private int CodeOf(string channel)
    {
        if (_channels.TryGetValue(channel, out var code))
        {
            return code;
        }

        code = _channels.Count;
        if (code == _counts.Length)
        {
            Array.Resize(ref _counts, code * 2);
            Array.Resize(ref _lastDays, code * 2);
        }

        _counts[code] = 0;
        _channels.Add(channel, code);
        return code;
    }

    // At the ends of time a local date may not be there to be told.
    private long DayOf(DateTimeOffset at) =>
        _clock is not null && at.UtcTicks > 2 * TimeSpan.TicksPerDay && at.UtcTicks < ClockInstant.Last - (2 * TimeSpan.TicksPerDay)
            ? _clock.ToLocal(at).Ticks / TimeSpan.TicksPerDay
            : at.UtcTicks / TimeSpan.TicksPerDay;
}
