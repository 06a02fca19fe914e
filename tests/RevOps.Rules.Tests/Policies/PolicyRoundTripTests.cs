using System.Text;
using System.Text.Json.Nodes;
using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Policies;

public class PolicyRoundTripTests
{
    private static readonly string Hash = PolicyDocument.Load(SamplePolicy.Json).ContentHash;

    [Fact]
    public void The_sample_reads_without_a_diagnostic_and_comes_back() => SameAgain(PolicyDocument.Load(SamplePolicy.Json));

    [Fact]
    public void Generated_policies_are_the_same_in_code_and_as_documents() =>
        Law.ForEachCase(300, 30_000, random => SameAgain(PolicyGenerator.Policy(random)));

    [Fact]
    public void What_does_not_matter_does_not_change_the_hash()
    {
        var random = new Random(3);
        Same(SamplePolicy.Json.Replace("\n", "").Replace("  ", " "));
        Same(SamplePolicy.Json.Replace(",\n", ",\n\n\t // a comment\n"));
        Same(Shuffled(JsonNode.Parse(SamplePolicy.Json)!, random).ToJsonString());
        Same(SamplePolicy.Json.Replace("\"version\": \"1.0\"", "\"version\": \"2.0\", \"changeNote\": \"n\", \"reviewBy\": \"2027-01-01\""));
        Same(SamplePolicy.Json.Replace("{ \"name\"", "{ \"description\": \"words\", \"x-owner\": [1, { \"any\": null }], \"name\""));
        Same(SamplePolicy.Json.Replace("\"format\": 1", "\"$schema\": \"https://example.com/policy\", \"x-a\": 1, \"format\": 1.0"));
        Same(SamplePolicy.Json.Replace("[\"US\", \"CA\"]", "[\"ca\", \"us\", \"CA\"]"));
        Same(SamplePolicy.Json.Replace("\"in\": [\"A\", \"B\"]", "\"in\": [\"b\", \"A\", \"a\"]"));
        Same(SamplePolicy.Json.Replace("{ \"attribute\": \"fit.tier\", \"equals\": \"A\" } ] }", "{ \"all\": [ { \"attribute\": \"fit.tier\", \"equals\": \"a\" } ] } ] }"));
        Same(SamplePolicy.Json.Replace("\"points\": 60", "\"points\": 6.0e1").Replace("200, 2000", "2e2, 2000.0").Replace("\"5m\"", "\"300s\"").Replace("\"90d\"", "\"P90D\""));
        Same(SamplePolicy.Json.Replace("\"points\": 15, \"cap\": 45", "\"points\": 15.000, \"halfLife\": \"720h\", \"cap\": 45").Replace("\"when\": { \"attribute\": \"role\", \"equals\"", "\"atLeast\": 1, \"when\": { \"attribute\": \"role\", \"equals\""));
        Same(SamplePolicy.Json.Replace("{ \"name\": \"bob\" }", "{ \"name\": \"bob\", \"weight\": 1, \"active\": true }"));
    }

