using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Services;

/// <summary>What the five services promise alike.</summary>
public class ServiceTests
{
    private static readonly PolicyEngine<Lead> All = Engine(Leads.All);

    private static readonly FactSet Tiered = FactSet.Empty.With(FactNames.FitTier, "A");

    public static TheoryData<string> Unreadable => ["null", "key", "problem"];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_record_that_cannot_be_read_gets_a_decision_and_a_queue(string how)
    {
        var lead = how switch { "null" => null!, "key" => new Lead(Id: Throws), _ => new Lead(Problem: "deleted", Id: "L7") };
        RecordKey key = how == "problem" ? "L7" : RecordKey.None;
        var context = DecisionContext.At(AsOf).From("MQL").Disposed("NotReady");
        var fit = All.Fit.Evaluate(lead, context.Fit);
        (fit.Outcome, fit.Reason.Value, fit.HasErrors, fit.Completeness, fit.Key, fit.AsOf, fit.Policy).ShouldBe((FitOutcome.RecordError, Reasons.RecordError, true, 0.0, key, AsOf, All.Reference));
        var stage = All.Stages.Evaluate(lead, context.Stage);
        (stage.Outcome, stage.Reason.Value, stage.From, stage.Key).ShouldBe((StageOutcome.RecordError, Reasons.RecordError, "MQL", key));
        var routing = All.Routing.Route(lead, context.Routing);
        (routing.Outcome, routing.Reason.Value, routing.Queue, routing.Owner, routing.Key).ShouldBe((RoutingOutcome.RecordError, Reasons.RecordError, "triage", null, key));
        All.Sla.Evaluate(lead, context.Sla).Outcome.ShouldBe(SlaOutcome.RecordError);
        var disposed = All.Dispositions.Evaluate(lead, context.Disposition);
        (disposed.Outcome, disposed.Code, disposed.Action).ShouldBe((DispositionOutcome.RecordError, "NotReady", DispositionActionKind.None));

        var together = All.Explain(lead, context);
        together.Decisions.ShouldBe(new PolicyDecisions(fit, stage, routing, All.Sla.Evaluate(lead, context.Sla), disposed));
        together.Fit!.Reason.ToString().ShouldStartWith("The record could not be read: ");
        together.Routing!.Decision.ShouldBe(routing);
        (how == "problem" ? together.Sla!.Reasons.Single().Arguments.Single() : "deleted").ShouldBe("deleted");
    }

    [Fact]
    public void An_accessor_that_throws_flags_the_decisions_that_read_it_and_stops_none()
    {
        var decisions = All.Decide(new Lead(500, Throws, "VP"), DecisionContext.At(AsOf).From("Inquiry"));
        (decisions.Fit!.Value.Outcome, decisions.Fit.Value.Score, decisions.Fit.Value.HasErrors).ShouldBe((FitOutcome.Scored, 60, true));
        (decisions.Stage!.Value.Outcome, decisions.Stage.Value.HasErrors).ShouldBe((StageOutcome.Allowed, false));
        (decisions.Routing!.Value.Queue, decisions.Routing.Value.HasErrors).ShouldBe(("triage", true));
        (decisions.Sla!.Value.Outcome, decisions.Sla.Value.HasErrors).ShouldBe((SlaOutcome.NotApplicable, false));
    }

    [Fact]
    public void Decisions_without_an_explanation_allocate_nothing()
    {
        var lead = new Lead(500, "US", "VP", "a@b.example", true, new DateTime(2026, 6, 1), "L9");
        var fit = FitContext.At(AsOf);
        var stage = StageContext.At(AsOf).WithFacts(Tiered).From("Inquiry");
        var detour = StageContext.At(AsOf).From("MQL").To("Recycled").WithDisposition("NotReady");
        var sla = SlaContext.At(AsOf).WithTimeline([new TimelineEvent(TimelineEventKind.HandRaised, AsOf)]);
        var disposed = DispositionContext.At(AsOf).From("MQL").Disposed("NotReady").AfterRecycles([AsOf.AddDays(-5)]);
        var kept = RoutingContext.At(AsOf).WithOwners(new KnownOwners(account: "kim"));
        var queued = RoutingContext.At(AsOf);
        Allocation.Of(() => All.Fit.Evaluate(lead, fit)).ShouldBe(0);
        Allocation.Of(() => All.Stages.Evaluate(lead, stage)).ShouldBe(0);
        Allocation.Of(() => All.Stages.Evaluate(lead, detour)).ShouldBe(0);
        Allocation.Of(() => All.Sla.Evaluate(lead, sla)).ShouldBe(0);
        Allocation.Of(() => All.Dispositions.Evaluate(lead, disposed)).ShouldBe(0);
        Allocation.Of(() => All.Routing.Route(lead, kept)).ShouldBe(0);
        Allocation.Of(() => All.Routing.Route(lead, queued)).ShouldBe(0, "without a tier the record goes to a queue, and takes no turn");
        Allocation.Of(() => All.Routing.Route(null!, queued)).ShouldBe(0);
    }

