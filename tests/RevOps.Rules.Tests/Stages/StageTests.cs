using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Stages;

public class StageTests
{
    private static readonly PolicyEngine<Lead> Path = Engine(p => p.Stages(s => s
        .Stage("Inquiry", "Marketing", exit: Employees.AtLeast(200))
        .Stage("MQL", "Marketing", entry: Country.In("US", "CA"), required: [Title, Email])
        .Stage("SAL", "Sales", needsAcceptance: true)
        .Detour("Recycled", "Nurture", from: ["MQL"], when: Title.IsKnown(), returnsTo: "Inquiry")
        .Detour("Lost", needsDisposition: false)));

    private static readonly Lead Good = new(500, "US", "VP", "a@b.example");

    [Fact]
    public void A_record_moves_along_the_path_one_stage_at_a_time()
    {
        var start = Decide(Good, null);
        (start.Outcome, start.From, start.To, start.Owner, start.Reason.Value).ShouldBe((StageOutcome.Allowed, null, "Inquiry", "Marketing", Reasons.GateOpen));
        var next = Decide(Good, "Inquiry");
        (next.Outcome, next.To, next.Owner).ShouldBe((StageOutcome.Allowed, "MQL", "Marketing"));
        Decide(Good, "Inquiry", "MQL").Outcome.ShouldBe(StageOutcome.Allowed);
        Decide(Good, "Inquiry", "SAL").Reason.Value.ShouldBe(Reasons.NoTransition);
        Decide(Good, "MQL", "Inquiry").Reason.Value.ShouldBe(Reasons.NoTransition);
    }

    [Fact]
    public void Every_gate_is_asked_and_the_first_that_blocks_gives_the_reason()
    {
        var stage = Decide(new Lead(10, "DE"), "Inquiry");
        (stage.Outcome, stage.Reason.Value, stage.UnmetCriteria, stage.MissingAttributes, stage.Owner).ShouldBe((StageOutcome.Blocked, Reasons.ExitUnmet, 2, 2, "Marketing"));
        Decide(Good with { Country = "DE" }, "Inquiry").Reason.Value.ShouldBe(Reasons.EntryUnmet);
        Decide(Good with { Title = null }, "Inquiry").Reason.Value.ShouldBe(Reasons.RequiredMissing);
    }

    [Fact]
    public void What_is_unknown_blocks_and_is_named()
    {
        var explained = Path.Stages.Explain(Good with { Employees = null, Title = null }, StageContext.At(AsOf).From("Inquiry"));
        (explained.Decision.Outcome, explained.Decision.UnmetCriteria, explained.Decision.MissingAttributes).ShouldBe((StageOutcome.Blocked, 1, 1));
        explained.Explanation!.Considered.Single(c => c.Kind == "exit").Criterion!.DecidingAttributes(Verdict.Unknown).ShouldBe(["employees"]);
        explained.Explanation.Reasons.Select(r => r.ToString()).ShouldBe(["The exit criteria of Inquiry are not met.", "`title` is required and missing."]);
    }

    [Fact]
    public void What_is_in_error_blocks_and_is_flagged()
    {
        var criterion = Decide(Good with { Country = Throws }, "Inquiry");
        (criterion.Outcome, criterion.UnmetCriteria, criterion.HasErrors).ShouldBe((StageOutcome.Blocked, 1, true));
        var required = Decide(Good with { Title = Throws }, "Inquiry");
        (required.Outcome, required.MissingAttributes, required.HasErrors).ShouldBe((StageOutcome.Blocked, 1, true));
    }

    [Fact]
    public void A_stage_of_people_needs_a_recorded_acceptance()
    {
        Decide(Good, "MQL").Reason.Value.ShouldBe(Reasons.AcceptanceMissing);
        var accepted = Path.Stages.Evaluate(Good, StageContext.At(AsOf).From("MQL").WithAcceptance("ann"));
        (accepted.Outcome, accepted.To, accepted.Owner).ShouldBe((StageOutcome.Allowed, "SAL", "Sales"));
    }

    [Fact]
    public void A_detour_has_conditions_of_its_own_and_needs_a_disposition()
    {
        Decide(Good, "MQL", "Recycled").Reason.Value.ShouldBe(Reasons.DispositionMissing);
        var disposed = Path.Stages.Evaluate(Good with { Employees = 1 }, StageContext.At(AsOf).From("MQL").To("Recycled").WithDisposition("NotReady"));
        (disposed.Outcome, disposed.Owner).ShouldBe((StageOutcome.Allowed, "Nurture"), "exit criteria guard the path alone");
        Path.Stages.Evaluate(Good with { Title = null }, StageContext.At(AsOf).From("MQL").To("Recycled").WithDisposition("NotReady")).Reason.Value.ShouldBe(Reasons.DetourUnmet);
        Decide(Good, "Inquiry", "Recycled").Reason.Value.ShouldBe(Reasons.NoTransition);
        Decide(Good, "Inquiry", "Lost").Outcome.ShouldBe(StageOutcome.Allowed);
        Decide(Good, null, "Lost").Reason.Value.ShouldBe(Reasons.NoTransition);
    }

    [Fact]
    public void A_record_comes_back_from_a_detour_where_the_policy_says()
    {
        var back = Decide(Good, "Recycled");
        (back.Outcome, back.To).ShouldBe((StageOutcome.Allowed, "Inquiry"));
        Decide(Good, "Recycled", "MQL").Reason.Value.ShouldBe(Reasons.NoTransition);
        Decide(Good, "Lost").Reason.Value.ShouldBe(Reasons.FinalStage);
        Decide(Good, "Lost", "Inquiry").Reason.Value.ShouldBe(Reasons.NoTransition);
    }

    [Fact]
    public void The_last_stage_has_no_next() => Decide(Good, "SAL").Reason.Value.ShouldBe(Reasons.FinalStage);

    [Theory]
    [InlineData("Nowhere", null, "Nowhere")]
    [InlineData("Nowhere", "MQL", "Nowhere")]
    [InlineData("MQL", "Nowhere", "Nowhere")]
    [InlineData(null, "mql", "mql")]
    public void A_stage_that_the_policy_does_not_have_is_named(string? from, string? to, string named)
    {
        var explained = Path.Stages.Explain(Good, StageContext.At(AsOf).From(from).To(to));
        (explained.Decision.Outcome, explained.Decision.Reason.Value).ShouldBe((StageOutcome.NotApplicable, Reasons.UnknownStage));
        explained.Explanation!.Reasons.Single().ToString().ShouldBe($"The policy has no stage `{named}`.");
    }

    [Fact]
    public void Criteria_see_the_stage_that_the_call_names()
    {
        var engine = Engine(p => p.Stages(s => s.Stage("One", exit: Facts.LifecycleStage.Is("One")).Stage("Two")));
        engine.Stages.Evaluate(Good, StageContext.At(AsOf).From("One")).Outcome.ShouldBe(StageOutcome.Allowed);
    }

    private static StageDecision Decide(Lead lead, string? from, string? to = null) => Path.Stages.Evaluate(lead, StageContext.At(AsOf).From(from).To(to));
}
