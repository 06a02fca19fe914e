namespace RevOps.Rules;

/// <summary>Turns decisions and timelines into the events that scorecards count. It reads what was decided and decides nothing.</summary>
/// <remarks>
/// What both tell is taken from one of them: assignments and rejections from decisions, touches, hand-raises and acceptances from timelines. A stage
/// may come from both, since the first entry counts.
/// </remarks>
public static class DecisionEvents
{
    /// <summary>What a fit decision tells: tier and grade, from then on.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>One event, or none where there is neither tier nor grade.</returns>
    public static IEnumerable<RecordEvent> Of(FitDecision decision) => decision.Tier is null && decision.Grade is null
        ? []
        : [RecordEvent.Described(decision.Key, decision.AsOf, new RecordDimensions(tier: decision.Tier, grade: decision.Grade))];

    /// <summary>What a stage decision tells: the record entered the stage.</summary>
    /// <param name="decision">The decision; leave out those whose move was not made.</param>
    /// <returns>One event, or none where the move was not allowed.</returns>
    public static IEnumerable<RecordEvent> Of(StageDecision decision) => decision is { Outcome: StageOutcome.Allowed, To: { } stage }
        ? [RecordEvent.Entered(decision.Key, decision.AsOf, stage, decision.Policy)]
        : [];

    /// <summary>What a routing decision tells: who got the record, by which turn, and whether it was a fallback or the catch-all.</summary>
    /// <param name="decision">The decision; leave out previews.</param>
    /// <param name="weight">The member's weight in the pool; 1 or more.</param>
    /// <returns>One event, or none where a suppression keeps the record from people.</returns>
    public static IEnumerable<RecordEvent> Of(RoutingDecision decision, int weight = 1)
    {
        if (decision.Outcome == RoutingOutcome.Suppressed || (decision.Owner ?? decision.Queue) is null)
        {
            return [];
        }

        var assignment = new RecordAssignment(
            decision.Owner,
            decision.Owner is null ? decision.Queue : null,
            decision.Territory,
            decision.Turn > 0 ? decision.Pool : null,
            weight,
            isFallback: decision.Reason == Reasons.PoolExhausted,
            isCatchAll: decision.Reason == Reasons.CatchAll || decision.Outcome == RoutingOutcome.RecordError);
        return [RecordEvent.Assigned(decision.Key, decision.AsOf, assignment, decision.Policy)];
    }

    /// <summary>What an SLA decision tells: the state of its clock.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>One event, or none where the clock has not started.</returns>
    public static IEnumerable<RecordEvent> Of(SlaDecision decision) => decision.StartedAt is { } started
        ? [RecordEvent.ClockRead(decision.Key, decision.AsOf, new RecordClock(decision.Metric, decision.Outcome, started, decision.DueAt, decision.Target), decision.Policy)]
        : [];

    /// <summary>What a disposition tells: the record was rejected or turned back, or is a duplicate.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The events; none where the disposition was refused, accepts, or closes.</returns>
    public static IEnumerable<RecordEvent> Of(DispositionDecision decision)
    {
        if (decision is not { Outcome: DispositionOutcome.Resolved, Code: { } code })
        {
            yield break;
        }

        if (decision.Kind is DispositionKind.Reject or DispositionKind.TurnBack)
        {
            yield return RecordEvent.Rejected(decision.Key, decision.AsOf, code, decision.Policy);
        }

        if (decision.LeavesDenominators)
        {
            yield return RecordEvent.DuplicateFound(decision.Key, decision.AsOf, decision.SurvivingId);
        }
    }

    /// <summary>What an entry of a decision log tells.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The events of its decision, with the weight that the member had at that turn; 1 where the entry does not say.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    public static IEnumerable<RecordEvent> Of(DecisionEntry entry) => (entry ?? throw new ArgumentNullException(nameof(entry))) switch
    {
        FitEntry fit => Of(fit.Decision),
        StageEntry stage => Of(stage.Decision),
        RoutingEntry routing => Of(routing.Decision, routing.Weight ?? 1),
        SlaEntry sla => Of(sla.Decision),
        DispositionEntry disposition => Of(disposition.Decision),
        _ => [],
    };

    /// <summary>What an event of a timeline tells: hand-raises, qualification, acceptance, stages, touches and owners.</summary>
    /// <param name="key">The record.</param>
    /// <param name="happened">The event.</param>
    /// <param name="terms">Which stages it is qualified and accepted into.</param>
    /// <returns>One event, or none where scorecards count nothing of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public static IEnumerable<RecordEvent> Of(RecordKey key, TimelineEvent happened, ScorecardTerms terms)
    {
        var stages = (terms ?? throw new ArgumentNullException(nameof(terms))).Policy.Stages;
        var told = happened.Kind switch
        {
            TimelineEventKind.HandRaised => RecordEvent.HandRaised(key, happened.At),
            TimelineEventKind.Qualified => RecordEvent.Entered(key, happened.At, stages.Qualified),
            TimelineEventKind.Accepted => RecordEvent.Entered(key, happened.At, stages.Accepted),
            TimelineEventKind.StageEntered when !string.IsNullOrEmpty(happened.Detail) => RecordEvent.Entered(key, happened.At, happened.Detail!),
            TimelineEventKind.HumanTouch => RecordEvent.Touched(key, happened.At, isHuman: true, happened.Channel),
            TimelineEventKind.AutomatedTouch => RecordEvent.Touched(key, happened.At, isHuman: false, happened.Channel),
            TimelineEventKind.Assigned when !string.IsNullOrEmpty(happened.Who) => RecordEvent.Described(key, happened.At, new RecordDimensions(owner: happened.Who)),
            _ => null,
        };
        return told is null ? [] : [told];
    }
}
