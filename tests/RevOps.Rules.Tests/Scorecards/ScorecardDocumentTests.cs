using System.Text;
using System.Text.Json.Nodes;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Scorecards;

public class ScorecardDocumentTests
{
    private static readonly string Saved = ScorecardDocument.Write(ScorecardWorld.Months);

    [Fact]
    public void A_saved_scorecard_comes_back_as_it_was() => Law.ForEachCase(60, 4_000, random =>
    {
        var scorecard = Some(random, "a");
        var text = ScorecardDocument.Write(scorecard);
        var read = ScorecardDocument.Read(text);
        read.Diagnostics.ShouldBeEmpty();
        var again = read.Scorecard!;
        ScorecardDocument.Write(again).ShouldBe(text);
        again.ToMarkdown(mostPeriods: 99).ShouldBe(scorecard.ToMarkdown(mostPeriods: 99));
        (again.IsGroupingProven, again.AsOf, again.Events).ShouldBe((scorecard.IsGroupingProven, scorecard.AsOf, scorecard.Events));
        foreach (var period in scorecard.Periods)
        {
            ScorecardComparison.Of(again, period, scorecard, period).Metrics.ShouldAllBe(m => m.Before == m.After && !m.HasOtherVersion);
        }
    });

    [Fact]
    public void What_was_saved_by_halves_merges_into_the_whole() => Law.ForEachCase(60, 4_000, random =>
    {
        var (terms, options) = (HistoryGenerator.Terms(random), new ScorecardOptions((PeriodKind)random.Next(4)));
        var (a, b) = (HistoryGenerator.Histories(random, 9, "a"), HistoryGenerator.Histories(random, 9, "b"));
        Scorecard Of(IEnumerable<List<RecordEvent>> histories) => Scorecard.Of(histories.SelectMany(h => h), terms, HistoryGenerator.AsOf, options);
        var merged = Again(Of(a)).Merge(Again(Of(b)));
        WithoutProof(merged).ShouldBe(WithoutProof(Of(a.Concat(b))));
        WithoutProof(Again(Of(b)).Merge(Of(a))).ShouldBe(WithoutProof(merged));
    });

    [Fact]
    public void Durations_beyond_the_exact_limit_keep_their_quantiles()
    {
        var events = Enumerable.Range(0, 1_500).SelectMany(i => new[] { RecordEvent.HandRaised(i, HistoryGenerator.Start), RecordEvent.Touched(i, HistoryGenerator.Start.AddTicks((i * 7_345_678L) + 3), isHuman: true) });
        var scorecard = Scorecard.Of(events, ScorecardWorld.Terms, HistoryGenerator.AsOf);
        var read = Again(scorecard);
        foreach (var metric in new[] { ResponseMetrics.Median, ResponseMetrics.Ninetieth })
        {
            read.Value(metric).ShouldBe(scorecard.Value(metric));
            read.Value(metric).HasValue.ShouldBeTrue();
        }
    }

    [Fact]
    public void A_metric_of_another_version_has_no_value_is_joined_with_nothing_and_shown_apart()
    {
        var old = Versioned("win-rate", 2);
        old.Diagnostics.Single().ToString().ShouldContain("warning RR9702: `win-rate` was counted by version 2, and is version 1 here");
        var (scorecard, current) = (old.Scorecard!, ScorecardWorld.Months);
        (scorecard.VersionOf(FunnelMetrics.WinRate), scorecard.VersionOf(FunnelMetrics.Won)).ShouldBe((2, 1));
        scorecard.Value(FunnelMetrics.WinRate).HasValue.ShouldBeFalse("this library's formula is not the one that counted");
        scorecard.Value(FunnelMetrics.WinRate, ScorecardDimension.Tier, "A").HasValue.ShouldBeFalse();
        scorecard.Value(FunnelMetrics.Won).ShouldBe(current.Value(FunnelMetrics.Won));
        scorecard.ToMarkdown().ShouldEndWith("Counted by other definitions, and not shown: `win-rate` (version 2, now 1). Count again to have them.\n");

        current.TryMerge(scorecard, out var merged, out var differences).ShouldBeFalse();
        merged.ShouldBeNull();
        differences.ShouldBe([new ScorecardDifference(ScorecardDifferenceKind.MetricVersion, "win-rate", "version 1", "version 2")]);
        Should.Throw<ArgumentException>(() => scorecard.Merge(current)).Message.ShouldContain("win-rate: version 2; version 1");
        scorecard.TryMerge(Versioned("win-rate", 2).Scorecard!, out _, out _).ShouldBeTrue("two of one version mean the same");

        var january = ScorecardPeriod.Of(PeriodKind.Month, new DateTime(2026, 1, 1));
        var compared = ScorecardComparison.Of(scorecard, january, current, january);
        var shown = compared.Metrics.Single(m => m.Metric == FunnelMetrics.WinRate);
        (shown.BeforeVersion, shown.AfterVersion, shown.HasOtherVersion, shown.IsComparable, shown.Change, shown.After.HasValue).ShouldBe((2, 1, true, false, null, true));
        compared.ToMarkdown().ShouldContain("Not compared, 1 metrics: counted by version 2 and version 1 of `win-rate`, which is version 1 here.");
        compared.Metrics.Where(m => m.Metric != FunnelMetrics.WinRate).ShouldAllBe(m => !m.HasOtherVersion);
        ScorecardComparison.Of(scorecard, january, scorecard, january).Metrics.Single(m => m.Metric == FunnelMetrics.WinRate).IsComparable.ShouldBeFalse();
    }