    [Fact]
    public void Whatever_else_changes_changes_the_hash()
    {
        (string From, string To)[] changes =
        [
            ("\"min\": 0", "\"min\": 1"), ("\"min\": 0", "\"max\": 100000"), ("\"trim\": true", "\"trim\": false"), ("[\"N/A\"]", "[\"n.a.\"]"), ("\"masked\": true", "\"masked\": false"),
            ("08:00-20:00", "08:00-20:01"), ("\"Fri\"]", "\"Sat\"]"), ("America/New_York", "America/Chicago"), ("2026-12-25", "2026-12-26"), ("Christmas Day", "Christmas"),
            ("mid-market", "Mid-market"), ("TooSmall", "TooTiny"), ("\"atMost\": 19", "\"atMost\": 19.5"), ("\"atMost\": 19", "\"atLeast\": 19"), ("\"points\": 60", "\"points\": 60.001"),
            ("200, 2000", "200, 2001"), ("[\"US\", \"CA\"]", "[\"US\"]"), ("\"from\": 75", "\"from\": 74"), ("\"owner\": \"Marketing\", \"exit\"", "\"exit\""), ("[\"title\"]", "[\"title\", \"email\"]"),
            ("{ \"name\": \"MQL\", \"owner\"", "{ \"dwell\": { \"calendarDays\": 3 }, \"name\": \"MQL\", \"owner\""), ("{ \"name\": \"MQL\", \"owner\"", "{ \"dwell\": { \"exact\": \"3d\" }, \"name\": \"MQL\", \"owner\""),
            ("\"stages\": {", "\"stages\": { \"fixed\": [\"country\"],"), ("\"detours\": [", "\"skips\": [ { \"name\": \"s\", \"to\": \"MQL\", \"when\": { \"attribute\": \"handRaise\", \"equals\": true } } ], \"detours\": ["),
            ("{ \"name\": \"Recycled\"", "{ \"needsDisposition\": false, \"name\": \"Recycled\""), ("\"from\": [\"MQL\"]", "\"from\": [\"Inquiry\"]"), ("\"weight\": 2", "\"weight\": 3"), ("\"name\": \"bob\"", "\"name\": \"bob\", \"capacity\": 5"),
            ("\"name\": \"bob\"", "\"name\": \"bob\", \"active\": false"), ("\"steward\": \"ops\"", "\"steward\": \"Ops\""), ("\"catchAll\": \"triage\"", "\"catchAll\": \"partners\""), ("\"catchAll\": \"triage\"", "\"catchAll\": \"triage\", \"onError\": \"triage\""),
            ("\"catchAll\": \"triage\"", "\"catchAll\": \"triage\", \"keepOwners\": [\"account\"]"), ("\"5m\"", "\"6m\""), (", \"calendar\": \"new-york\"", ""), ("\"equals\": true", "\"equals\": false"), ("\"90d\"", "\"91d\""), ("\"keepsOwner\": true, ", ""),
            (", \"targetStage\": \"Recycled\"", ""), ("\"kind\": \"turnBack\", ", ""), (", \"givesTurnBack\": true", ""), ("\"most\": 3", "\"most\": 4"), ("\"730d\"", "\"731d\""), ("\"label\": \"Duplicate\"", "\"label\": \"duplicate\""),
            ("{ \"all\": [ { \"attribute\": \"country\", \"in\"", "{ \"any\": [ { \"attribute\": \"country\", \"in\""), ("\"is\": \"known\"", "\"is\": \"missing\""), ("\"fallback\": \"triage\"", "\"fallback\": \"partners\""),
        ];
        foreach (var (from, to) in changes)
        {
            SamplePolicy.Json.ShouldContain(from);
            var at = SamplePolicy.Json.IndexOf(from, StringComparison.Ordinal);
            var changed = PolicyDocument.Read(SamplePolicy.Json[..at] + to + SamplePolicy.Json[(at + from.Length)..]);
            changed.Policy.ShouldNotBeNull($"{from} -> {to}: {string.Join("\n", changed.Diagnostics)}");
            changed.Policy.ContentHash.ShouldNotBe(Hash, $"{from} -> {to}");
        }
    }

    private static void Same(string json)
    {
        json.ShouldNotBe(SamplePolicy.Json);
        PolicyDocument.Load(json).ContentHash.ShouldBe(Hash);
    }

    private static void SameAgain(Policy policy)
    {
        var written = PolicyDocument.Write(policy);
        var read = PolicyDocument.Read(written);
        read.Policy.ShouldNotBeNull(string.Join("\n", read.Diagnostics) + "\n" + written);
        Encoding.UTF8.GetString(PolicyDocument.Canonical(read.Policy)).ShouldBe(Encoding.UTF8.GetString(PolicyDocument.Canonical(policy)));
        read.Policy.ContentHash.ShouldBe(policy.ContentHash);
        PolicyDocument.Write(read.Policy).ShouldBe(written);
        var canonical = JsonNode.Parse(PolicyDocument.Canonical(policy))!.AsObject();
        canonical["governance"] = new JsonObject { ["name"] = "n", ["version"] = "1" };
        PolicyDocument.Load(canonical.ToJsonString()).ContentHash.ShouldBe(policy.ContentHash, "the canonical form reads as what it came from");
    }

    private static JsonNode Shuffled(JsonNode node, Random random) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(_ => random.Next()).Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : Shuffled(m.Value, random)))),
        JsonArray a => new JsonArray([.. a.Select(i => i is null ? null : Shuffled(i, random))]),
        _ => node.DeepClone(),
    };
}
