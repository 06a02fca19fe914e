namespace RevOps.Rules;

/// <summary>
/// Puts the events of one record in order, sets aside what is wrong with them, and counts the rest. For one thread; it holds one history at a
/// time.
/// </summary>
internal sealed class HistoryReader(ScorecardTerms terms, long asOfTicks, DimensionTrail trail, FactSink sink, HistoryFindings findings)
{
    private readonly HistoryCounter _counter = new(terms, asOfTicks, sink, findings);

    // Events of one instant are taken in the order of their kinds, and those of one kind as they came: the sort is stable.
    private static readonly Comparison<(RecordEvent Event, int Place)> ByTime = (one, other) =>
    {
        var by = one.Event.AtTicks.CompareTo(other.Event.AtTicks);
        by = by != 0 ? by : one.Event.Kind.CompareTo(other.Event.Kind);
        return by != 0 ? by : one.Place.CompareTo(other.Place);
    };

    private readonly List<(RecordEvent Event, int Place)> _order = [];
    private readonly List<RecordEvent> _history = [];

    public void Read(IReadOnlyList<RecordEvent> given)
    {
        _order.Clear();
        _history.Clear();
        var latest = long.MinValue;
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].AtTicks > asOfTicks)
            {
                findings.Add(HistoryFinding.AfterAsOf, given[i].Key);
                continue;
            }

            if (given[i].AtTicks < latest)
            {
                findings.Add(HistoryFinding.OutOfOrder, given[i].Key);
            }

            latest = Math.Max(latest, given[i].AtTicks);
            _order.Add((given[i], i));
        }

        _order.Sort(ByTime);
        foreach (var (happened, _) in _order)
        {
            if (IsRepeated(happened))
            {
                findings.Add(HistoryFinding.RepeatedEvent, happened.Key);
            }
            else
            {
                _history.Add(happened);
            }
        }

        if (_history.Count == 0)
        {
            return;
        }

        trail.Clear();
        foreach (var happened in _history)
        {
            trail.Add(happened);
            sink.AddPolicy(happened.Policy, happened.AtTicks);
        }

        _counter.Count(_history);
    }

    private bool IsRepeated(RecordEvent happened)
    {
        for (var i = _history.Count - 1; i >= 0 && _history[i].AtTicks == happened.AtTicks && _history[i].Kind == happened.Kind; i--)
        {
            if (_history[i].Equals(happened))
            {
                return true;
            }
        }

        return false;
    }
}
