namespace RevOps.Rules;

/// <summary>Counts the SLA clocks of a history, each by its latest reading. For one thread.</summary>
/// <remarks>
/// A record has one clock of a metric at a time. Where another one takes over in time (the record went to somebody else, a fact that became known
/// chose another target, a start came in late) nobody reads the first again: it was replaced and not missed.
/// </remarks>
internal sealed class ClockCounter(long asOfTicks, FactSink sink, HistoryFindings findings)
{
    private readonly HashSet<(SlaMetric Metric, string? Target, long Started)> _read = [];

    // The earliest start of the readings that lie behind in the walk, which are the later ones.
    private readonly Dictionary<SlaMetric, long> _laterStart = [];

    public void Count(List<RecordEvent> history)
    {
        _read.Clear();
        _laterStart.Clear();

        // Backwards, the first reading of a clock is its latest, and all readings of its metric that were passed are of other clocks.
        for (var i = history.Count - 1; i >= 0; i--)
        {
            if (history[i].Clock is not { } clock)
            {
                continue;
            }

            var hasLater = _laterStart.TryGetValue(clock.Metric, out var start);
            if (_read.Add((clock.Metric, clock.Target, clock.StartedTicks)))
            {
                Count(in clock, hasLater && clock.Outcome == SlaOutcome.Running && start <= clock.DueTicks, history[0].Key);
            }

            _laterStart[clock.Metric] = hasLater ? Math.Min(start, clock.StartedTicks) : clock.StartedTicks;
        }
    }

    private void Count(in RecordClock clock, bool isReplaced, RecordKey key)
    {
        if (clock.DueTicks < 0 || MeasureOf(clock.Outcome) is not { } measure)
        {
            return;
        }

        if (clock.DueTicks < clock.StartedTicks)
        {
            findings.Add(HistoryFinding.DueBeforeStart, key);
        }
        else if (clock.DueTicks < asOfTicks && !isReplaced)
        {
            var name = clock.Metric.ToString();
            sink.AddPart(Measure.ClockDue, name, clock.DueTicks, toWhole: true);
            sink.AddPart(measure, name, clock.DueTicks, toWhole: true);
        }
    }

    // A clock that was last seen running and is past due is open, as far as anybody knows.
    private static Measure? MeasureOf(SlaOutcome outcome) => outcome switch
    {
        SlaOutcome.Met => Measure.ClockMet,
        SlaOutcome.MetLate => Measure.ClockLate,
        SlaOutcome.Breached or SlaOutcome.Running => Measure.ClockOpen,
        _ => null,
    };
}
