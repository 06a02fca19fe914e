namespace RevOps.Rules;

/// <summary>Counts the SLA clocks of a history, each by its latest reading. For one thread.</summary>
internal sealed class ClockCounter(long asOfTicks, FactSink sink, HistoryFindings findings)
{
    private readonly Dictionary<(SlaMetric Metric, string? Target, long Started), RecordClock> _clocks = [];

    public void Count(List<RecordEvent> history)
    {
        _clocks.Clear();
        foreach (var happened in history)
        {
            if (happened.Clock is { } clock)
            {
                _clocks[(clock.Metric, clock.Target, clock.StartedTicks)] = clock;
            }
        }

        foreach (var clock in _clocks.Values)
        {
            if (clock.DueTicks < 0 || MeasureOf(clock.Outcome) is not { } measure)
            {
                continue;
            }

            if (clock.DueTicks < clock.StartedTicks)
            {
                findings.Add(HistoryFinding.DueBeforeStart, history[0].Key);
            }
            else if (clock.DueTicks < asOfTicks)
            {
                var name = clock.Metric.ToString();
                sink.AddPart(Measure.ClockDue, name, clock.DueTicks, toWhole: true);
                sink.AddPart(measure, name, clock.DueTicks, toWhole: true);
            }
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
