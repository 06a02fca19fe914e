using System.Text;
using System.Text.Json.Nodes;
using RevOps.Rules.Tests.Routing;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Simulation;

public class ReplayTests
{
    private static readonly Policy Turns = Policy.Named("turns", "1.0").Routing(r => r.Territory("us", Country.Is("US"), "p").Pool("p", "q", p => p.Member("ann", 2).Member("bob", 1)).Queue("q").CatchAll("q")).Build();

    [Fact]
    public void Every_field_that_is_changed_is_found()
    {
        var log = new InMemoryDecisionLog();
        var engine = Turns.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log });
        engine.Decide(new Lead(Country: "US"), DecisionContext.At(AsOf));
        engine.Decide(new Lead(Country: "US"), DecisionContext.At(AsOf));
        var replay = new Replay(Turns);
        var entry = JsonNode.Parse(JsonLinesDecisionLog.LineOf(log.Entries[1]))!["entry"]!.AsObject();
        var places = Leaves(entry).Where(l => l.Path is not ("id" or "digest")).ToArray();
        places.Length.ShouldBeGreaterThan(12);
        foreach (var (path, _) in places)
        {
            var changed = JsonNode.Parse(entry.ToJsonString())!.AsObject();
            Change(changed, path);
            if (Rewritten(changed) is { } read && path is not "policy.schema")
            {
                replay.Run(read).Outcome.ShouldNotBe(ReplayOutcome.Identical, path);
            }
        }

        replay.Run(log.Entries[1]).Outcome.ShouldBe(ReplayOutcome.Identical);
    }

    [Fact]
    public void A_turn_is_taken_again_on_a_copy_and_another_member_is_told()
    {
        var (log, store) = (new InMemoryDecisionLog(), new InMemoryRotationStore());
        var engine = Turns.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log, RotationStore = store });
        for (var i = 0; i < 9; i++)
        {
            engine.Decide(new Lead(Country: "US"), DecisionContext.At(AsOf));
        }

        var before = store.Load("p");
        var entries = log.Entries.Cast<RoutingEntry>().ToArray();
        var replay = new Replay(Turns);
        entries.Reverse().ShouldAllBe(e => replay.Run(e).Outcome == ReplayOutcome.Identical);
        store.Load("p").ShouldBe(before);
        entries.Select(e => e.Turn!.After.Version).ShouldBe(Enumerable.Range(1, 9).Select(i => (long)i));
        entries.Zip(entries.Skip(1)).ShouldAllBe(pair => pair.First.Turn!.After == pair.Second.Turn!.Before);

        var other = entries[4].Decision.Owner == "ann" ? "bob" : "ann";
        var decision = entries[4].Decision;
        var changed = new RoutingEntry(
            new RoutingDecision(decision.Outcome, decision.Reason, other, null, decision.Territory, decision.Pool, decision.Turn, false, decision.Key, decision.Policy, decision.AsOf, decision.Rotation),
            entries[4].Context,
            entries[4].Facts,
            entries[4].Arguments,
            turn: entries[4].Turn);
        var result = replay.Run(changed);
        result.Outcome.ShouldBe(ReplayOutcome.Different);
        result.Differences.ShouldContain(d => d.Field == "decision.owner" && d.Recorded == $"\"{other}\"" && d.Replayed == $"\"{decision.Owner}\"");
    }

    [Fact]
    public void A_leased_turn_is_taken_again_from_the_state_of_its_lease()
    {
        var log = new InMemoryDecisionLog();
        var engine = Turns.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log, RotationStore = new TextStore(), TurnsPerLease = 4 });
        for (var i = 0; i < 6; i++)
        {
            engine.Decide(new Lead(Country: "US"), DecisionContext.At(AsOf));
        }

        var entries = log.Entries.Cast<RoutingEntry>().ToArray();
        entries.Select(e => (e.Turn!.Source, e.Turn.LeasePlace, e.Turn.Before.Version)).ShouldBe([.. new[] { (1, 0L), (2, 0), (3, 0), (4, 0), (1, 1), (2, 1) }.Select(p => (TurnSource.Lease, p.Item1, p.Item2))]);
        var replay = new Replay(Turns);
        entries.ShouldAllBe(e => replay.Run(e).Outcome == ReplayOutcome.Identical && replay.Run(e).Turn == ReplayedTurn.TakenAgain);

        // Another member, another number and another place are found; without the lease's state there is nothing to check by.
        foreach (var entry in entries)
        {
            var decision = entry.Decision;
            Changed(entry, owner: decision.Owner == "ann" ? "bob" : "ann").ShouldBe(ReplayOutcome.Different);
            Changed(entry, turn: decision.Turn + 1).ShouldBe(ReplayOutcome.Different);
            Changed(entry, place: entry.Turn!.LeasePlace + 1).ShouldBe(ReplayOutcome.Different);
            Changed(entry, place: 0).ShouldBe(ReplayOutcome.Insufficient);
            Changed(entry, place: int.MaxValue).ShouldBe(ReplayOutcome.Insufficient);
            Changed(entry, before: new RotationState(1, "nonsense")).ShouldBe(ReplayOutcome.Different);
        }

        ReplayOutcome Changed(RoutingEntry entry, string? owner = null, long? turn = null, int? place = null, RotationState? before = null)
        {
            var (d, t) = (entry.Decision, entry.Turn!);
            var decision = new RoutingDecision(d.Outcome, d.Reason, owner ?? d.Owner, null, d.Territory, d.Pool, turn ?? d.Turn, false, d.Key, d.Policy, d.AsOf, d.Rotation);
            return replay.Run(new RoutingEntry(decision, entry.Context, entry.Facts, entry.Arguments, turn: new TurnRecord(t.Rotation, t.Source, before ?? t.Before, before ?? t.After, t.Weights, place ?? t.LeasePlace))).Outcome;
        }
    }

    [Fact]
    public void A_turn_whose_outcome_was_open_is_settled_again_and_a_store_that_failed_is_told()
    {
        var log = new InMemoryDecisionLog();
        var store = new TextStore { OnSave = n => n == 2 ? SaveFault.KeepsAndThrows : SaveFault.None };
        var engine = Turns.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log, RotationStore = store });
        foreach (var id in new[] { "L1", "L2", "L2", "L3" })
        {
            engine.Decide(new Lead(Country: "US", Id: id), DecisionContext.At(AsOf));
        }

        var replay = new Replay(Turns);
        var results = log.Entries.Select(replay.Run).ToArray();
        results.ShouldAllBe(r => r.Outcome == ReplayOutcome.Identical);
        results.Select(r => r.Turn).ShouldBe([ReplayedTurn.TakenAgain, ReplayedTurn.StoreFailed, ReplayedTurn.TakenAgain, ReplayedTurn.TakenAgain]);
        var settled = (RoutingEntry)log.Entries[2];
        settled.Turn!.Unsettled.Single().Key.ShouldBe("L2");
        settled.Weight.ShouldNotBeNull();

        // Without what was open, the same state gives another turn.
        var forgotten = new TurnRecord(settled.Turn.Rotation, settled.Turn.Source, settled.Turn.Before, settled.Turn.After, settled.Turn.Weights);
        replay.Run(new RoutingEntry(settled.Decision, settled.Context, settled.Facts, settled.Arguments, turn: forgotten)).Outcome.ShouldBe(ReplayOutcome.Different);
        var report = new Replay(Turns).Run(log.Entries.Select((e, i) => new DecisionLogLine(i + 1, e)));
        (report.StoreFailures, report.IsIdentical).ShouldBe((1, true));
        report.ToString().ShouldContain("            1 whose store is said to have failed, which cannot be checked");
    }

    [Fact]
    public void Weights_are_those_of_the_turn_and_another_weight_is_found()
    {
        var policy = Policy.Named("weights", "1.0").Routing(r => r.Territory("us", null, "p")
            .Pool("p", "q", p => p.Member("ann", m => m.Weight(3).WeightFrom(AsOf.Date.AddDays(10), 5)).Member("bob", m => m.AtMost(1, CapPeriod.Day)).Member("cyd", m => m.When(Country.Is("US")))).Queue("q").CatchAll("q")).Build();
        var log = new InMemoryDecisionLog();
        var engine = policy.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log });
        for (var i = 0; i < 12; i++)
        {
            engine.Decide(new Lead(Country: i % 2 == 0 ? "US" : "DE", Id: "L" + i), DecisionContext.At(AsOf.AddDays(i < 9 ? 0 : 20)));
        }

        var entries = log.Entries.Cast<RoutingEntry>().ToArray();
        string.Join(", ", entries[0].Turn!.Weights).ShouldBe("ann 3, bob 1, cyd 1");
        entries[1].Turn!.Weights.ShouldNotContain(w => w.Member == "cyd");
        entries[8].Turn!.Weights.ShouldNotContain(w => w.Member == "bob", "the cap is reached");
        entries[9].Turn!.Weights[0].ShouldBe(new MemberWeight("ann", 5));
        entries.ShouldAllBe(e => e.Weight == e.Turn!.Weights.Single(w => w.Member == e.Decision.Owner).Weight);
        var replay = new Replay(policy);
        foreach (var entry in entries)
        {
            replay.Run(entry).Outcome.ShouldBe(ReplayOutcome.Identical);
            var heavier = entry.Turn!.Weights.Select(w => new MemberWeight(w.Member, w.Weight + 1)).ToArray();
            var changed = new RoutingEntry(entry.Decision, entry.Context, entry.Facts, entry.Arguments, turn: new TurnRecord(entry.Turn.Rotation, entry.Turn.Source, entry.Turn.Before, entry.Turn.After, heavier));
            replay.Run(changed).Differences.ShouldContain(d => d.Field == "turn.weights");
        }
    }

    [Fact]
    public void Another_policy_another_schema_and_a_missing_section_are_told_apart()
    {
        var log = new InMemoryDecisionLog();
        Turns.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log }).Decide(new Lead(Country: "US"), DecisionContext.At(AsOf));
        var entry = log.Entries.Single();
        var other = new Replay(Policy.Named("turns", "1.0").Routing(r => r.Queue("q").CatchAll("q")).Build()).Run(entry);
        (other.Outcome, other.Differences.Single().Field).ShouldBe((ReplayOutcome.OtherPolicy, "policy.hash"));
        var schema = new Replay(Turns, "another revision").Run(entry);
        (schema.Outcome, schema.Differences.Single().Field).ShouldBe((ReplayOutcome.OtherSchema, "policy.schema"));
        var fit = new FitEntry(new FitDecision(FitOutcome.Scored, "R", policy: entry.Policy, asOf: AsOf), FitContext.At(AsOf), []);
        new Replay(Turns).Run(fit).Outcome.ShouldBe(ReplayOutcome.OtherPolicy);
    }

    [Fact]
    public void A_fact_and_a_turn_that_are_not_in_the_entry_are_named()
    {
        var log = new InMemoryDecisionLog();
        Turns.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log }).Decide(new Lead(Country: "US"), DecisionContext.At(AsOf));
        var entry = (RoutingEntry)log.Entries.Single();
        var replay = new Replay(Turns);
        replay.Run(new RoutingEntry(entry.Decision, entry.Context, [], entry.Arguments, turn: entry.Turn)).Differences.Single().ToString().ShouldBe("facts.country: recorded (not read), replayed its value");
        replay.Run(new RoutingEntry(entry.Decision, entry.Context, entry.Facts, entry.Arguments)).Differences.Single().Field.ShouldBe("turn");
    }

    [Fact]
    public void A_whole_log_is_replayed_with_progress_and_few_lines_in_memory()
    {
        var log = new InMemoryDecisionLog();
        var engine = Turns.CompileFor(Schema, new PolicyEngineOptions { DecisionLog = log });
        for (var i = 0; i < 2_500; i++)
        {
            engine.Decide(new Lead(Country: i % 3 == 0 ? null : "US"), DecisionContext.At(AsOf));
        }

        using var stream = new MemoryStream();
        foreach (var entry in log.Entries)
        {
            stream.Write(JsonLinesDecisionLog.LineOf(entry));
        }

        stream.Write("nonsense\n"u8);
        stream.Position = 0;
        var told = new Told();
        var report = new Replay(Turns).Run(JsonLinesDecisionLog.Read(stream), told);
        (report.Lines, report.Of(ReplayOutcome.Identical), report.Unreadable, report.IsIdentical).ShouldBe((2_501, 2_500, 1, false));
        told.All.Select(p => p.Lines).ShouldBe([1_000, 2_000, 2_501]);
        told.All[^1].BytesRead.ShouldBe(stream.Length);
        told.All[^1].NotIdentical.ShouldBe(1);
        report.ToString().ShouldBe("        2,501 lines replayed\n        2,500 identical\n            1 that cannot be read\nline 2501: The line is no JSON object.");
    }

    private static DecisionEntry? Rewritten(JsonObject entry)
    {
        // As somebody would who knows the form: canonical, with the digest put right. The id is checked by itself.
        var body = Encoding.UTF8.GetBytes(entry.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        var line = Encoding.UTF8.GetBytes("{\"format\":1,\"digest\":\"" + ContentHash.Of(body) + "\",\"entry\":" + Encoding.UTF8.GetString(body) + "}\n");
        return JsonLinesDecisionLog.Read(new MemoryStream(line)).Single().Entry;
    }

    private static IEnumerable<(string Path, JsonValue Value)> Leaves(JsonNode? node, string path = "") => node switch
    {
        JsonObject o => o.SelectMany(m => Leaves(m.Value, path.Length == 0 ? m.Key : path + "." + m.Key)),
        JsonArray a => a.SelectMany((item, i) => Leaves(item, path + "." + i)),
        JsonValue value => [(path, value)],
        _ => [],
    };

    private static void Change(JsonNode node, string path)
    {
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
        {
            node = node is JsonArray list ? list[int.Parse(step)]! : node[step]!;
        }

        var value = (node is JsonArray items ? items[int.Parse(steps[^1])] : node[steps[^1]])!.AsValue();
        JsonNode other = value.TryGetValue<long>(out var number) ? number + 1 : value.TryGetValue<bool>(out var flag) ? !flag : value.GetValue<string>() + "x";
        if (node is JsonArray array)
        {
            array[int.Parse(steps[^1])] = other;
        }
        else
        {
            node[steps[^1]] = other;
        }
    }

    private sealed class Told : IProgress<ReplayProgress>
    {
        public List<ReplayProgress> All { get; } = [];

        public void Report(ReplayProgress value) => All.Add(value);
    }
}
