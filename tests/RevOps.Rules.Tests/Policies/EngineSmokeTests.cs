namespace RevOps.Rules.Tests.Policies;

public class EngineSmokeTests
{
    private const string Json = """
        {
          "format": 1,
          "governance": { "name": "larkfield", "version": "1.0", "owners": ["Marketing", "Sales"] },
          "attributes": [
            { "name": "employees", "type": "number", "min": 0 },
            { "name": "country", "type": "text", "trim": true, "missing": ["N/A"] },
            { "name": "email", "type": "text", "masked": true },
            { "name": "title", "type": "text" },
            { "name": "handRaise", "type": "flag" },
            { "name": "callback", "type": "date" },
            { "name": "survivingId", "type": "text" }
          ],
          "calendars": [
            { "name": "new-york", "zone": "America/New_York", "hours": [{ "days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "open": ["08:00-20:00"] }], "closures": [{ "name": "Christmas Day", "date": "2026-12-25" }] }
          ],
          "fit": { "profiles": [ {
            "name": "mid-market",
            "disqualifiers": [ { "code": "TooSmall", "when": { "attribute": "employees", "atMost": 19 } } ],
            "groups": [ { "name": "account", "criteria": [
              { "name": "size", "points": 60, "when": { "attribute": "employees", "between": [200, 2000] } },
              { "name": "country", "points": 40, "when": { "attribute": "country", "in": ["US", "CA"] } } ] } ],
            "tiers": [ { "name": "A", "from": 75 }, { "name": "B", "from": 40 }, { "name": "D", "from": 0 } ] } ] },
          "stages": { "path": [
              { "name": "Inquiry", "owner": "Marketing", "exit": { "attribute": "fit.tier", "in": ["A", "B"] } },
              { "name": "MQL", "owner": "Marketing", "required": ["title"] } ],
            "detours": [ { "name": "Recycled", "from": ["MQL"] } ] },
          "routing": {
            "territories": [
              { "name": "na-top", "when": { "all": [ { "attribute": "country", "in": ["US", "CA"] }, { "attribute": "fit.tier", "equals": "A" } ] }, "pool": "na" },
              { "name": "partner", "when": { "attribute": "country", "is": "known" }, "queue": "partners" } ],
            "pools": [ { "name": "na", "members": [ { "name": "ann", "weight": 2 }, { "name": "bob" } ], "fallback": "triage" } ],
            "queues": [ { "name": "triage", "steward": "ops" }, { "name": "partners" } ],
            "catchAll": "triage" },
          "sla": { "targets": [ { "name": "hand-raise", "metric": "firstTouch", "when": { "attribute": "handRaise", "equals": true }, "within": "5m", "calendar": "new-york" } ] },
          "dispositions": { "reasons": [
              { "code": "NotReady", "label": "Not ready", "stages": ["MQL"], "action": { "do": "recycle", "onDate": "callback", "after": "90d", "keepsOwner": true, "targetStage": "Recycled" } },
              { "code": "Duplicate", "label": "Duplicate", "kind": "turnBack", "action": { "do": "merge", "survivor": "survivingId" }, "givesTurnBack": true } ],
            "recycleLimit": { "most": 3, "within": "730d" } }
        }
        """;

    private static readonly DateTimeOffset AsOf = new(2026, 1, 5, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_policy_decides_all_five_over_one_record()
    {
        var read = PolicyDocument.Read(Json);
        read.Diagnostics.ShouldBeEmpty(string.Join("\n", read.Diagnostics));
        var policy = read.Policy!;
        var schema = RecordSchema.For<Dictionary<string, object?>>().Key(r => (string)r["id"]!).BindDictionary(policy.Attributes, r => r).Build();
        var engine = policy.CompileFor(schema);
        var lead = new Dictionary<string, object?> { ["id"] = "L1", ["employees"] = 500, ["country"] = "us ", ["title"] = "VP", ["handRaise"] = true };
        var context = DecisionContext.At(AsOf).From("Inquiry").WithTimeline([new TimelineEvent(TimelineEventKind.HandRaised, AsOf.AddMinutes(-2))]);
        var explained = engine.Explain(lead, context);
        TestContext.Current.TestOutputHelper!.WriteLine(explained.Decisions + "\n\n" + explained);
        explained.Decisions.Fit!.Value.Tier.ShouldBe("A");
        explained.Decisions.Stage!.Value.Outcome.ShouldBe(StageOutcome.Allowed);
        explained.Decisions.Routing!.Value.Owner.ShouldBe("ann");
        explained.Decisions.Sla!.Value.DueAt.ShouldBe(AsOf.AddMinutes(3));
        engine.Decide(lead, context).Routing!.Value.Owner.ShouldBe("ann");
        engine.Decide(null!, context).Routing!.Value.Queue.ShouldBe("triage");
        var written = PolicyDocument.Write(policy);
        TestContext.Current.TestOutputHelper!.WriteLine(written);
        PolicyDocument.Load(written).ContentHash.ShouldBe(policy.ContentHash);
    }

    [Fact]
    public void A_broken_policy_reports_everything_with_its_place()
    {
        var broken = Json.Replace("\"employees\", \"between\": [200, 2000]", "\"employes\", \"between\": [200, 2000]").Replace("\"catchAll\": \"triage\"", "\"catchAll\": \"triag\"").Replace("\"within\": \"5m\"", "\"within\": \"0s\"");
        var read = PolicyDocument.Read(broken);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join("\n", read.Diagnostics));
        read.Policy.ShouldBeNull();
        read.Diagnostics.Count.ShouldBe(3);
        read.Diagnostics.ShouldAllBe(d => d.Line > 1);
    }
}
