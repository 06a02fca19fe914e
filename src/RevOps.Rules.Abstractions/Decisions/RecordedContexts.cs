namespace RevOps.Rules;

/// <summary>
/// Contexts as a log keeps them: collections copied, with neither facts, which an entry keeps as they were read, nor requests for explanations,
/// which change no decision.
/// </summary>
internal static class RecordedContexts
{
    public static FitContext Of(in FitContext context) => FitContext.At(context.AsOf.ToUniversalTime()).AfterRecycles([.. context.EarlierRecycles]);

    public static StandardsContext Of(in StandardsContext context) => StandardsContext.At(context.AsOf.ToUniversalTime());

    public static StageContext Of(in StageContext context) =>
        StageContext.At(context.AsOf.ToUniversalTime())
            .From(context.CurrentStage)
            .Since(context.EnteredAt)
            .To(context.TargetStage)
            .WithAcceptance(context.AcceptedBy, context.AcceptedAt)
            .WithDisposition(context.Disposition)
            .AfterRecycles([.. context.EarlierRecycles])
            .AfterTurnBacks([.. context.EarlierTurnBacks]);

    public static RoutingContext Of(in RoutingContext context) =>
        RoutingContext.At(context.AsOf.ToUniversalTime())
            .WithOwners(context.Owners)
            .Excluding([.. context.ExcludedMembers])
            .WithInactiveOwners([.. context.InactiveOwners])
            .AsDuplicateOf(context.DuplicateOf)
            .Rerouting(context.Reroute)
            .WithOpenItems(Copy(context.OpenItems, items => items))
            .WithAbsences([.. context.Absences])
            .WithAssignments(Copy(context.Assignments, instants => (IReadOnlyList<DateTimeOffset>)[.. instants]))
            .Once(context.IdempotencyToken);

    /// <summary>The context of a clock. Of a timeline that could not be read there is nothing to keep.</summary>
    public static SlaContext Of(in SlaContext context, bool isReadable) =>
        SlaContext.At(context.AsOf.ToUniversalTime())
            .WithTimeline(isReadable ? Read(context.Timeline) : [])
            .For(context.Metric)
            .HavingSeen([.. context.SeenSteps])
            .WithPromises([.. context.Promises])
            .OnOwnerCalendar(context.OwnerCalendar);

    public static DispositionContext Of(in DispositionContext context) =>
        DispositionContext.At(context.AsOf.ToUniversalTime()).Disposed(context.Code).From(context.CurrentStage).AfterRecycles([.. context.EarlierRecycles]).AfterTurnBacks([.. context.EarlierTurnBacks]);

    // As the decision read it: a list of the host's may give others when it is enumerated, and a list that fails now has been decided on all the same.
    private static TimelineEvent[] Read(IReadOnlyList<TimelineEvent> timeline)
    {
        try
        {
            var events = new TimelineEvent[timeline.Count];
            for (var i = 0; i < events.Length; i++)
            {
                events[i] = timeline[i];
            }

            return events;
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return [];
        }
    }

    private static Dictionary<string, TValue> Copy<TValue>(IReadOnlyDictionary<string, TValue> values, Func<TValue, TValue> copy)
    {
        var copied = new Dictionary<string, TValue>(values.Count, StringComparer.Ordinal);
        foreach (var value in values)
        {
            copied[value.Key] = copy(value.Value);
        }

        return copied;
    }
}
