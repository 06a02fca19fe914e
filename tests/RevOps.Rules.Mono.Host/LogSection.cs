using System.Reflection;
using System.Text;

namespace RevOps.Rules.Mono.Host;

/// <summary>A decision has the same bytes in the log everywhere, and its replay is identical.</summary>
internal static class LogSection
{
    private static readonly DateTimeOffset AsOf = new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero).AddTicks(1_234_567);

    public static IEnumerable<string> Lines()
    {
        var policy = PolicyDocument.Load(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "larkfield.policy.json")));
        var log = new InMemoryDecisionLog();
        var engine = policy.CompileFor(RecordSchema.ForDictionaries(policy.Attributes, "id").Revision("host").Build(), new PolicyEngineOptions { DecisionLog = log });
        foreach (var employees in new object?[] { 640, 0.1, 6929495644600919.5, "many", null })
        {
            var record = new Dictionary<string, object?> { ["id"] = "L-1", ["industry"] = "\uD801", ["employees"] = employees, ["country"] = "us", ["state"] = "NY", ["email"] = "ann@example.com", ["handRaise"] = true };
            engine.Decide(record, DecisionContext.At(AsOf.ToOffset(TimeSpan.FromHours(-5))).From("MQL").Disposed("NotReady").WithTimeline([new TimelineEvent(TimelineEventKind.HandRaised, AsOf.AddHours(-3))]));
        }

        var replay = new Replay(policy);
        foreach (var entry in log.Entries)
        {
            yield return Encoding.UTF8.GetString(JsonLinesDecisionLog.LineOf(entry)).TrimEnd('\n');
            yield return replay.Run(entry).ToString();
        }
    }
}
