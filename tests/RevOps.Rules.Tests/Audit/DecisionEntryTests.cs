using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace RevOps.Rules.Tests.Audit;

public class DecisionEntryTests
{
    [Fact]
    public void Every_field_of_every_decision_and_context_comes_back_from_a_line()
    {
        foreach (var entry in Entries.All)
        {
            var line = JsonLinesDecisionLog.LineOf(entry);
            var read = JsonLinesDecisionLog.Read(new MemoryStream(line)).Single();
            read.Problem.ShouldBeNull();
            JsonLinesDecisionLog.LineOf(read.Entry!).ShouldBe(line);
            read.Entry!.Facts.ShouldBe(entry.Facts);
            read.Entry.Arguments.ShouldBe(entry.Arguments);
            read.Entry.CorrelationId.ShouldBe(entry.CorrelationId);
            Part(read.Entry, "Decision").ShouldBe(Part(entry, "Decision"));
            (read.Entry as RoutingEntry)?.Turn.ShouldBe((entry as RoutingEntry)?.Turn);
            foreach (var property in Part(entry, "Decision").GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
            {
                property.GetValue(Part(read.Entry, "Decision")).ShouldBe(property.GetValue(Part(entry, "Decision")), property.Name);
            }
        }
    }

    [Fact]
    public void Every_member_of_a_context_is_kept_or_says_nothing_about_the_decision()
    {
        foreach (var entry in Entries.All)
        {
            var context = Part(entry, "Context");
            var read = Part(JsonLinesDecisionLog.Read(new MemoryStream(JsonLinesDecisionLog.LineOf(entry))).Single().Entry!, "Context");
            var fresh = context.GetType().GetMethod("At")!.Invoke(null, [Entries.AsOf])!;
            foreach (var property in context.GetType().GetProperties().Where(p => !Entries.Contexts[context.GetType()].Contains(p.Name)))
            {
                Say(property, context).ShouldNotBe(Say(property, fresh), $"{property.Name} of {context.GetType().Name} has no value of its own here: give it one in `Entries`.");
                Say(property, read).ShouldBe(Say(property, context), $"{property.Name} of {context.GetType().Name} is not in the entry.");
            }
        }
    }

    [Fact]
    public void The_id_follows_from_key_kind_hash_instant_and_turn_and_from_nothing_else()
    {
        var one = Routing("L-1", turn: 3, "ann");
        Routing("L-1", turn: 3, "ann", "another run").Id.ShouldBe(one.Id);
        one.Id.Length.ShouldBe(64);
        new[] { one.Id, Routing("L-2", 3, "ann").Id, Routing("L-1", 4, "ann").Id, Routing(1, 3, "ann").Id, Routing("1", 3, "ann").Id, Entries.All[0].Id, Entries.All[1].Id }.ShouldBeUnique();
        new RoutingEntry(new RoutingDecision(RoutingOutcome.Assigned, "R", key: "L-1", policy: Entries.Policy, asOf: Entries.AsOf), RoutingContext.At(Entries.AsOf), []).Id
            .ShouldBe("4b530ab993a306552807a8d806b13e174392ae139b1d6459c65246818b61df12", customMessage: "the id of one entry, so that no version changes it unseen");
    }

    [Fact]
    public void A_clock_of_another_metric_is_another_decision() =>
        new SlaEntry(new SlaDecision(SlaOutcome.Met, "R", SlaMetric.FirstTouch), SlaContext.At(Entries.AsOf), []).Id
            .ShouldNotBe(new SlaEntry(new SlaDecision(SlaOutcome.Met, "R", SlaMetric.Acceptance), SlaContext.At(Entries.AsOf), []).Id);

    [Fact]
    public void An_entry_keeps_what_it_was_given_whatever_the_host_does_with_its_own_later()
    {
        var (recycles, facts) = (new List<DateTimeOffset> { Entries.AsOf }, new List<FactRead> { FactRead.Missing("a") });
        var entry = new FitEntry(default, FitContext.At(Entries.AsOf).AfterRecycles(recycles), facts);
        recycles.Clear();
        facts.Clear();
        (entry.Context.EarlierRecycles.Count, entry.Facts.Count).ShouldBe((1, 1));
    }

    [Fact]
    public void A_line_is_canonical()
    {
        foreach (var entry in Entries.All)
        {
            var line = Encoding.UTF8.GetString(JsonLinesDecisionLog.LineOf(entry));
            line.Count(c => c == '\n').ShouldBe(1);
            var written = JsonNode.Parse(line)!["entry"]!.AsObject();
            written.Select(m => m.Key).ShouldBe(written.Select(m => m.Key).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Whatever_is_changed_in_a_line_shows()
    {
        foreach (var entry in Entries.All)
        {
            var line = JsonLinesDecisionLog.LineOf(entry);
            for (var i = 0; i < line.Length - 1; i += 3)
            {
                var changed = (byte[])line.Clone();
                changed[i] = changed[i] == (byte)'1' ? (byte)'2' : (byte)'1';
                var read = JsonLinesDecisionLog.Read(new MemoryStream(changed)).Single();
                read.Entry.ShouldBeNull($"byte {i} was changed");
                read.Problem.ShouldNotBeNullOrEmpty();
            }
        }
    }

    private static RoutingEntry Routing(RecordKey key, long turn, string owner, string? run = null) => new(
        new RoutingDecision(RoutingOutcome.Assigned, "R", owner, pool: "p", turn: turn, key: key, policy: Entries.Policy, asOf: Entries.AsOf), RoutingContext.At(Entries.AsOf), [], correlationId: run);

    private static object Part(DecisionEntry entry, string name) => entry.GetType().GetProperty(name)!.GetValue(entry)!;

    private static string Say(PropertyInfo property, object owner) => property.GetValue(owner) switch
    {
        IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>> lists => string.Join(';', lists.OrderBy(l => l.Key).Select(l => l.Key + string.Join(',', l.Value.Select(v => v.UtcTicks)))),
        IReadOnlyDictionary<string, int> counts => string.Join(';', counts.OrderBy(l => l.Key)),
        IEnumerable<string> texts => string.Join(';', texts.Order(StringComparer.Ordinal)),
        IEnumerable<DateTimeOffset> instants => string.Join(';', instants.Select(v => v.UtcTicks)),
        IEnumerable<TimelineEvent> events => string.Join(';', events.Select(e => $"{e.Kind}{e.At.UtcTicks}{e.Who}{e.Channel}{e.Detail}{e.Id}")),
        System.Collections.IEnumerable items and not string => string.Join(';', items.Cast<object>()),
        var value => $"{value}",
    };
}
