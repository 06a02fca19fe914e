using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Stages;

public class StageSkipTests
{
    private static readonly PolicyEngine<Lead> Path = Engine(p => p.Stages(s => s
        .Stage("Inquiry", "Marketing", exit: Employees.AtLeast(1_000))
        .Stage("MQL", "Marketing", entry: Country.Is("US"), required: [Email], needsAcceptance: true)
        .Stage("SAL", "Sales", entry: Country.In("US", "CA"), required: [Title], needsAcceptance: true)
        .Stage("SQL", "Sales")
        .Skip("hand-raise", "Inquiry", "SAL", HandRaise.IsTrue())
        .Skip("big", "Inquiry", "SAL", Employees.AtLeast(5_000))
        .Skip("partner", null, "SQL", Country.Is("CA"))
        .Detour("Recycled", returnsTo: "Inquiry")));

    [Fact]
    public void A_declared_skip_asks_for_its_criterion_and_the_gates_of_the_stage_that_it_enters_alone()
    {
        var decision = Path.Stages.Evaluate(new Lead(10, "CA", "VP", HandRaise: true), From("Inquiry").To("SAL").WithAcceptance("ann"));
        (decision.Outcome, decision.Skip, decision.To, decision.Owner).ShouldBe((StageOutcome.Allowed, "hand-raise", "SAL", "Sales"));

        var blocked = Path.Stages.Evaluate(new Lead(10, "DE"), From("Inquiry").To("SAL"));
        (blocked.Outcome, blocked.Reason.Value, blocked.UnmetCriteria, blocked.MissingAttributes, blocked.Skip, blocked.StampedStages)
            .ShouldBe((StageOutcome.Blocked, Reasons.SkipUnmet, 2, 1, "hand-raise", 0));
    }

    [Fact]
    public void A_skip_stamps_the_stages_passed_through()
    {
        var explained = Path.Stages.Explain(new Lead(Country: "CA"), From(null).To("SQL"));
        (explained.Decision.StampedStages, explained.Decision.FirstStamped, explained.Decision.LastStamped).ShouldBe((3, "Inquiry", "SAL"));
        explained.Explanation!.Stamped.ShouldBe(["Inquiry", "MQL", "SAL"]);
        explained.Explanation.ToString().ShouldContain("stamps Inquiry, MQL, SAL");
    }

    [Fact]
    public void Of_two_skips_between_the_same_stages_the_first_that_is_met_applies() =>
        Path.Stages.Evaluate(new Lead(9_000, "US", "VP"), From("Inquiry").To("SAL").WithAcceptance("ann")).Skip.ShouldBe("big");

    [Theory]
    [InlineData("Inquiry", "SQL")]
    [InlineData("MQL", "SQL")]
    [InlineData(null, "MQL")]
    [InlineData(null, "SAL")]
    [InlineData("Recycled", "SQL")]
    public void A_skip_that_nobody_declared_is_no_move(string? from, string to) =>
        Path.Stages.Evaluate(new Lead(9_000, "CA", "VP", "a@b.example", true), From(from).To(to).WithAcceptance("ann")).Reason.Value.ShouldBe(Reasons.NoTransition);

    [Fact]
    public void Without_a_target_the_question_is_about_the_next_stage_and_no_skip_is_taken()
    {
        var next = Path.Stages.Evaluate(new Lead(9_000, "US", "VP", "a@b.example", true), From("Inquiry").WithAcceptance("ann"));
        (next.To, next.Skip).ShouldBe(("MQL", null));
    }

    [Fact]
    public void A_skip_that_is_unknown_blocks() =>
        Path.Stages.Explain(new Lead(Country: "US", Title: "VP"), From("Inquiry").To("SAL").WithAcceptance("ann")).Explanation!
            .Considered.Single(c => c.Kind == "skip").Criterion!.DecidingAttributes(Verdict.Unknown).ShouldBe(["hand-raise"]);

    private static StageContext From(string? stage) => StageContext.At(AsOf).From(stage);
}
