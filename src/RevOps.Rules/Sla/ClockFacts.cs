namespace RevOps.Rules;

/// <summary>Publishes how the clocks stand, for the sections that name it: dispositions ask whether enough touches were made.</summary>
internal sealed class ClockFacts(FrameLayout layout)
{
    // In the order of the outcomes; a name is not made anew for every record.
    private static readonly string[] Outcomes =
    [
        nameof(SlaOutcome.NotApplicable), nameof(SlaOutcome.Waiting), nameof(SlaOutcome.Running), nameof(SlaOutcome.Paused), nameof(SlaOutcome.Met), nameof(SlaOutcome.MetLate),
        nameof(SlaOutcome.Breached), nameof(SlaOutcome.Cancelled), nameof(SlaOutcome.Excused), nameof(SlaOutcome.Unsatisfiable), nameof(SlaOutcome.RecordError),
    ];

    private readonly PublishedFact[] _states =
    [
        new(layout, FactNames.SlaFirstTouch),
        new(layout, FactNames.SlaAcceptance),
        new(layout, FactNames.SlaDisposition),
        new(layout, FactNames.SlaTouches),
        new(layout, FactNames.SlaNextStep),
        new(layout, FactNames.SlaTimeInQueue),
        new(layout, FactNames.SlaHandoff),
    ];

    private readonly PublishedFact _breachedBy = new(layout, FactNames.SlaBreachedBy);

    private readonly PublishedFact _touchesDone = new(layout, FactNames.SlaTouchesDone);

    public void Publish(Frame frame, in SlaDecision clock)
    {
        _states[(int)clock.Metric].Publish(frame, Outcomes[(int)clock.Outcome]);
        if (clock.Metric == SlaMetric.Touches)
        {
            _touchesDone.Publish(frame, clock.Outcome == SlaOutcome.NotApplicable ? default(FactValue) : (double)clock.Touches);
        }
    }

    public void PublishBreach(Frame frame, string? holder) => _breachedBy.Publish(frame, holder);
}
