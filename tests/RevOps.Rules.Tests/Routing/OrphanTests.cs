using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Open records whose owner is not there: kept, reassigned or held by the first transfer rule that matches.</summary>
public class OrphanTests
{
    private static readonly RoutingContext Now = RoutingContext.At(AsOf);

    private static readonly Dictionary<string, OwnerState> Owners = new(StringComparer.Ordinal)
    {
        ["ann"] = OwnerState.Active,
        ["bob"] = OwnerState.Active,
        ["cy"] = OwnerState.Inactive,
        ["zoe"] = OwnerState.Inactive,
    };

    [Fact]
    public void The_first_transfer_rule_that_matches_decides_and_an_orphan_without_one_is_reassigned()
    {
        OpenRecord<Lead>[] records =
        [
            new(new Lead(Id: "1"), "ann"),
            new(new Lead(Id: "2"), null, "triage"),
            new(new Lead(Id: "3", Country: "US"), "zoe"),
            new(new Lead(Id: "4", Title: "deal"), "zoe"),
            new(new Lead(Id: "5"), "deleted"),
            new(new Lead(Id: "6", Employees: 5_000), null),
            new(new Lead(Id: "7"), null, "a queue of last year"),
            new(new Lead(Id: "8", Problem: "broken"), "zoe"),
            new(new Lead(Id: "9", Title: Throws), "zoe"),
        ];
        var findings = Run(Engine(), records);
        findings.Select(f => f.ToString()).ShouldBe(
        [
            "(none): Owned ann, Keep",
            "(none): Waiting, Keep",
            "3: Inactive zoe, Reassign to ann",
            "4: Inactive zoe, Keep",
            "5: Unknown deleted, Hold to boss",
            "6: Nobody, Hold to big deals",
            "7: Nobody, Reassign to bob",
            "8: Inactive zoe, Hold to triage",
            "9: Inactive zoe, Reassign to ann",
        ]);
        findings.Select(f => f.Rule).ShouldBe([null, null, null, "deals stay", "who is that", "big", null, null, null]);
        findings[8].Decision!.Value.HasErrors.ShouldBeFalse("routing itself met no error");
    }

    [Fact]
    public void Nobody_who_is_inactive_gets_a_record_whoever_else_knows_them()
    {
        var engine = Leads.Engine(p => p.Routing(r => r.KeepOwners(KnownOwnerKind.Account).Territory("kim", Country.Is("CA"), RoutingTarget.Owner("zoe")).Territory("all", null, "pool")
            .Pool("pool", "triage", m => m.Members("cy", "ann", "zoe")).Queue("triage").CatchAll("triage")));
        var findings = Run(engine, [.. Enumerable.Range(0, 6).Select(i => new OpenRecord<Lead>(new Lead(Id: i + "", Country: i == 5 ? "CA" : null), i == 2 ? null : "zoe", owners: new KnownOwners(account: "cy")))]);
        findings.ShouldAllBe(f => f.NewOwner == "ann");
    }

    [Fact]
    public void A_preview_takes_no_turn_and_a_run_takes_one_for_each_record_that_is_routed()
    {
        var engine = Engine();
        OpenRecord<Lead>[] records = [.. Enumerable.Range(0, 10).Select(i => new OpenRecord<Lead>(new Lead(Id: i + ""), "zoe"))];
        Run(engine, records, Now.AsPreview()).ShouldAllBe(f => f.NewOwner == "ann", "a preview says the next turn, over and over");
        Run(engine, records).Select(f => f.NewOwner).ShouldBe([.. Enumerable.Range(0, 10).Select(i => i % 2 == 0 ? "ann" : "bob")]);
        Run(engine, records)[0].Decision!.Value.Turn.ShouldBe(11);
    }

    [Fact]
    public void Any_records_in_the_same_order_give_the_same_findings_and_every_orphan_is_kept_held_or_with_somebody_who_is_there() => Law.ForEachCase(60, 20_000, random =>
    {
        string?[] owners = ["ann", "bob", "cy", "zoe", "deleted", null];
        OpenRecord<Lead>[] records = [.. Enumerable.Range(0, 60).Select(i => new OpenRecord<Lead>(
            new Lead(Employees: random.Next(3) * 3_000, Title: random.Next(4) == 0 ? "deal" : null, Id: "L" + i, Problem: random.Next(20) == 0 ? "broken" : null),
            owners[random.Next(6)],
            random.Next(2) == 0 ? "triage" : random.Next(2) == 0 ? "gone" : null,
            new KnownOwners(account: owners[random.Next(6)])))];
        var findings = Run(Engine(), records);
        findings.ShouldBe(Run(Engine(), records));
        findings.Count.ShouldBe(60);
        for (var i = 0; i < records.Length; i++)
        {
            var finding = findings[i];
            finding.IsOrphan.ShouldBe(records[i].Owner is { } owner ? owner is not ("ann" or "bob") : records[i].Queue != "triage");
            (finding.NewOwner is null or "ann" or "bob" or "deleted").ShouldBeTrue(finding.ToString());
            (finding.NewOwner is null || finding.NewOwner != finding.Owner).ShouldBeTrue(finding.ToString());
            (finding.Action == TransferAction.Keep || (finding.NewOwner ?? finding.NewQueue) is not null).ShouldBeTrue(finding.ToString());
        }
    });