    [Fact]
    public void A_metric_that_was_not_there_yet_and_one_that_is_not_any_more_are_versions_too()
    {
        var edited = JsonNode.Parse(Saved)!;
        edited["metrics"]!.AsArray().Single(m => (string)m!["name"]! == "pool-deviation")!["name"] = "pool-unfairness";
        var read = ScorecardDocument.Read(edited.ToJsonString());
        read.Diagnostics.Single().Message.ShouldStartWith("`pool-deviation` was counted by version 0");
        read.Scorecard!.Fairness().ShouldBeEmpty();
        read.Scorecard.TryMerge(ScorecardWorld.Months, out _, out var differences).ShouldBeFalse();
        differences.Select(d => d.ToString()).ShouldBe(["pool-deviation: no version; version 1", "pool-unfairness: version 1; no version"]);
    }

    [Fact]
    public void Scorecards_of_other_instants_cuts_and_terms_are_told_apart_by_kind()
    {
        var terms = new ScorecardTerms(new ScorecardPolicyBuilder("UTC").AcceptWithin(TimeSpan.FromDays(5)).Build());
        var one = Scorecard.Of([], terms, HistoryGenerator.AsOf);
        Kinds(Scorecard.Of([], terms, HistoryGenerator.AsOf.AddTicks(1))).ShouldBe([ScorecardDifferenceKind.AsOf]);
        Kinds(Scorecard.Of([], terms, HistoryGenerator.AsOf, new ScorecardOptions(PeriodKind.Week))).ShouldBe([ScorecardDifferenceKind.Cut]);
        Kinds(Scorecard.Of([], terms, HistoryGenerator.AsOf, new ScorecardOptions(by: [ScorecardDimension.Owner]))).ShouldBe([ScorecardDifferenceKind.Cut]);
        Kinds(Scorecard.Of([], new ScorecardTerms(new ScorecardPolicyBuilder("Europe/Berlin").Build()), HistoryGenerator.AsOf)).ShouldBe([ScorecardDifferenceKind.Terms, ScorecardDifferenceKind.Terms]);
        Kinds(one).ShouldBeEmpty();

        IEnumerable<ScorecardDifferenceKind> Kinds(Scorecard other) => one.TryMerge(other, out _, out var differences) ? [] : differences.Select(d => d.Kind);
    }

    [Theory]
    [InlineData("\"kind\":\"scorecard\"", "\"kind\":\"policy\"", "RR9701", "The document is a `policy`")]
    [InlineData("\"format\":1", "\"format\":2", "RR9503", "Format `2`")]
    [InlineData("\"period\":\"Month\"", "\"period\":\"Year\"", "RR2006", "cannot be `Year`")]
    [InlineData("\"period\":\"2026-01\"", "\"period\":\"2026-W01\"", "RR9701", "`2026-W01` is no Month of the scorecard.")]
    [InlineData("\"asOf\":\"2026", "\"asOf\":\"26", "RR2012", "is not an instant")]
    [InlineData("\"count\":1,", "\"count\":-1,", "RR2005", "not `-1`")]
    [InlineData("\"count\":1,", "\"count\":1e300,", "RR2005", "not `1e300`")]
    [InlineData("\"measure\":\"Created\"", "\"measure\":\"Invented\"", "RR2006", "cannot be `Invented`")]
    [InlineData("\"measure\":\"Created\"", "\"measure\":\"Qualified\"", "RR9701", "is counted twice in one cell")]
    [InlineData("\"by\":\"Source\"", "\"by\":\"Owner\"", "RR9701", "A cell is the whole of a period, or")]
    [InlineData("\"durations\":\"", "\"durations\":\"-5 ", "RR9701", "A tally has at most 1000 `durations`")]
    [InlineData("\"durations\":\"", "\"buckets\":\"", "RR9701", "A tally has at most 1000 `durations`")]
    [InlineData("\"sum\":\"", "\"sum\":\"79228162514264337593543950335", "RR9701", "is no sum that a scorecard keeps")]
    [InlineData("\"zone\":\"America/New_York\"", "\"zone\":\"Atlantis/Main\"", "RR9701", "`terms` are none that a scorecard is counted by")]
    [InlineData("\"isGroupingProven\":true", "\"isGroupingProven\":1", "RR2002", "`isGroupingProven` must be")]
    [InlineData("\"kind\":\"scorecard\",", "", "RR2003", "The scorecard must have the member `kind`.")]
    [InlineData("{\"asOf\"", "{\"later\":1,\"asOf\"", "RR2001", "`later` means nothing here")]
    public void What_was_changed_in_it_is_told_with_its_place(string what, string by, string code, string says)
    {
        Saved.ShouldContain(what);
        var read = ScorecardDocument.Read(Replaced(Saved, what, by));
        read.Scorecard.ShouldBeNull();
        read.Diagnostics.ShouldContain(d => d.Code == code && d.Message.Contains(says) && d.Line == 1 && d.Column > 0, string.Join("\n", read.Diagnostics.Take(9)));
        Should.Throw<PolicyException>(() => ScorecardDocument.Load(Replaced(Saved, what, by)));
    }

