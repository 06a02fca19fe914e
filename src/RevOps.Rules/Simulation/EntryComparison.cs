namespace RevOps.Rules;

/// <summary>Compares an entry with the one that a replay would write: everything that was decided, nothing that was asked with.</summary>
internal static class EntryComparison
{
    private const string Nothing = "(nothing)";

    public static bool AreSame(DecisionEntry entry, DecisionEntry again) =>
        entry.Policy.Equals(again.Policy)
        && string.Equals(entry.Id, again.Id, StringComparison.Ordinal)
        && string.Equals(entry.Outcome, again.Outcome, StringComparison.Ordinal)
        && entry.Arguments.SequenceEqual(again.Arguments, StringComparer.Ordinal)
        && (entry, again) switch
        {
            (FitEntry a, FitEntry b) => a.Decision == b.Decision,
            (StandardsEntry a, StandardsEntry b) => a.Decision == b.Decision,
            (StageEntry a, StageEntry b) => a.Decision == b.Decision,
            (RoutingEntry a, RoutingEntry b) => a.Decision == b.Decision && Equals(a.Turn, b.Turn) && string.Equals(a.Remembered, b.Remembered, StringComparison.Ordinal) && a.AsksForDuplicates == b.AsksForDuplicates && a.RememberedDuplicate == b.RememberedDuplicate,
            (SlaEntry a, SlaEntry b) => a.Decision == b.Decision && StepsOf(a).SequenceEqual(StepsOf(b), StringComparer.Ordinal),
            (DispositionEntry a, DispositionEntry b) => a.Decision == b.Decision,
            _ => false,
        };

    /// <summary>Every field that differs.</summary>
    public static List<ReplayDifference> DifferencesOf(DecisionEntry entry, DecisionEntry again)
    {
        var differences = new List<ReplayDifference>();
        var (recorded, replayed) = (EntryContent.Of(entry), EntryContent.Of(again));
        foreach (var part in new[] { "id", "kind", "key", "asOf", "policy", "outcome", "reason", "decision", "turn", "remembered", "asksForDuplicates", "rememberedDuplicate" })
        {
            Compare(part, Find(recorded, part), Find(replayed, part), differences);
        }

        return differences;
    }

    private static IReadOnlyList<string> StepsOf(SlaEntry entry) => entry.Decision.AppliedTarget?.Steps ?? [];

    private static void Compare(string path, JsonContent? recorded, JsonContent? replayed, List<ReplayDifference> differences)
    {
        if (recorded is JsonObjectContent one && replayed is JsonObjectContent other)
        {
            foreach (var name in one.Members.Concat(other.Members).Select(m => m.Name).Distinct(StringComparer.Ordinal))
            {
                Compare(path + "." + name, Find(one, name), Find(other, name), differences);
            }

            return;
        }

        var (was, now) = (Written(recorded), Written(replayed));
        if (!string.Equals(was, now, StringComparison.Ordinal))
        {
            differences.Add(new ReplayDifference(path, was, now));
        }
    }

    private static JsonContent? Find(JsonObjectContent content, string name)
    {
        foreach (var member in content.Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static string Written(JsonContent? content) => content is null ? Nothing : System.Text.Encoding.UTF8.GetString(CanonicalJsonWriter.Write(content));
}
