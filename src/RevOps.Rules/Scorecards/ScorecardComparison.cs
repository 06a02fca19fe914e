using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>
/// Two periods side by side, of one scorecard or of two. A difference is given only where both values have the same definition; otherwise the
/// comparison says what differs. Immutable.
/// </summary>
public sealed class ScorecardComparison
{
    private ScorecardComparison(Scorecard before, ScorecardPeriod beforePeriod, Scorecard after, ScorecardPeriod afterPeriod)
    {
        BeforePeriod = beforePeriod;
        AfterPeriod = afterPeriod;
        var differences = before.Terms.DifferencesFrom(after.Terms).ToList();
        var (early, late) = (before.Policies(beforePeriod), after.Policies(afterPeriod));
        var policies = early.Concat(late).GroupBy(p => p.ContentHash, StringComparer.Ordinal).Select(g => g.First().ToString()).ToArray();
        if (policies.Length > 1)
        {
            differences.Add((MetricTerms.Decisions, "decided under " + string.Join(", ", policies)));
        }

        if (beforePeriod.Kind != afterPeriod.Kind)
        {
            differences.Add((MetricTerms.Zone, $"periods: a {beforePeriod.Kind}; a {afterPeriod.Kind}"));
        }

        Metrics =
        [
            .. from metric in RevOps.Rules.Metrics.All
               from of in PartsOf(before, after, metric)
               select new ComparedMetric(
                   metric, of, before.Value(metric, beforePeriod, of), after.Value(metric, afterPeriod, of), before.VersionOf(metric), after.VersionOf(metric),
                   [.. differences.Where(d => (d.Terms & metric.Terms) != MetricTerms.None).Select(d => d.Difference), .. VersionsOf(before, after, metric), .. KnownNames.Differing(before.Terms, after.Terms, metric, of)]),
        ];
    }

    /// <summary>The first period.</summary>
    public ScorecardPeriod BeforePeriod { get; }

    /// <summary>The second period.</summary>
    public ScorecardPeriod AfterPeriod { get; }

    /// <summary>Every metric and part, in the order of the glossary.</summary>
    public IReadOnlyList<ComparedMetric> Metrics { get; }

    /// <summary>Compares two periods of one scorecard.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="before">The first period.</param>
    /// <param name="after">The second period.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scorecard"/> is null.</exception>
    public static ScorecardComparison Of(Scorecard scorecard, ScorecardPeriod before, ScorecardPeriod after) => Of(scorecard, before, scorecard, after);

    /// <summary>Compares periods of two scorecards.</summary>
    /// <param name="before">The first scorecard.</param>
    /// <param name="beforePeriod">Its period.</param>
    /// <param name="after">The second scorecard.</param>
    /// <param name="afterPeriod">Its period.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">A scorecard is null.</exception>
    public static ScorecardComparison Of(Scorecard before, ScorecardPeriod beforePeriod, Scorecard after, ScorecardPeriod afterPeriod) =>
        new(before ?? throw new ArgumentNullException(nameof(before)), beforePeriod, after ?? throw new ArgumentNullException(nameof(after)), afterPeriod);

    /// <summary>The comparison as a page of Markdown. Metrics without a value in both periods are left out.</summary>
    /// <returns>The text, with line feeds.</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder(FormattableString.Invariant($"# {BeforePeriod} and {AfterPeriod}\n\n"));
        var table = new MarkdownTable("metric", "of", "#" + BeforePeriod, "#" + AfterPeriod, "#change", "better?");
        var notes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var compared in Metrics.Where(m => m.Before.HasValue || m.After.HasValue || m.HasOtherVersion))
        {
            foreach (var difference in compared.Differences)
            {
                notes[difference] = notes.TryGetValue(difference, out var count) ? count + 1 : 1;
            }

            table.Add(compared.Metric.Name, compared.Of ?? string.Empty, compared.Before.ToString(), compared.After.ToString(), ChangeOf(compared), compared.IsBetter switch { true => "better", false => "worse", _ => string.Empty });
        }

        text.Append(table);
        foreach (var note in notes)
        {
            text.Append(FormattableString.Invariant($"\nNot compared, {note.Value} metrics: {note.Key}.\n"));
        }

        return text.ToString();
    }

    // Where neither is of this version, neither has a value here, and the two are all the same no numbers of this definition.
    private static IEnumerable<string> VersionsOf(Scorecard before, Scorecard after, MetricDefinition metric) =>
        (before.VersionOf(metric), after.VersionOf(metric)) is var (one, other) && (one != metric.Version || other != metric.Version)
            ? [FormattableString.Invariant($"counted by version {one} and version {other} of `{metric.Name}`, which is version {metric.Version} here")]
            : [];

    private static IEnumerable<string?> PartsOf(Scorecard before, Scorecard after, MetricDefinition metric)
    {
        IEnumerable<string?> parts = before.PartsOf(metric).Union(after.PartsOf(metric), StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal);
        return metric.NeedsPart ? parts : parts.Prepend(null);
    }

    private static string ChangeOf(ComparedMetric compared)
    {
        if (!compared.IsComparable)
        {
            return "not comparable";
        }

        if (compared.Change is not { } change)
        {
            return "-";
        }

        var sign = change > 0 ? "+" : change < 0 ? "-" : string.Empty;
        var size = Math.Abs(change);
        return sign + compared.Metric.Unit switch
        {
            MetricUnit.Share => (size * 100).ToString("#,##0.0", CultureInfo.InvariantCulture) + " points",
            MetricUnit.Duration => ScorecardText.Span(new TimeSpan((long)size)),
            MetricUnit.Count => size.ToString("#,##0", CultureInfo.InvariantCulture),
            MetricUnit.Turns => size.ToString("#,##0.##", CultureInfo.InvariantCulture),
            _ => size.ToString("#,##0.00######", CultureInfo.InvariantCulture),
        };
    }
}