    [Fact]
    public void Explained_and_plain_decisions_are_equal()
    {
        var random = new Random(7);
        T Pick<T>(params T[] from) => from[random.Next(from.Length)];
        for (var i = 0; i < 300; i++)
        {
            var lead = new Lead(
                Pick<double?>(null, 5, 500, double.NaN), Pick(null, "US", "DE", Throws), Pick(null, "VP"), Pick(null, "jo@rival.example", "jo@mail.example", Throws), Pick<bool?>(null, true, false),
                Pick<DateTime?>(null, new DateTime(2026, 3, 1)), Pick(null, "L9"), Pick("L1", "L1", Throws), Pick(null, null, "deleted"));
            var context = DecisionContext.At(AsOf).From(Pick(null, "Inquiry", "MQL", "Recycled", "Nowhere")).To(Pick(null, null, "Recycled")).Disposed(Pick(null, "NotReady", "Duplicate", "x"))
                .WithTimeline(Pick<IReadOnlyList<TimelineEvent>>([], [new TimelineEvent(TimelineEventKind.HandRaised, AsOf.AddHours(-random.Next(3)))]));
            context = Pick(false, true) ? context.WithFacts(Tiered) : context;
            var preview = context.AsPreview();
            All.Explain(lead, preview).Decisions.ShouldBe(All.Decide(lead, preview));
            All.Fit.Explain(lead, context.Fit).Decision.ShouldBe(All.Fit.Evaluate(lead, context.Fit));
            All.Stages.Explain(lead, context.Stage).Decision.ShouldBe(All.Stages.Evaluate(lead, context.Stage));
            All.Routing.Explain(lead, preview.Routing).Decision.ShouldBe(All.Routing.Route(lead, preview.Routing));
            All.Sla.Explain(lead, context.Sla).Decision.ShouldBe(All.Sla.Evaluate(lead, context.Sla));
            All.Dispositions.Explain(lead, context.Disposition).Decision.ShouldBe(All.Dispositions.Evaluate(lead, context.Disposition));
            All.Explain(lead, preview).ToString().ShouldNotContain("{0}");
            All.Explain(lead, preview).ToString().ShouldNotContain("jo@", customMessage: "the e-mail is masked");
        }
    }

    [Fact]
    public void A_context_that_nobody_made_is_one_at_the_start_of_time()
    {
        var lead = new Lead(500, "US", "VP");
        All.Fit.Evaluate(lead, default).ShouldBe(All.Fit.Evaluate(lead, FitContext.At(default)));
        All.Stages.Evaluate(lead, default).ShouldBe(All.Stages.Evaluate(lead, StageContext.At(default)));
        All.Routing.Route(lead, default).ShouldBe(All.Routing.Route(lead, RoutingContext.At(default)));
        All.Sla.Evaluate(lead, default).ShouldBe(All.Sla.Evaluate(lead, SlaContext.At(default)));
        All.Dispositions.Evaluate(lead, default).ShouldBe(All.Dispositions.Evaluate(lead, DispositionContext.At(default)));
        All.Routing.Preview(lead, default).ShouldBe(All.Routing.Preview(lead, RoutingContext.At(default)));
        Should.NotThrow(() => All.Decide(lead, default));
    }

    [Fact]
    public void A_decision_that_nobody_made_reads_and_compares()
    {
        default(FitDecision).ToString().ShouldNotBeEmpty();
        (default(FitDecision).Policy, default(StageDecision).Policy, default(RoutingDecision).Policy, default(SlaDecision).Policy, default(DispositionDecision).Policy)
            .ShouldBe((PolicyReference.None, PolicyReference.None, PolicyReference.None, PolicyReference.None, PolicyReference.None));
        default(SlaDecision).DueAt.ShouldBeNull();
        default(DispositionDecision).DueAt.ShouldBeNull();
    }

    [Fact]
    public void A_fake_of_a_service_is_three_lines()
    {
        IFitEvaluator<Lead> fit = new FakeFit();
        fit.Evaluate(new Lead(), default).Tier.ShouldBe("A");
        var explained = fit.Explain(new Lead(), default);
        (explained.Decision.Tier, explained.Explanation).ShouldBe(("A", null));
        new FakeStages().Evaluate(new Lead(), default).Outcome.ShouldBe(StageOutcome.Allowed);
        ((IRouter<Lead>)new FakeRouter()).Preview(new Lead(), default).Owner.ShouldBe("ann");
        new FakeSla().Evaluate(new Lead(), default).DueAt.ShouldBe(AsOf);
        new FakeDispositions().Evaluate(new Lead(), default).Action.ShouldBe(DispositionActionKind.Reroute);
    }

    private sealed class FakeFit : IFitEvaluator<Lead>
    {
        public FitDecision Evaluate(Lead record, in FitContext context) => new(FitOutcome.Scored, Reasons.TierReached, "A", 80);
    }

    private sealed class FakeStages : IStageEvaluator<Lead>
    {
        public StageDecision Evaluate(Lead record, in StageContext context) => new(StageOutcome.Allowed, Reasons.GateOpen, "Inquiry", "MQL");
    }

    private sealed class FakeRouter : IRouter<Lead>
    {
        public RoutingDecision Route(Lead record, in RoutingContext context) => new(RoutingOutcome.Assigned, Reasons.TerritoryMatched, "ann");
    }

    private sealed class FakeSla : ISlaEvaluator<Lead>
    {
        public SlaDecision Evaluate(Lead record, in SlaContext context) => new(SlaOutcome.Running, Reasons.ClockRunning, dueAt: AsOf);
    }

    private sealed class FakeDispositions : IDispositionEvaluator<Lead>
    {
        public DispositionDecision Evaluate(Lead record, in DispositionContext context) => new(DispositionOutcome.Resolved, "Misrouted", DispositionActionKind.Reroute);
    }
}
