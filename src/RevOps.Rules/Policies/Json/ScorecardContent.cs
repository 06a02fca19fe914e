using System.Globalization;

namespace RevOps.Rules;

/// <summary>A scorecard as content to be written. Lists stand in a fixed order, and what is a default is left out.</summary>
internal static class ScorecardContent
{
    /// <summary>What tells the document from a policy.</summary>
    public const string Kind = "scorecard";

    public static JsonObjectContent Of(Scorecard scorecard) => new JsonObjectContent()
        .Add("format", JsonContent.Of((long)ScorecardDocument.Format))
        .Add("kind", JsonContent.Of(Kind))
        .Add("asOf", JsonContent.Of(InstantFormat.Of(scorecard.AsOf)))
        .Add("period", JsonContent.Of(scorecard.Options.Period.ToString()))
        .Add("by", JsonContent.List(scorecard.Options.By.Select(b => JsonContent.Of(b.ToString()))))
        .Add("terms", ScorecardForm.Of(scorecard.Terms.Policy))
        .AddIf("reasons", scorecard.Terms.Reasons is { } reasons ? JsonContent.List(reasons.Select(SavedText.Of)) : null)
        .AddIf("stages", scorecard.Terms.Stages is { } stages ? JsonContent.List(stages.Select(SavedText.Of)) : null)
        .Add("metrics", JsonContent.List(scorecard.Versions.All.Select(v => new JsonObjectContent().Add("name", JsonContent.Of(v.Key)).Add("version", JsonContent.Of((long)v.Value)))))
        .Add("records", JsonContent.Of(scorecard.Records))
        .Add("events", JsonContent.Of(scorecard.Events))
        .Add("isGroupingProven", JsonContent.Of(scorecard.IsGroupingProven))
        .Add("findings", JsonContent.List(scorecard.Findings.Select(f => new JsonObjectContent()
            .Add("finding", JsonContent.Of(f.Finding.ToString()))
            .Add("count", JsonContent.Of(f.Count))
            .Add("keys", JsonContent.List(f.Keys.Select(SavedText.Of))))))
        .Add("policies", JsonContent.List(scorecard.Cells.Policies.Select(p => new JsonObjectContent()
            .Add("period", JsonContent.Of(p.Period.ToString()))
            .Add("name", SavedText.Of(p.Policy.Name))
            .Add("version", SavedText.Of(p.Policy.Version))
            .Add("hash", SavedText.Of(p.Policy.ContentHash))
            .AddIf("schema", p.Policy.SchemaRevision.Length == 0 ? null : SavedText.Of(p.Policy.SchemaRevision)))))
        .Add("cells", JsonContent.List(scorecard.Cells.Keys
            .OrderBy(k => k.Period).ThenBy(k => k.By is { } by ? (int)by : -1).ThenBy(k => k.Value, StringComparer.Ordinal)
            .Select(k => Cell(k, scorecard.Cells.Find(k)!))));

    private static JsonObjectContent Cell(CellKey key, ScorecardCell cell) => new JsonObjectContent()
        .Add("period", JsonContent.Of(key.Period.ToString()))
        .AddIf("by", key.By is { } by ? JsonContent.Of(by.ToString()) : null)
        .AddIf("value", key.Value is { } value ? SavedText.Of(value) : null)
        .Add("tallies", JsonContent.List(cell.Tallies.Select(t => Tally(t.Measure, t.Of, t.Tally))));

    private static JsonObjectContent Tally(Measure measure, string? of, Tally tally) => new JsonObjectContent()
        .Add("measure", JsonContent.Of(measure.ToString()))
        .AddIf("of", of is null ? null : SavedText.Of(of))
        .Add("count", JsonContent.Of(tally.Count))
        .AddIf("sum", tally.Sum == 0 ? null : JsonContent.Of(tally.Sum.ToString(CultureInfo.InvariantCulture)))
        .AddIf("durations", tally.Durations?.Values is { } values ? JsonContent.Of(string.Join(" ", values.Select(Text))) : null)
        .AddIf("buckets", tally.Durations?.Buckets is { } buckets ? JsonContent.Of(string.Join(" ", buckets.Select(b => Text(b.Key) + ":" + Text(b.Value)))) : null)
        .AddIf("longest", tally.Durations is { IsExact: false } sketch ? JsonContent.Of(Text(sketch.Largest)) : null);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
