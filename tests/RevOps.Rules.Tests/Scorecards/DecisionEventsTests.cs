namespace RevOps.Rules.Tests.Scorecards;

public class DecisionEventsTests
{
    private static readonly DateTimeOffset T = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly ScorecardTerms Terms = new(new ScorecardPolicyBuilder("UTC").Build());

    [Fact]
    public void Decisions_and_a_timeline_become_the_history_of_a_record()
    {
        RecordEvent[] events =
        [
            .. DecisionEvents.Of(new FitDecision(FitOutcome.Scored, "Scored", "A", key: "r", asOf: T)),
            .. DecisionEvents.Of(new StageDecision(StageOutcome.Allowed, "Allowed", "Inquiry", "MQL", key: "r", asOf: T)),
            .. DecisionEvents.Of(new RoutingDecision(RoutingOutcome.Assigned, "Assigned", "ann", territory: "east", pool: "east", turn: 7, key: "r", asOf: T)),
            .. DecisionEvents.Of("r", new TimelineEvent(TimelineEventKind.HumanTouch, T.AddMinutes(3)), Terms),
            .. DecisionEvents.Of("r", new TimelineEvent(TimelineEventKind.Accepted, T.AddHours(1)), Terms),
        ];
        var scorecard = Scorecard.Of(events, Terms, T.AddDays(100));

        scorecard.Value(ResponseMetrics.Median).Duration.ShouldBe(TimeSpan.FromMinutes(3));
        scorecard.Value(FunnelMetrics.MqlAcceptance).Number.ShouldBe(1);
        scorecard.Value(FunnelMetrics.Qualified, ScorecardDimension.Tier, "A").Number.ShouldBe(1);
        scorecard.Fairness().Single().Turns.ShouldBe(1);
        scorecard.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Queues_tell_whether_they_are_a_fallback_or_the_catch_all_and_suppressions_are_no_assignment()
    {
        RecordEvent[] Routed(RoutingOutcome outcome, string reason) => [.. DecisionEvents.Of(new RoutingDecision(outcome, reason, queue: "q", key: "r", asOf: T))];

        Routed(RoutingOutcome.Queued, Reasons.PoolExhausted).Single().Assignment!.IsFallback.ShouldBeTrue();
        Routed(RoutingOutcome.Queued, Reasons.CatchAll).Single().Assignment!.IsCatchAll.ShouldBeTrue();
        Routed(RoutingOutcome.Suppressed, "Competitor").ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_turns_a_record_away_is_a_rejection()
    {
        RecordEventKind[] Of(DispositionKind kind, DispositionActionKind action, DispositionOutcome outcome = DispositionOutcome.Resolved) =>
            [.. DecisionEvents.Of(new DispositionDecision(outcome, "Resolved", action, "Code", kind: kind, key: "r", asOf: T)).Select(e => e.Kind)];

        Of(DispositionKind.Reject, DispositionActionKind.Nurture).ShouldBe([RecordEventKind.Rejected]);
        Of(DispositionKind.Reject, DispositionActionKind.Merge).ShouldBe([RecordEventKind.Rejected, RecordEventKind.DuplicateFound]);
        Of(DispositionKind.ClosedLost, DispositionActionKind.Nurture).ShouldBeEmpty();
        Of(DispositionKind.Accept, DispositionActionKind.None).ShouldBeEmpty();
        Of(DispositionKind.Reject, DispositionActionKind.Nurture, DispositionOutcome.Refused).ShouldBeEmpty();
    }

    [Fact]
    public void An_entry_of_a_log_tells_what_its_decision_tells()
    {
        var routed = new RoutingDecision(RoutingOutcome.Assigned, "Assigned", "ann", pool: "east", turn: 7, key: "r", asOf: T);
        var moved = new StageDecision(StageOutcome.Allowed, "Allowed", "Inquiry", "MQL", key: "r", asOf: T);

        DecisionEvents.Of(new RoutingEntry(routed, RoutingContext.At(T), [])).ShouldBe(DecisionEvents.Of(routed));
        DecisionEvents.Of(new StageEntry(moved, StageContext.At(T), [])).ShouldBe(DecisionEvents.Of(moved));
    }

    [Fact]
    public void A_log_tells_the_weight_of_each_turn_and_fairness_goes_by_it()
    {
        var log = new InMemoryDecisionLog();
        var engine = Policy.Named("n", "1").Routing(r => r.Territory("all", null, "east").Pool("east", "q", p => p.Member("ann", 3).Member("ben", 2).Member("cleo")).Queue("q").CatchAll("q")).Build()
            .CompileFor(Services.Leads.Schema, new PolicyEngineOptions { DecisionLog = log });
        engine.Batches.Route([.. Enumerable.Range(0, 60).Select(i => new Services.Lead(Id: "L" + i))], RoutingContext.At(T));

        // As a file gives them back.
        var entries = log.Entries.Select(e => JsonLinesDecisionLog.Read(new MemoryStream(JsonLinesDecisionLog.LineOf(e))).Single().Entry!);
        var scorecard = Scorecard.Of(entries.SelectMany(DecisionEvents.Of), Terms, T.AddDays(1));
        scorecard.Fairness().Select(m => (m.Member, m.Turns, m.Deviation)).ShouldBe([("ann", 30L, 0m), ("ben", 20L, 0m), ("cleo", 10L, 0m)]);
        scorecard.Value(RoutingMetrics.PoolDeviation, of: "east").Number.ShouldBe(0, "by weights of 1 it would be 10");
        DecisionEvents.Of(new RoutingEntry(new RoutingDecision(RoutingOutcome.Assigned, "R", "ann", pool: "east", turn: 1, key: "r", asOf: T), RoutingContext.At(T), [])).Single().Assignment!.Weight.ShouldBe(1);
    }

    [Fact]
    public void A_clock_that_has_not_started_tells_nothing()
    {
        DecisionEvents.Of(new SlaDecision(SlaOutcome.Waiting, "Waiting", key: "r", asOf: T)).ShouldBeEmpty();
        DecisionEvents.Of(new SlaDecision(SlaOutcome.Met, "Met", startedAt: T, dueAt: T.AddHours(1), key: "r", asOf: T)).Single().Clock!.Value.DueAt.ShouldBe(T.AddHours(1));
    }
}