    [Fact]
    public void Two_cells_of_one_place_are_told()
    {
        var twice = JsonNode.Parse(Saved)!;
        twice["cells"]!.AsArray().Add(twice["cells"]![0]!.DeepClone());
        ScorecardDocument.Read(twice.ToJsonString()).Diagnostics.ShouldContain(d => d.Message.StartsWith("The scorecard has two cells for `2026-01`"));
    }

    [Fact]
    public void Any_bytes_end_in_a_scorecard_or_in_diagnostics() => Law.ForEachCase(300, 20_000, random =>
    {
        var bytes = Encoding.UTF8.GetBytes(ScorecardDocument.Write(Some(random, "a")));
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = (byte)"0123456789-{}[],:\"e."[random.Next(20)];
                    break;
                case 2:
                    bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 40))..], (byte)'}'];
                    break;
                default:
                    bytes = [.. bytes[..at], .. bytes[random.Next(at + 1)..Math.Min(bytes.Length, at + 20)], .. bytes[at..]];
                    break;
            }
        }

        var read = ScorecardDocument.Read(bytes);
        read.Diagnostics.Any(d => d.Severity == PolicyDiagnosticSeverity.Error).ShouldBe(!read.IsLoaded);
        if (read.Scorecard is { } scorecard)
        {
            // What is read can be used like any other.
            scorecard.ToMarkdown(mostPeriods: 99).ShouldNotBeEmpty();
            ScorecardDocument.Load(ScorecardDocument.Write(scorecard)).Merge(scorecard).ToMarkdown().ShouldNotBeEmpty();
        }
    });

    [Fact]
    public void Texts_that_are_no_whole_characters_come_back()
    {
        var scorecard = Scorecard.Of([RecordEvent.Created("r\uD801", HistoryGenerator.Start, new RecordDimensions(source: "half \uDC01 of \"it\"", tier: ""))], ScorecardWorld.Terms, HistoryGenerator.AsOf);
        Again(scorecard).ValuesOf(ScorecardDimension.Source).ShouldBe(["half \uDC01 of \"it\""]);
        ScorecardDocument.Read("{\"kind\":{}}").Diagnostics.ShouldNotBeEmpty();
        Should.Throw<ArgumentNullException>(() => ScorecardDocument.Write(null!));
        Should.Throw<ArgumentNullException>(() => ScorecardDocument.Read((string)null!));
    }

    private static Scorecard Some(Random random, string prefix) =>
        Scorecard.Of(HistoryGenerator.Histories(random, 12, prefix).SelectMany(h => h), HistoryGenerator.Terms(random), HistoryGenerator.AsOf, new ScorecardOptions((PeriodKind)random.Next(4), [ScorecardDimension.Source, ScorecardDimension.Tier, ScorecardDimension.Owner]));

    private static Scorecard Again(Scorecard scorecard) => ScorecardDocument.Load(ScorecardDocument.Write(scorecard));

    private static string WithoutProof(Scorecard scorecard) => ScorecardDocument.Write(scorecard).Replace("\"isGroupingProven\":true", "\"isGroupingProven\":false");

    private static ScorecardLoadResult Versioned(string metric, int version)
    {
        var edited = JsonNode.Parse(Saved)!;
        edited["metrics"]!.AsArray().Single(m => (string)m!["name"]! == metric)!["version"] = version;
        return ScorecardDocument.Read(edited.ToJsonString());
    }

    private static string Replaced(string text, string what, string by)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        return text[..at] + by + text[(at + what.Length)..];
    }
}