    [Fact]
    public void Progress_is_told_as_it_goes()
    {
        var told = new List<long>();
        var report = new OrphanReportBuilder();
        const int Records = 25_000;
        var looked = Engine().Orphans.Run(
            Enumerable.Range(0, Records).Select(i => new OpenRecord<Lead>(new Lead(Id: "L" + i), i % 10 == 0 ? "zoe" : "ann")), Owners, Now, report.Add, new Told(told));
        looked.ShouldBe(Records);
        told.ShouldBe([10_000, 20_000, Records]);
        report.Build().Count(TransferAction.Reassign).ShouldBe(Records / 10);
    }

    [Fact]
    public void The_report_says_what_was_found_what_is_done_and_who_has_the_records_now()
    {
        var report = new OrphanReportBuilder(isPreview: true);
        OpenRecord<Lead>[] records =
        [
            .. Enumerable.Range(0, 1_200).Select(i => new OpenRecord<Lead>(new Lead(Id: "a" + i), "ann")),
            .. Enumerable.Range(0, 30).Select(i => new OpenRecord<Lead>(new Lead(Id: "z" + i), "zoe")),
            .. Enumerable.Range(0, 7).Select(i => new OpenRecord<Lead>(new Lead(Title: "deal", Id: "d" + i), "zoe")),
            .. Enumerable.Range(0, 4).Select(i => new OpenRecord<Lead>(new Lead(Id: "u" + i), "left | <b>")),
            new(new Lead(Id: "q"), null, "triage"),
            new(new Lead(Id: "n"), null),
        ];
        Engine().Orphans.Run(records, Owners, Now, report.Add);
        var built = report.Build();
        (built.Records, built.Orphans, built.Count(OwnershipFinding.Waiting), built.Count(TransferAction.Hold)).ShouldBe((1_243, 42, 1, 4));
        Approved.Matches("Scorecards/orphan-report.approved.md", built.ToMarkdown());
        new OrphanReportBuilder().Build().ToMarkdown().ShouldContain("Everybody who owns a record is there.");
    }

    [Fact]
    public void What_is_missing_is_refused()
    {
        var engine = Engine();
        Should.Throw<ArgumentNullException>(() => engine.Orphans.Run(null!, Owners, Now, _ => { }));
        Should.Throw<ArgumentNullException>(() => engine.Orphans.Run([], null!, Now, _ => { }));
        Should.Throw<ArgumentNullException>(() => engine.Orphans.Run([], Owners, Now, null!));
        Should.Throw<ArgumentException>(() => Leads.Policy(p => p.Routing(r => r.Queue("q").CatchAll("q").Transfer("t", TransferAction.Keep, [OwnershipFinding.Owned]))));
        engine.Orphans.Run([], Owners, Now, _ => { }).ShouldBe(0);
    }

    private static List<OrphanFinding> Run(PolicyEngine<Lead> engine, OpenRecord<Lead>[] records, RoutingContext? context = null)
    {
        var findings = new List<OrphanFinding>();
        engine.Orphans.Run(records, Owners, context ?? Now, findings.Add);
        return findings;
    }

    private static PolicyEngine<Lead> Engine() => Leads.Engine(p => p.Routing(r => r.KeepOwners(KnownOwnerKind.Account).Territory("all", null, "pool").Pool("pool", "triage", m => m.Members("ann", "bob", "cy"))
        .Transfer("deals stay", TransferAction.Keep, [OwnershipFinding.Inactive], Title.Is("deal"))
        .Transfer("who is that", TransferAction.Hold, [OwnershipFinding.Unknown], queue: "boss")
        .Transfer("big", TransferAction.Hold, when: Employees.AtLeast(2_000), queue: "big deals")
        .Queue("triage").Queue("boss").Queue("big deals").CatchAll("triage")));

    private sealed class Told(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }
}
