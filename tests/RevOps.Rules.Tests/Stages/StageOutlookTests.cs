using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Stages;

public class StageOutlookTests
{
    private static readonly PolicyEngine<Lead> Path = Engine(p => p.Stages(s => s
        .Stage("Inquiry", exit: Employees.AtLeast(200)).Stage("MQL", required: [Title]).Stage("SAL", needsAcceptance: true).Stage("SQL", entry: Country.Is("US"))
        .Stage("Opportunity", needsAcceptance: true).Stage("Revenue", exit: Facts.LifecycleStage.Is("Revenue"))
        .Skip("hand-raise", "Inquiry", "SAL", HandRaise.IsTrue()).Skip("partner", null, "SQL", Survivor.IsKnown())
        .Detour("Recycled", from: ["MQL", "SAL"], returnsTo: "MQL").Detour("Lost", from: ["Opportunity"])));

    private static readonly Lead Good = new(500, "US", "VP");

    [Fact]
    public void Every_move_from_a_stage_is_decided_at_once()
    {
        Moves("Inquiry").ShouldBe(["MQL Allowed", "SAL Blocked"]);
        Moves("MQL").ShouldBe(["SAL Blocked", "Recycled Blocked"]);
        Moves("Recycled").ShouldBe(["MQL Allowed"]);
        Moves(null).ShouldBe(["Inquiry Allowed", "SQL Blocked"]);
        Moves("Revenue").ShouldBeEmpty();
        Moves("Nowhere").ShouldBeEmpty();
    }

    [Fact]
    public void The_furthest_stage_stops_at_a_human_act_and_says_so()
    {
        var outlook = Look(Good, null);
        (outlook.Furthest, outlook.WaitsForPerson, outlook.Stop.To).ShouldBe(("MQL", true, "SAL"));
        outlook.Way.Select(m => m.To).ShouldBe(["Inquiry", "MQL"]);
        outlook.ToString().ShouldContain("furthest: MQL, then a person must accept it for SAL");

        var unmet = Look(Good with { Title = null }, null);
        (unmet.Furthest, unmet.WaitsForPerson).ShouldBe(("Inquiry", false));
    }

    [Fact]
    public void One_acceptance_opens_one_stage()
    {
        var outlook = Path.Stages.LookAhead(Good, StageContext.At(AsOf).From("MQL").WithAcceptance("ann")).Explanation!;
        (outlook.Furthest, outlook.WaitsForPerson, outlook.Stop.To).ShouldBe(("SQL", true, "Opportunity"));
    }

    [Fact]
    public void A_declared_skip_counts_as_a_move()
    {
        var outlook = Path.Stages.LookAhead(new Lead(Country: "US", HandRaise: true), StageContext.At(AsOf).From("Inquiry").WithAcceptance("ann")).Explanation!;
        outlook.Way.Select(m => m.To).ShouldBe(["SAL", "SQL"]);
    }

    [Fact]
    public void Where_nothing_opens_the_furthest_stage_is_the_present_one()
    {
        Look(new Lead(), "Inquiry").Furthest.ShouldBe("Inquiry");
        Look(Good, "Lost").Furthest.ShouldBe("Lost");
        Look(Good, "Nowhere").Stop.Reason.Value.ShouldBe(Reasons.UnknownStage);
    }

    [Fact]
    public void Asking_ahead_changes_no_decision_and_a_record_that_cannot_be_read_has_no_moves()
    {
        foreach (var from in new[] { null, "Inquiry", "MQL", "Revenue", "Nowhere", "Recycled" })
        {
            var context = StageContext.At(AsOf).From(from).WithDisposition("x");
            Path.Stages.LookAhead(Good, context).Decision.ShouldBe(Path.Stages.Evaluate(Good, context));
        }

        var unreadable = Path.Stages.LookAhead(new Lead(Problem: "deleted"), StageContext.At(AsOf).From("MQL"));
        (unreadable.Explanation!.Transitions.Count, unreadable.Explanation.Stop.Outcome).ShouldBe((0, StageOutcome.RecordError));
    }

    private static StageOutlook Look(Lead lead, string? from) => Path.Stages.LookAhead(lead, StageContext.At(AsOf).From(from)).Explanation!;

    private static IEnumerable<string> Moves(string? from) => Look(Good, from).Transitions.Select(t => $"{t.To} {t.Outcome}");
}
