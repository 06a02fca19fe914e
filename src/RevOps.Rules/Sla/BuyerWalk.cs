namespace RevOps.Rules;

/// <summary>
/// Reads the buyer's clock off a timeline: it starts at the first hand-raise or qualification, never restarts and never pauses, and time in a
/// queue counts. What was called off and opened again runs on as if nothing had been.
/// </summary>
internal static class BuyerWalk
{
    public static ClockSpan Run(ReadOnlySpan<TimelineEvent> events, SlaTarget target, ClockTrace? trace)
    {
        var span = ClockSpan.Idle;
        var isFirstTouch = target.Metric == SlaMetric.FirstTouch;
        var stops = isFirstTouch ? TimelineEventKind.HumanTouch : TimelineEventKind.Completed;
        string? owner = null;
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var happened = ref events[i];
            var at = happened.At.UtcTicks;
            switch (happened.Kind)
            {
                case TimelineEventKind.HandRaised or TimelineEventKind.Qualified:
                    span.StartedAt = span.IsStarted ? span.StartedAt : at;
                    break;
                case TimelineEventKind.Assigned:
                    owner = happened.Who;
                    break;
                case TimelineEventKind.Accepted:
                    owner ??= happened.Who;
                    break;
                case TimelineEventKind.Queued:
                    owner = null;
                    break;
                case TimelineEventKind.Reopened:
                    span.CancelledAt = ClockInstant.Never;
                    break;
                case TimelineEventKind.Disposed when span.IsOpen && !(happened.Detail is { } code && Ordinal.Has(target.CancelledBy, code)):
                    trace?.Found(Reasons.DispositionKeepsClock, happened.Detail ?? string.Empty, target.Name);
                    break;
                case TimelineEventKind.Disposed or TimelineEventKind.Cancelled when span.IsStarted && span.CancelledAt < 0:
                    span.CancelledAt = happened.Kind == TimelineEventKind.Cancelled || (happened.Detail is { } named && Ordinal.Has(target.CancelledBy, named)) ? at : ClockInstant.Never;
                    break;
                case var kind when kind == stops && span is { IsStarted: true, MetAt: < 0 }:
                    span.MetAt = at;
                    break;
                case TimelineEventKind.HumanTouch when isFirstTouch && !span.IsStarted:
                    trace?.Found(Reasons.TouchedBeforeStart, ClockInstant.Text(at));
                    break;
            }
        }

        span.Holder = isFirstTouch ? owner : null;
        return span;
    }
}
