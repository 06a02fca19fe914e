using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Stages;

public class StageHistoryTests
{
    private static readonly PolicyEngine<Lead> Path = Engine(p => p
        .Fit(f => f.Profile("only", x => x.Score("g", "size", 10, Employees.AtLeast(200)).Tier("A", 10).Tier("B", 0)))
        .Stages(s => s
            .Stage("Inquiry", exit: Facts.FitTier.Is("A"), dwell: StageDwell.Exactly(TimeSpan.FromDays(10)).ThenTo("Nurture")).Stage("MQL").Stage("SAL", needsAcceptance: true).Stage("SQL").Stage("Won")
            .Skip("partner", "MQL", "SQL", Country.Is("CA"))
            .Detour("Recycled", from: ["MQL", "SAL"], returnsTo: "MQL").Detour("Nurture", from: ["Inquiry"])));

    private static readonly Lead Good = new(500, "US", "VP");

    [Fact]
    public void A_history_that_the_policy_allows_has_no_findings()
    {
        var report = Check(E("Inquiry", 0).WithRecord(Good), E("MQL", 1).WithRecord(Good), E("Recycled", 2, disposition: "NotReady").WithRecord(Good), E("MQL", 3).WithRecord(Good), E("SAL", 4, "ann").WithRecord(Good));
        report.Findings.ShouldBeEmpty(report.ToString());
        report.NotChecked.ShouldBeEmpty();
        report.Visits.Select(v => (v.Stage, v.Time.TotalDays)).ShouldBe([("Inquiry", 1.0), ("MQL", 1.0), ("Recycled", 1.0), ("MQL", 1.0), ("SAL", 16.0)]);
        report.Visits[^1].LeftAt.ShouldBeNull();
    }

    [Fact]
    public void Moves_that_the_policy_does_not_have_are_found()
    {
        Kinds(E("Inquiry", 0), E("SAL", 1, "ann")).ShouldBe([(1, StageFindingKind.SkipNotDeclared)]);
        Kinds(E("SQL", 0)).ShouldBe([(0, StageFindingKind.SkipNotDeclared)]);
        Kinds(E("Inquiry", 0), E("MQL", 1), E("Inquiry", 2)).ShouldBe([(2, StageFindingKind.NoTransition), (2, StageFindingKind.Stale)]);
        Kinds(E("Inquiry", 15), E("Recycled", 16, disposition: "x")).ShouldBe([(1, StageFindingKind.NoTransition)]);
        Kinds(E("Inquiry", 15), E("Mql", 16), E("SAL", 17, "ann")).ShouldBe([(1, StageFindingKind.UnknownStage)]);
    }

    [Fact]
    public void Acts_that_nobody_recorded_are_found()
    {
        Kinds(E("Inquiry", 0), E("MQL", 1), E("SAL", 2)).ShouldBe([(2, StageFindingKind.AcceptanceMissing)]);
        Kinds(E("Inquiry", 0), E("MQL", 1), E("Recycled", 2)).ShouldBe([(2, StageFindingKind.DispositionMissing)]);
        Kinds(E("Inquiry", 0), E("Nurture", 11)).ShouldBe([(0, StageFindingKind.Stale)], "the dwell moves it, which needs no disposition");
        Kinds(E("Inquiry", 0), E("Nurture", 9)).ShouldBe([(1, StageFindingKind.DispositionMissing)]);
    }

    [Fact]
    public void Criteria_are_checked_with_the_record_as_of_then_and_said_to_be_unchecked_without_it()
    {
        var report = Check(E("Inquiry", 0).WithRecord(Good), E("MQL", 1).WithRecord(Good with { Employees = 10 }), E("SQL", 2), E("Won", 3).WithRecord(Good));
        report.Findings.Select(f => (f.Entry, f.Kind, f.Reason.ToString())).ShouldBe([(1, StageFindingKind.GateClosed, "The exit criteria of Inquiry are not met.")]);
        report.NotChecked.Select(r => r.ToString()).ShouldBe(["The criteria from MQL to SQL were not checked: the record as of then was not supplied."]);

        Kinds(E("Inquiry", 0), E("MQL", 1), E("SQL", 2).WithRecord(Good)).ShouldBe([(2, StageFindingKind.GateClosed)], "the skip's own criterion was not met");
        Kinds(E("Inquiry", 0), E("MQL", 1), E("SQL", 2).WithRecord(Good with { Country = "CA" })).ShouldBeEmpty();
    }

    [Fact]
    public void Entries_out_of_order_twice_or_after_as_of_are_found_and_the_rest_is_read_in_the_order_of_time()
    {
        var report = Check(E("Inquiry", 0), E("SAL", 3, "ann"), E("MQL", 1), E("SAL", 4, "ann"), E("SQL", 30));
        report.Findings.Select(f => (f.Entry, f.Kind)).ShouldBe([(2, StageFindingKind.OutOfOrder), (3, StageFindingKind.EnteredTwice), (4, StageFindingKind.AfterAsOf)]);
        report.Visits.Select(v => v.Stage).ShouldBe(["Inquiry", "MQL", "SAL", "SAL"]);
    }

    [Fact]
    public void Time_beyond_the_dwell_is_stale_also_while_it_lasts()
    {
        Kinds(E("Inquiry", 9.5)).ShouldBe([(0, StageFindingKind.Stale)]);
        Kinds(E("Inquiry", 10)).ShouldBeEmpty("due is still in time");
        Check(E("Inquiry", 0), E("MQL", 12)).Visits[0].IsStale.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_logged_and_no_turn_is_taken()
    {
        var store = new InMemoryRotationStore();
        var engine = Engine(p =>
        {
            Leads.All(p);
        }, new PolicyEngineOptions { RotationStore = store, DecisionLog = new Refusing() });
        engine.CheckHistory([new("Inquiry", AsOf.AddDays(-3)), new StageHistoryEntry<Lead>("MQL", AsOf.AddDays(-2)).WithRecord(Good)], AsOf).Findings.ShouldBeEmpty();
        engine.Routing.Preview(Good, RoutingContext.At(AsOf).WithFacts(FactSet.Empty.With(FactNames.FitTier, "A"))).Owner.ShouldBe("ann", "the first turn is still to be had");
    }

    [Fact]
    public void An_empty_history_says_nothing_and_a_null_is_misuse()
    {
        Check().Visits.ShouldBeEmpty();
        Should.Throw<ArgumentNullException>(() => Path.CheckHistory(null!, AsOf));
        Should.Throw<ArgumentNullException>(() => Path.CheckHistory([null!], AsOf));
        Should.Throw<ArgumentException>(() => new StageHistoryEntry<Lead>("", AsOf));
        Should.Throw<InvalidOperationException>(() => Engine(p => p.Fit(f => f.Profile("x", x => x.Score("g", "c", 1, Country.IsKnown())))).CheckHistory([], AsOf)).Message.ShouldContain("`stages`");
    }

    // Days from a start that lies 20 days before as-of.
    private static StageHistoryEntry<Lead> E(string stage, double day, string? by = null, string? disposition = null) => new(stage, AsOf.AddDays(day - 20), by, disposition);

    private static StageHistoryReport Check(params StageHistoryEntry<Lead>[] history) => Path.CheckHistory(history, AsOf);

    private static (int, StageFindingKind)[] Kinds(params StageHistoryEntry<Lead>[] history) => [.. Check(history).Findings.Select(f => (f.Entry, f.Kind))];

    private sealed class Refusing : IDecisionLog
    {
        public void Append(DecisionEntry entry) => throw new InvalidOperationException("nothing happened");
    }
}
