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

    public static SlaContext Of(in SlaContext context) =>
        SlaContext.At(context.AsOf.ToUniversalTime())
            .WithTimeline([.. context.Timeline])
            .For(context.Metric)
            .HavingSeen([.. context.SeenSteps])
            .WithPromises([.. context.Promises])
            .OnOwnerCalendar(context.OwnerCalendar);

    public static DispositionContext Of(in DispositionContext context) =>
        DispositionContext.At(context.AsOf.ToUniversalTime()).Disposed(context.Code).From(context.CurrentStage).AfterRecycles([.. context.EarlierRecycles]).AfterTurnBacks([.. context.EarlierTurnBacks]);

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
